"""The list itself: items to tick, tables and prompts to write on, criteria to score."""

from __future__ import annotations

from typing import Any

from giljabi.model.checklist import Criterion, Due, Item, Section, Table
from giljabi.pdf.draft import Draft
from giljabi.wording.dues import due_phrase
from giljabi.wording.words import Words

Json = dict[str, Any]


def sections(draft: Draft) -> list[Json]:
    """All sections of the sheet as the template reads them."""
    last_scored = next((s.id for s in reversed(draft.checklist.sections) if s.criteria), None)
    first_scored = next((s.id for s in draft.checklist.sections if s.criteria), None)
    result = []
    for number, section in enumerate(draft.checklist.sections, 1):
        part: Json = {"number": str(number), "title": draft.text(section.title), "lead": draft.optional(section.lead)}
        if section.items:
            part |= _items(draft, section, number)
        elif section.table:
            part |= _table(draft, section, section.table)
        elif section.prompts:
            part |= _prompts(draft, section)
        else:
            part |= _criteria(
                draft, section, number, is_first=section.id == first_scored, is_last=section.id == last_scored
            )
        result.append(part)
    return result


def marks(draft: Draft) -> list[str]:
    """Heads of the mark columns of an inventory."""
    return [draft.words[mark] for mark in ("have", "need", "na")]


def _items(draft: Draft, section: Section, number: int) -> Json:
    inventory = draft.checklist.marks == "have-need-na"
    items = []
    for index, item in enumerate(section.items, 1):
        text = draft.text(item.text)
        part: Json = {
            "number": f"{number}.{index}",
            "text": text,
            "heavy": item.priority == "must",
            "pills": _pills(draft, item),
            "references": draft.references(item),
            "documents": _documents(draft, item),
            "due": _due(draft, section, item, text) if item.due else None,
        }
        if inventory:
            part["fields"] = [
                draft.field(section.id, item.id, mark, tip=f"{draft.words[mark]}: {text}")
                for mark in ("have", "need", "na")
            ]
        else:
            part["field"] = draft.field(section.id, item.id, tip=f"{draft.words['done']}: {text}")
        items.append(part)
    if inventory:
        return {"kind": "inventory", "head": draft.words["inventory-head"], "items": items}
    return {"kind": "items", "items": items}


def _pills(draft: Draft, item: Item) -> list[str]:
    """What narrows an item: how urgent it is, unless it is a must, and whom it concerns."""
    statuses = Words(draft.library, "web-status", draft.language)
    urgency = [] if item.priority == "must" else [draft.words[item.priority]]
    return [*urgency, *(statuses[status] for status in item.statuses)]


def _documents(draft: Draft, item: Item) -> Json | None:
    if not item.documents:
        return None
    names = [draft.text(draft.library.documents[document].name) for document in item.documents]
    return {"label": draft.words["documents"], "names": " · ".join(names)}


def _due(draft: Draft, section: Section, item: Item, text: str) -> Json:
    due: Due = item.due  # type: ignore[assignment]
    counted = due.basis == "legal" and due.anchor is not None and due.when != "on"
    return {
        "basis": due.basis,
        "label": draft.words[due.basis],
        "text": _ending_whole(due_phrase(due, draft.checklist, draft.library, draft.words)),
        "write": draft.words["my-date"],
        "field": draft.field(section.id, item.id, "_date", tip=f"{draft.words['my-date']}: {text}")
        if counted
        else None,
    }


def _ending_whole(phrase: str) -> str:
    """The last two words on one line: "60일 안" is read in one glance, a lone "안" is not."""
    return "\u00a0".join(phrase.rsplit(" ", 1))


def _table(draft: Draft, section: Section, table: Table) -> Json:
    rows = []
    for number, filled in enumerate((*table.filled, *({} for _ in range(table.rows))), 1):
        cells = []
        for column in table.columns:
            if column.id in filled:
                cells.append({"text": draft.text(filled[column.id]), "field": None})
            else:
                tip = f"{draft.text(column.label)}, {draft.words('row', number=number)}"
                cells.append({"text": None, "field": draft.field(section.id, number, column.id, tip=tip)})
        rows.append(cells)
    columns = [
        {"label": draft.text(column.label), "hint": draft.optional(column.hint), "width": column.width}
        for column in table.columns
    ]
    return {"kind": "table", "columns": columns, "rows": rows}


def _prompts(draft: Draft, section: Section) -> Json:
    return {
        "kind": "prompts",
        "prompts": [
            {
                "label": draft.text(prompt.label),
                "hint": draft.optional(prompt.hint),
                "lines": prompt.lines,
                "field": draft.field(section.id, prompt.id, tip=draft.text(prompt.label)),
            }
            for prompt in section.prompts
        ],
    }


def _criteria(draft: Draft, section: Section, number: int, *, is_first: bool, is_last: bool) -> Json:
    candidates = range(1, draft.checklist.candidates + 1)
    criteria = [
        _criterion(draft, section, criterion, f"{number}.{index}")
        for index, criterion in enumerate(section.criteria, 1)
    ]
    names = []
    if is_first:
        for candidate in candidates:
            label = draft.words("candidate-name", number=candidate)
            names.append({"label": label, "field": draft.field("_name", candidate, tip=label)})
    totals = None
    if is_last:
        label = draft.words("total", most=sum(c.weight for s in draft.checklist.sections for c in s.criteria))
        totals = {
            "label": label,
            "fields": [
                draft.field("_total", candidate, tip=f"{label}, {draft.words('candidate', number=candidate)}")
                for candidate in candidates
            ],
        }
    return {"kind": "criteria", "criteria": criteria, "names": names, "totals": totals}


def _criterion(draft: Draft, section: Section, criterion: Criterion, number: str) -> Json:
    text = draft.text(criterion.text)
    fields = [
        draft.field(
            section.id,
            criterion.id,
            candidate,
            tip=f"{draft.words('candidate', number=candidate)}, {draft.words['score']}: {text}",
        )
        for candidate in range(1, draft.checklist.candidates + 1)
    ]
    return {
        "number": number,
        "text": text,
        "weight": str(criterion.weight),
        "fields": fields,
        "references": draft.references(criterion),
    }
