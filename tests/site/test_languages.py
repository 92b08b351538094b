"""Both languages as deployed below a sub-path: every trap of a bilingual MkDocs site, tested on the real build."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from giljabi.addresses import languages_of, page_address
from giljabi.site import load_site
from tests.conftest import PROJECT, SITE_URL

pytestmark = pytest.mark.site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def soups(site: Path) -> dict[str, BeautifulSoup]:
    """Every built page by its path below the site's root, without ``index.html``."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): BeautifulSoup(path.read_bytes(), "lxml")
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def pages(soups: dict[str, BeautifulSoup]) -> dict[str, BeautifulSoup]:
    """Built pages without the 404."""
    return {path: soup for path, soup in soups.items() if path != "404.html"}


def test_every_page_is_built_in_both_languages(pages: dict[str, BeautifulSoup]) -> None:
    written = load_site(PROJECT).pages
    for _, path in written:
        for language in ("ko", "en"):
            assert page_address("", language, path).lstrip("/") in pages


def test_lang_is_the_language_of_the_address(pages: dict[str, BeautifulSoup]) -> None:
    for path, soup in pages.items():
        assert soup.html["lang"] == ("en" if path.startswith("en/") else "ko"), path


def test_canonical_is_absolute_and_its_own(pages: dict[str, BeautifulSoup]) -> None:
    for path, soup in pages.items():
        links = [link["href"] for link in soup.select("link[rel=canonical]")]
        if soup.select_one("meta[name=robots][content*=noindex]"):
            assert links == [], path
        else:
            assert links == [SITE_URL + path], path


def test_hreflang_is_absolute_reciprocal_and_true(pages: dict[str, BeautifulSoup]) -> None:
    written = load_site(PROJECT).pages
    translated = {p for _, p in written if len(languages_of(written, p)) == 2}
    expected = {
        page_address("", language, p).lstrip("/"): {
            "ko": page_address(SITE_URL, "ko", p),
            "en": page_address(SITE_URL, "en", p),
            "x-default": page_address(SITE_URL, "ko", p),
        }
        for p in translated
        for language in ("ko", "en")
    }
    for path, soup in pages.items():
        found = {link["hreflang"]: link["href"] for link in soup.select("link[hreflang]")}
        assert found == expected.get(path, {}), path


def test_switcher_leads_to_the_same_page(pages: dict[str, BeautifulSoup]) -> None:
    for path, soup in pages.items():
        link = soup.select_one("header a[hreflang]")
        other = path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"
        assert urljoin(SITE_URL + path, link["href"]) == SITE_URL + other, path


def test_sitemap_lists_written_pages_with_their_pairs(site: Path) -> None:
    written = load_site(PROJECT).pages
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    found = {}
    for url in root.iter(f"{SITEMAP}url"):
        pairs = {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        found[url.findtext(f"{SITEMAP}loc")] = pairs
    assert set(found) == {page_address(SITE_URL, language, path) for language, path in written}
    for pairs in found.values():
        assert set(pairs) in (set(), {"ko", "en", "x-default"})


def test_404_is_bilingual_absolute_and_hidden_from_search_engines(soups: dict[str, BeautifulSoup]) -> None:
    soup = soups["404.html"]
    text = soup.get_text()
    assert re.search(r"[가-힣]{3,}", text) and "page" in text.lower()
    assert soup.select_one("meta[name=robots][content*=noindex]")
    assert not soup.select("link[hreflang]") and not soup.select("nav.md-nav")
    for tag, attribute in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src")):
        for element in soup.find_all(tag):
            if value := element.get(attribute):
                assert value.startswith("/repo/"), value


def test_no_page_mixes_languages_unmarked(pages: dict[str, BeautifulSoup]) -> None:
    """English pages speak English: Hangul stands only where it is marked as Korean, or is a term shown beside."""
    for path, soup in pages.items():
        if not path.startswith("en/"):
            continue
        title = soup.title.get_text()
        assert not re.search(r"[가-힣]", title), path


def test_edit_links_lead_to_the_file_that_holds_the_words(pages: dict[str, BeautifulSoup]) -> None:
    written = load_site(PROJECT).pages
    base = "https://github.com/owner/repo/edit/main/"
    for (language, path), page in written.items():
        soup = pages[page_address("", language, path).lstrip("/")]
        link = soup.select_one(f'a[href^="{base}"]')
        if page.meta.get("template") == "home.html":
            continue
        target = link["href"].removeprefix(base)
        assert (PROJECT / target).is_file(), target
        assert target == (f"docs/data/{page.meta['shows']}.yml" if "shows" in page.meta else page.file)


def test_all_internal_links_and_anchors_lead_somewhere(soups: dict[str, BeautifulSoup], site: Path) -> None:
    ids = {path: {element["id"] for element in soup.select("[id]")} for path, soup in soups.items()}
    broken = []
    for path, soup in soups.items():
        for element in soup.select("a[href], link[href], script[src], img[src]"):
            target = urljoin(SITE_URL + path, element.get("href") or element.get("src"))
            if not target.startswith(SITE_URL):
                continue
            address, _, anchor = target.removeprefix(SITE_URL).partition("#")
            address = address.split("?")[0]
            if address in ids:
                if anchor and anchor not in ids[address] and not anchor.startswith("__"):
                    broken.append((path, element.get("href")))
            elif not (site / address).is_file():
                broken.append((path, element.get("href") or element.get("src")))
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(soups: dict[str, BeautifulSoup]) -> None:
    for path, soup in soups.items():
        for element in soup.select("script[src], img[src], link[rel~=stylesheet], link[rel~=preconnect], iframe[src]"):
            source = element.get("src") or element.get("href")
            assert not re.match(r"(https?:)?//", source), (path, source)


def test_raw_data_is_not_published(site: Path) -> None:
    assert not list(site.rglob("*.yml"))
