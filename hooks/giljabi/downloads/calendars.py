"""Calendars (RFC 5545 and 7986): events of a day or of an hour, and the calendar of the registry's fixed dates.

Deterministic: an event was last modified on the date of its evidence, whatever the clock says, and its identity is a
name-based UUID of what it is, so a calendar that is imported again updates events instead of doubling them. The files are
for importing, not messages between calendars (RFC 5546): they name no ``METHOD``, and so ``DTSTAMP`` is the day of the last
revision (RFC 5545, 3.8.7.2) and not that of the build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import Alarm, Calendar, Event

from giljabi.downloads.key_dates import KeyDate, key_dates
from giljabi.model.fact import Fact
from giljabi.model.text import Language
from giljabi.records.library import Library
from giljabi.wording.phrases import fill
from giljabi.wording.words import Words

NAMESPACE: UUID = uuid5(NAMESPACE_URL, "https://github.com/giljabi")
"""Never change it: event identities follow from it."""

_UNDATED = date(2025, 1, 1)
"""Stands for an unknown day. A revision must not seem to lie in the future, and any dated one comes after it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole-day event, or one of some minutes."""

    key: str
    """What it is, for its identity."""
    day: date
    title: str
    text: str
    stamp: date
    """Date of the evidence or of the record."""
    url: str | None = None
    begin: datetime | None = None
    """When it begins, without a time zone: wherever the reader is (3.3.5, form 1). A whole-day event has none."""
    minutes: int = 0
    """How long it takes, if it has a beginning."""
    alarm: timedelta | None = None
    """When to remind the reader, counted from the beginning of the event or of its day."""


def key_dates_calendar(library: Library, language: Language, today: date) -> bytes:
    """The calendar of all days to come, today among them, that facts mark with an event: those of the page of key dates."""
    words = Words(library, "calendar", language)
    ahead = [_date_entry(day, library, words) for day in key_dates(library) if day.day >= today]
    return calendar(words["key-dates"], ahead, language)


def calendar(name: str, entries: Iterable[Entry], language: Language) -> bytes:
    """An iCalendar file, events by day; those of one day keep their order."""
    result = Calendar()
    result.add("prodid", product_id(language))
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("name", name)
    result.add("x-wr-calname", name)
    entries = sorted(entries, key=lambda entry: entry.day)
    if entries:
        result.add("last-modified", moment(max(entry.stamp for entry in entries)))
    for entry in entries:
        result.add_component(_event(entry))
    return bytes(result.to_ical())


def product_id(language: Language) -> str:
    """Who wrote the file (PRODID)."""
    return f"-//giljabi//guide//{language.upper()}"


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE, entry.key)}@giljabi")
    event.add("dtstamp", moment(entry.stamp))
    event.add("last-modified", moment(entry.stamp))
    begin: date = entry.begin or entry.day
    event.add("dtstart", begin)
    event.add("dtend", begin + (timedelta(minutes=entry.minutes) if entry.begin else timedelta(days=1)))
    event.add("summary", entry.title)
    event.add("description", entry.text)
    # A whole-day event must not show the reader as busy all day; an evening that is set aside should.
    event.add("transp", "OPAQUE" if entry.begin else "TRANSPARENT")
    if entry.url:
        event.add("url", entry.url)
    if entry.alarm is not None:
        event.add_component(_alarm(entry.alarm, entry.title))
    return event


def _alarm(trigger: timedelta, title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    alarm.add("description", title)
    return alarm


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
    """The first day of what ``as_of`` names."""
    return _UNDATED if fact.as_of == "undated" else date.fromisoformat(f"{fact.as_of}-01-01"[:10])
