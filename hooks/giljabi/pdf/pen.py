"""Writes text of a PDF page in as few words as it takes (operators: ISO 32000-1, 9.4).

A pen knows which colour and font are set and, from the widths of the glyphs, where the next glyph would fall. A word that
stands just there needs no position of its own; one that stands near needs only a shift.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from giljabi.pdf.widths import GlyphWidths

# Possessive, for no byte of a string can be taken in two ways: nothing is tried again.
_PLAIN = rb"(?:[^\\()]++|\\.)*+"
STRING = rb"\((?:[^\\()]++|\\.|\(" + _PLAIN + rb"\))*+\)|<[0-9A-Fa-f]*+>"
"""Expression for a string: brackets in it are escaped or in pairs."""

_PART = re.compile(rb"(" + STRING + rb")|(-?[\d.]+)", re.S)
_FONT = re.compile(rb"(?P<colour>.*scn)\nBT 0 Tr(?P<font>/\S+) (?P<size>[\d.]+) Tf", re.S)
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
        self._style = self._colour = self._font = b""
        self._widths = GlyphWidths({}, 0)
        self._unit = 0.0
        self._out: list[bytes] = []
        self._line: list[bytes] = []
        self._shifted = False
        self._start: tuple[float, float] | None = None
        self._x = 0.0

    def begin(self, head: bytes) -> bytes:
        """Open a run whose marked content begins with ``head``."""
        self._out, self._line, self._start, self._shifted = [], [], None, False
        return head + b"\nBT"

    def show(self, text: bytes, *, at: tuple[float, float], style: bytes) -> None:
        """Append text to the open run.

        :param text: operand and operator (``Tj`` or ``TJ``).
        :param at: where on the page it stands, in points.
        :param style: the operators that set colour, font and size, as Typst writes them.
        """
        if style != self._style:
            self._restyle(style)
        x, y = at
        unit, line = self._unit, self._line
        if self._start is None or abs(y - self._start[1]) > 0.01 or abs(x - self._x) > _LONG_GAP * unit:
            self._move(x, y)
        for kern, glyphs, advance in self._widths.known.get(text) or self._read(text):
            x -= kern * unit
            # A pair of letters keeps its own kern whatever came before, so that equal words are equal bytes.
            shift = round(kern) if abs(kern) >= _LEAST_KERN else 0
            drift = (self._x - x) / unit - shift
            if abs(drift) >= _DRIFT:
                shift += round(drift)
            if shift:
                line.append(b")%d(" % shift if line else b"%d(" % shift)
                self._shifted = True
            elif not line:
                line.append(b"(")
            line.append(glyphs)
            self._x += (advance - shift) * unit
            x += advance * unit

    def _read(self, text: bytes) -> list[tuple[float, bytes, int]]:
        """Strings of ``text``, each with the kern before it and its width; remembered, for words recur."""
        parts, kern = [], 0.0
        for string, number in _PART.findall(text):
            if number:
                kern += float(number)
            else:
                glyphs, written = read_string(string)
                parts.append((kern, written, self._widths.advance(glyphs)))
                kern = 0.0
        self._widths.known[text] = parts
        return parts

    def end(self) -> bytes:
        """Close the open run, if there is one."""
        self._end_line()
        closed = b"".join(self._out) + b"\nET\nEMC" if self._out else b""
        self._out = []
        return closed

    def _restyle(self, style: bytes) -> None:
        self._end_line()
        self._style = style
        colour, font, size = _FONT.fullmatch(style).groups()  # type: ignore[union-attr]
        if colour != self._colour:
            self._out.append(colour)
        if (font + b" " + size) != self._font:
            self._out.append(font + b" " + size + b" Tf")
        self._colour, self._font = colour, font + b" " + size
        self._widths, self._unit = self._fonts[font], float(size) / 1000

    def _move(self, x: float, y: float) -> None:
        """Rounded before the offset is taken, so that rounding never adds up along a paragraph."""
        self._end_line()
        left, base = self._start or (0.0, 0.0)
        self._start = round(x, 2), round(y, 2)
        self._x = self._start[0]
        self._out.append(b" %g %g Td" % (round(self._start[0] - left, 2), round(self._start[1] - base, 2)))

    def _end_line(self) -> None:
        if self._line:
            shown = b"".join(self._line)
            self._out.append(b"[" + shown + b")]TJ" if self._shifted else shown + b")Tj")
        self._line.clear()
        self._shifted = False


# The two papers of a sheet show the same words.
@lru_cache(maxsize=1 << 16)
def read_string(string: bytes) -> tuple[bytes, bytes]:
    """What a string of PDF stands for (ISO 32000-1, 7.3.4), and its shortest writing without the brackets."""
    if string.startswith(b"<"):
        glyphs = bytes.fromhex(string[1:-1].decode())
    else:
        # Python's escapes are those of PDF, but for brackets.
        escaped = _BRACKET.sub(_octal, string[1:-1]) if b"(" in string[1:] or b"\\)" in string else string[1:-1]
        glyphs = escaped.decode("unicode_escape").encode("latin-1")
    return glyphs, _MUST_ESCAPE.sub(lambda byte: b"\\r" if byte[0] == b"\r" else b"\\" + byte[0], glyphs)


def _octal(escape: re.Match[bytes]) -> bytes:
    return b"\\%03o" % escape[1][0] if escape[1] in b"()" else escape[0]
