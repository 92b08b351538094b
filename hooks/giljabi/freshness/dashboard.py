"""The state of the guide: which translations are behind or missing, which facts are to be looked at again, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from giljabi.model.text import LANGUAGES, Language
from giljabi.shortcodes import facts_of

if TYPE_CHECKING:
    from giljabi.freshness.drift import Behind
    from giljabi.model.fact import Fact
    from giljabi.pages import Page
    from giljabi.records.library import Library

SOON = timedelta(days=60)
"""How far ahead reviews are announced."""


@dataclass(frozen=True, slots=True)
class Review:
    """A fact that is to be looked at again."""

    fact: Fact
    topic: str
    pages: tuple[str, ...]
    """Paths of the pages that rest on it."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Everything the page ``contribute/status`` and the command ``status`` show."""

    both: int
    """Pages written in both languages."""
    one_sided: tuple[tuple[str, Language], ...]
    """Paths written in one language only, with that language."""
    behind: tuple[Behind, ...]
    facts: int
    overdue: tuple[Review, ...]
    soon: tuple[Review, ...]
    unsure: int
    """Facts of medium or low confidence."""

    @property
    def behind_by_page(self) -> Mapping[tuple[str, Language], list[str]]:
        """Headings that are behind, by path and the language that is behind."""
        grouped: dict[tuple[str, Language], list[str]] = {}
        for entry in self.behind:
            grouped.setdefault((entry.path, entry.language), []).append(entry.section)
        return grouped


def dashboard(
    pages: Mapping[tuple[Language, str], Page], library: Library, behind: Sequence[Behind], today: date
) -> Dashboard:
    """The state of all pages and facts.

    :param behind: sections whose other language has moved on.
    :param today: the day from which reviews are counted.
    """
    paths = sorted({path for _, path in pages})
    written = {path: [language for language in LANGUAGES if (language, path) in pages] for path in paths}
    used: dict[str, dict[str, None]] = {}
    for (_, path), page in pages.items():
        for fact_id in facts_of(page, library):
            used.setdefault(fact_id, {})[path] = None
    reviews = [
        Review(fact, library.topic_of[fact.id], tuple(used.get(fact.id, ())))
        for fact in sorted(library.facts.values(), key=lambda fact: (fact.review_by, fact.id))
    ]
    return Dashboard(
        both=sum(len(languages) == len(LANGUAGES) for languages in written.values()),
        one_sided=tuple((path, languages[0]) for path, languages in written.items() if len(languages) == 1),
        behind=tuple(behind),
        facts=len(reviews),
        overdue=tuple(review for review in reviews if review.fact.overdue(today)),
        soon=tuple(
            review for review in reviews if not review.fact.overdue(today) and review.fact.review_by <= today + SOON
        ),
        unsure=sum(review.fact.confidence != "high" for review in reviews),
    )
