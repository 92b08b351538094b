"""Which characters the font of the sheets can print, read from the font itself.

Only what is needed of the OpenType ``cmap`` table is read (formats 4 and 12,
https://learn.microsoft.com/typography/opentype/spec/cmap), so that no font library is needed.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"


@lru_cache(maxsize=1)
def printable() -> frozenset[str]:
    """Characters that every weight of the font has, and white space."""
    common = frozenset.intersection(*(characters(path.read_bytes()) for path in sorted(FONTS.glob("*.otf"))))
    return common | frozenset(" \n\u00a0")


def missing(text: str) -> list[str]:
    """Characters of ``text`` that would print as empty boxes, each once, in order."""
    return [character for character in dict.fromkeys(text) if character not in printable()]


def characters(font: bytes) -> frozenset[str]:
    """All characters that an OpenType font maps to a glyph."""
    tables = struct.unpack_from(">H", font, 4)[0]
    for index in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == b"cmap":
            return frozenset(map(chr, _code_points(font, offset)))
    raise ValueError("not an OpenType font: no cmap table")


def _code_points(font: bytes, cmap: int) -> set[int]:
    found: set[int] = set()
    for index in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * index)
        table_format = struct.unpack_from(">H", font, cmap + offset)[0]
        if platform in (0, 3) and table_format == 12:
            found |= _groups(font, cmap + offset)
        elif platform in (0, 3) and table_format == 4:
            found |= _segments(font, cmap + offset)
    return found


def _groups(font: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">I", font, at + 12)[0]
    found: set[int] = set()
    for index in range(count):
        start, end, _ = struct.unpack_from(">III", font, at + 16 + 12 * index)
        found.update(range(start, end + 1))
    return found


def _segments(font: bytes, at: int) -> set[int]:
    double = struct.unpack_from(">H", font, at + 6)[0]
    count = double // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + double)
    found: set[int] = set()
    for start, end in zip(starts, ends, strict=True):
        if start != 0xFFFF:
            found.update(range(start, end + 1))
    return found
