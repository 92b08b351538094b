"""Operating metrics: what an engineer answers for, how one person can measure it, and how the number misleads."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from giljabi.model.text import Id, Line, Record, Text

Better = Literal["lower", "higher", "depends"]
Group = Literal["speed", "cost", "stability", "quality", "capacity", "facility", "security", "people"]


class Metric(Record):
    """One metric of a portfolio, a resume line or a role page."""

    id: Id
    name: Text
    unit: Line = Field(description="as written after a number: ms, %, USD, tokens/s/GPU")
    better: Better = Field(description="the direction that is good; `depends` where neither is by itself")
    group: Group
    definition: Text
    measure: Text = Field(description="how one person gets it with a laptop or one GPU")
    trap: Text = Field(description="how the number misleads")
    formula: Text | None = Field(None, description="shown beside the metric; computed by giljabi.career.metrics")
    sources: list[Id] = Field(default_factory=list)


class MetricFile(Record):
    """``docs/data/metrics.yml``"""

    metrics: list[Metric] = Field(min_length=1)
