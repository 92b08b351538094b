"""When an item is due, in words: the same on paper, on screen, in calendars and in the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giljabi.model.fact import Value
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_value

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist, Due
    from giljabi.records.library import Library
    from giljabi.wording.words import Words


def due_offset(due: Due, library: Library) -> Value | None:
    """How far from its anchor an item is due; ``None`` for words and for the day itself."""
    if due.value is not None:
        return library.value(due.value)[1]
    if due.amount:
        return Value(value=due.amount, unit=due.unit)
    return None


def due_phrase(due: Due, checklist: Checklist, library: Library, words: Words) -> str:
    """For example "마지막 근무일 후 60일 안" or "within 60 days after last day of work"."""
    if due.label is not None:
        return fill(due.label, words.language, library)
    anchor = next(fill(a.label, words.language, library) for a in checklist.anchors if a.id == due.anchor)
    if anchor[1:2].islower():
        # "Last day of work" opens a label but stands inside a sentence here; "I-94 date" keeps its capital.
        anchor = anchor[0].lower() + anchor[1:]
    offset = due_offset(due, library)
    if offset is None or due.when == "on":
        return words("due-on", anchor=anchor)
    return words(f"due-{due.when}", anchor=anchor, amount=format_value(offset, words.language))
