"""Rules for prose: one module a rule, each a function from pages to problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.lints.asked import asked_problems
from giljabi.lints.blocks import block_problems
from giljabi.lints.data_numbers import data_number_problems
from giljabi.lints.files import file_problems
from giljabi.lints.first_use import first_use_problems
from giljabi.lints.front_matter import front_matter_problems
from giljabi.lints.future_dates import future_date_problems
from giljabi.lints.headings import heading_problems
from giljabi.lints.language import language_problems
from giljabi.lints.links import dead_links, link_problems
from giljabi.lints.marks import mark_problems
from giljabi.lints.mirror import mirror_problems
from giljabi.lints.navigation import navigation_problems
from giljabi.lints.numbers import number_problems
from giljabi.lints.placeholders import data_placeholder_problems, placeholder_problems
from giljabi.lints.schema_lines import schema_line_problems
from giljabi.lints.see_also import see_also_problems
from giljabi.lints.shown_data import shown_data_problems
from giljabi.lints.sources import source_problems
from giljabi.lints.tables import table_problems
from giljabi.lints.third_parties import third_party_problems
from giljabi.lints.wording import data_wording_problems, wording_problems
from giljabi.search.word_lists import word_list_problems
from giljabi.shortcodes import unanswered

if TYPE_CHECKING:
    from datetime import date

    from giljabi.errors import Problem
    from giljabi.model.text import Language
    from giljabi.pages import Page
    from giljabi.records.library import Library


def page_problems(pages: Mapping[tuple[Language, str], Page], library: Library) -> Iterator[Problem]:
    """What would make a page come out wrong: these stop every build."""
    for page in pages.values():
        yield from front_matter_problems(page)
        yield from asked_problems(page)
        yield from shown_data_problems(page, library)
        yield from language_problems(page)
        yield from heading_problems(page)
        yield from block_problems(page)
        yield from table_problems(page)
        yield from third_party_problems(page)
        yield from mark_problems(page)
        yield from number_problems(page)
        yield from source_problems(page)
        yield from wording_problems(page, library)
    yield from data_number_problems(library)
    for (language, path), page in pages.items():
        other = pages.get(("en", path))
        # Below a block of code without end nothing can be compared.
        if language == "ko" and other is not None and page.open_fence is None and other.open_fence is None:
            told = [dead_links(side, pages) | unanswered(side, library) for side in (page, other)]
            yield from mirror_problems(page, other, told[0] | told[1])


def project_problems(
    project: Path, pages: Mapping[tuple[Language, str], Page], library: Library, today: date
) -> Iterator[Problem]:
    """What must be mended before a change is merged, though a writer may look at the site with it: unwritten parts,
    links and menu entries that lead nowhere (the site generator tells these too, but late), wording of the data."""
    for page in pages.values():
        yield from placeholder_problems(page)
        yield from link_problems(page, pages)
        yield from first_use_problems(page, library)
    yield from see_also_problems(pages, library)
    yield from navigation_problems(project, pages)
    yield from file_problems(project / "docs", project)
    yield from data_placeholder_problems(library)
    yield from data_wording_problems(library)
    yield from schema_line_problems(library)
    yield from future_date_problems(library, today)
    yield from word_list_problems(project)
