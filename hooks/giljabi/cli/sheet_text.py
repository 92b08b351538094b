"""The words of a printable sheet in reading order, as a reviewer compares them: line by line, without the layout."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pikepdf

from giljabi.pdf.sheet import edition_of, sheet_job
from giljabi.pdf.typesetter import render

if TYPE_CHECKING:
    from giljabi.model.text import Language
    from giljabi.records.library import Library

_NOT_WORDS = frozenset({"qr", "url", "field", "name", "width", "kind", "marks"})
"""Keys whose values are layout, addresses or names of form fields."""

_NUMBERING = re.compile(r"\d+(?:\.\d+)?|\[[\d, ]+\]")
"""Numbers of items and facts: one new item would otherwise change the line of every later one."""


ANY_DAY = date(2000, 1, 1)
"""Both sides are made for the same day, on which no review is overdue: only the change shows."""


def sheet_text(checklist_id: str, library: Library, language: Language) -> list[str]:
    """Lines of the sheet, without its edition and numbering; empty where there is no such checklist."""
    checklist = library.checklists.get(checklist_id)
    if checklist is None:
        return []
    job = sheet_job(checklist, library, language, "letter", site_url=None, today=ANY_DAY)
    edition = edition_of(checklist, library)
    return [line.replace(edition, "…") for line in _lines(job.sheet)]


def page_count(checklist_id: str, library: Library, language: Language) -> int:
    """How many pages the sheet has on US Letter paper; 0 where there is no such checklist."""
    checklist = library.checklists.get(checklist_id)
    if checklist is None:
        return 0
    job = sheet_job(checklist, library, language, "letter", site_url=None, today=ANY_DAY)
    with pikepdf.open(io.BytesIO(render(job))) as pdf:
        return len(pdf.pages)


def _lines(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, child in node.items():
            if key not in _NOT_WORDS:
                yield from _lines(child)
    elif isinstance(node, list):
        for child in node:
            yield from _lines(child)
    elif isinstance(node, str) and node.strip() and not _NUMBERING.fullmatch(node):
        yield node
