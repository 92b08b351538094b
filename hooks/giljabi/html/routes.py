"""Which guide and which sheet answer "I am … and this happened"."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from giljabi.html.links import Route
from giljabi.model.checklist import Event, ImmigrationStatus

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist
    from giljabi.records.library import Library

STATUSES: tuple[ImmigrationStatus, ...] = get_args(ImmigrationStatus)
"""Statuses in the order readers see them."""

EVENTS: tuple[Event, ...] = get_args(Event)
"""Events in the order readers see them."""

STATUS_PAGES: dict[ImmigrationStatus, str] = {
    "f1": "visa/f1.md",
    "opt": "visa/opt.md",
    "stem-opt": "visa/stem-opt.md",
    "cap-gap": "visa/cap-gap.md",
    "h1b": "visa/h1b.md",
    "h1b-cap-exempt": "visa/cap-exempt.md",
    "h4-l2-ead": "visa/eads.md",
    "i485-ead": "visa/eads.md",
    "green-card": "visa/green-card.md",
}
"""The guide to each status; it has a section for every event, whose id is the event's."""

JOB_LOSS_PAGE = "visa/job-loss.md"
"""The guide for the worst day; it has a section for every status, whose id is the status's."""


def guide_to(status: ImmigrationStatus, event: Event) -> tuple[str, str]:
    """Page and section id for a status and an event. A layoff leads to the first 24 hours."""
    return (JOB_LOSS_PAGE, status) if event == "layoff" else (STATUS_PAGES[status], event)


def sheet_for(status: ImmigrationStatus, event: Event, library: Library) -> Checklist | None:
    """The most particular checklist for a status and an event: not for everyone, for few events, for few statuses."""
    fitting = [
        sheet
        for sheet in library.checklists.values()
        if sheet.kind == "checklist" and status in sheet.audience and event in sheet.events
    ]
    everyone = len(STATUSES)
    return min(
        fitting,
        key=lambda sheet: (len(sheet.audience) == everyone, len(sheet.events), len(sheet.audience), sheet.id),
        default=None,
    )


def routes(library: Library) -> dict[tuple[ImmigrationStatus, Event], Route]:
    """A route for every pair of status and event."""
    return {
        (status, event): Route(*guide_to(status, event), sheet_for(status, event, library))
        for status in STATUSES
        for event in EVENTS
    }
