"""A page with ``shows:`` names a data file that exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.errors import Message, Problem, nearest, suggestion

if TYPE_CHECKING:
    from giljabi.pages import Page
    from giljabi.records.library import Library


def shown_data_problems(page: Page, library: Library) -> Iterator[Problem]:
    """``shows:`` leads to no file of ``docs/data``."""
    shown = page.meta.get("shows")
    known = {name.removesuffix(".yml") for name in library.files}
    if shown is None or shown in known:
        return
    fix_ko, fix_en = suggestion(
        nearest(str(shown), known),
        "파일 이름을 확인하거나 데이터 파일을 먼저 만드세요.",
        "Check the name, or make the data file first.",
    )
    yield Problem(
        page.front_place("shows"),
        "shows",
        Message(
            f"shows가 가리키는 데이터 파일 '{shown}'이(가) 없습니다.",
            "docs/data 아래의 파일 이름에서 .yml을 뺀 것입니다. 예: checklists/h1b-layoff",
            fix_ko,
        ),
        Message(
            f"`shows` names a data file that does not exist: '{shown}'.",
            "The name of a file below docs/data without .yml, such as checklists/h1b-layoff.",
            fix_en,
        ),
    )
