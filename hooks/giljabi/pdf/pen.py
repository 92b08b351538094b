"""Writes text of a PDF page in as few words as it takes (operators: ISO 32000-1, 9.4).

A pen knows which colour and font are set and, from the widths of the glyphs, where the next glyph would fall. A word that
stands just there needs no position of its own; one that stands near needs only a shift.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from giljabi.pdf.widths import GlyphWidths

_PLAIN = rb"(?:\\.|[^\\()])*"
STRING = rb"\(" + rb"(?:\\.|[^\\()]|\(" + _PLAIN + rb"\))*" + rb"\)|<[0-9A-Fa-f]*>"
"""Expression for a string: brackets in it are escaped or in pairs."""

_PART = re.compile(rb"(" + STRING + rb")|(-?[\d.]+)", re.S)
_BRACKET = re.compile(rb"\\(.)", re.S)
# A bare carriage return would be read as a line feed; every other byte may stand in a string as it is.
_MUST_ESCAPE = re.compile(rb"[\\()\r]")

_LEAST_KERN = 3
"""Kerns below so many thousandths of the type size are left out: a hundredth of a millimetre at 10 points."""

_DRIFT = 5
"""What was left out is made up once it adds up to so many thousandths: a twentieth of a point at 10 points."""

_LONG_GAP = 600
"""Beyond so many thousandths of the type size a gap is no space between words but another place."""


class Pen:
    """Writes the runs of one page. Everything between them must leave colour and font as they were."""

    def __init__(self, fonts: Mapping[bytes, GlyphWidths]) -> None:
        """:param fonts: widths by resource name, slash included."""
        self._fonts = fonts
        self._colour = self._font = self._size = b""
        self._out: list[bytes] = []
        self._line: list[tuple[int, bytes]] = []
        self._start: tuple[float, float] | None = None
        self._x = 0.0
        self._known: dict[tuple[bytes, bytes], list[tuple[float, bytes, int]]] = {}

    def begin(self, head: bytes) -> bytes:
        """Open a run whose marked content begins with ``head``."""
        self._out, self._line, self._start = [], [], None
        return head + b"\nBT"

    def show(self, text: bytes, *, at: tuple[float, float], colour: bytes, font: bytes, size: bytes) -> None:
        """Append text to the open run.

        :param text: operand and operator (``Tj`` or ``TJ``).
        :param at: where on the page it stands, in points.
        :param colour: operators that set the fill colour.
        :param size: type size in points.
        """
        self._style(colour, font, size)
        unit = float(size) / 1000
        x, y = at
        if self._start is None or abs(y - self._start[1]) > 0.01 or abs(x - self._x) > _LONG_GAP * unit:
            self._move(x, y)
        for kern, glyphs, advance in self._parts(font, text):
            x -= kern * unit
            # A pair of letters keeps its own kern whatever came before, so that equal words are equal bytes.
            shift = round(kern) if abs(kern) >= _LEAST_KERN else 0
            drift = (self._x - x) / unit - shift
            if abs(drift) >= _DRIFT:
                shift += round(drift)
            if shift or not self._line:
                self._line.append((shift, glyphs))
            else:
                before, last = self._line[-1]
                self._line[-1] = before, last + glyphs
            self._x += (advance - shift) * unit
            x += advance * unit

    def _parts(self, font: bytes, text: bytes) -> list[tuple[float, bytes, int]]:
        """Strings of ``text``, each with the kern before it and its width."""
        known = self._known.get((font, text))
        if known is None:
            known, kern = [], 0.0
            for string, number in _PART.findall(text):
                if number:
                    kern += float(number)
                else:
                    glyphs = _bytes(string)
                    known.append((kern, glyphs, self._fonts[font].advance(glyphs)))
                    kern = 0.0
            self._known[font, text] = known
        return known

    def end(self) -> bytes:
        """Close the open run, if there is one."""
        self._end_line()
        closed = b"".join(self._out) + b"\nET\nEMC" if self._out else b""
        self._out = []
        return closed

    def _style(self, colour: bytes, font: bytes, size: bytes) -> None:
        if (colour, font, size) == (self._colour, self._font, self._size):
            return
        self._end_line()
        if colour != self._colour:
            self._out.append(colour)
        if (font, size) != (self._font, self._size):
            self._out.append(font + b" " + size + b" Tf")
        self._colour, self._font, self._size = colour, font, size

    def _move(self, x: float, y: float) -> None:
        """Rounded before the offset is taken, so that rounding never adds up along a paragraph."""
        self._end_line()
        left, base = self._start or (0.0, 0.0)
        self._start = round(x, 2), round(y, 2)
        self._x = self._start[0]
        self._out.append(b" %g %g Td" % (round(self._start[0] - left, 2), round(self._start[1] - base, 2)))

    def _end_line(self) -> None:
        if len(self._line) == 1 and not self._line[0][0]:
            self._out.append(_string(self._line[0][1]) + b"Tj")
        elif self._line:
            shown = (_string(glyphs) if not shift else b"%d" % shift + _string(glyphs) for shift, glyphs in self._line)
            self._out.append(b"[" + b"".join(shown) + b"]TJ")
        self._line = []


# The two papers of a sheet, and its pages, show the same words again and again.
@lru_cache(maxsize=1 << 16)
def _bytes(string: bytes) -> bytes:
    """What a string of PDF stands for (ISO 32000-1, 7.3.4)."""
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    # Python's escapes are those of PDF, but for brackets.
    escaped = _BRACKET.sub(_octal, string[1:-1]) if b"(" in string[1:] or b"\\)" in string else string[1:-1]
    return escaped.decode("unicode_escape").encode("latin-1")


def _octal(escape: re.Match[bytes]) -> bytes:
    return b"\\%03o" % escape[1][0] if escape[1] in b"()" else escape[0]


@lru_cache(maxsize=1 << 16)
def _string(glyphs: bytes) -> bytes:
    return b"(" + _MUST_ESCAPE.sub(lambda byte: b"\\r" if byte[0] == b"\r" else b"\\" + byte[0], glyphs) + b")"
