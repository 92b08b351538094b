"""The two-week plan by day: which step on which day, for how long. Page, calendar and the promised times come from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giljabi.records.career_references import PLAN_CHECKLIST
from giljabi.wording.due_days import fixed_days

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist, Item
    from giljabi.model.plan import Step
    from giljabi.records.library import Library


@dataclass(frozen=True, slots=True)
class Session:
    """The part of one step that is done on one day; most steps have a single one."""

    section: str
    item: Item
    day: int
    """1 is the start date."""
    minutes: int
    number: int
    """Which of its step's sessions this is, from 1."""
    count: int
    """How many sessions the step has."""


def plan_editions(library: Library) -> list[Checklist]:
    """The plan's editions, the shortest first; none where there is no plan."""
    cuts = [cut.id for cut in library.records["selections"].values() if cut.of == PLAN_CHECKLIST]
    sheets = [library.checklists[name] for name in (*cuts, PLAN_CHECKLIST) if name in library.checklists]
    return sorted(sheets, key=lambda sheet: len(sheet.items))


def schedule(checklist: Checklist, library: Library) -> list[Session]:
    """The sessions of an edition by day, and in the order of the sheet within a day.

    :raises KeyError: for an item that the plan does not time.
    :raises ValueError: for an item that is not due a fixed number of days after the start.
    """
    found = []
    for section in checklist.sections:
        for item in section.items:
            step: Step = library.records["plan"][item.id]
            days = step.days or [_last_day(item, library)]
            minutes = step.minutes // len(days)
            found += [
                Session(section.id, item, day, minutes, number, len(days)) for number, day in enumerate(days, start=1)
            ]
    return sorted(found, key=lambda session: session.day)


def by_day(sessions: Sequence[Session]) -> dict[int, list[Session]]:
    """The sessions of each day that has any."""
    return {day: [s for s in sessions if s.day == day] for day in sorted({s.day for s in sessions})}


def minutes_by_day(checklist: Checklist, library: Library) -> dict[int, int]:
    """Minutes of work on each day that has any."""
    days = by_day(schedule(checklist, library))
    return {day: sum(session.minutes for session in sessions) for day, sessions in days.items()}


def _last_day(item: Item, library: Library) -> int:
    if item.due is None:
        raise ValueError(f"step '{item.id}' of the plan has no due date")
    return fixed_days(item.due, library) + 1
