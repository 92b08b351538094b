"""Words on sheets: only terms that stand on the sheet, no more than there is room for, never an extra page."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from giljabi.pdf.draft import Draft
from giljabi.pdf.typesetter import render
from giljabi.pdf.word_list import MOST, word_list
from giljabi.records.library import Library
from giljabi.records.yaml_reader import strings
from tests.pdf.conftest import Sheet


def listed(library: Library, language: str, *texts: str) -> list[str]:
    draft = Draft(library.checklists["h1b-layoff"], library, language)
    return [word["name"] for word in word_list(draft, texts)]


@pytest.mark.parametrize(
    ("language", "texts", "expected"),
    [
        ("ko", ["유예기간이 끝나기 전에", "접수증을 받습니다. 유예기간"], ["유예기간", "접수증(I-797C)"]),
        ("en", ["Before the grace period ends", "two receipt notices"], ["grace period", "receipt notice (I-797C)"]),
        ("ko", ["유예 기간과 회사"], []),
        # What every reader knows is left out.
        ("ko", ["비자와 신분"], []),
        # A word of work on a sheet about law, and the other way round.
        ("en", ["The grace period ends on the spot", "a spot on the list, COBRA"], ["grace period", "COBRA"]),
        ("ko", ["처리량과 양자화, 접수증"], ["처리량", "양자화"]),
    ],
)
def test_terms_that_the_texts_use(real: Library, language: str, texts: list[str], expected: list[str]) -> None:
    assert listed(real, language, *texts) == expected


def test_the_most_used_are_kept_in_order_of_first_use(real: Library) -> None:
    names = [term.ko for term in real.terms.values() if term.ko.isalpha() and listed(real, "ko", term.ko)]
    law = [name for name in names if listed(real, "ko", name, "유예기간") == [name, "유예기간"]]
    assert len(law) > MOST
    texts = [*law, law[-1], law[-1]]
    assert listed(real, "ko", *texts) == [*law[: MOST - 1], law[-1]]


def test_the_other_language_is_named_once(real: Library) -> None:
    draft = Draft(real.checklists["h1b-layoff"], real, "ko")
    names = {word["name"]: word["other"] for word in word_list(draft, ["유예기간, 캡갭(cap-gap)"])}
    assert names == {"유예기간": "grace period", "캡갭(cap-gap)": None}


def test_sheets_print_the_first_of_their_words_or_none(real_sheets: dict[str, Sheet]) -> None:
    printed = 0
    for sheet in real_sheets.values():
        words = sheet.job.sheet["words"]
        assert len(words) <= MOST
        after = "".join(sheet.texts()).rpartition(sheet.job.sheet["labels"]["facts-lead"][:12])[2]
        flat = "".join(after.split())
        present = ["".join(word["meaning"].split()).replace("-", "") in flat.replace("-", "") for word in words]
        assert present == sorted(present, reverse=True), sheet.job.name
        assert sum(present) == 0 or sum(present) >= 3, sheet.job.name
        printed += any(present)
    assert printed > len(real_sheets) / 2


@pytest.mark.parametrize("name", ["h1b-layoff-en-letter.pdf", "opt-layoff-en-letter.pdf", "two-week-plan-ko-a4.pdf"])
def test_words_take_no_page_of_their_own(real_sheets: dict[str, Sheet], name: str) -> None:
    sheet = real_sheets[name]
    bare = render(replace(sheet.job, sheet={**sheet.job.sheet, "words": []}))
    with pypdfium2.PdfDocument(bare) as without:
        assert len(without) == len(sheet.texts())


def test_every_word_stands_on_its_sheet(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        parts = [sheet.job.sheet[part] for part in ("title", "summary", "first-action", "sections", "details")]
        text = " ".join(text for _, text in strings(parts)).lower()
        for word in sheet.job.sheet["words"]:
            forms = [part for name in word["name"].lower().split(" / ") for part in name.strip(")").split("(")]
            assert any(form.strip() in text for form in forms), f"{sheet.job.name}: {word['name']}"
