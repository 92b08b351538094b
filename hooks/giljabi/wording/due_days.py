"""On which day an item is due, once the reader's date is known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from giljabi.wording.dues import due_offset

if TYPE_CHECKING:
    from giljabi.model.checklist import Due
    from giljabi.records.library import Library

_STARTS = tuple(date(2026, month, day) for month in (1, 2) for day in range(1, 8))
"""Every day of the week, in months of different length."""


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
        return business_days(start, sign * amount)
    if offset.unit in ("months", "years"):
        return months(start, sign * amount * (12 if offset.unit == "years" else 1))
    days = {"days": amount, "weeks": 7 * amount, "hours": -(-amount // 24)}[offset.unit]
    return start + sign * timedelta(days=days)


def fixed_days(due: Due, library: Library) -> int:
    """How many days after its anchor something is due, whatever the anchor.

    :raises ValueError: for months and business days, whose number of days depends on the anchor.
    """
    counts = {(due_day(due, library, start) - start).days for start in _STARTS}
    if len(counts) > 1:
        raise ValueError(f"a step of the plan counts in days or weeks, not in {due.unit}")
    return counts.pop()


def business_days(start: date, amount: int) -> date:
    """``amount`` weekdays later, or earlier if it is negative."""
    day, step = start, timedelta(days=1 if amount > 0 else -1)
    left = abs(amount)
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def months(start: date, amount: int) -> date:
    """The same day of the month, or the month's last day where there is none."""
    year, month = divmod(start.year * 12 + start.month - 1 + amount, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(following - timedelta(days=1), date(year, month + 1, 1) + timedelta(days=start.day - 1))
