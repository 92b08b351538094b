"""Absolute addresses: what search engines, calendars and printed QR codes need. Relative links are the renderer's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from giljabi.model.text import LANGUAGES, Language

if TYPE_CHECKING:
    from giljabi.pages import Page


def page_address(site_url: str, language: Language, path: str) -> str:
    """Absolute address of ``visa/h1b.md``: ``<site>/visa/h1b/`` or ``<site>/en/visa/h1b/``."""
    name = path.removesuffix("index.md").removesuffix(".md").rstrip("/")
    prefix = "" if language == "ko" else "en/"
    return f"{site_url.rstrip('/')}/{prefix}{name}{'/' if name else ''}"


def alternates(site_url: str, path: str, written: Collection[Language]) -> dict[str, str]:
    """hreflang to address, only for a page that is really written in both languages; else empty.

    Korean, the default language, is also ``x-default`` (https://developers.google.com/search/docs/specialty/international).
    """
    if set(written) != set(LANGUAGES):
        return {}
    return {language: page_address(site_url, language, path) for language in LANGUAGES}


def sitemap(site_url: str, pages: Iterable[tuple[Language, str]]) -> str:
    """An XML sitemap (https://www.sitemaps.org/protocol.html) of all written pages, with their language pairs."""
    written: dict[str, list[Language]] = {}
    for language, path in pages:
        written.setdefault(path, []).append(language)
    entries = [
        _entry(site_url, path, language, languages)
        for path, languages in sorted(written.items())
        for language in languages
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        + "".join(entries)
        + "</urlset>\n"
    )


def _entry(site_url: str, path: str, language: Language, written: Collection[Language]) -> str:
    pairs: Mapping[str, str] = alternates(site_url, path, written)
    if pairs:
        pairs = {**pairs, "x-default": pairs["ko"]}
    links = "".join(
        f'  <xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>\n'
        for code, address in pairs.items()
    )
    return f" <url>\n  <loc>{escape(page_address(site_url, language, path))}</loc>\n{links} </url>\n"


def languages_of(pages: Mapping[tuple[Language, str], Page], path: str) -> list[Language]:
    """The languages a page is written in."""
    return [language for language in LANGUAGES if (language, path) in pages]
