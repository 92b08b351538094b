"""A checklist as a calendar: the plan in its own order, at the reader's hour, reminding once a day."""

from __future__ import annotations

import itertools
import re
from datetime import date, datetime, time, timedelta

import pytest
from icalendar import Calendar

from giljabi.career.schedule import minutes_by_day, plan_editions, schedule
from giljabi.downloads.plan_calendar import main, plan
from giljabi.model.text import LANGUAGES, Language
from giljabi.records.library import Library
from tests.exports.test_calendars import events

START = date(2026, 12, 1)
EDITIONS = ("two-week-plan-must", "two-week-plan")


def edition(library: Library, name: str, language: Language = "ko", **choice: object) -> bytes:
    return plan(library.checklists[name], library, language, anchor="start-date", start=START, **choice)  # type: ignore[arg-type]


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


def test_only_a_legal_deadline_is_called_one_and_only_the_timing_is_suggested(cases: Library, real: Library) -> None:
    sheet = cases.checklists["steps"]
    found = [*events(plan(sheet, cases, "ko", anchor="last-day", start=START)), *events(edition(real, EDITIONS[1]))]
    labels = {str(event["text"]).splitlines()[-1].split(":")[0] for event in found}
    assert labels == {"때", "법정 기한", "권장 시점"}


@pytest.mark.parametrize("name", EDITIONS)
def test_the_calendar_keeps_the_order_of_the_sheet_within_every_milestone(real: Library, name: str) -> None:
    order = [session.item.id for session in schedule(real.checklists[name], real) if session.number == 1]
    for section in real.checklists[name].sections:
        ids = [item.id for item in section.items]
        assert [item_id for item_id in order if item_id in ids] == ids


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_event_begins_with_its_day_and_its_place_in_that_day(real: Library, name: str, language: Language) -> None:
    found = events(edition(real, name, language))
    assert [event["day"] for event in found] == sorted(event["day"] for event in found)  # type: ignore[type-var]
    for offset in range(14):
        day = START + timedelta(days=offset)
        titles = [str(event["title"]) for event in found if event["day"] == day]
        assert titles
        for number, title in enumerate(titles, start=1):
            place = f"{offset + 1}일·" if language == "ko" else f"Day {offset + 1} · "
            assert title.startswith(f"[{place}{number}/{len(titles)}] ")


def test_five_coffee_chats_are_five_events_on_five_days(real: Library) -> None:
    chats = [event for event in events(edition(real, EDITIONS[0], "en")) if "coffee chats" in str(event["title"])]
    assert [event["day"] for event in chats] == [START + timedelta(days=day) for day in range(9, 14)]
    assert [re.findall(r"Part (\d) of 5", str(event["title"])) for event in chats] == [[str(n)] for n in range(1, 6)]
    assert len({event["uid"] for event in chats}) == 5


@pytest.mark.parametrize("name", EDITIONS)
def test_an_evening_begins_at_the_readers_hour_and_runs_for_the_minutes_of_the_day(real: Library, name: str) -> None:
    content = edition(real, name, at=time(19, 30), alarm=True)
    assert b"TZID" not in content and not re.search(rb"DT(START|END):\d{8}T\d{6}Z", content)
    found = Calendar.from_ical(content).walk("VEVENT")
    totals = minutes_by_day(real.checklists[name], real)
    for day, minutes in totals.items():
        evening = datetime.combine(START + timedelta(days=day - 1), time(19, 30))
        today = [e for e in found if evening <= e.decoded("dtstart") < evening + timedelta(days=1)]
        assert today[0].decoded("dtstart") == evening
        assert today[-1].decoded("dtend") == evening + timedelta(minutes=minutes)
        for one, following in itertools.pairwise(today):
            assert one.decoded("dtend") == following.decoded("dtstart")
        alarms = [e.walk("VALARM") for e in today]
        assert [len(alarm) for alarm in alarms] == [1] + [0] * (len(today) - 1)
        assert alarms[0][0].decoded("trigger") == timedelta(minutes=-10)
    assert {str(e["transp"]) for e in found} == {"OPAQUE"}


def test_a_late_evening_runs_past_midnight_and_on_into_the_right_day(real: Library) -> None:
    last = Calendar.from_ical(edition(real, EDITIONS[0], at=time(23))).walk("VEVENT")[4]
    assert (last.decoded("dtstart"), last.decoded("dtend")) == (
        datetime(2026, 12, 2, 1, 10),
        datetime(2026, 12, 2, 1, 30),
    )


def test_whole_days_are_the_default_and_remind_in_the_morning_if_asked(real: Library) -> None:
    assert b"VALARM" not in edition(real, EDITIONS[0])
    found = Calendar.from_ical(edition(real, EDITIONS[0], alarm=True)).walk("VEVENT")
    assert not any(isinstance(e.decoded("dtstart"), datetime) for e in found)
    alarms = [alarm for e in found for alarm in e.walk("VALARM")]
    assert [alarm.decoded("trigger") for alarm in alarms] == [timedelta(hours=9)] * 14
    assert all(alarm["action"] == "DISPLAY" and alarm["description"] for alarm in alarms)


def test_identities_do_not_depend_on_the_hour(real: Library) -> None:
    one, other = (events(edition(real, EDITIONS[1], at=at)) for at in (None, time(20)))
    assert [event["uid"] for event in one] == [event["uid"] for event in other]
    assert len({event["uid"] for event in one}) == len(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_well_formed(real: Library, language: Language) -> None:
    for sheet in plan_editions(real):
        content = edition(real, sheet.id, language, at=time(19), alarm=True)
        assert content.startswith(b"BEGIN:VCALENDAR\r\n") and content.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        assert Calendar.from_ical(content).to_ical() == content


def test_the_command_writes_a_plan_and_explains_mistakes(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["two-week-plan", "--start", "2026-12-01", "--lang", "en"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"BEGIN:VCALENDAR")
    assert main(["two-week-plan", "--start", "2026-12-01", "--at", "19:00", "--alarm"]) == 0
    assert b"DTSTART:20261201T190000\r\n" in capsysbinary.readouterr().out
    assert main(["two-week-plam", "--start", "2026-12-01"]) == 1
    assert "two-week-plan?" in capsysbinary.readouterr().err.decode()
