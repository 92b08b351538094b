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

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

_EVERYWHERE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "money",
        re.compile(r"[$₩]\s?\d[\d,.]*|\d[\d,.]*\s?(?:조|억|만)?\s?(?:달러|원(?![가-힣])|USD|KRW|dollars?|won\b)", re.I),
    ),
    (
        "date",
        re.compile(rf"\d{{1,2}}월\s*\d{{1,2}}일|\b\d{{4}}-\d\d-\d\d\b|\b(?:{_MONTHS})\s+\d{{1,2}}\b"),
    ),
    ("percent", re.compile(r"(?<![pP])\d[\d.,]*\s?(?:%|퍼센트|percent)")),
    # Days that only the law counts in; advice says "three days" or "two weeks".
    (
        "duration",
        re.compile(r"(?<![\d.,])(?:60|90|150|180|240|540)(?:\s?일(?!\s*차)(?![가-힣]*치)|[\s-](?:calendar )?days?\b)"),
    ),
    ("power", re.compile(r"\d[\d.,]*\s?(?:GW|MW|TWh|GWh)\b")),
)

# Advice may say "three days" or "30분"; on pages about the law a length of time or a month is a rule.
_ON_LEGAL_PAGES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "duration",
        re.compile(
            r"(?<![\d.A-Za-z-])\d[\d,]*\s?(?:일(?!\s*차)(?=[\s,.):·]|$|[을를이은는에의간도로까부만동전후뒤내])|영업일|개월|"
            r"(?<!\d{4})년(?!\s*\d+월)(?=[\s,.)간이의에까동]|$)|calendar days?|business days?|days?\b|months?\b|years?\b)"
        ),
    ),
    ("date", re.compile(rf"\d{{4}}년\s*\d{{1,2}}월|\b(?:{_MONTHS})\s+(?:of\s+)?\d{{4}}\b")),
)

_LEGAL = ("visa/", "checklists/", "index.md")
"""Where the pages about law are."""

_NAMES = {
    "money": ("금액", "an amount of money"),
    "duration": ("기간", "a length of time"),
    "date": ("날짜", "a date"),
    "percent": ("비율", "a percentage"),
    "power": ("전력량", "an amount of power"),
}

_EXAMPLE = re.compile(r"<!--\s*example:", re.I)
"""``<!-- example: why -->`` marks invented numbers: at the end of a line, or alone before a block that a
``<!-- /example -->`` ends. The page must tell its reader so too."""

_EXAMPLE_END = re.compile(r"<!--\s*/example\s*-->", re.I)


def number_problems(page: Page) -> Iterator[Problem]:
    """Claims with numbers that are written by hand."""
    rules = _EVERYWHERE + (_ON_LEGAL_PAGES if page.path.startswith(_LEGAL) else ())
    in_example = False
    for number, line in page.lines:
        if _EXAMPLE_END.search(line):
            in_example = False
        elif in_example or _EXAMPLE.search(line):
            in_example = in_example or line.strip().startswith("<!--")
            continue
        text = line
        for pattern in (_SHORTCODE, _CODE, _TARGET, _ATTRIBUTES, _HTML):
            text = pattern.sub(lambda match: " " * len(match.group()), text)
        for kind, pattern in rules:
            for match in pattern.finditer(text):
                ko, en = _NAMES[kind]
                yield Problem(
                    page.place(number, match.start() + 1),
                    "number-in-prose",
                    Message(
                        f"본문에 {ko} '{match.group().strip()}'이(가) 직접 쓰여 있습니다.",
                        "기한·금액·날짜·비율은 docs/data/facts의 사실에서만 가져옵니다.",
                        '{{ value("사실-id.값이름") }}으로 바꾸세요. 지어낸 예시 수치라면 줄 끝에 <!-- example: 이유 -->를 붙이거나, 여러 줄을 <!-- example: 이유 -->와 <!-- /example --> 사이에 두세요.',
                    ),
                    Message(
                        f"Prose contains {en}, '{match.group().strip()}'.",
                        "Deadlines, amounts, dates and rates come from facts in docs/data/facts.",
                        'Use {{ value("fact-id.name") }}. For an invented example end the line with <!-- example: why -->, or put the block between <!-- example: why --> and <!-- /example -->.',
                    ),
                )
