"""What is dated may be dated today, and in Korea a day ahead, but no later."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from giljabi.lints.future_dates import future_date_problems
from giljabi.records.loading import load_library

LIBRARY = load_library(Path(__file__).parents[1] / "contribute/project/docs/data")
"""A fact of 2026-10-10 and a sheet of 2026-11-24."""


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 24), []),
        (date(2026, 11, 23), []),
        (date(2026, 11, 22), ["updated: 2026-11-24"]),
        (date(2026, 10, 9), ["updated: 2026-11-24"]),
        (date(2026, 10, 8), ["as_of: 2026-10-10", "updated: 2026-11-24"]),
    ],
)
def test_a_day_to_come_is_told(today: date, told: list[str]) -> None:
    found = [
        problem.en.found.removeprefix("This date is still to come: ")
        for problem in future_date_problems(LIBRARY, today)
    ]
    assert sorted(found) == told
