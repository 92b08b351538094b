"""Tables that a screen reader can announce: every column has a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")


def table_problems(page: Page) -> Iterator[Problem]:
    """Header cells without words."""
    for (number, header), (_, rule) in pairwise(page.lines):
        if (
            "|" in header
            and _RULE.match(rule)
            and any(not cell.strip() for cell in header.strip().strip("|").split("|"))
        ):
            yield Problem(
                page.place(number),
                "table-header",
                Message(
                    "표의 첫 줄에 빈칸이 있습니다.",
                    "모든 열에는 제목이 있어야 합니다.",
                    "빈칸에 '구분'처럼 열의 이름을 쓰세요.",
                ),
                Message(
                    "The first row of the table has an empty cell.",
                    "Every column has a heading.",
                    "Name the column, for instance 'Item'.",
                ),
            )
