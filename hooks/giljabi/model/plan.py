"""The two-week plan: time, milestones and templates for the items of the checklist ``two-week-plan``.

What to do, how, and when it is done stand in the checklist, so that page and paper agree; this file adds what a sheet of
paper does not need.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from giljabi.model.checklist import Slug
from giljabi.model.forms import broken_rule
from giljabi.model.text import Id, Line, Record, Text

PlanDay = Annotated[int, Field(ge=1, le=14)]
Phase = Literal["day-1", "day-3", "week-1", "week-2", "parallel"]


class Milestone(Record):
    """One of the four milestones, or the parallel track. ``items`` are the checklist items that reach it."""

    id: Phase
    day: PlanDay = Field(description="the day of the plan by which it is reached; day 1 is the start date")
    title: Text
    goal: Text
    items: list[Slug] = Field(min_length=1)


class Step(Record):
    """Time and tools for one checklist item. ``minutes`` are an editorial estimate."""

    id: Slug = Field(description="the item of the checklist two-week-plan")
    minutes: int = Field(ge=5, le=600, description="in all, over every day of the step")
    days: list[PlanDay] = Field(
        default_factory=list,
        description="days of the plan over which a longer step is spread in equal parts; the last is the day it is due",
    )
    output: Text
    template: Id | None = None
    sheet: Id | None = Field(None, description="a checklist, worksheet or scorecard to use")
    page: Line | None = Field(None, description="page to read, without .md")

    @model_validator(mode="after")
    def _days_divide_the_minutes(self) -> Step:
        if self.days and (len(self.days) < 2 or sorted(set(self.days)) != self.days):
            raise broken_rule(
                f"단계 '{self.id}'의 days는 둘 이상의 날을 차례대로 한 번씩 적습니다.",
                f"`days` of step '{self.id}' must be two or more days in order, each once.",
            )
        if self.days and self.minutes % len(self.days):
            raise broken_rule(
                f"단계 '{self.id}'의 분은 {len(self.days)}일에 똑같이 나뉘어야 합니다.",
                f"The minutes of step '{self.id}' must divide into its {len(self.days)} days.",
            )
        return self


class Template(Record):
    """Words to start from, in both languages. Numbers in examples are invented placeholders."""

    id: Id
    title: Text
    body: Text
    caution: Text | None = None


class PlanFile(Record):
    """``docs/data/plan.yml``"""

    milestones: list[Milestone] = Field(min_length=4)
    steps: list[Step] = Field(min_length=1)
    templates: list[Template] = Field(min_length=1)

    @model_validator(mode="after")
    def _templates_exist(self) -> PlanFile:
        known = {template.id for template in self.templates}
        for step in self.steps:
            if step.template and step.template not in known:
                raise broken_rule(
                    f"단계 '{step.id}'이(가) 없는 틀 '{step.template}'을(를) 가리킵니다.",
                    f"Step '{step.id}' names a template that does not exist: '{step.template}'.",
                )
        return self
