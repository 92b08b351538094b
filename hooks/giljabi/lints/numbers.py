"""No number that could be wrong stands in prose: day counts, fees, deadlines and rule dates come from facts.

What is left alone: numbers inside names and citations (H-1B, I-797, 8 CFR 214.2, p95), ordinals of steps, and the
placeholders of examples that are written as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_CODE = re.compile(r"`[^`]*`")
_SHORTCODE = re.compile(r"\{\{.*?\}\}")
_ATTRIBUTES = re.compile(r"\{[^}]*\}")
_TARGET = re.compile(r"\]\([^)]*\)")
_HTML = re.compile(r"<[^>]+>")

_CLAIMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "money",
        re.compile(r"[$₩]\s?\d[\d,.]*|\d[\d,.]*\s?(?:조|억|만)?\s?(?:달러|원(?![가-힣])|USD|KRW|dollars?|won\b)", re.I),
    ),
    (
        "duration",
        re.compile(
            r"(?<![\d.A-Za-z-])\d[\d,]*\s?(?:일(?![가-힣]|\s*차)|영업일|개월|년(?!\s*\d+월)(?=[\s,.)간이의에까동]|$)|calendar days?|business days?|days?\b|months?\b|years?\b)"
        ),
    ),
    (
        "date",
        re.compile(
            r"\d{4}년\s*\d{1,2}월|\d{1,2}월\s*\d{1,2}일|\b\d{4}-\d\d-\d\d\b|"
            r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\b"
        ),
    ),
    ("percent", re.compile(r"(?<![pP])\d[\d.,]*\s?(?:%|퍼센트|percent)")),
    ("power", re.compile(r"\d[\d.,]*\s?(?:GW|MW|TWh|GWh)\b")),
)

_NAMES = {
    "money": ("금액", "an amount of money"),
    "duration": ("기간", "a length of time"),
    "date": ("날짜", "a date"),
    "percent": ("비율", "a percentage"),
    "power": ("전력량", "an amount of power"),
}

_EXAMPLE = re.compile(r"<!--\s*example:", re.I)
"""A line that ends in ``<!-- example: why -->`` shows invented numbers, and says so to the reader."""


def number_problems(page: Page) -> Iterator[Problem]:
    """Claims with numbers that are written by hand."""
    for number, line in page.lines:
        if _EXAMPLE.search(line):
            continue
        text = line
        for pattern in (_SHORTCODE, _CODE, _TARGET, _ATTRIBUTES, _HTML):
            text = pattern.sub(lambda match: " " * len(match.group()), text)
        for kind, pattern in _CLAIMS:
            for match in pattern.finditer(text):
                ko, en = _NAMES[kind]
                yield Problem(
                    page.place(number, match.start() + 1),
                    "number-in-prose",
                    Message(
                        f"본문에 {ko} '{match.group().strip()}'이(가) 직접 쓰여 있습니다.",
                        "기한·금액·날짜·비율은 docs/data/facts의 사실에서만 가져옵니다.",
                        '{{ value("사실-id.값이름") }}으로 바꾸세요. 지어낸 예시 수치라면 줄 끝에 <!-- example: 이유 -->를 붙이세요.',
                    ),
                    Message(
                        f"Prose contains {en}, '{match.group().strip()}'.",
                        "Deadlines, amounts, dates and rates come from facts in docs/data/facts.",
                        'Use {{ value("fact-id.name") }}. For an invented example end the line with <!-- example: why -->.',
                    ),
                )
