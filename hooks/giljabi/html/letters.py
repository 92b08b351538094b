"""Letters to find a word by in a list that is not sorted: ㄱ to ㅎ for Korean words, A to Z for others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giljabi.model.term import Term
    from giljabi.model.text import Language

_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""The initial consonant of a Hangul syllable by its index; doubled ones count as their simple one."""
_FIRST_SYLLABLE, _LAST_SYLLABLE, _SYLLABLES_PER_INITIAL = 0xAC00, 0xD7A3, 588


def first_letter(word: str) -> str:
    """The letter under which ``word`` is looked up; ``#`` for a digit or a sign."""
    code = ord(word[0])
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return _INITIALS[(code - _FIRST_SYLLABLE) // _SYLLABLES_PER_INITIAL]
    return word[0].upper() if word[0].isalpha() else "#"


def first_letters(terms: Mapping[str, Term], language: Language) -> dict[str, list[tuple[str, str]]]:
    """Ids and names of the terms by the letter they begin with, both in order, Hangul before Latin."""
    letters: dict[str, list[tuple[str, str]]] = {}
    for term_id, term in terms.items():
        letters.setdefault(first_letter(term.name(language)), []).append((term_id, term.name(language)))
    ordered = sorted(letters, key=lambda letter: (letter == "#", letter < "\u1100", letter))
    return {letter: sorted(letters[letter], key=lambda entry: entry[1].casefold()) for letter in ordered}
