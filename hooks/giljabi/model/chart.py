"""Charts: pictures of numbers that already are facts. A chart has no numbers of its own."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from giljabi.model.forms import broken_rule
from giljabi.model.text import Id, Record, Text, ValueRef

Tone = Literal["actual", "outlook", "computed"]
"""``actual``: counted or measured; ``outlook``: guidance, forecast or range of estimates; ``computed``: worked out here."""


class Bar(Record):
    """One line of a chart: a single ``value``, a range ``low``-``high``, or the level before a rise (``growth``)."""

    label: Text
    tone: Tone = "actual"
    value: ValueRef | None = None
    low: ValueRef | None = None
    high: ValueRef | None = None
    growth: ValueRef | None = Field(None, description="percent; the bar then shows the level before `value` rose by it")

    @model_validator(mode="after")
    def _one_number_or_a_range(self) -> Bar:
        if (self.value is None) == (self.low is None or self.high is None):
            raise broken_rule(
                "막대에는 value 하나, 또는 low와 high가 있습니다.", "A bar needs either `value`, or `low` and `high`."
            )
        if self.growth and (self.value is None or self.tone != "computed"):
            raise broken_rule(
                "growth는 value와 tone: computed가 있을 때만 씁니다.",
                "`growth` goes with `value` and `tone: computed`.",
            )
        return self

    @property
    def references(self) -> list[str]:
        """``fact-id.name`` of every number it shows or works with."""
        return [reference for reference in (self.value, self.low, self.high, self.growth) if reference]

    @property
    def fact_ids(self) -> list[str]:
        """Facts it rests on, without repetition."""
        return list(dict.fromkeys(reference.partition(".")[0] for reference in self.references))


class Chart(Record):
    """One picture with its table."""

    id: Id
    title: Text
    summary: Text = Field(description="what the picture shows, for readers who do not see it")
    scale: Literal["linear", "log"] = "linear"
    bars: list[Bar] = Field(min_length=2, max_length=8)
    note: Text | None = None

    @property
    def fact_ids(self) -> list[str]:
        """Facts it rests on, in order of first use."""
        return list(dict.fromkeys(fact_id for bar in self.bars for fact_id in bar.fact_ids))


class ChartFile(Record):
    """``docs/data/charts.yml``"""

    charts: list[Chart] = Field(min_length=1)
