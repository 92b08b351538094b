"""Which page answers which status and event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from giljabi.html.links import Route
from giljabi.model.checklist import Event, ImmigrationStatus
from giljabi.phrases import fill

if TYPE_CHECKING:
    from giljabi.library import Library
    from giljabi.model.text import Language

STATUSES: tuple[str, ...] = get_args(ImmigrationStatus)
"""Statuses in the order readers see them."""

EVENTS: tuple[str, ...] = get_args(Event)
"""Events in the order readers see them."""


def routes_of(library: Library, language: Language) -> Iterator[Route]:
    """A route to every checklist for every status and event it names, the most particular checklist first."""
    narrow_first = sorted(library.checklists.values(), key=lambda sheet: len(sheet.audience) * len(sheet.events))
    for sheet in narrow_first:
        for status in sheet.audience:
            for event in sheet.events:
                yield Route(status, event, fill(sheet.title, language, library), f"checklists/{sheet.id}/")
