"""Trimming takes away only what says nothing: links stay where they were, maps say the same, groups keep their parts."""

from __future__ import annotations

import re

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from giljabi.pdf.joiner import as_read
from giljabi.pdf.pen import STRING
from giljabi.pdf.trim import shorter_map, trim
from giljabi.pdf.widths import whole_widths
from tests.pdf.conftest import Sheet


def box(left: float, bottom: float, right: float, top: float) -> list[float]:
    return [left, bottom, right, bottom, right, top, left, top]


def trimmed(annotation: Dictionary) -> dict[str, list[float]]:
    """The numbers of a link after trimming."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Annots = Array([pdf.make_indirect(annotation)])
    pdf.Root.StructTreeRoot = Dictionary()
    trim(pdf)
    link = page.obj.Annots[0]
    return {key: [float(number) for number in numbers] for key, numbers in link.items()}


def test_words_of_one_line_need_no_corners() -> None:
    link = trimmed(Dictionary(Rect=[1.2345, 2, 50, 12], QuadPoints=box(1, 2, 20, 12) + box(20, 3, 50, 11)))
    assert link == {"/Rect": [1.23, 2, 50, 12]}


def test_words_of_two_lines_become_two_boxes() -> None:
    first, second = box(30, 20, 40, 30) + box(40, 20, 55, 30), box(1, 5, 20, 15)
    link = trimmed(Dictionary(Rect=[1, 5, 55, 30], QuadPoints=first + second))
    assert link["/QuadPoints"] == box(30, 20, 55, 30) + second


CHARACTERS = st.integers(0x20, 0xFFFF).filter(lambda code: as_read(chr(code)) == chr(code))


@given(st.dictionaries(st.integers(1, 1000), CHARACTERS, min_size=1))
def test_a_character_map_says_the_same(characters: dict[int, int]) -> None:
    pairs = b"\n".join(b"<%04X> <%04X>" % pair for pair in characters.items())
    cmap = shorter_map(b"%d beginbfchar\n%s\nendbfchar" % (len(characters), pairs))
    read: dict[int, int] = {}
    for first, last, found in re.findall(rb"<(....)> <(....)> \[(.*)\]", cmap):
        glyphs = range(int(first, 16), int(last, 16) + 1)
        codes = [int(code, 16) for code in re.findall(rb"<(\w+)>", found)]
        assert len(glyphs) == len(codes)
        assert glyphs[0] // 256 == glyphs[-1] // 256
        read.update(zip(glyphs, codes, strict=True))
    assert read == characters


def test_parts_of_plain_groups_take_their_place() -> None:
    pdf = pikepdf.new()
    root = pdf.make_indirect(Dictionary(S=Name.Document))

    def tag(kind: Name, parent: pikepdf.Object, **keys: object) -> pikepdf.Object:
        made = pdf.make_indirect(Dictionary(S=kind, P=parent, **keys))
        parent.K = Array([*parent.get("/K", Array()), made])
        return made

    group = tag(Name.Div, root)
    tag(Name.Div, group)
    first = tag(Name.P, group)
    named = tag(Name.Div, root, Alt="kept")
    last = tag(Name.P, named)
    pdf.Root.StructTreeRoot = Dictionary(K=Array([root]))
    trim(pdf)
    assert [kid.objgen for kid in root.K] == [first.objgen, named.objgen]
    assert first.P.objgen == root.objgen
    assert last.P.objgen == named.objgen


@given(st.dictionaries(st.integers(0, 300), st.integers(0, 100_000).map(lambda width: width / 100), min_size=1))
def test_widths_are_rounded_and_the_file_says_the_same(widths: dict[int, float]) -> None:
    entries = [entry for glyph, width in widths.items() for entry in (glyph, Array([width]))]
    pdf = pikepdf.new()
    font = Dictionary(DescendantFonts=Array([pdf.make_indirect(Dictionary(DW=0, W=Array(entries)))]))
    rounded = whole_widths(font)
    written = list(font.DescendantFonts[0].W)
    in_file = {
        int(first) + n: int(w) for first, run in zip(*[iter(written)] * 2, strict=True) for n, w in enumerate(run)
    }
    for glyph, width in widths.items():
        advance = rounded.advance(glyph.to_bytes(2, "big"))
        assert advance == in_file.get(glyph, int(font.DescendantFonts[0].DW))
        assert abs(advance - width) <= 0.501


@pytest.mark.parametrize(
    ("text", "whole"),
    [(rb"(a(b)c)", True), (rb"(a\)b)", True), (rb"(a(b)", False), (rb"<00FF>", True), (rb"(a)(b)", False)],
)
def test_strings_end_where_their_brackets_do(text: bytes, whole: bool) -> None:
    assert bool(re.fullmatch(STRING, text, re.S)) is whole


def test_empty_lines_to_write_on_carry_nothing(real_sheets: dict[str, Sheet]) -> None:
    """A single line has no appearance of its own until it is filled; several lines keep theirs over the printed rules."""
    with pikepdf.open(real_sheets["target-20-en-letter.pdf"].path) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
    assert all(("/AP" in field) == (int(field.get("/Ff", 0)) == 1 << 12) for field in fields)
