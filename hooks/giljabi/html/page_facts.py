"""Which facts one page used: the number of each, where its first citation stands, and whether its card is in the text."""

from __future__ import annotations

from collections.abc import Iterator


class PageFacts:
    """Filled while a page is rendered from top to bottom."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._cited: set[str] = set()
        self._cards: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        """Ids by first use."""
        return iter(self._numbers)

    def number(self, fact_id: str) -> int:
        """The number of a fact on this page, counted by first use."""
        return self._numbers.setdefault(fact_id, len(self._numbers) + 1)

    def first_citation(self, fact_id: str) -> str:
        """The id for a link to the fact, if it is the page's first one, so that a reader finds the way back; else empty."""
        if fact_id in self._cited:
            return ""
        self._cited.add(fact_id)
        return citation_id(fact_id)

    def cited(self, fact_id: str) -> bool:
        """Whether any link of this page leads to the fact."""
        return fact_id in self._cited

    def first_card(self, fact_id: str) -> str:
        """The id for a card of the fact, if it is the page's first one; else empty."""
        if fact_id in self._cards:
            return ""
        self._cards.add(fact_id)
        return f"fact-{fact_id}"

    def has_card(self, fact_id: str) -> bool:
        """Whether the text shows the whole fact already."""
        return fact_id in self._cards


def citation_id(fact_id: str) -> str:
    """Id of the first citation of a fact."""
    return f"cite-{fact_id}"
