"""Role families around "AI that runs": what they own, what they are judged on, how to enter them and prove it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from giljabi.model.employer import Kind
from giljabi.model.forms import broken_rule
from giljabi.model.text import Id, Line, Record, Text

Topic = Literal["cost", "incident", "design", "quality"]


class Project(Record):
    """A portfolio project that fits on one laptop or one GPU."""

    id: Id
    title: Text
    do: Text
    hardware: Text
    report: list[Id] = Field(min_length=2, description="metric ids to report")
    trap: Text | None = None


class InterviewQuestion(Record):
    """A question on cost, incidents or design, and what a strong answer contains."""

    id: Id
    topic: Topic
    question: Text
    strong: Text


class Credential(Record):
    """A certificate or other evidence. ``weight`` is editorial judgement."""

    name: Text
    weight: Literal["high", "medium", "low"]
    note: Text | None = None


class EmployersOfKind(Record):
    """What employers of one kind in Greater Boston do with this role."""

    kind: Kind
    text: Text


class Entry(Record):
    """A way in from a neighbouring role: where from, and the first step."""

    origin: Text
    step: Text


class Role(Record):
    """``docs/data/roles/<id>.yml``: one role family. Keyword weights are editorial judgement, 5 = defines the role."""

    id: Id
    order: int = Field(ge=1, le=99)
    name: Text
    short: Text = Field(description="for tables and tags")
    line: Text = Field(description="what the family is for, in one sentence")
    titles: list[Line] = Field(min_length=3, description="job titles to search for, as postings write them")
    summary: Text
    owns: list[Text] = Field(min_length=3)
    day: list[Text] = Field(min_length=3)
    metrics: list[Id] = Field(min_length=5)
    tools: list[Line] = Field(min_length=5)
    keywords: dict[Id, Annotated[int, Field(ge=1, le=5)]] = Field(min_length=8)
    employers: list[EmployersOfKind] = Field(min_length=2)
    entry: list[Entry] = Field(min_length=2)
    projects: list[Project] = Field(min_length=1)
    interview: list[InterviewQuestion] = Field(min_length=10)
    credentials: list[Credential] = Field(default_factory=list)
    status_note: Text = Field(description="what someone on a visa should know about this family, worded with care")
    facts: list[Id] = Field(default_factory=list)
    sources: list[Id] = Field(default_factory=list)

    @model_validator(mode="after")
    def _asks_about_cost_and_incidents(self) -> Role:
        topics = {question.topic for question in self.interview}
        if missing := {"cost", "incident"} - topics:
            raise broken_rule(
                f"면접 질문에 다음 주제가 없습니다: {', '.join(sorted(missing))}",
                f"There is no interview question on: {', '.join(sorted(missing))}",
            )
        ids = [question.id for question in self.interview] + [project.id for project in self.projects]
        if repeated := sorted({name for name in ids if ids.count(name) > 1}):
            raise broken_rule(
                f"id가 두 번 있습니다: {', '.join(repeated)}", f"An id appears twice: {', '.join(repeated)}"
            )
        return self


class CommonQuestionFile(Record):
    """``docs/data/interviews.yml``: questions every family is asked."""

    interviews: list[InterviewQuestion] = Field(min_length=4)
