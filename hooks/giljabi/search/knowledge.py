"""What the index needs beside the finished pages: terms, answers, and how readers ask."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from giljabi.search.answers import answers_of
from giljabi.search.asked import Asked, asked_of
from giljabi.search.documents import Language, Page
from giljabi.search.synonyms import GlossaryTerm

if TYPE_CHECKING:
    from giljabi.pages import Page as SourcePage
    from giljabi.records.library import Library

LANGUAGES: tuple[Language, ...] = ("ko", "en")


@dataclass(frozen=True)
class Knowledge:
    """Read from the data and from the front matter of the pages."""

    terms: Collection[GlossaryTerm]
    answers: Mapping[Language, Sequence[Page]] = field(default_factory=dict)
    asked: Mapping[Language, Asked] = field(default_factory=dict)

    @classmethod
    def of(cls, library: Library, pages: Mapping[tuple[Language, str], SourcePage]) -> Knowledge:
        """All that a project has."""
        return cls(
            list(library.terms.values()),
            {language: answers_of(library, pages, language) for language in LANGUAGES},
            {language: asked_of(pages.values(), language) for language in LANGUAGES},
        )
