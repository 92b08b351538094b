"""Calendars (RFC 5545): fixed dates of the registry, and the steps of a plan counted from a start date.

Deterministic: the time stamp of an event is the date of its evidence, its identity a name-based UUID of what it is, so a
calendar that is imported again updates events instead of doubling them.

``python -m giljabi.downloads.calendars two-week-plan --start 2026-12-01 --lang ko > plan.ics``
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import Calendar, Event

from giljabi.downloads.key_dates import KeyDate, key_dates
from giljabi.errors import GuideError, nearest
from giljabi.model.checklist import Checklist, Due
from giljabi.model.fact import Fact
from giljabi.model.text import LANGUAGES, Language
from giljabi.records.library import Library
from giljabi.records.loading import load_library
from giljabi.wording.dues import due_offset, due_phrase
from giljabi.wording.phrases import fill
from giljabi.wording.words import Words

NAMESPACE: UUID = uuid5(NAMESPACE_URL, "https://github.com/giljabi")
"""Never change it: event identities follow from it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole-day event."""

    key: str
    """What it is, for its identity."""
    day: date
    title: str
    text: str
    stamp: date
    """Date of the evidence or of the record."""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """An item of a checklist that counts from a date, before that date is known."""

    key: str
    """Section and item."""
    due: Due
    title: str
    text: str


def key_dates_calendar(library: Library, language: Language) -> bytes:
    """The calendar of all days that facts mark with an event; the page of key dates shows the same ones."""
    words = Words(library, "calendar", language)
    return calendar(words["key-dates"], [_date_entry(day, library, words) for day in key_dates(library)], language)


def plan(checklist: Checklist, library: Library, language: Language, *, anchor: str, start: date) -> bytes:
    """The items that count from one anchor, as whole-day events.

    :param anchor: id of the anchor date.
    :param start: that date. Days and weeks are calendar days; months keep the day of the month where it exists.
    """
    entries = [
        Entry(
            f"{checklist.id}/{step.key}/{start}",
            due_day(step.due, library, start),
            step.title,
            step.text,
            checklist.updated,
        )
        for step in plan_steps(checklist, library, language, anchor=anchor)
    ]
    return calendar(fill(checklist.title, language, library), entries, language)


def plan_steps(checklist: Checklist, library: Library, language: Language, *, anchor: str) -> list[Step]:
    """The items that count from one anchor, in the order of the sheet."""
    words = Words(library, "sheet", language)
    steps = []
    for section in checklist.sections:
        for item in section.items:
            if item.due is None or item.due.anchor != anchor:
                continue
            lines = [fill(text, language, library) for text in (item.why, item.how) if text]
            lines.append(f"{words[item.due.basis]}: {due_phrase(item.due, checklist, library, words)}")
            title = fill(item.text, language, library)
            steps.append(Step(f"{section.id}/{item.id}", item.due, title, "\n".join(lines)))
    return steps


def due_day(due: Due, library: Library, start: date) -> date:
    """The day on which an item that counts from ``start`` is due.

    Business days skip Saturdays and Sundays, not holidays; hours round up to whole days.
    """
    offset = due_offset(due, library)
    if offset is None or due.when == "on":
        return start
    amount = int(offset.value)  # type: ignore[arg-type]
    sign = -1 if due.when == "before" else 1
    if offset.unit == "business-days":
        return _business_days(start, sign * amount)
    if offset.unit in ("months", "years"):
        return _months(start, sign * amount * (12 if offset.unit == "years" else 1))
    days = {"days": amount, "weeks": 7 * amount, "hours": -(-amount // 24)}[offset.unit]
    return start + sign * timedelta(days=days)


def calendar(name: str, entries: Iterable[Entry], language: Language) -> bytes:
    """An iCalendar file, events by date."""
    result = Calendar()
    result.add("prodid", product_id(language))
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("method", "PUBLISH")
    result.add("name", name)
    result.add("x-wr-calname", name)
    for entry in sorted(entries, key=lambda entry: (entry.day, entry.key)):
        result.add_component(_event(entry))
    return bytes(result.to_ical())


def product_id(language: Language) -> str:
    """Who wrote the file (PRODID)."""
    return f"-//giljabi//guide//{language.upper()}"


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE, entry.key)}@giljabi")
    event.add("dtstamp", moment(entry.stamp))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("transp", "TRANSPARENT")
    if entry.url:
        event.add("url", entry.url)
    return event


def moment(day: date) -> datetime:
    """The time stamp that stands for a day."""
    return datetime.combine(day, time(), UTC)


def _date_entry(day: KeyDate, library: Library, words: Words) -> Entry:
    language, fact = words.language, day.fact
    status = Words(library, "sheet", language)[fact.status]
    event, claim = fill(day.event, language, library), fill(fact.claim, language, library)
    source = library.sources[fact.authority.source]
    as_of = words["undated"] if fact.as_of == "undated" else words("as-of", date=fact.as_of)
    caveat = [fill(fact.caveat, language, library)] if fact.caveat else []
    text = "\n".join((claim, *caveat, f"{status} · {as_of} · {fact.authority.citation}", words["check-first"]))
    # What is not settled says so before anything else: a phone shows only the first words.
    title = f"[{status}] {event}" if fact.unsettled else event
    return Entry(f"{fact.id}.{day.name}", day.day, title, text, _stamp(fact), fact.authority.url or source.url)


def _stamp(fact: Fact) -> date:
    """The first day of what ``as_of`` names; an undated fact has at least a review date."""
    return fact.review_by if fact.as_of == "undated" else date.fromisoformat(f"{fact.as_of}-01-01"[:10])


def _business_days(start: date, amount: int) -> date:
    day, step = start, timedelta(days=1 if amount > 0 else -1)
    left = abs(amount)
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def _months(start: date, amount: int) -> date:
    """The same day of the month, or the month's last day where there is none."""
    year, month = divmod(start.year * 12 + start.month - 1 + amount, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(following - timedelta(days=1), date(year, month + 1, 1) + timedelta(days=start.day - 1))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a plan's calendar to standard output."""
    parser = argparse.ArgumentParser(
        prog="python -m giljabi.downloads.calendars",
        description="체크리스트를 달력으로. A checklist as a calendar, counted from a date.",
    )
    parser.add_argument("checklist", help="체크리스트 id · id of the checklist")
    parser.add_argument(
        "--start", type=date.fromisoformat, required=True, help="기준 날짜 YYYY-MM-DD · the date to count from"
    )
    parser.add_argument("--anchor", help="기준 날짜의 id(기본: 첫째) · id of the anchor (default: the first)")
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
    sys.stdout.buffer.write(
        plan(checklist, library, options.lang, anchor=options.anchor or anchors[0], start=options.start)
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
