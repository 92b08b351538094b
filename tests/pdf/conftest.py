"""Sheets for tests: those of small hand-made data, and those of all real checklists."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from giljabi.model.text import LANGUAGES, Language
from giljabi.pdf.build import build, sheet_jobs
from giljabi.pdf.sheet import PAPERS
from giljabi.pdf.typesetter import Job
from giljabi.records.library import DATA, Library
from giljabi.records.loading import load_library

DAY = date(2026, 11, 24)
SITE_URL = "https://host.example/repo/"
CASES = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Sheet:
    """A finished PDF with what it was made from."""

    checklist_id: str
    language: Language
    paper: str
    job: Job
    path: Path

    def texts(self) -> list[str]:
        """The text of each page, as a search in the file sees it."""
        with pypdfium2.PdfDocument(self.path) as pdf:
            return [page.get_textpage().get_text_range() for page in pdf]


def copy_cases(target: Path) -> Path:
    """A data folder with the hand-made cases and the project's own labels."""
    root = target / "docs" / "data"
    shutil.copytree(CASES, root)
    shutil.copytree(DATA / "labels", root / "labels")
    return root


@pytest.fixture(scope="session")
def case_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_cases(tmp_path_factory.mktemp("cases"))


@pytest.fixture(scope="session")
def cases(case_root: Path) -> Library:
    """The hand-made data."""
    return load_library(case_root)


@pytest.fixture(scope="session")
def real() -> Library:
    """The project's data."""
    return load_library()


def _sheets(library: Library, cache: Path) -> Iterator[Sheet]:
    jobs = sheet_jobs(library, site_url=SITE_URL, today=DAY)
    files = build(jobs, cache=cache).files
    names = {job.name: job for job in jobs}
    for checklist_id in library.checklists:
        for language in LANGUAGES:
            for paper in PAPERS:
                name = f"{checklist_id}-{language}-{paper}.pdf"
                yield Sheet(checklist_id, language, paper, names[name], files[name])


@pytest.fixture(scope="session")
def case_sheets(cases: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    """PDFs of the hand-made data by file name."""
    return {sheet.job.name: sheet for sheet in _sheets(cases, tmp_path_factory.mktemp("case-pdf"))}


@pytest.fixture(scope="session")
def real_sheets(real: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    """PDFs of all real checklists by file name."""
    return {sheet.job.name: sheet for sheet in _sheets(real, tmp_path_factory.mktemp("real-pdf"))}
