"""What pages know about their downloads, and what the built site holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from giljabi.downloads.files import make_downloads
from giljabi.model.text import LANGUAGES
from giljabi.records.library import Library

DAY = date(2026, 11, 24)


def test_every_link_has_a_file_and_its_true_size(cases: Library, tmp_path: Path) -> None:
    downloads = make_downloads(cases, site_url=None, today=DAY, cache=tmp_path)
    for checklist in cases.checklists:
        for language in LANGUAGES:
            links = downloads(checklist, language)
            assert [link.kind for link in links] == ["pdf-letter", "pdf-a4", "csv", "json"]
            for link in links:
                content = downloads.files[link.href]
                assert link.size == len(content if isinstance(content, bytes) else content.read_bytes()) > 0
            assert links[0].href == f"downloads/{checklist}-{language}-letter.pdf"


def test_files_keep_their_published_names(cases: Library, tmp_path: Path) -> None:
    """Other people's links and scripts rely on these addresses."""
    files = set(make_downloads(cases, site_url=None, today=DAY, cache=tmp_path).files)
    assert {
        "downloads/key-dates-ko.ics",
        "downloads/key-dates-en.ics",
        "data/facts.json",
        "data/checklists.json",
        "downloads/steps.json",
        "downloads/steps-ko.csv",
        "downloads/steps-en.csv",
        "downloads/steps-ko-letter.pdf",
        "downloads/steps-en-a4.pdf",
    } <= files


def test_a_second_call_renders_nothing(cases: Library, tmp_path: Path) -> None:
    assert make_downloads(cases, site_url=None, today=DAY, cache=tmp_path).rendered == 4 * len(cases.checklists)
    assert make_downloads(cases, site_url=None, today=DAY, cache=tmp_path).rendered == 0
