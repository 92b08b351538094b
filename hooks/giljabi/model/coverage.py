"""Coverage: every idea of the article this guide grew from, and where it lives now."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from giljabi.model.forms import Form
from giljabi.model.text import Line, Record, Text

IdeaId = Annotated[str, Form("idea-id", r"^s[0-9]{2}$")]


class Idea(Record):
    """One idea in our own words. Each place is ``collection:id``, ``checklist:id/section/item`` or ``page:path``."""

    id: IdeaId
    part: Text
    idea: Text
    places: list[Line] = Field(min_length=1)


class CoverageFile(Record):
    """``docs/data/seed-coverage.yml``"""

    ideas: list[Idea] = Field(min_length=1)
