"""The glossary terms a sheet uses most, for paper that has no explanations to tap on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from giljabi.model.term import LAW
from giljabi.pdf.draft import Draft
from giljabi.wording.terms import TermsInText

MOST = 8
"""Most terms on one sheet: about a third of a page."""

Json = dict[str, Any]


def word_list(draft: Draft, texts: Iterable[str]) -> list[Json]:
    """Terms in the order of their first use, each with its name in the other language and its meaning.

    Some words mean one thing in law and another at work, so only terms of the field that the sheet is more about are
    taken; of those, the ones used most.

    :param texts: what the sheet prints, in order.
    """
    terms = draft.library.terms
    finder = TermsInText(terms.values(), draft.language)
    uses = Counter(term_id for text in texts for term_id in finder.used(text))
    law = {term_id for term_id in uses if draft.library.group_of[term_id] == LAW}
    field = law if 2 * len(law) >= len(uses) else uses.keys() - law
    # ``most_common`` keeps equal counts in order of first use.
    most = {term_id for term_id, _ in [use for use in uses.most_common() if use[0] in field][:MOST]}
    return [_entry(draft, term_id) for term_id in uses if term_id in most]


def _entry(draft: Draft, term_id: str) -> Json:
    term = draft.library.terms[term_id]
    name, other = term.name(draft.language), term.name("en" if draft.language == "ko" else "ko")
    return {
        "name": name,
        "other": None if other.lower() in name.lower() else other,
        "meaning": draft.text(term.gloss),
    }
