"""No number that could be wrong stands in prose: day counts, fees, deadlines and rule dates come from facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Place, Problem
from giljabi.lints.quantities import ABOUT_LAW, EVERYWHERE, NAMES, quantities
from giljabi.pages import Page

_NOT_PROSE = tuple(map(re.compile, (r"\{\{.*?\}\}", r"`[^`]*`", r"\]\([^)]*\)", r"\{[^}]*\}", r"<[^>]+>")))
"""Shortcodes, code, targets of links, attributes and tags."""

_LEGAL = ("visa/", "checklists/", "index.md")
"""Where the pages about law are."""

_MARKED = re.compile(r"<!--\s*(?:example|advice):", re.I)
"""``<!-- example: why -->`` marks invented numbers, ``<!-- advice: why -->`` a time that is ours and not the law's: at the
end of a line, or alone before a block that a ``<!-- /example -->`` ends. The page must tell its reader so too."""

_MARK_END = re.compile(r"<!--\s*/(?:example|advice)\s*-->", re.I)


def number_problems(page: Page) -> Iterator[Problem]:
    """Claims with numbers that are written by hand."""
    rules = EVERYWHERE + (ABOUT_LAW if page.path.startswith(_LEGAL) else ())
    for key in ("title", "description"):
        for kind, match in quantities(str(page.meta.get(key, "")), rules):
            yield _problem(page.place(1), kind, match.group())
    in_block = False
    for number, line in page.lines:
        if _MARK_END.search(line):
            in_block = False
        elif in_block or _MARKED.search(line):
            in_block = in_block or line.strip().startswith("<!--")
            continue
        text = line
        for pattern in _NOT_PROSE:
            text = pattern.sub(lambda match: " " * len(match.group()), text)
        for kind, match in quantities(text, rules):
            yield _problem(page.place(number, match.start() + 1), kind, match.group())


def _problem(place: Place, kind: str, found: str) -> Problem:
    ko, en = NAMES[kind]
    return Problem(
        place,
        "number-in-prose",
        Message(
            f"본문에 {ko} '{found.strip()}'이(가) 직접 쓰여 있습니다.",
            "기한·금액·날짜·비율은 docs/data/facts의 사실에서만 가져옵니다.",
            '{{ value("사실-id.값이름") }}으로 바꾸세요(찾기: `python scripts/facts.py search 낱말`). 가상의 예시 수치나 법이 아닌 권장 시점이라면 줄 끝에 <!-- example: 이유 -->나 <!-- advice: 이유 -->를 붙이고, 여러 줄은 <!-- example: 이유 -->와 <!-- /example --> 사이에 두세요.',
        ),
        Message(
            f"Prose contains {en}, '{found.strip()}'.",
            "Deadlines, amounts, dates and rates come from facts in docs/data/facts.",
            'Use {{ value("fact-id.name") }} (find it: `python scripts/facts.py search word`). For an invented example or a recommended time that is not law, end the line with <!-- example: why --> or <!-- advice: why -->; put a block between <!-- example: why --> and <!-- /example -->.',
        ),
    )
