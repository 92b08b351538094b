"""What the list rests on: why and how of each entry, the facts with status and date, and what is overdue."""

from __future__ import annotations

from datetime import date
from typing import Any

from giljabi.model.document import Document
from giljabi.model.fact import Fact
from giljabi.model.text import Text
from giljabi.pdf.draft import Draft
from giljabi.wording.values import format_date, format_day

Json = dict[str, Any]


def details(draft: Draft) -> list[Json]:
    """Why and how, entry by entry, for the pages after the list."""
    result = []
    for number, section in enumerate(draft.checklist.sections, 1):
        for index, item in enumerate(section.items, 1):
            notes = _notes(draft, why=item.why, how=item.how)
            if draft.checklist.marks == "have-need-na":
                notes += [_document(draft, draft.library.documents[document]) for document in item.documents]
            if notes:
                result.append({"number": f"{number}.{index}", "text": draft.text(item.text), "notes": notes})
        for index, criterion in enumerate(section.criteria, 1):
            notes = _notes(draft, why=criterion.why, good=criterion.good, red=criterion.red, follow=criterion.follow)
            result.append({"number": f"{number}.{index}", "text": draft.text(criterion.text), "notes": notes})
    return result


def facts(draft: Draft) -> list[Json]:
    """The facts in the order of their numbers."""
    return [_fact(draft, draft.library.facts[fact], number) for fact, number in draft.fact_numbers.items()]


def links(draft: Draft) -> dict[str, str]:
    """Description of each source link, by address."""
    described = {}
    for fact in (draft.library.facts[fact] for fact in draft.fact_numbers):
        source = draft.library.sources[fact.authority.source]
        described[fact.authority.url or source.url] = draft.text(source.title)
    return described


def overdue(draft: Draft, today: date) -> str | None:
    """The warning for facts that should have been looked at again before ``today``."""
    late = {
        number: draft.library.facts[fact]
        for fact, number in draft.fact_numbers.items()
        if draft.library.facts[fact].overdue(today)
    }
    if not late:
        return None
    earliest = min(fact.review_by for fact in late.values())
    return draft.words(
        "overdue-facts", numbers=f"[{', '.join(map(str, late))}]", date=format_day(earliest, draft.language)
    )


def _document(draft: Draft, document: Document) -> Json:
    """Who issues a paper and how to get it again, under its name."""
    issuer = f"{draft.words['issuer']}: {draft.text(document.issuer)}"
    replace = f"{draft.words['replace']}: {draft.text(document.replace)}"
    return {"label": draft.text(document.name), "text": f"{issuer} · {replace}"}


def _fact(draft: Draft, fact: Fact, number: int) -> Json:
    source = draft.library.sources[fact.authority.source]
    # Settled facts are cited; what is disputed, uncertain or not in force is spelled out, for it changes what to do.
    spelled_out = fact.unsettled or fact.confidence != "high" or fact.conflicts is not None
    notes = _notes(draft, caveat=fact.caveat, basis=fact.basis) if spelled_out else []
    if fact.conflicts:
        notes += _notes(draft, **{"plan-on": fact.conflicts.plan_on.text})
    as_of = (
        draft.words["undated"]
        if fact.as_of == "undated"
        else draft.words("as-of", date=format_date(fact.as_of, draft.language))
    )
    return {
        "number": f"[{number}]",
        "claim": draft.text(fact.claim) if spelled_out else None,
        "notes": notes,
        "status": draft.words[fact.status],
        "as-of": as_of,
        "citation": fact.authority.citation,
        "source": draft.text(source.title),
        "url": fact.authority.url or source.url,
    }


def _notes(draft: Draft, **notes: Text | None) -> list[Json]:
    return [{"label": draft.words[name], "text": draft.text(text)} for name, text in notes.items() if text is not None]
