"""The plan by day: the times that page, sheets and summaries promise are those of the data."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pydantic import ValidationError

from giljabi.career.schedule import minutes_by_day, plan_editions, schedule
from giljabi.html import Links, Renderer
from giljabi.model.plan import Step
from giljabi.records.loading import load_library
from giljabi.wording.due_days import fixed_days

DOCS = Path(__file__).parents[2] / "docs"
LIBRARY = load_library()
SHORT, FULL = plan_editions(LIBRARY)

# What the texts say, in minutes: (edition, most on days 1 to 3, most on a later day).
PROMISED = [(SHORT, 150, 120), (FULL, 270, 240)]
WORDS = {
    150: ("두 시간 반까지", "two and a half"),
    120: ("두 시간까지", "up to two hours"),
    270: ("네 시간 반", "four and a half"),
}


@pytest.mark.parametrize(("sheet", "first", "later"), PROMISED, ids=lambda value: getattr(value, "id", None))
def test_no_day_takes_longer_than_promised_and_none_is_empty(sheet, first, later):
    minutes = minutes_by_day(sheet, LIBRARY)
    assert list(minutes) == list(range(1, 15))
    assert max(minutes[day] for day in (1, 2, 3)) == first
    assert max(minutes[day] for day in range(4, 15)) == later


def test_the_summaries_say_these_times_and_the_sums():
    short, full = ((sheet.summary.ko, sheet.summary.en) for sheet in (SHORT, FULL))
    for side in (0, 1):
        assert WORDS[150][side] in short[side] and WORDS[120][side] in short[side]
        assert WORDS[270][side] in full[side]
    hours = {sheet.id: sum(minutes_by_day(sheet, LIBRARY).values()) // 60 for sheet in (SHORT, FULL)}
    assert f"약 {hours[SHORT.id]}시간" in short[0] and f"about {hours[SHORT.id]} hours" in short[1]
    assert f"약 {hours[SHORT.id]}시간" in full[0] and f"약 {hours[FULL.id]}시간" in full[0]
    assert f"about {hours[SHORT.id]} hours" in full[1] and f"about {hours[FULL.id]} hours" in full[1]
    assert f"{len(FULL.items)}개 작업" in full[0] and f"{len(FULL.items)} steps" in full[1]
    longest = max(minutes_by_day(FULL, LIBRARY), key=minutes_by_day(FULL, LIBRARY).__getitem__)
    assert f"({longest}일차)" in full[0] and f"(day {longest})" in full[1]


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("ko", ["| 처음 사흘 | 두 시간 반까지 | 네 시간 반까지 |", "| 그 뒤의 하루 | 두 시간까지 | 네 시간까지 |"]),
        (
            "en",
            [
                "| Each of the first three days | up to two and a half hours | up to four and a half |",
                "| Each day after | up to two hours | up to four |",
            ],
        ),
    ],
)
def test_the_page_promises_the_same_times(language, rows):
    page = (DOCS / language / "plan" / "two-weeks.md").read_text("utf-8")
    for row in rows:
        assert f"\n{row}\n" in page


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_table_of_days_adds_up(language):
    renderer = Renderer(LIBRARY, Links(language, "../../"), date(2026, 11, 24))
    page = BeautifulSoup(renderer.plan(), "html5lib")
    rows = page.select(".plan__days tbody tr")
    for sheet, column in ((SHORT, -2), (FULL, -1)):
        shown = [int(re.sub(r"\D", "", row.select("td")[column].get_text())) for row in rows]
        assert shown == list(minutes_by_day(sheet, LIBRARY).values())
        assert f"{sum(shown) // 60}" in page.select_one(".plan__time").get_text()
    assert len(page.select(".plan__days a")) == len(schedule(FULL, LIBRARY))


def test_a_step_is_due_on_the_last_of_its_days_and_keeps_all_of_its_minutes():
    sessions = schedule(FULL, LIBRARY)
    for item in FULL.items:
        mine = [session for session in sessions if session.item.id == item.id]
        assert mine[-1].day == fixed_days(item.due, LIBRARY) + 1, item.id
        assert sum(session.minutes for session in mine) == LIBRARY.records["plan"][item.id].minutes, item.id
        assert [session.number for session in mine] == list(range(1, mine[0].count + 1))


def test_what_needs_something_comes_after_it():
    day = {session.item.id: (session.day, index) for index, session in enumerate(schedule(FULL, LIBRARY))}
    for earlier, later in [
        ("write-one-line", "update-headline"),
        ("choose-project", "set-workload-and-slo"),
        ("set-workload-and-slo", "measure-latency"),
        ("measure-latency", "measure-cost"),
        ("measure-cost", "break-and-write-rca"),
        ("break-and-write-rca", "publish-portfolio"),
        ("publish-portfolio", "ask-two-readers"),
        ("list-20-targets", "collect-postings"),
        ("collect-postings", "run-keyword-analysis"),
        ("run-keyword-analysis", "fix-resume"),
        ("fix-resume", "apply-to-five"),
        ("list-15-people", "send-12-messages"),
        ("send-12-messages", "hold-five-chats"),
        ("hold-five-chats", "score-and-rerank"),
    ]:
        assert day[earlier] < day[later], (earlier, later)


@pytest.mark.parametrize(
    ("days", "message"), [([5], "two or more"), ([5, 4], "in order"), ([4, 4], "each once"), ([4, 5, 6, 7], "divide")]
)
def test_days_that_cannot_be_are_refused(days, message):
    data = LIBRARY.records["plan"]["build-binder"].model_dump(mode="json")
    with pytest.raises(ValidationError, match=message):
        Step.model_validate({**data, "days": days})
