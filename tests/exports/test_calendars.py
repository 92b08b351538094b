"""Calendars: days that are right, events that can be imported twice, the same bytes every time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from giljabi.downloads.calendars import _business_days, _months, due_day, key_dates_calendar, main, plan
from giljabi.downloads.key_dates import key_dates
from giljabi.model.checklist import Due
from giljabi.model.text import LANGUAGES
from giljabi.records.library import Library

START = date(2026, 12, 1)


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_dates_are_those_that_facts_mark(real: Library, language: str) -> None:
    found = events(key_dates_calendar(real, language))  # type: ignore[arg-type]
    marked = key_dates(real)
    assert [event["day"] for event in found] == [day.day for day in marked]
    assert all(day.event.side(language) in str(event["title"]) for event, day in zip(found, marked, strict=True))  # type: ignore[arg-type]
    assert len({event["uid"] for event in found}) == len(found) > 0


def test_both_languages_describe_the_same_events(real: Library) -> None:
    ko, en = (events(key_dates_calendar(real, language)) for language in LANGUAGES)
    assert [(e["uid"], e["day"], e["url"]) for e in ko] == [(e["uid"], e["day"], e["url"]) for e in en]


def test_an_event_says_its_status_source_and_date(real: Library) -> None:
    for event, day in zip(events(key_dates_calendar(real, "en")), key_dates(real), strict=True):
        assert day.fact.authority.citation in str(event["text"])
        assert "as of" in str(event["text"]) or "undated" in str(event["text"])
        assert str(event["url"]).startswith("https://")
        assert str(event["title"]).startswith("[") == day.fact.unsettled
        assert event["end"] == day.day + timedelta(days=1)


def test_calendars_are_deterministic_and_well_formed(real: Library, cases: Library) -> None:
    for content in (
        key_dates_calendar(real, "ko"),
        plan(cases.checklists["steps"], cases, "ko", anchor="last-day", start=START),
    ):
        assert content.startswith(b"BEGIN:VCALENDAR\r\n") and content.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert key_dates_calendar(real, "ko") == key_dates_calendar(real, "ko")


def test_a_plan_counts_from_its_start(cases: Library) -> None:
    found = events(plan(cases.checklists["steps"], cases, "en", anchor="last-day", start=START))
    assert [(event["day"], event["title"]) for event in found] == [
        (START, "Collect personal things and contacts."),
        (START + timedelta(days=60), "See that a new employer's petition or another filing is received."),
    ]
    assert "Legal deadline: within 60 days after last day of work" in str(found[1]["text"])
    [before] = events(plan(cases.checklists["steps"], cases, "en", anchor="admit-until", start=START))
    assert before["day"] == START - timedelta(weeks=2)


def test_two_starts_are_two_sets_of_events(cases: Library) -> None:
    one, other = (
        events(plan(cases.checklists["steps"], cases, "en", anchor="last-day", start=start))
        for start in (START, START + timedelta(days=1))
    )
    assert not {event["uid"] for event in one} & {event["uid"] for event in other}


def test_the_two_week_plan_ends_within_two_weeks(real: Library) -> None:
    checklist = real.checklists["two-week-plan"]
    found = events(plan(checklist, real, "ko", anchor=checklist.anchors[0].id, start=START))
    counted = [item for item in checklist.items if item.due and item.due.anchor]
    assert len(found) == len(counted) > 0
    assert all(START <= event["day"] <= START + timedelta(days=14) for event in found)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("amount", "unit", "when", "day"),
    [
        (3, "days", "after", "2026-12-04"),
        (2, "weeks", "before", "2026-11-17"),
        (25, "hours", "after", "2026-12-03"),
        (3, "business-days", "after", "2026-12-04"),
        (4, "business-days", "after", "2026-12-07"),
        (2, "business-days", "before", "2026-11-27"),
        (1, "months", "after", "2027-01-01"),
        (3, "months", "before", "2026-09-01"),
    ],
)
def test_due_days(cases: Library, amount: int, unit: str, when: str, day: str) -> None:
    due = Due(basis="recommended", anchor="x", when=when, amount=amount, unit=unit)  # type: ignore[arg-type]
    assert due_day(due, cases, START) == date.fromisoformat(day)


def test_months_end_with_the_month() -> None:
    assert _months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert _months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert _months(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert _months(date(2026, 3, 31), -13) == date(2025, 2, 28)


days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(days, st.integers(-60, 60))
def test_months_move_the_month_and_keep_the_day_where_they_can(start: date, amount: int) -> None:
    moved = _months(start, amount)
    assert (moved.year * 12 + moved.month) - (start.year * 12 + start.month) == amount
    assert moved.day == start.day or (moved.day < start.day and (moved + timedelta(days=1)).day == 1)


@given(days, st.integers(-40, 40).filter(bool))
def test_business_days_end_on_a_weekday_and_count_right(start: date, amount: int) -> None:
    end = _business_days(start, amount)
    step = 1 if amount > 0 else -1
    passed = [start + timedelta(days=step * n) for n in range(1, abs((end - start).days) + 1)]
    assert end.weekday() < 5
    assert sum(day.weekday() < 5 for day in passed) == abs(amount)


def test_the_command_writes_a_plan_and_explains_mistakes(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["two-week-plan", "--start", "2026-12-01", "--lang", "en"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"BEGIN:VCALENDAR")
    assert main(["two-week-plam", "--start", "2026-12-01"]) == 1
    assert "two-week-plan?" in capsysbinary.readouterr().err.decode()
