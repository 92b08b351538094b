"""Smaller pages without a visible change: words of one paragraph share one marked run.

Korean words are kept whole by a box each, and Typst writes every box as a run of its own: graphics state, colour, font,
position, mark. Here neighbours of one tag and one style become a single run, each word placed by its offset (``Td``),
and numbers lose digits below a thousandth of a point. Pages shrink by about half; what a page shows, says to a screen
reader and gives to a text search stays the same (tests compare all three).
"""

from __future__ import annotations

import re
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

# One run as krilla, Typst's PDF writer, puts it. Strings may hold any byte, so they are matched as strings.
_STRING = rb"\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>"
_RUN = re.compile(
    rb"/Span<</MCID (?P<mark>\d+)>>BDC\nq 1 0 0 -1 (?P<x>[-\d.]+) (?P<y>[-\d.]+) cm(?P<style>/[^\n]*\nBT [^\n]*? Tf) "
    rb"1 0 0 -1 0 0 Tm(?P<show>(?:\[(?:" + _STRING + rb"|[^\]()<>])*\]TJ)|(?:(?:" + _STRING + rb")Tj))\nET\nQ\nEMC",
    re.S,
)
# Digits are cut, not rounded: a thousandth of a point is invisible. No string can match: glyph numbers have two bytes
# and a subset of a font has too few glyphs for the first byte to be a digit.
_LONG_NUMBER = re.compile(rb"(?<=\.\d{3})\d+")
_KERN = re.compile(rb"\.\d+")

# ``\000`` may stand as the byte itself; only bytes that a reader of PDF would change (line ends) must stay escaped.
_ESCAPES = [(b"\\%03o" % code, bytes([code])) for code in range(32) if code not in b"\b\t\n\f\r"]


def compact_page(page: Any, tags: Any) -> None:
    """Rewrite one page.

    :param page: the page's dictionary.
    :param tags: the structure element of each marked run of the page, by mark number.
    """
    content = page.Contents.read_bytes()
    absorbed: dict[tuple[int, int], set[int]] = {}
    pieces: list[bytes] = []
    position = 0
    run: _Run | None = None
    for match in _RUN.finditer(content):
        mark = int(match["mark"])
        owner = tags[mark]
        if run and match.start() == position and run.accepts(match, owner):
            run.append(match)
            absorbed.setdefault(owner.objgen, set()).add(mark)
        else:
            if run:
                pieces.append(run.content())
            pieces.append(content[position : match.start()])
            run = _Run(match, owner)
        position = match.end()
    if run:
        pieces.append(run.content())
    pieces.append(content[position:])
    shorter = _LONG_NUMBER.sub(b"", b"".join(pieces))
    for escape, byte in _ESCAPES:
        shorter = shorter.replace(escape, byte)
    page.Contents.write(shorter)
    for mark in {mark for marks in absorbed.values() for mark in marks}:
        owner = tags[mark]
        if absorbed.get(owner.objgen):
            _forget(owner, page, absorbed.pop(owner.objgen))


class _Run:
    """Neighbouring words under one mark."""

    def __init__(self, match: re.Match[bytes], owner: Any) -> None:
        self._owner = owner.objgen
        self._style = match["style"]
        self._head = match.group()[: match.start("show") - match.start()]
        self._shows = [_whole_kerns(match["show"])]
        self._at = _place(match)

    def accepts(self, match: re.Match[bytes], owner: Any) -> bool:
        return bool(owner.objgen == self._owner and match["style"] == self._style)

    def append(self, match: re.Match[bytes]) -> None:
        at = _place(match)
        self._shows.append(b" %.2f %.2f Td" % (at[0] - self._at[0], at[1] - self._at[1]) + _whole_kerns(match["show"]))
        self._at = at

    def content(self) -> bytes:
        return self._head + b"".join(self._shows) + b"\nET\nQ\nEMC"


def _place(match: re.Match[bytes]) -> tuple[float, float]:
    """Rounded before offsets are taken, so that rounding never adds up along a paragraph."""
    return round(float(match["x"]), 2), round(float(match["y"]), 2)


def _whole_kerns(show: bytes) -> bytes:
    """Kerning in whole thousandths of the type size: the rest is finer than any printer."""
    return _KERN.sub(b"", show)


def _forget(owner: Any, page: Any, marks: set[int]) -> None:
    """Take absorbed marks out of the tag they belonged to."""
    kids = owner.K
    kept = [kid for kid in (kids if isinstance(kids, Array) else [kids]) if not _is_mark(kid, owner, page, marks)]
    owner.K = Array(kept)


def _is_mark(kid: Any, owner: Any, page: Any, marks: set[int]) -> bool:
    if isinstance(kid, int):
        return kid in marks and owner.Pg.objgen == page.objgen
    if isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
        return int(kid.MCID) in marks and kid.get("/Pg", owner.get("/Pg")).objgen == page.objgen
    return False


def compact(pdf: pikepdf.Pdf, tags: dict[int, Any]) -> None:
    """Rewrite all pages of a tagged file.

    :param tags: entries of the parent tree, by number.
    """
    for page in pdf.pages:
        if "/StructParents" in page.obj:
            compact_page(page.obj, tags[int(page.obj.StructParents)])
