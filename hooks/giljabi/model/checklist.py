"""Checklists, worksheets and scorecards: what a reader ticks, fills in and compares."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from giljabi.model.forms import Form, broken_rule
from giljabi.model.text import KEBAB_CASE, FullDate, Id, Record, Text, ValueRef

ImmigrationStatus = Literal[
    "f1", "opt", "stem-opt", "cap-gap", "h1b", "h1b-cap-exempt", "h4-l2-ead", "i485-ead", "green-card"
]
Event = Literal["layoff", "resignation", "rescinded-offer", "employer-change", "expiry", "travel", "rule-change"]
Group = Literal["now", "papers", "career"]
Priority = Literal["must", "should", "could"]
DueUnit = Literal["hours", "days", "business-days", "weeks", "months"]
PageAddress = Annotated[str, Form("page-address", r"^[a-z0-9/-]+\.md(#[a-z0-9-]+)?$")]
"""A page below the language's folder, with or without a section: ``visa/job-loss.md#h1b``."""
Slug = Annotated[str, StringConstraints(max_length=40), KEBAB_CASE]


class Due(Record):
    """When an item is due: an offset from a date the reader writes in, or words.

    A legal deadline takes its number from a fact (``value``), so that it can never differ from the registry;
    a recommendation may carry its own ``amount``.
    """

    basis: Literal["legal", "recommended"]
    anchor: Slug | None = None
    when: Literal["before", "after", "on"] = "after"
    value: ValueRef | None = None
    amount: int | None = Field(None, ge=0, le=400)
    unit: DueUnit = "days"
    label: Text | None = None

    @model_validator(mode="after")
    def _one_way_to_say_when(self) -> Due:
        if (self.anchor is None) == (self.label is None):
            raise broken_rule(
                "due에는 anchor(와 value나 amount) 또는 label 가운데 하나만 있어야 합니다.",
                "due needs either `anchor` (with value or amount) or `label`, not both.",
            )
        if self.anchor is not None and self.when != "on" and (self.value is None) == (self.amount is None):
            raise broken_rule(
                "anchor가 있는 due에는 value(사실의 숫자)와 amount 가운데 하나만 있어야 합니다.",
                "due with an anchor needs either `value` (a fact's number) or `amount`, not both.",
            )
        if self.basis == "legal" and self.amount is not None:
            raise broken_rule(
                "법의 기한은 숫자를 사실에서 가져옵니다. `value: 사실-id.값이름`으로 쓰세요.",
                "A legal deadline takes its number from a fact: use `value: fact-id.name`.",
            )
        return self


class Item(Record):
    """One thing to do or to have."""

    id: Slug
    text: Text
    why: Text | None = None
    how: Text | None = None
    due: Due | None = None
    priority: Priority = "must"
    documents: list[Id] = Field(default_factory=list)
    facts: list[Id] = Field(default_factory=list)
    statuses: list[ImmigrationStatus] = Field(default_factory=list)


class Column(Record):
    """A column of a sheet to write on; ``width`` is its share of the line."""

    id: Slug
    label: Text
    hint: Text | None = None
    width: int = Field(1, ge=1, le=8)


class Table(Record):
    """Rows to write on; ``filled`` rows come first, then ``rows`` blank ones."""

    columns: list[Column] = Field(min_length=2, max_length=9)
    rows: int = Field(0, ge=0, le=60)
    filled: list[dict[Slug, Text]] = Field(default_factory=list)

    @model_validator(mode="after")
    def _cells_have_columns(self) -> Table:
        ids = {column.id for column in self.columns}
        for row in self.filled:
            if unknown := sorted(set(row) - ids):
                raise broken_rule(
                    f"filled의 줄에 표에 없는 열이 있습니다: {', '.join(unknown)}",
                    f"A row of `filled` has no such column: {', '.join(unknown)}",
                )
        if not self.rows and not self.filled:
            raise broken_rule("표에는 rows나 filled가 있어야 합니다.", "A table needs `rows` or `filled`.")
        return self


