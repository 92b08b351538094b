"""The keyword page works one posting through: its table says what the analyser says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from giljabi.career.lexicon import analyse
from tests.real_data import real_library

DOCS = Path(__file__).parents[2] / "docs"
FAMILIES = ("inference-serving", "ai-platform", "gpu-sre")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_worked_posting(language: str) -> None:
    page = (DOCS / language / "positioning/keyword-analysis.md").read_text("utf-8")
    posting = re.search(r'title="posting.txt"\n(.*?)```', page, re.DOTALL)
    assert posting
    library = real_library()
    weights = {role.id: role.keywords for role in library.records["roles"].values()}
    found = analyse([posting.group(1)], list(library.records["lexicon"].values()), weights)
    assert str(len(found.hits[0])) in page[posting.end() : posting.end() + 60]
    assert tuple(found.scores)[:3] == FAMILIES
    for family in FAMILIES:
        hit = sum(weights[family].get(term, 0) for term in found.hits[0])
        row = f"| {hit} ÷ {sum(weights[family].values())} | {found.scores[family]:.0%} |"
        assert row in page, row


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_size_of_the_lexicon(language: str) -> None:
    page = (DOCS / language / "positioning/keyword-analysis.md").read_text("utf-8")
    count = len(real_library().records["lexicon"])
    assert f"{count}개를 사전으로" in page or f"a lexicon of {count} terms" in page
