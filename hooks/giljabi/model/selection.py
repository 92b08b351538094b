"""Shorter versions of a checklist, cut from the long one so that the two can never differ."""

from __future__ import annotations

from pydantic import Field

from giljabi.model.checklist import Checklist, Priority
from giljabi.model.text import Id, Record, Text


class Selection(Record):
    """The items of one checklist that have certain priorities, as a sheet of its own."""

    id: Id
    of: Id = Field(description="the checklist it is cut from")
    priorities: list[Priority] = Field(min_length=1)
    title: Text
    summary: Text
    order: int = Field(50, ge=1, le=99)

    def cut(self, sheet: Checklist) -> Checklist:
        """``sheet`` with this selection's id, title and items; sections that keep no item are left out.

        Items keep their ids. Ticks do not carry over: they are stored under the id of the sheet.
        """
        sections = [
            section.model_copy(update={"items": [item for item in section.items if item.priority in self.priorities]})
            for section in sheet.sections
        ]
        return sheet.model_copy(
            update={
                "id": self.id,
                "title": self.title,
                "summary": self.summary,
                "order": self.order,
                "sections": [section for section in sections if section.items or not sheet.items],
            }
        )


class SelectionFile(Record):
    """``docs/data/selections.yml``"""

    selections: list[Selection] = Field(min_length=1)
