"""No evidence speaks of a day to come, and nothing was changed on one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from giljabi.errors import Message, Problem

if TYPE_CHECKING:
    from giljabi.records.library import Library
    from giljabi.records.yaml_reader import PathKey

_AHEAD = timedelta(days=1)
"""A day begins earlier in Korea than where the day of a build is told."""


def future_date_problems(library: Library, today: date) -> Iterator[Problem]:
    """``as_of`` of a fact, ``published`` of a source or ``updated`` of a sheet after ``today``."""
    latest = (today + _AHEAD).isoformat()
    for document, _ in library.files.values():
        for path, text in _dates(document.data):
            # As exact as the text is: 2026 and 2026-11 are over only at their end.
            if text[:1].isdigit() and text > latest[: len(text)]:
                yield Problem.of(document.place(path), "future-date", _WORDING, f"{path[-1]}: {text}")


def _dates(data: dict[str, Any]) -> Iterator[tuple[PathKey, str]]:
    yield ("updated",), str(data.get("updated", ""))
    for many, key in (("facts", "as_of"), ("sources", "published")):
        # In other kinds of files these names are lists of ids.
        for number, record in enumerate(data.get(many, [])):
            if isinstance(record, dict):
                yield (many, number, key), str(record.get(key, ""))


_WORDING = (
    Message(
        "아직 오지 않은 날짜입니다: {}",
        "as_of는 근거가 말하는 날, published는 나온 날, updated는 고친 날로, 오늘까지만 쓸 수 있습니다.",
        "연도와 달을 확인하세요. 앞으로 시행될 날이라면 values에 unit: date로 적습니다.",
    ),
    Message(
        "This date is still to come: {}",
        "as_of is the day the evidence speaks to, published the day it came out, updated the day of the change: today at the latest.",
        "Check the year and the month. A day on which a rule will begin goes into values, with unit: date.",
    ),
)
