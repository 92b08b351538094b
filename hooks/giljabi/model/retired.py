"""Ids that were once used: a printed sheet or a saved tick may still carry them, so they are never used again."""

from __future__ import annotations

from pydantic import Field

from giljabi.model.text import FullDate, Line, Record, Text


class Retired(Record):
    """One id that is gone. For an item of a checklist: ``checklist-id/section-id/item-id``."""

    id: Line
    on: FullDate
    reason: Text
    now: Line | None = Field(None, description="the id that took its place, if any")


class RetiredFile(Record):
    """``docs/data/retired.yml``"""

    retired: list[Retired] = Field(default_factory=list)
