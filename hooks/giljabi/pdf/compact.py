"""Smaller pages without a visible change: what belongs to one tag becomes one marked run.

Typst writes every line, and every part of a line that differs, as a run of its own: graphics state, colour, font,
position, mark. Here neighbours of one tag become a single run. Colour and font are named only when they change, the
words of a line become one string, and numbers lose digits that no printer could show. What a page shows, says to a
screen reader and gives to a text search stays the same (tests compare all three).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from giljabi.pdf.joiner import says_the_same
from giljabi.pdf.pen import STRING, Pen, read_string
from giljabi.pdf.widths import GlyphWidths, whole_widths

_SHOW = rb"(?:\[(?:" + STRING + rb"|[^\]()<>]++)*+\]TJ|(?:" + STRING + rb")Tj)"
# One run as krilla, Typst's PDF writer, puts it. Strings may hold any byte, so they are matched as strings.
_RUN = re.compile(
    rb"(?P<head>/Span<</MCID (?P<mark>\d+)(?P<language>(?:/Lang\([A-Za-z-]*\))?)>>BDC|/Artifact[^\n]*B[DM]C)\n"
    rb"q 1 0 0 -1 (?P<x>[-\d.]+) (?P<y>[-\d.]+) cm(?P<style>/[^\n/]* scn\n"
    rb"BT 0 Tr(?P<font>/\S+ [\d.]+ Tf)) 1 0 0 -1 0 0 Tm(?P<show>" + _SHOW + rb")"
    rb"(?P<more>(?: 0 Tr(?P=font) 1 0 0 -1 [-\d.]+ 0 Tm" + _SHOW + rb")*+)\nET\nQ\nEMC",
    re.S,
)
_MORE = re.compile(rb" 1 0 0 -1 ([-\d.]+) 0 Tm(" + _SHOW + rb")", re.S)
# Part of a run with a text of its own, where a glyph was met both with a word joiner and without.
_SPAN = re.compile(
    rb"/Span<</ActualText(" + STRING + rb")>>BDC( 0 Tr(/\S+) [\d.]+ Tf 1 0 0 -1 [-\d.]+ 0 Tm(" + _SHOW + rb"))\nEMC",
    re.S,
)
_STRING = re.compile(STRING, re.S)
# Digits are cut, not rounded: a thousandth of a point is invisible. Strings are out of its reach: text runs are written
# by the pen, and in others no string can match, for glyph numbers have two bytes, the first too small for a digit.
_LONG_NUMBER = re.compile(rb"(?<=\.\d{3})\d+")


def compact(pdf: pikepdf.Pdf, tags: dict[int, Any]) -> None:
    """Rewrite all pages of a tagged file.

    :param tags: entries of the parent tree, by number.
    """
    widths = font_widths(pdf)
    for page in pdf.pages:
        if "/StructParents" in page.obj:
            fonts = {name.encode(): widths[font.objgen] for name, font in _fonts(page)}
            compact_page(page.obj, tags[int(page.obj.StructParents)], fonts)


def font_widths(pdf: pikepdf.Pdf) -> dict[tuple[int, int], GlyphWidths]:
    """Widths of all fonts, by object number; rounded in the file."""
    fonts = {font.objgen: font for page in pdf.pages for _, font in _fonts(page)}
    return {number: whole_widths(font) for number, font in fonts.items()}


def _fonts(page: pikepdf.Page) -> Iterator[tuple[str, Any]]:
    yield from page.obj.Resources.get("/Font", Dictionary()).items()


def compact_page(page: Any, tags: Any, fonts: Mapping[bytes, GlyphWidths]) -> None:
    """Rewrite one page.

    :param page: the page's dictionary.
    :param tags: the structure element of each marked run of the page, by mark number.
    :param fonts: widths of the page's fonts, by resource name.
    """
    pen = Pen(fonts)
    content = _SPAN.sub(lambda span: _unwrapped(span, fonts[span[3]]), page.Contents.read_bytes())
    absorbed: dict[tuple[int, int], set[int]] = {}
    pieces: list[bytes] = []
    position = 0
    owners = [None if tag is None else tag.objgen for tag in tags]
    open_for: object = None
    for match in _RUN.finditer(content):
        head, mark, language, x, y, style, _, show, more = match.groups()
        owner = None if mark is None else owners[int(mark)]
        if owner is not None and (owner, language) == open_for and match.start() == position:
            absorbed.setdefault(owner, set()).add(int(mark))
        else:
            pieces += [pen.end(), _LONG_NUMBER.sub(b"", content[position : match.start()]), pen.begin(head)]
        pen.show(show, at=(float(x), float(y)), style=style)
        if more:
            for shift, text in _MORE.findall(more):
                pen.show(text, at=(float(x) + float(shift), float(y)), style=style)
        open_for, position = (owner, language), match.end()
    pieces += [pen.end(), _LONG_NUMBER.sub(b"", content[position:])]
    page.Contents.write(b"".join(pieces))
    for marks in absorbed.values():
        _forget(tags[min(marks)], page, marks)


def _unwrapped(span: re.Match[bytes], font: GlyphWidths) -> bytes:
    glyphs = b"".join(read_string(string)[0] for string in _STRING.findall(span[4]))
    return span[2] if says_the_same(read_string(span[1])[0], glyphs, font.characters) else span[0]


def _forget(owner: Any, page: Any, marks: set[int]) -> None:
    """Take absorbed marks out of the tag they belonged to."""
    kids = owner.K
    here = "/Pg" in owner and owner.Pg.objgen == page.objgen
    kept = [kid for kid in (kids if isinstance(kids, Array) else [kids]) if not _is_mark(kid, page, marks, here=here)]
    owner.K = Array(kept)


def _is_mark(kid: Any, page: Any, marks: set[int], *, here: bool) -> bool:
    """:param here: whether numbers that name no page are of this one."""
    if isinstance(kid, int):
        return here and kid in marks
    if kid.get("/Type") == Name.MCR:
        return int(kid.MCID) in marks and (kid.Pg.objgen == page.objgen if "/Pg" in kid else here)
    return False
