"""Ways to write a quantity that could be wrong: amounts, dates, lengths of time, in both languages.

A rule is a pair of kind and pattern. Numbers inside names and citations (H-1B, I-797, 8 CFR 214.2, p95) are no quantities,
nor are ordinals of steps, nor seasons ("autumn 2026"), which say how old the evidence is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Rule = tuple[str, re.Pattern[str]]

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

# Claims wherever they stand.
EVERYWHERE: tuple[Rule, ...] = (
    (
        "money",
        re.compile(
            r"[$₩]\s?\d[\d,.]*|\b(?:USD|KRW)\s?\d[\d,.]*|미화\s?\d[\d,.]*|"
            r"\d[\d,.]*\s?[조억만천]?\s?(?:달러|불(?=[\s,.)을은이에의로]|입|$)|원(?![가-힣])|원(?=[입이을은에의으]))|"
            r"\d[\d,.]*\s?[조억만천]\s?원|\d[\d,.]*\s?(?:(?:thousand|million|billion|trillion)[\s-])?(?:USD\b|KRW\b|dollars?\b|won\b)|"
            r"\b(?:hundred|thousand|million|billion)[\s-]dollars?\b",
            re.I,
        ),
    ),
    (
        "date",
        re.compile(
            r"\d{1,2}월\s*\d{1,2}일|(?<!\d)\d{4}(?:-\d\d-\d\d|/\d{1,2}/\d{1,2}|\.\s?\d{1,2}\.\s?\d{1,2}\b)|"
            rf"\b(?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*%)|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\s+\d{{4}}\b|"
            r"(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])"
        ),
    ),
    ("percent", re.compile(r"(?<![pP])\d[\d.,]*\s?(?:%|퍼센트|per\s?cent\b)")),
    # Days that only the law counts in; advice says "three days" or "two weeks".
    (
        "duration",
        re.compile(rf"(?<![\d.,])(?:60|90|150|180|240|540)(?:\s?일(?!\s*차)(?![가-힣]*치)|[\s-]{_BETWEEN}days?\b)"),
    ),
    ("power", re.compile(r"\d[\d.,]*\s?(?:GW|MW|TWh|GWh)\b")),
)

# Advice may say "three days" or "30분"; where the law is spoken of, a length of time, a month or a quota is a rule.
ABOUT_LAW: tuple[Rule, ...] = (
    (
        "duration",
        re.compile(
            # The first 24 hours are the name of a day here, not a rule.
            r"(?<![\d.A-Za-z-])(?!24\s?(?:시간|hours?))\d[\d,]*\s?(?:영업일|개월|시간(?!대)|주일?(?!\s*(?:차|플랜|계획|액션))"
            rf"{_AFTER_KOREAN_UNIT}|(?:일(?!\s*차)|달){_AFTER_KOREAN_UNIT}|세(?=[\s,.가를인에까부이]|$)|(?<!\d{{4}})년(?!\s*(?:\d+월|차)){_AFTER_KOREAN_UNIT})|"
            r"(?<![가-힣])(?:[두세네석넉]|다섯|여섯|일곱|여덟|아홉|열)\s?(?:달|주(?!\s*(?:차|플랜|계획|액션))|해)"
            rf"{_AFTER_KOREAN_UNIT}|(?<![가-힣])(?:사흘|나흘|닷새|열흘|보름|반년)|"
            rf"(?<![가-힣]){_COUNTED}?[십백]{_COUNTED}?십?{_COUNTED}?\s?(?:일|개월|년|시간){_AFTER_KOREAN_UNIT}|"
            rf"(?<![\d.A-Za-z-])(?!24[\s-]hours?)\d[\d,]*(?:st|nd|rd|th)?[\s-]{_BETWEEN}(?:hours?|days?|weeks?|months?|years?)\b|"
            rf"(?i:\b{_WORDS}[\s-]{_BETWEEN}(?:hours?|days?|weeks?(?!\s+(?:action\s+)?plan)|months?|years?)\b)"
        ),
    ),
    (
        "date",
        re.compile(
            r"\d{4}년\s*(?:\d{1,2}월|초|말|중순|상반기|하반기|[1-4]분기)|"
            r"(?<!\d)\d{1,2}월(?=[\s,.]|에|부터|까지|초|말|중순)|(?<![\d/])\d{1,2}/\d{1,2}(?=부터|까지|에\s)|"
            rf"\b(?:{_MONTHS})\s+(?:of\s+)?\d{{4}}\b|\b(?:in|by|until|since|from|before|after|every|early|mid|late)[\s-](?:{_MONTHS})(?!\w)|"
            r"\b(?:(?:early|mid|late|[QH][1-4])(?:\s+of)?|(?:end|start|beginning) of)[\s-]\d{4}\b"
        ),
    ),
    ("quantity", re.compile(r"(?<![\d.,-])\d{1,3}(?:,\d{3})+(?![\d-])")),
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
    for kind, pattern in rules:
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= before or start >= after for before, after in taken):
                taken.append((start, end))
                yield kind, match


def named(kind: str, match: re.Match[str]) -> tuple[str, str]:
    """A quantity as messages name it, in Korean and in English."""
    ko, en = NAMES[kind]
    return f"{ko} '{match.group().strip()}'", f"{en}, '{match.group().strip()}'"
