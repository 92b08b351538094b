"""What can be found: pages with their sections, and short answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["page", "checklist", "overview", "tool", "glossary", "reference", "fact", "term", "paper"]
Language = Literal["ko", "en"]

_HANGUL = re.compile("[가-힣]")
_LETTER = re.compile("[A-Za-z가-힣]")


@dataclass(frozen=True)
class Section:
    """One heading with the text below it, as plain text."""

    anchor: str
    title: str
    text: str
    asked: tuple[str, ...] = ()
    """How readers ask for it; not shown."""


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
    summary: str = ""
    """What the page is about, in a sentence that is not shown; counts several times in its first section."""
    keywords: str = ""
    """Words it can be found by that are not shown; count as a title."""


_KINDS: Mapping[str, Kind] = {
    "tools": "tool",
    "glossary": "glossary",
    "sources": "reference",
    "changes": "reference",
    "contribute": "reference",
    "about": "reference",
    "facts": "reference",
    "key-dates": "reference",
}
"""Kinds by the first part of an address."""
_OVERVIEWS = frozenset({"visa/myths/", "visa/attorney-questions/"})
"""Pages that touch many subjects and explain none, besides the first page of each chapter."""


def location_of(path: str) -> str:
    """Where a built site has the page of a Markdown file, without the language's prefix: ``visa/opt/`` for ``visa/opt.md``."""
    address = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{address}/" if address else ""


def kind_of(location: str) -> Kind:
    """What sort of page lives at a location (without language prefix)."""
    head, _, rest = location.partition("/")
    if head in _KINDS:
        return _KINDS[head]
    if not rest or location in _OVERVIEWS:
        return "overview"
    return "checklist" if head == "checklists" else "page"


def is_foreign(page: Page, language: Language) -> bool:
    """Whether most letters of a page belong to the other language's script."""
    text = " ".join(section.text for section in page.sections) or page.title
    letters = len(_LETTER.findall(text))
    hangul = len(_HANGUL.findall(text))
    return letters > 0 and (hangul / letters > 0.5 if language == "en" else hangul / letters < 0.02)
