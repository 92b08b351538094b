"""Cutting text into the pieces that can be words. Twin: ``tokens.js``.

Only what needs no dictionary happens here: scripts are told apart, codes lose their hyphen (H-1B = h1b), a number keeps
its Korean unit (60일), English words are stemmed. What is inside a run of Hangul is decided elsewhere: by Kiwi while
building, by the vocabulary while asking.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from giljabi.search.normalise import fold
from giljabi.search.stemmer import stem

Kind = Literal["hangul", "latin", "number"]

UNITS = ["개월", "시간", "달러", "퍼센트", "단계", "주일", "일", "주", "년", "월", "분", "원", "명", "개", "장", "배", "차", "회", "건", "번", "세"]  # fmt: skip
"""Korean counters that are read together with the number before them; longer ones first where one begins another."""

_PIECE = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+(?![a-z\d]|-[a-z\d]))"
    r"|(?P<latin>[a-z\d\u00e0-\u024f]+(?:-[a-z\d]+)*)"
    r"|(?P<hangul>[\uac00-\ud7a3\u3131-\u318e]+)"
)
_UNIT = re.compile("|".join(UNITS))
_MAGNITUDE = re.compile(r"(?P<sign>[천만억조])(?: ?(?P<currency>달러|원))?")
_MAGNITUDES = {"천": 10**3, "만": 10**4, "억": 10**8, "조": 10**12}
_THOUSANDS = re.compile(r"(?P<tens>[1-9]\d*0)k")
"""$100k; but 401k is a name."""
_POSSESSIVE = re.compile(r"'s(?![a-z])")


@dataclass(frozen=True)
class Token:
    """One piece of text."""

    kind: Kind
    text: str
    """Folded; codes still with their hyphens, numbers in digits without separators (10만 달러 = 100000달러)."""
    glued: bool
    """Whether it follows another token without a gap, as a particle follows a Latin word (``GPU를``)."""

    @property
    def terms(self) -> tuple[str, ...]:
        """What the index knows this token by; the first is the token as a whole. Empty for Hangul."""
        if self.kind == "hangul":
            return ()
        if self.kind == "number":
            amount = self.text.removesuffix("달러").removesuffix("원")
            return (self.text,) if amount == self.text else (self.text, amount)
        parts = self.text.split("-")
        if len(parts) == 1:
            return (stem(self.text),)
        joined = "".join(parts)
        if all(_is_word(part) for part in parts) and any(part.isalpha() and len(part) > 2 for part in parts):
            return (joined, *(stem(part) for part in parts))
        return (joined,)


def tokenize(text: str) -> list[Token]:
    """The tokens of a cleaned text, in order."""
    folded = _POSSESSIVE.sub("  ", fold(text))
    tokens: list[Token] = []
    last_end = -1
    position = 0
    while match := _PIECE.search(folded, position):
        start, end = match.span()
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        piece = match.group()
        if kind == "latin" and (thousands := _THOUSANDS.fullmatch(piece)):
            kind, piece = "number", f"{thousands['tens']}000"
        if kind == "number":
            piece = piece.replace(",", "")
            if magnitude := _MAGNITUDE.match(folded, end):
                piece = str(round(float(piece) * _MAGNITUDES[magnitude["sign"]])) + (magnitude["currency"] or "")
                end = magnitude.end()
            elif unit := _UNIT.match(folded, end):
                piece += unit.group()
                end = unit.end()
        tokens.append(Token(kind, piece, start == last_end))
        last_end = position = end
    return tokens


def _is_word(part: str) -> bool:
    return len(part) > 1 and (part.isalpha() or part.isdigit())
