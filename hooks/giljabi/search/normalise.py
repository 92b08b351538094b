"""One spelling for characters that look or mean the same. Twin: ``normalise.js``."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SPACE = re.compile(r"[\s\u00a0\u3000\x00-\x1f\x7f]+")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\uff07"), "'")
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_TABLE = {**_FULL_WIDTH, **_HYPHENS, **_QUOTES}


def clean(text: str) -> str:
    """``text`` in composed form (NFC), without invisible characters, every run of white space as one blank.

    NFC and not NFKC: NFKC would turn the single consonants that a reader types while searching by initials
    (``ㅇㅇㄱㄱ``) into conjoining jamo.
    """
    return _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def fold(text: str) -> str:
    """Cleaned ``text`` in lower case, with one kind of hyphen and apostrophe and no full-width Latin letters.

    Character for character, so that a position in the result is a position in ``text``.
    """
    plain = text.translate(_TABLE)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)
