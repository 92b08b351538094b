"""No number that could be wrong stands in prose: day counts, fees, deadlines and rule dates come from facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.lints.marks import marks
from giljabi.lints.quantities import ABOUT_LAW, EVERYWHERE, named, quantities
from giljabi.pages import Page

_NOT_PROSE = tuple(map(re.compile, (r"\{\{.*?\}\}", r"`[^`]*`", r"\]\([^)]*\)", r"\{[^}]*\}", r"<[^>]+>")))
"""Shortcodes, code, targets of links, attributes and tags."""

_LEGAL = ("visa/", "checklists/", "index.md")
"""Where the pages about law are."""


def number_problems(page: Page) -> Iterator[Problem]:
    """Claims with numbers that are written by hand, outside what is marked as an example or as advice."""
    rules = EVERYWHERE + (ABOUT_LAW if page.path.startswith(_LEGAL) else ())
    for key in ("title", "description"):
        for kind, match in quantities(str(page.meta.get(key, "")), rules):
            yield Problem.of(page.front_place(key), "number-in-prose", _IN_PROSE, *named(kind, match))
    marked = marks(page).lines
    for number, line in page.lines:
        if number in marked:
            continue
        text = line
        for pattern in _NOT_PROSE:
            text = pattern.sub(lambda match: " " * len(match.group()), text)
        for kind, match in quantities(text, rules):
            place = page.place(number, match.start() + 1)
            yield Problem.of(place, "number-in-prose", _IN_PROSE, *named(kind, match))


_IN_PROSE = (
    Message(
        "본문에 {}이(가) 직접 쓰여 있습니다.",
        "기한·금액·날짜·비율은 docs/data/facts의 사실에서만 가져옵니다.",
        '{{ value("사실-id.값이름") }}으로 바꾸세요(찾기: `python scripts/facts.py search 낱말`). 가상의 예시 수치나 법이 아닌 권장 시점이라면 줄 끝에 <!-- example: 이유 -->나 <!-- advice: 이유 -->를 붙이고, 여러 줄은 <!-- example: 이유 -->와 <!-- /example --> 사이에 두세요.',
    ),
    Message(
        "Prose contains {}.",
        "Deadlines, amounts, dates and rates come from facts in docs/data/facts.",
        'Use {{ value("fact-id.name") }} (find it: `python scripts/facts.py search word`). For an invented example or a recommended time that is not law, end the line with <!-- example: why --> or <!-- advice: why -->; put a block between <!-- example: why --> and <!-- /example -->.',
    ),
)
