"""Spreadsheets: every entry once, places to fill in, readable by Excel, and never a formula."""

from __future__ import annotations

import csv
import io

import pytest

from giljabi.downloads.spreadsheets import harmless, spreadsheet
from giljabi.model.checklist import Checklist
from giljabi.model.text import LANGUAGES, Language
from giljabi.records.library import Library
from giljabi.wording.phrases import fill
from tests.conftest import PROJECT

GOLDEN = PROJECT / "tests" / "exports" / "spreadsheets"


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["steps", "binder", "log", "score"])
def test_golden_sheets(cases: Library, name: str, language: Language) -> None:
    expected = (GOLDEN / f"{name}-{language}.csv").read_bytes()
    assert spreadsheet(cases.checklists[name], cases, language) == expected


def entries(sheet: Checklist, library: Library, language: Language) -> list[str]:
    texts = [
        text
        for section in sheet.sections
        for text in (
            *(item.text for item in section.items),
            *(prompt.label for prompt in section.prompts),
            *(criterion.text for criterion in section.criteria),
            *(row[section.table.columns[0].id] for row in (section.table.filled if section.table else ())),
        )
    ]
    return [harmless(fill(text, language, library)) for text in texts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_every_real_sheet_stands_there_once(real: Library, language: Language) -> None:
    for sheet in real.checklists.values():
        cells = [cell for row in rows(spreadsheet(sheet, real, language)) for cell in row]
        for entry in entries(sheet, real, language):
            assert cells.count(entry) >= 1, (sheet.id, entry)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_are_as_long_as_their_heads_and_no_column_is_empty_by_mistake(real: Library, language: Language) -> None:
    for sheet in real.checklists.values():
        table = rows(spreadsheet(sheet, real, language))
        starts = [number for number, row in enumerate(table) if not row]
        assert len(starts) == len(sheet.sections)
        for start, end in zip(starts, [*starts[1:], len(table)], strict=True):
            heads, *body = table[start + 2 : end]
            assert body and {len(row) for row in body} == {len(heads)}
            assert all(heads) and len(set(heads)) == len(heads)


def test_excel_reads_korean(cases: Library) -> None:
    content = spreadsheet(cases.checklists["steps"], cases, "ko")
    assert content.startswith(b"\xef\xbb\xbf"), "without this mark Excel shows Korean as rubbish"
    assert b"\r\n" in content


def test_text_that_looks_like_a_formula_stays_text() -> None:
    assert [harmless(text) for text in ("=1+1", "+1", "-1", "@x", "\tx", "보통")] == [
        "'=1+1", "'+1", "'-1", "'@x", "'\tx", "보통",
    ]  # fmt: skip
