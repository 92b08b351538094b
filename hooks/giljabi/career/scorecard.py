"""The rows of the scorecard tool: those of the printed sheet, and what only research institutions are asked.

The sheet compares companies on one page of paper. On the screen each employer is asked only what fits its kind, so the
questions of the bank that are for research institutions alone are added there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist
    from giljabi.model.question import GroupId, Question
    from giljabi.model.text import Text

BANDS = (70, 40)
"""Percent of the weight asked from which a total reads as sturdy, and below which it is a reason for care. Editorial."""

SECTIONS: dict[GroupId, str] = {
    "supply": "supply",
    "serving": "serving",
    "partners": "contracts",
    "money": "money-and-people",
    "team": "money-and-people",
    "sponsorship": "money-and-people",
}
"""Group of the question bank -> section of the sheet."""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """A section of the sheet with its rows."""

    id: str
    title: Text
    rows: tuple[Question, ...]


def score_parts(sheet: Checklist, questions: Iterable[Question]) -> list[ScorePart]:
    """Every criterion of ``sheet`` in its order, each section followed by the questions for research institutions alone.

    :raises KeyError: for a criterion that is no question of the bank.
    """
    bank = {question.id: question for question in questions}
    only_research = [question for question in bank.values() if question.employers == ["research"]]
    parts = []
    for section in sheet.sections:
        own = [bank[criterion.id] for criterion in section.criteria]
        added = [
            question for question in only_research if SECTIONS[question.group] == section.id and question not in own
        ]
        parts.append(ScorePart(section.id, section.title, (*own, *added)))
    return parts
