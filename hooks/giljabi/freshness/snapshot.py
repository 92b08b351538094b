"""What readers can see of facts and checklists, as plain words in both languages: two snapshots tell what changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from giljabi.model.text import LANGUAGES, Text
from giljabi.pdf.draft import facts_used
from giljabi.pdf.sheet import edition_of
from giljabi.wording.dues import due_phrase
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_date, format_value
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist
    from giljabi.model.fact import Fact
    from giljabi.records.library import Library

Sides = Mapping[str, str]
"""The same words in both languages: ``{"ko": …, "en": …}``."""
Parts = Mapping[str, Sides]
"""What a reader sees of one record, by the name of the part: ``claim``, ``value:days``, ``item:first-day/note-the-dates`` …
``name``, ``for`` (statuses) and ``edition`` describe the record."""
State = Mapping[str, Parts]
"""All records by ``fact:<id>`` or ``checklist:<id>``."""


def snapshot(library: Library) -> dict[str, Parts]:
    """What readers can see of all facts and checklists today."""
    readers: dict[str, set[str]] = {fact_id: set() for fact_id in library.facts}
    for checklist in library.checklists.values():
        for fact_id in facts_used(checklist):
            readers[fact_id].update(checklist.audience)
    state: dict[str, Parts] = {}
    for fact in library.facts.values():
        state[f"fact:{fact.id}"] = _fact_parts(fact, library, readers[fact.id])
    for checklist in library.checklists.values():
        state[f"checklist:{checklist.id}"] = _checklist_parts(checklist, library)
    return state


def _fact_parts(fact: Fact, library: Library, readers: Collection[str]) -> Parts:
    words = {side: Words(library, "sheet", side) for side in LANGUAGES}
    topic = library.topics[library.topic_of[fact.id]].title
    parts: dict[str, Sides] = {
        "name": {side: f"{topic.side(side)}: {fact.authority.citation}" for side in LANGUAGES},
        "for": {side: " ".join(sorted(readers)) for side in LANGUAGES},
        "claim": _sides(fact.claim, library),
        "status": {side: words[side][fact.status] for side in LANGUAGES},
        "as-of": {
            side: words[side]["undated"] if fact.as_of == "undated" else format_date(fact.as_of, side)
            for side in LANGUAGES
        },
    }
    for name, value in fact.values.items():
        parts[f"value:{name}"] = {side: format_value(value, side) for side in LANGUAGES}
    if fact.caveat:
        parts["caveat"] = _sides(fact.caveat, library)
    if fact.conflicts:
        parts["plan-on"] = _sides(fact.conflicts.plan_on.text, library)
    return parts


def _checklist_parts(checklist: Checklist, library: Library) -> Parts:
    words = {side: Words(library, "sheet", side) for side in LANGUAGES}
    parts: dict[str, Sides] = {
        "name": _sides(checklist.title, library),
        "for": {side: " ".join(sorted(checklist.audience)) for side in LANGUAGES},
        "edition": {side: edition_of(checklist, library) for side in LANGUAGES},
    }
    if checklist.first_action:
        parts["first-action"] = _sides(checklist.first_action, library)
    for section in checklist.sections:
        for item in section.items:
            text = _sides(item.text, library)
            if due := item.due:
                text = {
                    side: f"{text[side]} ({due_phrase(due, checklist, library, words[side])})" for side in LANGUAGES
                }
            parts[f"item:{section.id}/{item.id}"] = text
        for prompt in section.prompts:
            parts[f"item:{section.id}/{prompt.id}"] = _sides(prompt.label, library)
        for criterion in section.criteria:
            parts[f"item:{section.id}/{criterion.id}"] = _sides(criterion.text, library)
    return parts


def _sides(text: Text, library: Library) -> Sides:
    return {side: fill(text, side, library) for side in LANGUAGES}
