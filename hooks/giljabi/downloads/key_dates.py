"""Key dates: the fixed days that facts name, for the page and the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giljabi.model.fact import Fact
    from giljabi.model.text import Text
    from giljabi.records.library import Library


@dataclass(frozen=True, slots=True)
class KeyDate:
    """One day on which something happens for everybody."""

    day: date
    event: Text
    """What happens."""
    fact: Fact
    """The fact that says so: its status, source and as-of date belong beside the day."""
    name: str
    """Name of the value, so that ``fact.id`` and ``name`` identify the day for ever."""


def key_dates(library: Library) -> list[KeyDate]:
    """All days that facts mark with an ``event``, in order. Dates that depend on a reader's own dates are never here."""
    found = [
        KeyDate(date.fromisoformat(str(value.value)), value.event, fact, name)
        for fact in library.facts.values()
        for name, value in fact.values.items()
        if value.event is not None
    ]
    return sorted(found, key=lambda key: (key.day, key.fact.id, key.name))
