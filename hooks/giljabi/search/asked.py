"""How readers ask: phrasings in the front matter of pages, by which these are found though they are never shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from giljabi.search.documents import Language, Page, location_of
from giljabi.search.normalise import clean

if TYPE_CHECKING:
    from giljabi.pages import Page as SourcePage

WHOLE_PAGE = "page"
"""The key of ``asked`` under which a page as a whole is asked for."""

Asked = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Phrasings by location (as in a built site) and anchor; those of the whole page are under the empty anchor."""


def asked_of(pages: Iterable[SourcePage], language: Language) -> Asked:
    """The phrasings of all pages of a language. What has another shape than it should (see :mod:`giljabi.lints.asked`) is
    left out.
    """
    prefix = "" if language == "ko" else "en/"
    return {
        prefix + location_of(page.path): found for page in pages if page.language == language and (found := _read(page))
    }


def _read(page: SourcePage) -> dict[str, tuple[str, ...]]:
    asked = page.meta.get("asked")
    found = {}
    for key, phrasings in asked.items() if isinstance(asked, dict) else ():
        texts = [clean(text) for text in phrasings if isinstance(text, str)] if isinstance(phrasings, list) else []
        if kept := tuple(dict.fromkeys(filter(None, texts))):
            found["" if key == WHOLE_PAGE else key] = kept
    return found


def with_asked(page: Page, asked: Asked) -> Page:
    """The page with its phrasings at its sections."""
    here = asked.get(page.location, {})
    return replace(
        page, sections=tuple(replace(section, asked=here.get(section.anchor, ())) for section in page.sections)
    )
