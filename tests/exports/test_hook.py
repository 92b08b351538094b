"""The adapter: every generated file gets its place below the site root, for both languages."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("mkdocs", reason="the adapter needs MkDocs, the package does not")

from hooks import downloads
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from giljabi import current_site
from giljabi.downloads.files import Downloads, make_downloads
from giljabi.records.library import Library
from giljabi.site import Site


@pytest.fixture
def config(tmp_path: Path, cases: Library, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    """A site of the hand-made data, being served: MkDocs has put this machine's address in place of the site's."""
    monkeypatch.setattr(downloads, "make_downloads", partial(make_downloads, cache=tmp_path / "cache"))
    monkeypatch.setattr(current_site, "_current", Site(cases, {}, date(2026, 11, 24)))
    return served(tmp_path, "https://host.example/repo/")


def served(folder: Path, written: str) -> MkDocsConfig:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(f'site_name: x\nsite_url: !ENV [NOT_SET, "{written}"]\n', encoding="utf-8")
    settings = load_config(str(folder / "mkdocs.yml"))
    settings.site_url = "http://127.0.0.1:8000/"
    # MkDocs notes here whose event is running; no event runs in this test.
    settings.plugins._current_plugin = "test"
    return settings


def test_files_are_added_at_their_addresses(config: MkDocsConfig) -> None:
    files = downloads.on_files(Files([]), config)
    added = {file.dest_uri: file for file in files}
    made = current_site.get().downloads
    assert isinstance(made, Downloads)
    assert set(added) == set(made.files)
    assert all(file.inclusion is InclusionLevel.INCLUDED for file in files)
    assert added["downloads/steps-ko-letter.pdf"].content_bytes.startswith(b"%PDF")
    assert added["data/facts.json"].content_bytes == made.files["data/facts.json"]


def test_the_second_language_reuses_the_files_of_the_first(config: MkDocsConfig) -> None:
    downloads.on_files(Files([]), config)
    made = current_site.get().downloads
    downloads.on_files(Files([]), config)
    assert current_site.get().downloads is made


@pytest.mark.parametrize(
    ("written", "expected"),
    [("https://host.example/repo/", "https://host.example/repo/"), ("http://host.example/", None)],
)
def test_qr_codes_carry_the_public_address(tmp_path: Path, written: str, expected: str | None) -> None:
    """A QR code with the address of this machine would lead a phone nowhere."""
    assert downloads._public_url(served(tmp_path, written)) == expected
