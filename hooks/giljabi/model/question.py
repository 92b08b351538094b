"""Questions a candidate can ask an employer about compute supply, money, people and sponsorship."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from giljabi.model.forms import broken_rule
from giljabi.model.text import Id, Record, Text

GroupId = Literal["supply", "serving", "partners", "money", "team", "sponsorship"]
EmployerSide = Literal["company", "research"]
Asked = Literal["manager", "engineer", "leadership", "hr", "research-computing"]


class QuestionGroup(Record):
    """A bundle of questions, and whom to ask."""

    id: GroupId
    letter: Literal["a", "b", "c", "d", "e", "f"]
    title: Text
    lead: Text
    ask: list[Asked] = Field(min_length=1)


class Question(Record):
    """One question: why to ask, what a good and a bad answer sound like, what to ask next, and a polite way to say it."""

    id: Id
    group: GroupId
    weight: int = Field(ge=1, le=3, description="editorial judgement; 3 = ask first")
    ask: Text
    polite: Text
    why: Text
    good: Text
    red: Text
    follow: Text
    veto: bool = Field(False, description="a red flag here is a reason to think again whatever the total")
    employers: list[EmployerSide] = Field(
        ["company", "research"],
        alias="for",
        min_length=1,
        description="whom the scorecard tool asks; research = university, hospital, research institute",
    )
    facts: list[Id] = Field(default_factory=list)


class QuestionFile(Record):
    """``docs/data/questions.yml``"""

    groups: list[QuestionGroup] = Field(min_length=1)
    desk_research: list[Text] = Field(min_length=1)
    questions: list[Question] = Field(min_length=1)

    @model_validator(mode="after")
    def _groups_are_used(self) -> QuestionFile:
        if missing := {question.group for question in self.questions} ^ {group.id for group in self.groups}:
            raise broken_rule(
                f"제목이나 질문이 없는 묶음이 있습니다: {', '.join(sorted(missing))}",
                f"Groups without title or questions: {', '.join(sorted(missing))}",
            )
        return self
