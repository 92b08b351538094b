"""Sheets for a lost job: paid days after notice are not wasted, signing waits, and a prohibition is not called advice."""

from __future__ import annotations

from datetime import date

import pytest

from giljabi.model.checklist import Item
from giljabi.wording.due_days import due_day
from tests.real_data import real_library

SHEETS = ("h1b-layoff", "opt-layoff", "stem-opt-layoff", "i485-ead-job-loss")
NOTICE = date(2026, 12, 1)


def items(sheet: str) -> dict[str, Item]:
    return {item.id: item for item in real_library().checklists[sheet].items}


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_first_day_counts_from_the_notice(sheet: str) -> None:
    checklist = real_library().checklists[sheet]
    first = next(section for section in checklist.sections if section.id == "first-24-hours")
    anchors = {item.due.anchor for item in first.items if item.due and item.due.anchor}
    assert anchors == {"notice-day"}


@pytest.mark.parametrize("sheet", (*SHEETS, "h4-l2-ead-job-loss"))
def test_signing_waits(sheet: str) -> None:
    item = items(sheet)["do-not-sign-yet"]
    assert item.priority == "must"
    assert item.how
    assert "resignation" in item.how.en


@pytest.mark.parametrize(
    ("sheet", "item", "day"),
    [
        ("h1b-layoff", "see-counsel", date(2026, 12, 4)),
        ("h1b-layoff", "ask-about-withdrawal", date(2026, 12, 6)),
        ("h1b-layoff", "choose-path", date(2026, 12, 8)),
        ("opt-layoff", "see-dso", date(2026, 12, 6)),
    ],
)
def test_advice_comes_before_a_later_last_day(sheet: str, item: str, day: date) -> None:
    due = items(sheet)[item].due
    assert due
    assert due.anchor == "notice-day"
    assert due_day(due, real_library(), NOTICE) == day


def test_a_prohibition_is_not_called_advice() -> None:
    due = items("h1b-layoff")["stop-working"].due
    assert due
    assert due.basis == "legal"


def test_whoever_loses_an_offer_can_write_down_days_and_limit() -> None:
    checklist = real_library().checklists["rescinded-offer"]
    assert "limit-day" in {anchor.id for anchor in checklist.anchors}
    table = next(section.table for section in checklist.sections if section.id == "unemployment-days")
    assert table
    assert [column.id for column in table.columns] == ["used", "left", "limit"]
