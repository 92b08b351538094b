"""Calendars: days that are right, events that can be imported twice, the same bytes every time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from giljabi.downloads.calendars import key_dates_calendar
from giljabi.downloads.key_dates import KeyDate, key_dates
from giljabi.downloads.plan_calendar import plan
from giljabi.model.text import LANGUAGES
from giljabi.records.library import Library

START = date(2026, 12, 1)
DAY = date(2026, 11, 24)


def events(content: bytes) -> list[dict[str, object]]:
    return [
        {
            "uid": str(e["uid"]),
            "day": e.decoded("dtstart"),
            "end": e.decoded("dtend"),
            "title": str(e["summary"]),
            "text": str(e["description"]),
            "url": str(e.get("url", "")),
        }
        for e in Calendar.from_ical(content).walk("VEVENT")
    ]


def ahead(real: Library) -> list[KeyDate]:
    return [day for day in key_dates(real) if day.day >= DAY]


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_dates_are_those_to_come_that_facts_mark(real: Library, language: str) -> None:
    found = events(key_dates_calendar(real, language, DAY))  # type: ignore[arg-type]
    marked = ahead(real)
    assert 0 < len(marked) < len(key_dates(real))
    assert [event["day"] for event in found] == [day.day for day in marked]
    assert all(day.event.side(language) in str(event["title"]) for event, day in zip(found, marked, strict=True))  # type: ignore[arg-type]
    assert len({event["uid"] for event in found}) == len(found) > 0


def test_both_languages_describe_the_same_events(real: Library) -> None:
    ko, en = (events(key_dates_calendar(real, language, DAY)) for language in LANGUAGES)
    assert [(e["uid"], e["day"], e["url"]) for e in ko] == [(e["uid"], e["day"], e["url"]) for e in en]


def test_an_event_says_its_status_source_and_date(real: Library) -> None:
    for event, day in zip(events(key_dates_calendar(real, "en", DAY)), ahead(real), strict=True):
        assert day.fact.authority.citation in str(event["text"])
        assert "as of" in str(event["text"]) or "undated" in str(event["text"])
        assert str(event["url"]).startswith("https://")
        assert str(event["title"]).startswith("[") == day.fact.unsettled
        assert event["end"] == day.day + timedelta(days=1)


def test_calendars_are_deterministic_and_well_formed(real: Library, cases: Library) -> None:
    for content in (
        key_dates_calendar(real, "ko", DAY),
        plan(cases.checklists["steps"], cases, "ko", anchor="last-day", start=START),
    ):
        assert content.startswith(b"BEGIN:VCALENDAR\r\n") and content.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert key_dates_calendar(real, "ko", DAY) == key_dates_calendar(real, "ko", DAY)


def test_the_day_itself_is_still_in_the_calendar_and_the_next_morning_no_more(real: Library) -> None:
    day = ahead(real)[0].day
    days = {
        wanted: [e["day"] for e in events(key_dates_calendar(real, "ko", wanted))]
        for wanted in (day, day + timedelta(1))
    }
    assert day in days[day] and day not in days[day + timedelta(1)]


def test_revisions_are_days_of_the_evidence_and_never_lie_ahead(real: Library, cases: Library) -> None:
    files = (
        key_dates_calendar(real, "ko", DAY),
        plan(cases.checklists["steps"], cases, "ko", anchor="last-day", start=START),
    )
    for content in files:
        whole = Calendar.from_ical(content)
        assert "METHOD" not in whole, "with a method, DTSTAMP would have to be the moment of the build"
        stamps = [event.decoded("dtstamp") for event in whole.walk("VEVENT")]
        assert stamps == [event.decoded("last-modified") for event in whole.walk("VEVENT")]
        assert whole.decoded("last-modified") == max(stamps)
        assert all(stamp.date() <= DAY for stamp in stamps)
