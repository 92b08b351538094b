"""Glossary terms as they stand in sentences: with particles, in the plural, by their short forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giljabi.model.term import Term
    from giljabi.model.text import Language

_PART = re.compile(r"^(?P<outer>[^()]+?) ?(?:\((?P<inner>[^()]+)\))?$")
_SHORT_FORM = re.compile(r"^(?=(?:.*[A-Z]){2})[A-Za-z0-9-]+$")
_PARTICLES = "은|는|이|가|을|를|의|에|에서|에는|로|으로|과|와|도|만|까지|부터|보다|처럼|마다|이나|나|이고|입니다|인|이란|란|이라|라"


class TermsInText:
    """Finds those terms in plain text that are to be explained."""

    def __init__(self, terms: Iterable[Term], language: Language) -> None:
        self._names = {name: term.id for term in terms if term.explained for name in names_of(term, language)}
        self._pattern = _pattern(tuple(self._names), language)

    def replaced(self, text: str, replace: Callable[[str, str], str]) -> str:
        """``text`` with each use of a term replaced by ``replace(term id, words as they stand)``."""

        def one(match: re.Match[str]) -> str:
            term_id = self._term(match.group())
            return match.group() if term_id is None else replace(term_id, match.group())

        return self._pattern.sub(one, text)

    def used(self, text: str) -> Iterator[str]:
        """Id of the term of each use, in order."""
        for match in self._pattern.finditer(text):
            term_id = self._term(match.group())
            if term_id is not None:
                yield term_id

    def _term(self, words: str) -> str | None:
        """Short forms stand as they are; other English names in any case, and in the plural."""
        names = self._names
        return names.get(words) or names.get(words.lower()) or names.get(words.lower().removesuffix("s"))


def names_of(term: Term, language: Language) -> set[str]:
    """How a term may stand in a sentence: with or without its short form, or the short form alone; English in lower case."""
    found: set[str] = set()
    for part in term.name(language).split(" / "):
        match = _PART.match(part)
        if not match:
            found.add(part)
            continue
        outer, inner = match["outer"], match["inner"]
        found.add(outer)
        if inner:
            found.add(part)
            if _SHORT_FORM.match(inner):
                found.add(inner)
    return {
        name if _SHORT_FORM.match(name) else name.lower() if language == "en" else name
        for name in found
        if len(name) > 1
    }


@cache
def _pattern(names: tuple[str, ...], language: Language) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(map(_expression, longest_first) if language == "en" else map(re.escape, longest_first))
    if language == "en":
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
    return re.compile(rf"(?<![\w-])(?:{words})(?=(?:{_PARTICLES})?(?![가-힣A-Za-z0-9-]))")


def _expression(name: str) -> str:
    """Short forms as they are; other English names in any case, and in the plural."""
    return re.escape(name) if _SHORT_FORM.match(name) else f"(?i:{re.escape(name)}s?)"
