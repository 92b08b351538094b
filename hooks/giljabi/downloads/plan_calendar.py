"""A checklist as a calendar, counted from a date; the two-week plan with its order, its times and its parts.

``python -m giljabi.downloads.plan_calendar two-week-plan --start 2026-12-01 --at 19:00 --alarm --lang ko > plan.ics``

``plan-calendar.js`` writes the same bytes in the browser.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from giljabi.career.schedule import by_day, plan_editions, schedule
from giljabi.downloads.calendars import Entry, calendar
from giljabi.errors import GuideError, nearest
from giljabi.model.text import LANGUAGES, Language
from giljabi.records.loading import load_library
from giljabi.wording.due_days import due_day
from giljabi.wording.dues import due_phrase
from giljabi.wording.phrases import fill
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist, Item
    from giljabi.records.library import Library

ALARM_BEFORE = timedelta(minutes=-10)
"""Before the first step of an evening."""

ALARM_MORNING = timedelta(hours=9)
"""On a day without times: nine in the morning."""


@dataclass(frozen=True, slots=True)
class PlanEvent:
    """A session of the plan before the start date is known."""

    key: str
    """Section and item, and the number of the session if there are several."""
    step: str
    """Section and item."""
    after: int
    """Days after the start date."""
    before: int
    """Minutes of the same day's sessions before it."""
    minutes: int
    title: str
    when: str
    """The last line of its text."""


def plan(
    checklist: Checklist,
    library: Library,
    language: Language,
    *,
    anchor: str,
    start: date,
    at: time | None = None,
    alarm: bool = False,
) -> bytes:
    """The items that count from one anchor: whole days, or an evening from a time on.

    :param anchor: id of the anchor date.
    :param start: that date. Days and weeks are calendar days; months keep the day of the month where it exists.
    :param at: when an evening begins, where the reader is. Steps follow one another by their minutes, past midnight if
        need be. Only an edition of the plan has minutes; other checklists keep whole days.
    :param alarm: remind once a day, before its first event.
    """
    if checklist.id in {sheet.id for sheet in plan_editions(library)}:
        entries = _sessions(checklist, library, language, start, at, alarm)
    else:
        entries = _items(checklist, library, language, anchor, start, alarm)
    return calendar(fill(checklist.title, language, library), entries, language)


def plan_events(checklist: Checklist, library: Library, language: Language) -> list[PlanEvent]:
    """The sessions of an edition of the plan in the order of the calendar, each with its place within the day."""
    words, priorities = Words(library, "calendar", language), Words(library, "careers", language)
    events = []
    for day, sessions in by_day(schedule(checklist, library)).items():
        before = 0
        for position, session in enumerate(sessions, start=1):
            step = f"{session.section}/{session.item.id}"
            several = session.count > 1
            title = words("position", day=day, number=position, count=len(sessions))
            if several:
                title += " " + words("session", number=session.number, count=session.count)
            when = words(
                "when-day",
                day=day,
                minutes=session.minutes,
                priority=priorities[f"priority-{session.item.priority}"],
            )
            events.append(
                PlanEvent(
                    key=f"{step}/{session.number}" if several else step,
                    step=step,
                    after=day - 1,
                    before=before,
                    minutes=session.minutes,
                    title=f"{title} {fill(session.item.text, language, library)}",
                    when=when,
                )
            )
            before += session.minutes
    return events


def plan_texts(checklist: Checklist, library: Library, language: Language) -> dict[str, str]:
    """Why and how of every step, by section and item."""
    return {
        f"{section.id}/{item.id}": "\n".join(_why_and_how(item, library, language))
        for section in checklist.sections
        for item in section.items
    }


def _sessions(
    checklist: Checklist, library: Library, language: Language, start: date, at: time | None, alarm: bool
) -> list[Entry]:
    texts = plan_texts(checklist, library, language)
    entries = []
    for event in plan_events(checklist, library, language):
        day = start + timedelta(days=event.after)
        begin = datetime.combine(day, at) + timedelta(minutes=event.before) if at else None
        entries.append(
            Entry(
                key=f"{checklist.id}/{event.key}/{start}",
                day=day,
                title=event.title,
                text=f"{texts[event.step]}\n{event.when}",
                stamp=checklist.updated,
                begin=begin,
                minutes=event.minutes,
                alarm=_trigger(at) if alarm and not event.before else None,
            )
        )
    return entries


def _items(
    checklist: Checklist, library: Library, language: Language, anchor: str, start: date, alarm: bool
) -> list[Entry]:
    words = Words(library, "sheet", language)
    entries = []
    for section in checklist.sections:
        for item in section.items:
            due = item.due
            if due is None or due.anchor != anchor:
                continue
            when = f"{words[due.basis]}: {due_phrase(due, checklist, library, words)}"
            entries.append(
                Entry(
                    key=f"{checklist.id}/{section.id}/{item.id}/{start}",
                    day=due_day(due, library, start),
                    title=fill(item.text, language, library),
                    text="\n".join([*_why_and_how(item, library, language), when]),
                    stamp=checklist.updated,
                    alarm=_trigger(None) if alarm else None,
                )
            )
    return entries


def _why_and_how(item: Item, library: Library, language: Language) -> list[str]:
    return [fill(text, language, library) for text in (item.why, item.how) if text]


def _trigger(at: time | None) -> timedelta:
    return ALARM_BEFORE if at else ALARM_MORNING


def _clock(text: str) -> time:
    return datetime.strptime(text, "%H:%M").time()


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a plan's calendar to standard output."""
    parser = argparse.ArgumentParser(
        prog="python -m giljabi.downloads.plan_calendar",
        description="체크리스트를 달력으로. A checklist as a calendar, counted from a date.",
    )
    parser.add_argument("checklist", help="체크리스트 id · id of the checklist")
    parser.add_argument(
        "--start", type=date.fromisoformat, required=True, help="기준 날짜 YYYY-MM-DD · the date to count from"
    )
    parser.add_argument("--anchor", help="기준 날짜의 id(기본: 첫째) · id of the anchor (default: the first)")
    parser.add_argument(
        "--at", type=_clock, help="저녁에 시작하는 시각 HH:MM(2주 계획만) · start of an evening (plan only)"
    )
    parser.add_argument("--alarm", action="store_true", help="하루 한 번 알림 · one reminder a day")
    parser.add_argument("--lang", choices=LANGUAGES, default="ko", help="언어 · language")
    options = parser.parse_args(arguments)
    try:
        library = load_library()
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    checklist = library.checklists.get(options.checklist)
    anchors = [anchor.id for anchor in checklist.anchors] if checklist else []
    if checklist is None or not anchors or options.anchor not in (None, *anchors):
        near = nearest(options.checklist, library.checklists)
        print(
            f"'{options.checklist}': 기준 날짜가 있는 체크리스트가 아닙니다 · no checklist with such a date"
            f"{f' ({near}?)' if near else ''}",
            file=sys.stderr,
        )
        return 1
    anchor = options.anchor or anchors[0]
    file = plan(
        checklist, library, options.lang, anchor=anchor, start=options.start, at=options.at, alarm=options.alarm
    )
    sys.stdout.buffer.write(file)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
