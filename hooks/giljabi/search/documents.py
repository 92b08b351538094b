"""What can be found: pages with their sections, and short answers. Read from Material's own search index."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from giljabi.search.normalise import clean

Kind = Literal["page", "checklist", "tool", "glossary", "reference", "fact", "term"]
Language = Literal["ko", "en"]

_BLOCK = re.compile(r"</?(?:p|li|ul|ol|td|th|tr|table|dd|dt|dl|div|br|h\d|pre|blockquote|details|summary)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_HANGUL = re.compile("[가-힣]")
_LETTER = re.compile("[A-Za-z가-힣]")


@dataclass(frozen=True)
class Section:
    """One heading with the text below it, as plain text."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class Link:
    """A file that belongs to a page, such as a PDF."""

    location: str
    title: str
    tag: str


@dataclass(frozen=True)
class Page:
    """One page, or one answer (kinds ``fact`` and ``term``, with a single section)."""

    location: str
    """Address relative to the site's root, without anchor."""
    title: str
    kind: Kind
    sections: tuple[Section, ...]
    links: tuple[Link, ...] = ()
    tags: tuple[str, ...] = ()
    """Small labels shown beside the title."""
    keywords: str = ""
    """Words it can be found by that are not shown."""


def plain_text(markup: str) -> str:
    """Visible text of HTML: block boundaries become blanks, entities become characters."""
    return clean(html.unescape(_TAG.sub("", _BLOCK.sub(" ", markup))))


def kind_of(location: str) -> Kind:
    """What sort of page lives at a location (without language prefix)."""
    head = location.split("/", 1)[0]
    if head == "checklists" and location != "checklists/":
        return "checklist"
    kinds: Mapping[str, Kind] = {
        "tools": "tool",
        "glossary": "glossary",
        "sources": "reference",
        "changes": "reference",
        "contribute": "reference",
        "about": "reference",
    }
    return kinds.get(head, "page")


def pages_of(entries: Iterable[Mapping[str, Any]], language: Language) -> list[Page]:
    """The pages of one language among the entries of Material's ``search_index.json``.

    Pages whose text is in the other language (untranslated fallbacks) are left out.
    """
    pages: dict[str, Page] = {}
    for entry in entries:
        location, _, anchor = str(entry["location"]).partition("#")
        english = location == "en/" or location.startswith("en/")
        if english != (language == "en"):
            continue
        section = Section(anchor, plain_text(entry["title"]), plain_text(entry["text"]))
        if page := pages.get(location):
            pages[location] = replace(page, sections=(*page.sections, section))
        else:
            kind = kind_of(location.removeprefix("en/"))
            pages[location] = Page(location, section.title, kind, (section,))
    return [page for page in pages.values() if not is_foreign(page, language)]


def is_foreign(page: Page, language: Language) -> bool:
    """Whether most letters of a page belong to the other language's script."""
    text = " ".join(section.text for section in page.sections) or page.title
    letters = len(_LETTER.findall(text))
    hangul = len(_HANGUL.findall(text))
    return letters > 0 and (hangul / letters > 0.5 if language == "en" else hangul / letters < 0.02)
