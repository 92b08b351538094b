"""How wide the glyphs of an embedded font are (``W`` and ``DW``, ISO 32000-1, 9.7.4.3)."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from pikepdf import Array

from giljabi.pdf.joiner import characters


class GlyphWidths(dict[int, int]):
    """Widths by glyph number, in thousandths of the type size."""

    def __init__(self, widths: Mapping[int, int], default: int, characters: Mapping[int, str] | None = None) -> None:
        super().__init__(widths)
        self._default = default
        self.characters = characters or {}
        """What the glyphs stand for, by number."""
        self.known: dict[bytes, list[tuple[float, bytes, int]]] = {}
        """What the pen has read in this font, on any page."""

    def __missing__(self, glyph: int) -> int:
        return self._default

    def advance(self, glyphs: bytes) -> int:
        """How far a string of two-byte glyph numbers moves the pen."""
        return sum(map(self.__getitem__, struct.unpack(f">{len(glyphs) // 2}H", glyphs)))


def whole_widths(font: Any) -> GlyphWidths:
    """Round the widths of a composite font, in the file too: many programs read whole numbers only, and all must agree
    where a glyph falls. The commonest width, that of Hangul in a Korean text, becomes the default.
    """
    descendant = font.DescendantFonts[0]
    widths = _read(list(descendant.get("/W", Array())))
    default = max(Counter(widths.values()).items(), key=itemgetter(1), default=(0, 0))[0]
    descendant.DW = default
    descendant.W = Array(_written({number: width for number, width in widths.items() if width != default}))
    return GlyphWidths(widths, default, characters(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None)


def _read(entries: list[Any]) -> dict[int, int]:
    widths: dict[int, int] = {}
    at = 0
    while at < len(entries):
        first = int(entries[at])
        if isinstance(entries[at + 1], Array):
            widths.update((first + n, round(width)) for n, width in enumerate(entries[at + 1]))
            at += 2
        else:
            widths.update(dict.fromkeys(range(first, int(entries[at + 1]) + 1), round(entries[at + 2])))
            at += 3
    return widths


def _written(widths: dict[int, int]) -> list[int | Array]:
    """Neighbouring numbers share one list."""
    runs: list[tuple[int, list[int]]] = []
    for number, width in sorted(widths.items()):
        if runs and number == runs[-1][0] + len(runs[-1][1]):
            runs[-1][1].append(width)
        else:
            runs.append((number, [width]))
    return [entry for first, run in runs for entry in (first, Array(run))]
