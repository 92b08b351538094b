"""Labels: the small words of sheets and components, kept as data so that translators can mend them."""

from __future__ import annotations

from pydantic import Field

from giljabi.model.checklist import Slug
from giljabi.model.text import Record, Text


class LabelFile(Record):
    """``docs/data/labels/<place>.yml``: words by name. ``{…}`` in a label is filled in by the program."""

    labels: dict[Slug, Text] = Field(min_length=1)
