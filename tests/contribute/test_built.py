"""What contributors and returning readers find on the built site: feeds, state, pictures, edit links."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.conftest import SITE_URL

ATOM = "{http://www.w3.org/2005/Atom}"


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_bytes(), "lxml")


@pytest.mark.parametrize(("language", "page"), [("ko", ""), ("en", "en/")])
def test_each_language_has_its_feed_and_names_it(site: Path, language: str, page: str) -> None:
    root = ElementTree.parse(site / f"changes-{language}.xml").getroot()
    assert root.findtext(f"{ATOM}id") == f"{SITE_URL}changes-{language}.xml"
    link = soup(site, f"{page}visa/opt").select_one('link[type="application/atom+xml"]')
    assert link is not None
    assert urljoin(f"{SITE_URL}{page}visa/opt/", str(link["href"])) == f"{SITE_URL}changes-{language}.xml"
    # The theme looks for a sitemap beside everything whose relation is exactly "alternate".
    assert link["rel"] != ["alternate"]


@pytest.mark.parametrize("page", ["", "en/"])
def test_pictures_of_the_guide_are_there(site: Path, page: str) -> None:
    for name in ("contribute", "contribute/architecture"):
        images = soup(site, f"{page}{name}").select("article img[src*=contribute]")
        assert images
        for image in images:
            target = urljoin(f"https://x.example/{page}{name}/", str(image["src"])).removeprefix("https://x.example/")
            assert (site / target).is_file(), image["src"]
            assert image["alt"]


@pytest.mark.parametrize("page", ["", "en/"])
def test_the_state_is_shown_under_the_same_headings(site: Path, page: str) -> None:
    headings = [heading["id"] for heading in soup(site, f"{page}contribute/status").select("article h2[id]")]
    assert headings == ["behind", "one-sided", "overdue", "soon"]


@pytest.mark.parametrize("page", ["", "en/"])
def test_a_sheets_edition_leads_to_the_page_of_changes(site: Path, page: str) -> None:
    link = soup(site, f"{page}checklists/h1b-layoff").select_one('a[href*="changes/#edition-"]')
    assert link is not None
    target = urljoin(f"https://x.example/{page}checklists/h1b-layoff/", str(link["href"]))
    path, _, fragment = target.removeprefix("https://x.example/").partition("#")
    row = soup(site, path).find(id=fragment)
    assert row is not None
    edition = soup(site, f"{page}checklists/h1b-layoff").select_one(".sheet__meta code")
    assert edition is not None and edition.text in row.text


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("checklists/h1b-layoff", "docs/data/checklists/h1b-layoff.yml"),
        ("en/facts/opt", "docs/data/facts/opt.yml"),
        ("en/visa/opt", "docs/en/visa/opt.md"),
    ],
)
def test_the_pencil_leads_to_the_file_to_edit(site: Path, page: str, file: str) -> None:
    assert soup(site, page).select_one(f'a[href="https://github.com/owner/repo/edit/main/{file}"]')
