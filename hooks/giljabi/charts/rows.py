"""The numbers of a chart, looked up and written out in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giljabi.model.fact import Unit, Value
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_value

if TYPE_CHECKING:
    from giljabi.model.chart import Bar, Chart, Tone
    from giljabi.model.text import Language
    from giljabi.records.library import Library

_NUMBER = re.compile(r"([^\d]*)([\d,.]+)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """One bar with its words."""

    label: str
    low: float
    """In the unit of the facts; equal to ``high`` where there is no range."""
    high: float
    words: str
    """The number or range as a reader would write it."""
    tone: Tone
    unit: Unit
    fact_ids: tuple[str, ...]

    @property
    def spread(self) -> bool:
        """Whether it is a range."""
        return self.high > self.low


def rows_of(chart: Chart, library: Library, language: Language) -> list[Row]:
    """The rows of a chart in order.

    :raises KeyError: if a reference does not exist (the loader has refused those already).
    :raises TypeError: if a value is not a number, or the values differ in unit.
    """
    rows = [_row(bar, library, language) for bar in chart.bars]
    if len(units := {row.unit for row in rows}) > 1:
        raise TypeError(f"chart '{chart.id}' mixes units: {', '.join(sorted(units))}")
    return rows


def range_in_words(low: str, high: str, language: Language) -> str:
    """``$630 billion`` and ``$700 billion`` -> ``$630-700 billion``; the shared words are said once."""
    dash = "~" if language == "ko" else "–"
    first, second = _NUMBER.fullmatch(low), _NUMBER.fullmatch(high)
    if first and second and first.group(1, 3) == second.group(1, 3):
        return f"{first.group(1)}{first.group(2)}{dash}{second.group(2)}{first.group(3)}"
    return f"{low}{dash}{high}"


def _row(bar: Bar, library: Library, language: Language) -> Row:
    label, facts = fill(bar.label, language, library), tuple(bar.fact_ids)
    if bar.value is None:
        assert bar.low is not None and bar.high is not None  # the model has checked it
        (low, unit), (high, _) = _number(bar.low, library), _number(bar.high, library)
        ends = [format_value(library.value(reference)[1], language) for reference in (bar.low, bar.high)]
        return Row(label, low, high, range_in_words(ends[0], ends[1], language), bar.tone, unit, facts)
    number, unit = _number(bar.value, library)
    if bar.growth is None:
        return Row(label, number, number, format_value(library.value(bar.value)[1], language), bar.tone, unit, facts)
    before = round_to(number / (1 + _number(bar.growth, library)[0] / 100), 2)
    about = "약 {}" if language == "ko" else "about {}"
    words = about.format(format_value(Value(value=int(before), unit=unit), language))
    return Row(label, before, before, words, bar.tone, unit, facts)


def round_to(number: float, digits: int) -> float:
    """Rounded to significant ``digits``: a worked-out number must not look more exact than what it rests on."""
    return float(f"{number:.{digits}g}")


def _number(reference: str, library: Library) -> tuple[float, Unit]:
    _, value = library.value(reference)
    if not isinstance(value.value, int | float):
        raise TypeError(f"{reference} is not a number")
    return float(value.value), value.unit
