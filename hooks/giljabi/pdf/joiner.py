"""Words that stay whole: what keeps them so on their way to Typst, and what takes it out of the finished file.

Korean breaks between words, never inside one, and Typst has no rule for it; form names such as I-94 or H-1B should stay
on one line in either language. A word joiner between two characters forbids the break (Unicode Standard Annex 14) and
draws nothing. A box around each word does the same, but three tenths of Typst's time went into the boxes. Typst counts a
joiner to the character before it, so the file would say "word joiner" to whoever copies or searches; it must not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

JOINER = "\u2060"

MOST_LETTERS = 18
"""A longer run may break: a narrow column could not hold it."""

_HANGUL = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
_WORD = re.compile(rf"\S*(?:[{_HANGUL}]|[A-Z]-?[0-9])\S*")
# Letters and digits in a row are not broken anyway. Hangul has a joiner at the end of a word too, where it does nothing,
# for a glyph that always stands for the same characters needs no text of its own in the file.
_BREAK = re.compile(rf"(?<=[{_HANGUL}])|(?<=[^A-Za-z0-9{_HANGUL}])(?=.)|(?<=[A-Za-z0-9])(?=[{_HANGUL}])")
_PAIR = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_NOT_PRINTED = frozenset({"url", "qr", "qr-alt"})


def keep_whole(value: Any) -> Any:
    """A sheet (plain JSON) with joiners in the words of all that is printed."""
    if isinstance(value, str):
        return _kept_whole(value)
    if isinstance(value, list):
        return [keep_whole(part) for part in value]
    if isinstance(value, dict):
        return {key: part if key in _NOT_PRINTED else keep_whole(part) for key, part in value.items()}
    return value


@lru_cache(maxsize=1 << 14)
def _kept_whole(text: str) -> str:
    return _WORD.sub(lambda word: word[0] if len(word[0]) > MOST_LETTERS else _BREAK.sub(JOINER, word[0]), text)


def as_read(text: str) -> str:
    """Text as it is to be copied, searched and read aloud: what only forbids a break is gone."""
    return text.replace(JOINER, "").replace("\u00a0", " ")


@lru_cache(maxsize=8)
def characters(cmap: bytes) -> dict[int, str]:
    """What the glyphs of a font stand for, by number, from its character map (``ToUnicode``)."""
    return {int(glyph, 16): as_read(_utf16(code)) for glyph, code in _PAIR.findall(cmap)}


def _utf16(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "surrogatepass")


def says_the_same(actual: bytes, glyphs: bytes, known: Mapping[int, str]) -> bool:
    """Whether a text given for glyphs (``ActualText``) is, once :func:`as_read`, what they stand for anyway.

    :param actual: the text, in UTF-16 with its mark or in ASCII.
    :param glyphs: two-byte glyph numbers.
    """
    text = actual[2:].decode("utf-16-be") if actual.startswith(b"\xfe\xff") else actual.decode("latin-1")
    numbers = (int.from_bytes(glyphs[at : at + 2], "big") for at in range(0, len(glyphs), 2))
    return as_read(text) == "".join(known.get(number, "\ufffd") for number in numbers)
