"""Rules for prose: one module a rule, each a function from pages to problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from giljabi.lints.front_matter import front_matter_problems
from giljabi.lints.mirror import mirror_problems
from giljabi.lints.numbers import number_problems
from giljabi.lints.sources import source_problems
from giljabi.lints.wording import wording_problems

if TYPE_CHECKING:
    from giljabi.errors import Problem
    from giljabi.library import Library
    from giljabi.model.text import Language
    from giljabi.pages import Page


def page_problems(pages: Mapping[tuple[Language, str], Page], library: Library) -> Iterator[Problem]:
    """The problems of all pages by all rules."""
    for page in pages.values():
        yield from front_matter_problems(page)
        yield from number_problems(page)
        yield from source_problems(page)
        yield from wording_problems(page, library)
    for (language, path), page in pages.items():
        other = pages.get(("en", path))
        if language == "ko" and other is not None:
            yield from mirror_problems(page, other)
