"""Smaller dictionaries: what says nothing, or says it twice, goes from links, tags and the character maps of fonts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from giljabi.pdf.joiner import as_read, characters

# Groups without a meaning of their own may be taken away where their parts may stand (ISO 32000-1, 14.8.4.2).
_HOLD_BLOCKS = frozenset({"/Document", "/Div", "/TD", "/TH", "/LBody", "/Sect"})
_NO_MORE_THAN_A_GROUP = frozenset({"/Type", "/S", "/P", "/K"})

_MAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_MOST_RANGES = 100
"""Most ranges in one block of a character map (Adobe Technical Note 5014)."""


def trim(pdf: pikepdf.Pdf) -> None:
    """Trim a tagged file whose pages are written."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", Array()):
            _trim_annotation(annotation)
    for top in _kids(pdf.Root.StructTreeRoot):
        _ungroup(top)
    # False, as is the default (ISO 32000-1, table 321); Poppler calls it an error when it is written.
    marks = pdf.Root.get("/MarkInfo", Dictionary())
    if "/Suspects" in marks and not marks["/Suspects"]:
        del marks["/Suspects"]
    if "/Outlines" in pdf.Root:
        _clean_bookmarks(pdf.Root.Outlines)
    fonts = {font.objgen: font for page in pdf.pages for font in page.obj.Resources.get("/Font", Dictionary()).values()}
    for font in fonts.values():
        font.ToUnicode.write(shorter_map(font.ToUnicode.read_bytes()))


def _trim_annotation(annotation: Any) -> None:
    annotation.Rect = _rounded(annotation.Rect)
    if "/QuadPoints" in annotation:
        lines = _lines([float(number) for number in annotation.QuadPoints])
        if len(lines) == 1:
            # One line is the rectangle itself, which counts where there are no corners.
            del annotation["/QuadPoints"]
        else:
            annotation.QuadPoints = _rounded(corner for line in lines for corner in line)


def _rounded(numbers: Iterable[Any]) -> Array:
    return Array([round(float(number), 2) for number in numbers])


def _lines(corners: list[float]) -> list[tuple[float, ...]]:
    """Boxes of single words as boxes of whole lines: eight numbers each, in the order that came."""
    lines: list[list[float]] = []
    for start in range(0, len(corners), 8):
        xs, ys = corners[start : start + 8 : 2], corners[start + 1 : start + 8 : 2]
        left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
        if lines and bottom < lines[-1][3] and top > lines[-1][2]:
            last = lines[-1]
            lines[-1] = [min(last[0], left), max(last[1], right), min(last[2], bottom), max(last[3], top)]
        else:
            lines.append([left, right, bottom, top])
    return [(left, bottom, right, bottom, right, top, left, top) for left, right, bottom, top in lines]


def _kids(tag: Any) -> list[Any]:
    kids = tag.get("/K")
    return list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]


def _is_tag(kid: Any) -> bool:
    # Anything but a number is a dictionary here; asking pikepdf for the class takes longer than all the rest.
    return not isinstance(kid, int) and "/S" in kid


def _clean_bookmarks(parent: Any) -> None:
    entry = parent.get("/First")
    while entry is not None:
        entry.Title = String(as_read(str(entry.Title)))
        _clean_bookmarks(entry)
        entry = entry.get("/Next")


def _ungroup(tag: Any) -> None:
    """Put the parts of plain groups below ``tag`` in their place."""
    if "/T" in tag:
        tag.T = String(as_read(str(tag.T)))
    kids = _kids(tag)
    tags = [kid for kid in kids if _is_tag(kid)]
    if not tags:
        return
    for kid in tags:
        _ungroup(kid)
    if str(tag.S) not in _HOLD_BLOCKS or not any(map(_is_plain_group, tags)):
        return
    parts: list[Any] = []
    for kid in kids:
        if _is_tag(kid) and _is_plain_group(kid):
            for part in _kids(kid):
                part.P = tag
                parts.append(part)
        else:
            parts.append(kid)
    tag.K = Array(parts)


def _is_plain_group(tag: Any) -> bool:
    return Name.Div == tag.S and tag.keys() <= _NO_MORE_THAN_A_GROUP and all(map(_is_tag, _kids(tag)))


def shorter_map(cmap: bytes) -> bytes:
    """A character map (``ToUnicode``) with one range for all glyph numbers that share their first byte."""
    ranges: list[tuple[int, list[bytes]]] = []
    for glyph, text in sorted(characters(cmap).items()):
        code = text.encode("utf-16-be", "surrogatepass").hex().upper().encode()
        # A range may not go from one first byte to the next (9.10.3).
        if ranges and glyph == ranges[-1][0] + len(ranges[-1][1]) and glyph % 256:
            ranges[-1][1].append(code)
        else:
            ranges.append((glyph, [code]))
    blocks = []
    for start in range(0, len(ranges), _MOST_RANGES):
        block = ranges[start : start + _MOST_RANGES]
        lines = [
            b"<%04X> <%04X> [%s]" % (first, first + len(found) - 1, b"".join(b"<%s>" % one for one in found))
            for first, found in block
        ]
        blocks.append(b"%d beginbfrange\n%s\nendbfrange" % (len(block), b"\n".join(lines)))
    return _MAP % b"\n".join(blocks)
