"""References of the career data that a key alone cannot tell: keyword weights, plan steps, where an idea lives."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.errors import Place, Problem, unknown_reference
from giljabi.model.plan import PlanFile

if TYPE_CHECKING:
    from giljabi.model.checklist import Criterion, Item, Prompt
    from giljabi.records.library import Library

PLAN_CHECKLIST = "two-week-plan"
"""The checklist whose items the plan times."""


def career_problems(library: Library) -> Iterator[Problem]:
    """Unknown keywords, plan steps and places of ideas."""
    for role_id, role in library.records["roles"].items():
        place = library.places[("roles", role_id)]
        for keyword in role.keywords:
            if keyword not in library.records["lexicon"]:
                yield unknown_reference(place, "키워드", "keyword", keyword, library.records["lexicon"])
    yield from _plan(library)
    for idea_id, idea in library.records["coverage"].items():
        for reference in idea.places:
            yield from _idea_place(library, library.places[("coverage", idea_id)], reference)


ROLE_PARTS = (
    "summary",
    "owns",
    "day",
    "metrics",
    "tools",
    "employers",
    "entry",
    "projects",
    "interview",
    "keywords",
    "credentials",
    "status",
)
"""Parts of a role page, each called by itself so that the page keeps its own headings."""


def career_choices(kind: str, library: Library) -> Collection[str] | None:
    """What an argument of a career shortcode may be; ``None`` for kinds that are not ours."""
    if kind == "role parts":
        return ROLE_PARTS
    if kind == "metric groups":
        return {metric.group for metric in library.records["metrics"].values()}
    if kind == "question groups":
        return {question.group for question in library.records["questions"].values()}
    if kind == "templates":
        plans = [model for _, model in library.files.values() if isinstance(model, PlanFile)]
        return {template.id for plan in plans for template in plan.templates}
    return None


def career_facts(shortcode: str, arguments: Sequence[object], library: Library) -> list[str]:
    """Ids of the facts that a career shortcode shows by itself."""
    if shortcode == "role":
        records = [role for role in library.records["roles"].values() if role.id in arguments[:1]]
    elif shortcode in ("employers", "questions"):
        records = list(library.records[shortcode].values())
    else:
        return []
    return [fact_id for record in records for fact_id in record.facts]


def _plan(library: Library) -> Iterator[Problem]:
    steps = library.records["plan"]
    if not steps:
        return
    checklist = library.checklists.get(PLAN_CHECKLIST)
    known = {item.id for item in checklist.items} if checklist else set()
    for step_id in steps:
        if step_id not in known:
            yield unknown_reference(library.places[("plan", step_id)], "계획 항목", "plan item", step_id, known)
    for missing in sorted(known - set(steps)):
        yield unknown_reference(Place("docs/data/plan.yml"), "계획 단계", "plan step", missing, steps)


def _idea_place(library: Library, place: Place, reference: str) -> Iterator[Problem]:
    kind, _, rest = reference.partition(":")
    if kind == "page":
        pages = Path(library.root).parent / "ko"
        if not (pages / f"{rest}.md").is_file():
            yield unknown_reference(
                place,
                "페이지",
                "page",
                rest,
                [path.relative_to(pages).with_suffix("").as_posix() for path in pages.rglob("*.md")],
            )
        return
    if kind == "checklist" and "/" in rest:
        checklist_id, *inside = rest.split("/")
        checklist = library.checklists.get(checklist_id)
        if checklist is None:
            yield unknown_reference(place, "체크리스트", "checklist", checklist_id, library.checklists)
            return
        known = {section.id for section in checklist.sections}
        for section in checklist.sections:
            parts: list[Item | Prompt | Criterion] = [*section.items, *section.prompts, *section.criteria]
            known.update(f"{section.id}/{part.id}" for part in parts)
        if "/".join(inside) not in known:
            yield unknown_reference(place, "체크리스트 항목", "checklist item", "/".join(inside), known)
        return
    collection = {
        "checklist": "checklists",
        "fact": "facts",
        "role": "roles",
        "question": "questions",
        "metric": "metrics",
        "employer": "employers",
        "plan": "plan",
        "claim": "seed_claims",
        "term": "terms",
    }.get(kind)
    if collection is None or rest not in library.records[collection]:
        yield unknown_reference(place, "자리", "place", reference, library.records.get(collection or "", {}))
