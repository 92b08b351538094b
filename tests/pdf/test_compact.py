"""Compacting pages changes their size, not what they show, say or let be found."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops, ImageStat

from giljabi.pdf import acroform, compact
from giljabi.pdf.joiner import as_read
from giljabi.pdf.typesetter import render
from giljabi.pdf.widths import GlyphWidths
from tests.pdf.conftest import Sheet
from tests.pdf.structure import numbered_tags


@pytest.fixture(
    scope="module", params=["steps-ko-letter.pdf", "binder-en-a4.pdf", "log-ko-a4.pdf", "score-ko-letter.pdf"]
)
def pair(
    request: pytest.FixtureRequest, case_sheets: dict[str, Sheet], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """A sheet before and after compacting."""
    sheet = case_sheets[request.param]
    folder = tmp_path_factory.mktemp("pair")
    with pytest.MonkeyPatch.context() as patch:
        # PDFium cuts the fractions of widths, so it sets glyphs of the same line closer before they are rounded.
        patch.setattr(acroform, "compact", lambda pdf, _tags: compact.font_widths(pdf))
        (folder / "before.pdf").write_bytes(render(sheet.job))
    (folder / "after.pdf").write_bytes(render(sheet.job))
    return folder / "before.pdf", folder / "after.pdf"


def test_pages_look_the_same(pair: tuple[Path, Path]) -> None:
    with pypdfium2.PdfDocument(pair[0]) as before, pypdfium2.PdfDocument(pair[1]) as after:
        assert len(before) == len(after)
        for left, right in zip(before, after, strict=True):
            images = [page.render(scale=2).to_pil().convert("L") for page in (left, right)]
            difference = ImageChops.difference(*images)
            # Positions are rounded: edges differ by a shade, never by a dot.
            strong = sum(difference.histogram()[110:])
            assert strong <= 0.0001 * difference.width * difference.height
            assert ImageStat.Stat(difference).mean[0] <= 0.3


def test_text_reads_the_same(pair: tuple[Path, Path]) -> None:
    with pypdfium2.PdfDocument(pair[0]) as before, pypdfium2.PdfDocument(pair[1]) as after:
        for left, right in zip(before, after, strict=True):
            # Only what forbids a break has gone, and it has gone from everywhere.
            assert as_read(left.get_textpage().get_text_range()) == right.get_textpage().get_text_range()


def test_it_is_smaller(pair: tuple[Path, Path]) -> None:
    assert pair[1].stat().st_size < pair[0].stat().st_size


def test_every_mark_has_its_tag_and_every_tag_its_mark(pair: tuple[Path, Path]) -> None:
    with pikepdf.open(pair[1]) as pdf:
        tags = numbered_tags(pdf)
        for page in pdf.pages:
            owners = tags[int(page.obj.StructParents)]
            marked = {
                int(operands[1]["/MCID"])
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
            }
            for mark in marked:
                assert mark in [kid for kid in owners[mark].K if isinstance(kid, int)]
            claimed = {
                kid
                for tag in {owner.objgen: owner for owner in owners if owner is not None}.values()
                if "/Pg" in tag and tag.Pg.objgen == page.obj.objgen
                for kid in tag.K
                if isinstance(kid, int)
            }
            assert claimed == marked


@given(st.lists(st.tuples(st.integers(0, 12), st.binary(min_size=1, max_size=6)), min_size=1, max_size=8))
def test_glyph_numbers_survive(runs: list[tuple[int, bytes]]) -> None:
    """Strings of two-byte glyph numbers are left alone whatever bytes they hold."""

    def string(high: int, low: bytes) -> bytes:
        escaped = b"".join(
            b"\\%03o" % high + (b"\\" + bytes([b]) if b in b"\\()" else b"\\r" if b == 13 else bytes([b])) for b in low
        )
        return b"(" + escaped + b")"

    shows = b"12.34567".join(string(*run) for run in runs)
    content = (
        b"/Span<</MCID 0>>BDC\nq 1 0 0 -1 10.123456 20.5 cm/c0 cs 0.1 0.2 0.3 scn\nBT 0 Tr/f0 9.5 Tf 1 0 0 -1 0 0 Tm["
        + shows
        + b"]TJ\nET\nQ\nEMC"
    )
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Contents = pdf.make_stream(content)
    tag = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.P, K=pikepdf.Array([0]), Pg=page.obj))
    compact.compact_page(page.obj, pikepdf.Array([tag]), {b"/f0": GlyphWidths({}, 864)})
    before = pikepdf.parse_content_stream(pdf.make_stream(content))
    after = pikepdf.parse_content_stream(page)
    assert _strings(before) == _strings(after)
    out = io.BytesIO()
    pdf.save(out)
    assert out.getvalue()


def _strings(instructions: list[object]) -> list[bytes]:
    """Operands of both operators that show text: one string, or strings and shifts."""
    shown = []
    for instruction in instructions:
        if str(instruction.operator) in ("Tj", "TJ"):
            operand = instruction.operands[0]
            parts = operand if isinstance(operand, pikepdf.Array) else [operand]
            shown += [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return shown
