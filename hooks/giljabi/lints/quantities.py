"""Ways to write a quantity that could be wrong: amounts, dates, lengths of time, in both languages.

Numbers inside names and citations (H-1B, I-797, 8 CFR 214.2, p95) are no quantities,
nor are ordinals of steps, nor seasons ("autumn 2026"), which say how old the evidence is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a quantity."""

    kind: str
    """What it is: a key of :data:`NAMES`."""
    name: str
    """Which way of writing it."""
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    """Sentences in which the pattern must find something (a test looks)."""


def _rule(kind: str, name: str, pattern: str, *examples: str, flags: int = 0) -> Rule:
    return Rule(kind, name, re.compile(pattern, flags), examples)


_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
# "one" is left out: "one day" and "one year" are mostly figures of speech.
_ONES = "two|three|four|five|six|seven|eight|nine"
_WORDS = (
    f"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|{_ONES}))?|{_ONES}|ten|eleven|twelve|"
    "fifteen|eighteen|(?:a|one|two) hundred(?: and (?:eighty|twenty|fifty))?)"
)
_BETWEEN = r"(?:(?:calendar|business|working|cumulative|total|full|consecutive|more|unemployment|paid|unpaid)[\s-])?"
_COUNTED = r"[일이삼사오육칠팔구]"
_AFTER_KOREAN_UNIT = r"(?=[\s,.)(:·~/]|$|[을를이은는에의간도로까부만동전후뒤내마째씩짜입과와])"

_NO_PLAN = r"(?!\s*(?:차|플랜|계획|액션))"
"""Not "2주 차" or "2주 플랜", which name a step or a plan."""
_BEFORE_NUMBER = r"(?<![\d.A-Za-z-])"
_FIRST_DAY = r"(?!24\s?시간|24[\s-]hours?)"
"""The first 24 hours are the name of a day here, not a rule."""
_PERIODS = r"(?:hours?|days?|weeks?|months?|years?)"

# Claims wherever they stand.
EVERYWHERE: tuple[Rule, ...] = (
    _rule(
        "money",
        "sum",
        r"[$₩]\s?\d[\d,.]*|\b(?:USD|KRW)\s?\d[\d,.]*|미화\s?\d[\d,.]*|"
        r"\d[\d,.]*\s?[조억만천]?\s?(?:달러|불(?=[\s,.)을은이에의로]|입|$)|원(?![가-힣])|원(?=[입이을은에의으]))|"
        r"\d[\d,.]*\s?[조억만천]\s?원|\d[\d,.]*\s?(?:(?:thousand|million|billion|trillion)[\s-])?(?:(?:USD|KRW)(?![A-Za-z])|dollars?\b|won\b)|"
        r"\b(?:hundred|thousand|million|billion)[\s-]dollars?\b",
        "수수료는 460달러입니다.",
        "수수료는 460USD입니다.",
        "The fee is $460.",
        flags=re.I,
    ),
    _rule(
        "date",
        "full date",
        r"\d{1,2}월\s*\d{1,2}일|(?<!\d)\d{4}(?:-\d\d-\d\d|/\d{1,2}/\d{1,2}|\.\s?\d{1,2}\.\s?\d{1,2}\b)|"
        rf"\b(?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*%)|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\s+\d{{4}}\b|"
        r"(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])",
        "9월 14일에 끝납니다.",
        "It ends on September 14.",
    ),
    _rule(
        "percent",
        "percentage",
        r"(?<![pP])\d[\d.,]*\s?(?:%|퍼센트|per\s?cent\b)",
        "비율은 20%입니다.",
        "A rise of 20 per cent.",
    ),
    _rule(
        "duration",
        # Advice and plans of ours count up to two weeks; a longer count is nearly always a rule.
        "more days than a plan of ours has",
        rf"(?<![\d.,])(?<![A-Za-z]-)(?:1[5-9]|[2-9]\d|\d{{3,4}})(?:\s?일(?!\s*차)(?![가-힣]*치)|[\s-]{_BETWEEN}days?\b)",
        "60일 안에 떠납니다.",
        "A 45-day limit.",
    ),
    _rule(
        "power", "electric power", r"\d[\d.,]*\s?(?:GW|MW|TWh|GWh)(?![A-Za-z])", "100MW를 씁니다.", "It draws 100 MW."
    ),
)

