"""Nothing that a scaffold left to be written is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.records.unwritten import MARK, is_unwritten, unwritten, unwritten_problems
from giljabi.records.yaml_reader import strings

if TYPE_CHECKING:
    from giljabi.errors import Problem
    from giljabi.pages import Page
    from giljabi.records.library import Library


def placeholder_problems(page: Page) -> Iterator[Problem]:
    """``TODO`` in a page, in its prose or its front matter."""
    for path, text in strings(page.meta):
        if is_unwritten(text):
            yield unwritten(page.front_place(*path), f"{path[0]}: {text}")
    for number, line in page.lines:
        if mark := MARK.search(line):
            yield unwritten(page.place(number, mark.start() + 1), line)


def data_placeholder_problems(library: Library) -> Iterator[Problem]:
    """``TODO`` in a text of a data file."""
    for document, _ in library.files.values():
        yield from unwritten_problems(document)
