"""On which day an item is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.model.checklist import Due
from giljabi.records.library import Library
from giljabi.wording.due_days import business_days, due_day, fixed_days, months

START = date(2026, 12, 1)


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
    assert months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert months(date(2026, 3, 31), -13) == date(2025, 2, 28)


days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(days, st.integers(-60, 60))
def test_months_move_the_month_and_keep_the_day_where_they_can(start: date, amount: int) -> None:
    moved = months(start, amount)
    assert (moved.year * 12 + moved.month) - (start.year * 12 + start.month) == amount
    assert moved.day == start.day or (moved.day < start.day and (moved + timedelta(days=1)).day == 1)


@given(days, st.integers(-40, 40).filter(bool))
def test_business_days_end_on_a_weekday_and_count_right(start: date, amount: int) -> None:
    end = business_days(start, amount)
    step = 1 if amount > 0 else -1
    passed = [start + timedelta(days=step * n) for n in range(1, abs((end - start).days) + 1)]
    assert end.weekday() < 5
    assert sum(day.weekday() < 5 for day in passed) == abs(amount)


def test_a_step_that_counts_in_months_has_no_fixed_day(real: Library) -> None:
    with pytest.raises(ValueError, match="months"):
        fixed_days(Due(basis="recommended", anchor="start-date", amount=1, unit="months"), real)
    assert fixed_days(Due(basis="recommended", anchor="start-date", amount=2, unit="weeks"), real) == 14
