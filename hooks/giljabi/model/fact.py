"""Facts: the only home of numbers, dates, fees and deadlines."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from giljabi.model.forms import Day, Form, broken_rule, is_day
from giljabi.model.text import FullDate, HttpsUrl, Id, Line, Record, Text

LegalStatus = Literal["in-force", "postponed", "proposed", "discretionary", "guidance", "archived"]
NewsStatus = Literal["reported", "confirmed", "superseded", "opinion"]
Status = Literal[LegalStatus, NewsStatus]

UNSETTLED: frozenset[str] = frozenset({"postponed", "proposed", "discretionary", "archived", "superseded"})
"""Statuses that must be shown beside every sentence that relies on the fact."""

Confidence = Literal["high", "medium", "low"]

Unit = Literal[
    "days",
    "business-days",
    "weeks",
    "months",
    "years",
    "hours",
    "minutes",
    "seconds",
    "milliseconds",
    "percent",
    "usd",
    "krw",
    "date",
    "month",
    "year",
    "count",
    "ratio",
    "text",
    "gw",
    "mw",
    "kw",
    "mwh",
    "twh",
    "usd-per-hour",
    "usd-per-million-tokens",
    "usd-per-month",
    "usd-per-mw-day",
    "people",
    "gpus",
    "times",
    "tokens",
    "tokens-per-second",
]

ValueName = Annotated[str, StringConstraints(max_length=60), Form("value-name", r"^[a-z0-9]+([_-][a-z0-9]+)*$")]


class Value(Record):
    """One quotable value. Dates are ISO text; money is the full number of dollars or won."""

    value: int | float | str | Text
    unit: Unit = "text"
    event: Text | None = Field(
        default=None, description="what happens on this day; puts a date into the calendar of key dates"
    )

    @model_validator(mode="after")
    def _fits_its_unit(self) -> Value:
        if self.unit == "date":
            is_day(str(self.value))
        elif self.unit == "month":
            if len(str(self.value)) != len("2026-10"):
                raise broken_rule(
                    "unit: month의 값은 2026-10처럼 씁니다.", "A value of unit month is written as 2026-10."
                )
            is_day(str(self.value), partial=True)
        elif self.unit == "text":
            if not isinstance(self.value, str | Text):
                raise broken_rule(
                    "unit: text의 값은 글입니다. 숫자에는 days, usd, count 같은 단위를 적으세요.",
                    "A value of unit text is words; give a number a unit such as days, usd or count.",
                )
        elif isinstance(self.value, str | Text):
            raise broken_rule(f"unit: {self.unit}의 값은 숫자입니다.", f"A value of unit {self.unit} is a number.")
        if self.event is not None and self.unit != "date":
            raise broken_rule("event는 unit: date인 값에만 붙입니다.", "Only a value of unit date can have an `event`.")
        return self


class Authority(Record):
    """The place in the law (or the publication) that a fact rests on."""

    citation: Line = Field(description="e.g. 8 CFR 214.1(l)(2)")
    source: Id
    url: HttpsUrl | None = Field(None, description="only where the exact page differs from the source's own URL")


class Reading(Record):
    """One side of a dispute."""

    id: Id
    claim: Text
    source: Id
    citation: Line | None = None
    url: HttpsUrl | None = None


class PlanOn(Record):
    """The reading that does the least harm if it turns out wrong."""

    reading: Id
    text: Text


class Conflict(Record):
    """Sources that disagree, each quoted, with the safer plan."""

    readings: list[Reading] = Field(min_length=2)
    plan_on: PlanOn

    @model_validator(mode="after")
    def _plan_is_a_reading(self) -> Conflict:
        ids = [reading.id for reading in self.readings]
        if self.plan_on.reading not in ids:
            raise broken_rule(
                f"plan_on.reading은 readings의 id 가운데 하나입니다: {', '.join(ids)}",
                f"plan_on.reading is the id of one of the readings: {', '.join(ids)}",
            )
        return self


class Fact(Record):
    """A dated claim with its source, its status and its own review date."""

    id: Id
    claim: Text
    values: dict[ValueName, Value] = Field(default_factory=dict)
    status: Status
    authority: Authority
    as_of: Annotated[str, Day(partial=True, words=("undated",))] = Field(
        description="the date the evidence speaks to, never today's"
    )
    as_of_note: Text | None = None
    review_by: FullDate
    confidence: Confidence
    basis: Text | None = Field(None, description="why the evidence is not firm; required for medium and low")
    caveat: Text | None = None
    second_check: Literal["confirmed", "corrected", "unconfirmed"] | None = None
    conflicts: Conflict | None = None
    superseded_by: Id | None = None

    @model_validator(mode="after")
    def _uncertainty_is_explained(self) -> Fact:
        if self.confidence != "high" and self.basis is None:
            raise broken_rule(
                "confidence가 medium이나 low이면 근거가 왜 확실하지 않은지 basis(ko, en)에 씁니다.",
                "confidence medium or low needs `basis` (ko, en): why the evidence is not firm.",
            )
        if self.as_of == "undated" and self.as_of_note is None:
            raise broken_rule(
                "as_of가 undated이면 무엇을 보고 썼는지 as_of_note(ko, en)에 씁니다.",
                "as_of: undated needs `as_of_note` (ko, en): what the evidence is.",
            )
        return self

    def overdue(self, today: date) -> bool:
        """Whether someone should have looked at this fact again by ``today``."""
        return self.review_by < today

    @property
    def unsettled(self) -> bool:
        """Whether a reader must see the status beside the sentence."""
        return self.status in UNSETTLED


class FactFile(Record):
    """``docs/data/facts/<topic>.yml``"""

    topic: Id
    title: Text
    facts: list[Fact] = Field(min_length=1)
