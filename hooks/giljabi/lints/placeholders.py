"""Nothing that a scaffold left to be written is published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.errors import Message, Place, Problem
from giljabi.records.yaml_reader import strings

if TYPE_CHECKING:
    from giljabi.pages import Page
    from giljabi.records.library import Library

_MARK = re.compile(r"\bTODO\b|할 일을 여기에|lorem ipsum", re.I)


def placeholder_problems(page: Page) -> Iterator[Problem]:
    """``TODO`` in a page, in its prose or its front matter."""
    for path, text in strings(page.meta):
        if _MARK.search(text):
            yield _problem(page.front_place(*path), f"{path[0]}: {text}")
    for number, line in page.lines:
        if match := _MARK.search(line):
            yield _problem(page.place(number, match.start() + 1), line.strip())


def data_placeholder_problems(library: Library) -> Iterator[Problem]:
    """``TODO`` in a text of a data file."""
    for document, _ in library.files.values():
        for path, text in strings(document.data):
            if _MARK.search(text):
                yield _problem(document.place(path), text)


def _problem(place: Place, found: str) -> Problem:
    shown = found if len(found) <= 60 else f"{found[:57]}…"
    return Problem(
        place,
        "placeholder",
        Message(
            f"아직 쓰지 않은 자리가 있습니다: {shown}",
            "TODO가 남아 있으면 싣지 않습니다.",
            "TODO를 지우고 내용을 쓰세요.",
        ),
        Message(
            f"Something is still to be written: {shown}",
            "Nothing with TODO in it is published.",
            "Replace TODO by the words.",
        ),
    )
