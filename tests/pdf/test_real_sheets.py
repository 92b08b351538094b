"""Every real checklist: page, PDF and YAML say the same, nothing is cut, all of it can be filled in and read aloud."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest
from bs4 import BeautifulSoup

from giljabi.html import Links, Renderer
from giljabi.html.routes import routes
from giljabi.model.checklist import Checklist
from giljabi.pdf.draft import clean
from giljabi.records.library import Library
from giljabi.records.loading import load_library
from giljabi.wording.phrases import fill
from tests.pdf.conftest import DAY, Sheet
from tests.pdf.structure import faults, field_names

IDS = sorted(load_library().checklists)
HANGUL = re.compile("[가-힣]")


@pytest.fixture(params=IDS)
def sheets(request: pytest.FixtureRequest, real_sheets: dict[str, Sheet]) -> list[Sheet]:
    """The four PDFs of one checklist."""
    return [sheet for sheet in real_sheets.values() if sheet.checklist_id == request.param]


def expected_fields(checklist: Checklist) -> set[str]:
    """Names of the fields that must be there, from the YAML alone."""
    names = {f"_date--{anchor.id}" for anchor in checklist.anchors}
    names |= {f"_note--{number}" for number in range(1, checklist.notes_lines + 1)}
    candidates = range(1, checklist.candidates + 1)
    for section in checklist.sections:
        for item in section.items:
            base = f"{section.id}--{item.id}"
            names |= {base} if checklist.marks == "tick" else {f"{base}--{mark}" for mark in ("have", "need", "na")}
            if item.due and item.due.basis == "legal" and item.due.anchor and item.due.when != "on":
                names.add(f"{base}--_date")
        names |= {f"{section.id}--{prompt.id}" for prompt in section.prompts}
        names |= {f"{section.id}--{c.id}--{n}" for c in section.criteria for n in candidates}
        if section.criteria:
            names |= {f"_{kind}--{number}" for kind in ("name", "total") for number in candidates}
        if section.table:
            rows = [set(row) for row in section.table.filled] + [set()] * section.table.rows
            names |= {
                f"{section.id}--{number}--{column.id}"
                for number, filled in enumerate(rows, 1)
                for column in section.table.columns
                if column.id not in filled
            }
    return names


def test_structure(sheets: list[Sheet]) -> None:
    assert {sheet.job.name: faults(sheet.path) for sheet in sheets} == {sheet.job.name: [] for sheet in sheets}


def test_fields_are_those_of_the_yaml(sheets: list[Sheet], real: Library) -> None:
    expected = expected_fields(real.checklists[sheets[0].checklist_id])
    for sheet in sheets:
        assert set(field_names(sheet.path)) == expected, sheet.job.name


def test_page_and_pdf_have_the_same_items(sheets: list[Sheet], real: Library) -> None:
    checklist = real.checklists[sheets[0].checklist_id]
    yaml_items = {f"{section.id}/{item.id}" for section in checklist.sections for item in section.items}
    for sheet in sheets:
        html = Renderer(real, Links(sheet.language), DAY).checklist(checklist.id)
        page_items = {str(mark["data-item"]) for mark in BeautifulSoup(html, "html.parser").select("[data-item]")}
        fields = set(field_names(sheet.path))
        suffix = "" if checklist.marks == "tick" else "--have"
        pdf_items = {key for key in yaml_items if f"{key.replace('/', '--')}{suffix}" in fields}
        assert page_items == yaml_items == pdf_items, sheet.job.name


def test_every_word_is_whole(sheets: list[Sheet], real: Library) -> None:
    """No word is lost, and none with Hangul is broken at the end of a line."""
    checklist = real.checklists[sheets[0].checklist_id]
    texts = [checklist.title, checklist.summary, *(a.label for a in checklist.anchors)]
    for section in checklist.sections:
        texts += [section.title, section.lead]
        texts += [text for item in section.items for text in (item.text, item.why, item.how)]
        texts += [text for prompt in section.prompts for text in (prompt.label, prompt.hint)]
        texts += [text for c in section.criteria for text in (c.text, c.why, c.good, c.red, c.follow)]
    for sheet in sheets:
        shown = "\n".join(sheet.texts())
        # Where a line ends at a hyphen, PDFium takes it for a hyphenation and drops it.
        joined = re.sub(r"\s+|\x02|\ufffe|-", "", shown)
        for text in filter(None, texts):
            for word in clean(fill(text, sheet.language, real)).split():
                breakable = len(word) > 18 or (not HANGUL.search(word) and re.search(r"[-/·–—.]", word))
                assert word.replace("-", "") in joined if breakable else word in shown, f"{sheet.job.name}: {word}"


def test_all_fields_can_be_filled_and_read_again(sheets: list[Sheet], tmp_path: Path) -> None:
    sheet = sheets[0]
    before = pypdf.PdfReader(sheet.path).get_fields()
    assert before
    values = {
        name: "/Yes" if field["/FT"] == "/Btn" else f"값 {number} Kim"
        for number, (name, field) in enumerate(before.items())
    }
    writer = pypdf.PdfWriter(clone_from=str(sheet.path))
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    target = tmp_path / "filled.pdf"
    writer.write(target)
    after = pypdf.PdfReader(target).get_fields()
    assert after is not None
    assert {name: field.get("/V") for name, field in after.items()} == values


def test_names_and_papers(sheets: list[Sheet]) -> None:
    sizes = {}
    for sheet in sheets:
        assert sheet.job.name == f"{sheet.checklist_id}-{sheet.language}-{sheet.paper}.pdf"
        box = pypdf.PdfReader(sheet.path).pages[0].mediabox
        sizes[sheet.paper] = tuple(sorted((round(float(box.width)), round(float(box.height)))))
    assert sizes == {"letter": (612, 792), "a4": (595, 842)}


def test_no_page_holds_the_notice_alone(sheets: list[Sheet], real: Library) -> None:
    for sheet in sheets:
        notice = real.labels["sheet-disclaimer-title"].side(sheet.language)
        last = " ".join(sheet.texts()[-1].split())
        assert notice in last
        assert not last.startswith(notice), sheet.job.name


def test_sizes_stay_small(real_sheets: dict[str, Sheet]) -> None:
    """110 KB in Korean and 60 KB in English are promised for 30 items; the longest sheets keep to nearly the same."""
    for sheet in real_sheets.values():
        assert sheet.path.stat().st_size <= {"ko": 110_000, "en": 66_000}[sheet.language], sheet.job.name


def test_thirty_items_keep_the_promise(real_sheets: dict[str, Sheet], real: Library) -> None:
    longest = max(real.checklists.values(), key=lambda checklist: len(checklist.items))
    assert len(longest.items) >= 30
    for sheet in real_sheets.values():
        if sheet.checklist_id == longest.id:
            assert sheet.path.stat().st_size <= {"ko": 110_000, "en": 60_000}[sheet.language], sheet.job.name


def test_core_lists_of_every_cell_fit_on_two_pages(real_sheets: dict[str, Sheet], real: Library) -> None:
    """What comes before "why and how" can be printed alone, on one leaf: for every status and event, and the binder."""
    cells = {route.sheet.id for route in routes(real).values() if route.sheet} | {"document-binder"}
    seen = set()
    for sheet in real_sheets.values():
        if sheet.checklist_id not in cells:
            continue
        heading = sheet.job.sheet["labels"]["details-lead"][:12]
        first = next(number for number, text in enumerate(sheet.texts(), 1) if heading in text)
        limit = 1 if sheet.checklist_id == "check-this-first" else 2
        assert first <= limit + 1, f"{sheet.job.name}: the list ends on page {first} or after"
        if first == limit + 1:
            before = sheet.texts()[first - 1].split(heading)[0]
            assert before.count("\n") <= 3, f"{sheet.job.name}: the list runs over onto page {first}"
        seen.add(sheet.checklist_id)
    assert seen == cells