class Prompt(Record):
    """A question with lines to write on."""

    id: Slug
    label: Text
    hint: Text | None = None
    lines: int = Field(1, ge=1, le=12)


class Criterion(Record):
    """One question of a scorecard, scored for each candidate. Weights are editorial judgement."""

    id: Slug
    text: Text
    why: Text
    good: Text
    red: Text
    follow: Text | None = None
    weight: int = Field(1, ge=1, le=3)
    facts: list[Id] = Field(default_factory=list)


class Section(Record):
    """A heading with exactly one kind of content."""

    id: Slug
    title: Text
    lead: Text | None = None
    items: list[Item] = Field(default_factory=list)
    table: Table | None = None
    prompts: list[Prompt] = Field(default_factory=list)
    criteria: list[Criterion] = Field(default_factory=list)

    @model_validator(mode="after")
    def _one_kind_of_content(self) -> Section:
        kinds = [name for name in ("items", "table", "prompts", "criteria") if getattr(self, name)]
        if len(kinds) != 1:
            found = ", ".join(kinds) or "–"
            raise broken_rule(
                f"section에는 items, table, prompts, criteria 가운데 꼭 하나만 있어야 합니다(지금: {found}).",
                f"A section has exactly one of items, table, prompts, criteria (found: {found}).",
            )
        return self


class Anchor(Record):
    """A date only the reader knows, from which due dates count."""

    id: Slug
    label: Text
    hint: Text | None = None


class Checklist(Record):
    """``docs/data/checklists/<id>.yml``: one sheet, the same on screen, on paper, in the calendar and as data."""

    id: Id
    kind: Literal["checklist", "worksheet", "scorecard"]
    group: Group = Field("papers", description="now: something happened; papers: prepared beforehand; career")
    order: int = Field(50, ge=1, le=99, description="place within its group in the catalogue")
    updated: FullDate
    see_also: list[PageAddress] = Field(default_factory=list, max_length=6, description="pages to go on with")
    title: Text
    summary: Text
    audience: list[ImmigrationStatus] = Field(default_factory=list)
    events: list[Event] = Field(default_factory=list)
    first_action: Text | None = None
    anchors: list[Anchor] = Field(default_factory=list, max_length=4)
    marks: Literal["tick", "have-need-na"] = "tick"
    sections: list[Section] = Field(min_length=1)
    candidates: int = Field(3, ge=1, le=4)
    notes_lines: int = Field(3, ge=0, le=12)

    @property
    def items(self) -> list[Item]:
        """All items in order."""
        return [item for section in self.sections for item in section.items]

    @property
    def fact_ids(self) -> list[str]:
        """Ids of the facts it names in ``facts`` and ``due``, in order of first use."""
        used: dict[str, None] = {}
        for section in self.sections:
            for item in section.items:
                used.update(dict.fromkeys(item.facts))
                if item.due and item.due.value:
                    used[item.due.value.split(".")[0]] = None
            for criterion in section.criteria:
                used.update(dict.fromkeys(criterion.facts))
        return list(used)

    @model_validator(mode="after")
    def _ids_and_anchors_hold_together(self) -> Checklist:
        seen: set[str] = set()
        for section in self.sections:
            parts: list[Item | Prompt | Criterion] = [*section.items, *section.prompts, *section.criteria]
            for key in (section.id, *(f"{section.id}/{part.id}" for part in parts)):
                if key in seen:
                    raise broken_rule(f"id '{key}'이(가) 두 번 있습니다.", f"The id '{key}' appears twice.")
                seen.add(key)
        anchors = {anchor.id for anchor in self.anchors}
        for item in self.items:
            if item.due and item.due.anchor and item.due.anchor not in anchors:
                raise broken_rule(
                    f"항목 '{item.id}'이(가) anchors에 없는 '{item.due.anchor}'에서 날짜를 셉니다.",
                    f"Item '{item.id}' counts from '{item.due.anchor}', which is not among the anchors.",
                )
        return self