# Advice may say "three days" or "30분"; where the law is spoken of, a length of time, a month or a quota is a rule.
ABOUT_LAW: tuple[Rule, ...] = (
    _rule(
        "duration",
        "Korean, digits and a unit that only counts time",
        rf"{_BEFORE_NUMBER}{_FIRST_DAY}\d[\d,]*\s?(?:영업일|개월|시간(?!대)|주일?{_NO_PLAN}{_AFTER_KOREAN_UNIT})",
        "10영업일 안에 냅니다.",
        "여권은 6개월 이상 남아야 합니다.",
        "72시간 안에 답합니다.",
        "2주 안에 신청합니다.",
    ),
    _rule(
        "duration",
        "Korean, digits and days or months",
        rf"{_BEFORE_NUMBER}\d[\d,]*\s?(?:일(?!\s*차)|달){_AFTER_KOREAN_UNIT}",
        "10일 이내에 신고합니다.",
        "2달 안에 끝냅니다.",
    ),
    _rule(
        "duration",
        "Korean, digits and years, but not a year of the calendar",
        rf"{_BEFORE_NUMBER}\d[\d,]*\s?(?<!\d{{4}})년(?!\s*(?:\d+월|차)){_AFTER_KOREAN_UNIT}",
        "5년마다 갱신합니다.",
    ),
    _rule(
        "duration",
        "Korean, an age",
        rf"{_BEFORE_NUMBER}\d[\d,]*\s?세(?=[\s,.가를인에까부이]|$)",
        "만 18세가 되면 신고합니다.",
    ),
    _rule(
        "duration",
        "Korean, a native number of months, weeks or years",
        rf"(?<![가-힣])(?:[두세네석넉]|다섯|여섯|일곱|여덟|아홉|열)\s?(?:달|주{_NO_PLAN}|해){_AFTER_KOREAN_UNIT}",
        "두 달 안에 신청합니다.",
        "세 주 뒤에 답합니다.",
    ),
    _rule(
        "duration",
        "Korean, one word for a number of days",
        r"(?<![가-힣])(?:사흘|나흘|닷새|열흘|보름|반년)",
        "열흘 안에 신고합니다.",
    ),
    _rule(
        "duration",
        "Korean, a Sino-Korean number of days, months, years or hours",
        rf"(?<![가-힣]){_COUNTED}?[십백]{_COUNTED}?십?{_COUNTED}?\s?(?:일|개월|년|시간){_AFTER_KOREAN_UNIT}",
        "유예기간은 육십 일입니다.",
        "백팔십일을 넘깁니다.",
    ),
    _rule(
        "duration",
        "English, digits",
        rf"{_BEFORE_NUMBER}{_FIRST_DAY}\d[\d,]*(?:st|nd|rd|th)?[\s-]{_BETWEEN}{_PERIODS}\b",
        "Report it within 10 days.",
        "The 180th day counts.",
    ),
    _rule(
        "duration",
        "English, words",
        rf"\b{_WORDS}[\s-]{_BETWEEN}(?!weeks?\s+(?:action\s+)?plan){_PERIODS}\b",
        "You have sixty days.",
        "Within three business days.",
        flags=re.I,
    ),
    _rule(
        "date",
        "Korean, a year and a part of it",
        r"\d{4}년\s*(?:\d{1,2}월|초|말|중순|상반기|하반기|[1-4]분기)",
        "2026년 말까지입니다.",
    ),
    _rule(
        "date",
        "Korean, a month",
        r"(?<!\d)\d{1,2}월(?=[\s,.]|에|부터|까지|초|말|중순)",
        "내년 3월에 등록합니다.",
    ),
    _rule(
        "date", "Korean, month and day with a slash", r"(?<![\d/])\d{1,2}/\d{1,2}(?=부터|까지|에\s)", "9/14부터입니다."
    ),
    _rule("date", "English, month and year", rf"\b(?:{_MONTHS})\s+(?:of\s+)?\d{{4}}\b", "Since Dec 2025 it applies."),
    _rule(
        "date",
        "English, a month",
        rf"\b(?:in|by|until|since|from|before|after|every|early|mid|late)[\s-](?:{_MONTHS})(?!\w)",
        "Registration opens in March.",
    ),
    _rule(
        "date",
        "English, a part of a year",
        r"\b(?:(?:early|mid|late|[QH][1-4])(?:\s+of)?|(?:end|start|beginning) of)[\s-]\d{4}\b",
        "In Q3 2026 it ends.",
        "By the end of 2026.",
    ),
    _rule("quantity", "a number in thousands", r"(?<![\d.,-])\d{1,3}(?:,\d{3})+(?![\d-])", "The cap is 65,000."),
)

NAMES = {
    "money": ("금액", "an amount of money"),
    "duration": ("기간", "a length of time"),
    "date": ("날짜", "a date"),
    "percent": ("비율", "a percentage"),
    "power": ("전력량", "an amount of power"),
    "quantity": ("수량", "a quantity"),
}
"""What each kind is called, in Korean and English."""


def quantities(text: str, rules: Iterable[Rule]) -> Iterator[tuple[str, re.Match[str]]]:
    """Every quantity in ``text`` with its kind, each place once."""
    taken: list[tuple[int, int]] = []
    for rule in rules:
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if all(end <= before or start >= after for before, after in taken):
                taken.append((start, end))
                yield rule.kind, match


def named(kind: str, match: re.Match[str]) -> tuple[str, str]:
    """A quantity as messages name it, in Korean and in English."""
    ko, en = NAMES[kind]
    return f"{ko} '{match.group().strip()}'", f"{en}, '{match.group().strip()}'"
