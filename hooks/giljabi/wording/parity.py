"""Do the two language sides say the same numbers, dates, money, forms and links?

The sides are reduced to *claims*: normalised tokens such as ``date:2026-09-14``, ``num:60`` or ``form:I-765``. Words may
differ freely, claims may not. Korean and English spell the same amount differently (300억 달러, $30 billion), so amounts
are reduced to plain numbers first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from giljabi.errors import Message, Problem
from giljabi.records.yaml_reader import Document, PathKey
from giljabi.wording.phrases import VALUE

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH_WORD = "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS) + "|sept\\.?"
_SCALES = {
    "천": 1e3,
    "만": 1e4,
    "억": 1e8,
    "조": 1e12,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "t": 1e12,
}

_URL = re.compile(r"https?://[^\s)>\]\"]+")
_FORM = re.compile(
    r"(?<![A-Za-z0-9])(?:I-\d{1,4}[A-Z]{0,2}|DS-\d{3,4}|H-?1B1?|H-?4|L-?[12]A?|F-?[12]|E-?[1-4](?![0-9])|O-?1|B-?[12](?![0-9])|"
    r"W-?[24](?:02)?|G-\d{3,4}|AR-11|ETA-\d{4}|PERM|LCA|OPT|CPT|EAD|COBRA|N-400|SS-5|1040-?NR|8843)(?=s?(?![A-Za-z0-9]))"
)
_CITATION = re.compile(
    r"\b\d+\s*(?:CFR|U\.?S\.?C\.?|Fed\. Reg\.)\s*§*\s*[\d.]+(?:\([a-zA-Z0-9]+\))*|"
    r"\b(?:PM|EO|FR|INA)[ -]\d[\d-]*(?:\([a-zA-Z0-9]+\))*|\bc\.\s*\d+[A-Z]*|§+\s*[\w.]+(?:\([a-zA-Z0-9]+\))*|"
    # Articles and chapters: 제148조, 148조의2 (but 148조 원 is money), 일반법 149장, Chapter 149, Section 148.
    r"제?\d+[A-Z]*조(?:의\s*\d+)?(?!\s*(?:[\d원여]|달러|규모))|(?:제|법\s*)\d+[A-Z]*장|"
    r"\bss?\.\s*\d+\w*|\b[Cc]h(?:apter|\.)\s*\d+[A-Z]*|\b[Ss]ec(?:tion|\.)\s*\d+\w*|"
    r"\b\d:\d\d-[a-z]+-\d+|\b\d\d-\d{3,5}\b"
)
_DATES = (
    re.compile(r"(?P<y>\d{4})년\s*(?P<m>\d{1,2})월(?:\s*(?P<d>\d{1,2})일)?"),
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)"),
    re.compile(rf"(?P<m>{_MONTH_WORD})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})", re.I),
    re.compile(rf"(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH_WORD})\s+(?P<y>\d{{4}})", re.I),
    re.compile(rf"(?P<m>{_MONTH_WORD})\s+(?:of\s+)?(?P<y>\d{{4}})", re.I),
    re.compile(r"(?P<m>\d{1,2})월(?:\s*(?P<d>\d{1,2})일)"),
    re.compile(rf"(?P<m>{_MONTH_WORD})\s+(?P<d>\d{{1,2}})(?!\d)", re.I),
)
_KOREAN_AMOUNT = re.compile(r"(?<![제\d,.])(?:\d[\d,]*(?:\.\d+)?\s*[천만억조](?![건사항])(?:여)?\s*)+(?:\d[\d,]*)?")
_KOREAN_PART = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([천만억조])?")
_ENGLISH_AMOUNT = re.compile(
    r"(?<![A-Za-z0-9])[$₩]?(\d+(?:,\d{3})*(?:\.\d+)?)[\s-]?(thousand|million|billion|trillion|[kKMBT]|bn)(?![A-Za-z])"
)
_NUMBER = re.compile(r"(?<![A-Za-z0-9.])\d[\d,]*(?:\.\d+)?")


def claims(text: str) -> set[str]:
    """The normalised claims of one language side."""
    found: set[str] = set()

    def take(pattern: re.Pattern[str], name: str, text: str) -> str:
        for match in pattern.finditer(text):
            token = match.group().strip()
            found.add(f"{name}:{token.replace('-', '').replace(' ', '').upper() if name == 'form' else token}")
        return pattern.sub(" ", text)

    text = take(_URL, "url", text)
    for match in VALUE.finditer(text):
        found.add(f"value:{match.group(1)}")
    text = VALUE.sub(" ", text)
    text = _CITATION.sub(" ", text)
    text = take(_FORM, "form", text)
    for pattern in _DATES:
        for match in pattern.finditer(text):
            found.add(_date(match))
        text = pattern.sub(" ", text)
    for match in _KOREAN_AMOUNT.finditer(text):
        found.add(f"num:{_plain(_korean_amount(match.group()))}")
    text = _KOREAN_AMOUNT.sub(" ", text)
    for match in _ENGLISH_AMOUNT.finditer(text):
        found.add(f"num:{_plain(float(match.group(1).replace(',', '')) * _SCALES[match.group(2).lower()])}")
    text = _ENGLISH_AMOUNT.sub(" ", text)
    for match in _NUMBER.finditer(text):
        found.add(f"num:{_plain(float(match.group().replace(',', '').rstrip('.')))}")
    return found


def _date(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = parts["m"].lower().rstrip(".")
    number = int(month) if month.isdigit() else next(i for i, name in enumerate(_MONTHS, 1) if name[:3] == month[:3])
    day = f"-{int(parts['d']):02d}" if parts.get("d") else ""
    return f"date:{parts.get('y') or ''}-{number:02d}{day}"


def _korean_amount(text: str) -> float:
    """1조 2,000억 -> 1.2e12; 4천 -> 4000; 3,500만 -> 3.5e7."""
    total = 0.0
    for number, scale in _KOREAN_PART.findall(text):
        total += float(number.replace(",", "")) * _SCALES.get(scale, 1.0)
    return total


def _plain(number: float) -> str:
    return f"{round(number, 4):.6f}".rstrip("0").rstrip(".")  # 64.6 billion is not a whole number of dollars in binary


def difference(ko: str, en: str) -> tuple[set[str], set[str]]:
    """Claims that only the Korean side makes, and claims that only the English side makes."""
    korean, english = claims(ko), claims(en)
    return _strict(korean - english), _strict(english - korean)


# Small numbers are often words in one language ("한 곳", "two employers") and digits in the other.
_SMALL = frozenset(f"num:{n}" for n in range(11))
# Forms are compared, names of statuses are not: one language rightly repeats them where the other has a pronoun.
_PAPER_FORM = re.compile(r"form:(I\d|DS\d|G\d|AR11|SS5|8843|1040)")


def _strict(found: set[str]) -> set[str]:
    return {
        claim for claim in found if claim not in _SMALL and (not claim.startswith("form:") or _PAPER_FORM.match(claim))
    }


def text_problems(document: Document) -> Iterator[Problem]:
    """Every bilingual text of a file whose sides make different claims."""
    for path, ko, en in texts(document.data, ()):
        only_ko, only_en = difference(ko, en)
        if not (only_ko or only_en):
            continue
        korean = ", ".join(sorted(only_ko)) or "–"
        english = ", ".join(sorted(only_en)) or "–"
        yield Problem(
            document.place((*path, "en")),
            "sides-differ",
            Message(
                f"한국어와 영어의 숫자·날짜·양식·주소가 다릅니다. 한국어에만: {korean} / 영어에만: {english}",
                "두 언어는 같은 수, 날짜, 금액, 양식 이름, 주소를 말해야 합니다.",
                "틀린 쪽을 고치세요.",
            ),
            Message(
                f"The Korean and English sides differ in numbers, dates, forms or links. Korean only: {korean} / "
                f"English only: {english}",
                "Both sides state the same numbers, dates, amounts, forms and addresses.",
                "Correct the side that is wrong.",
            ),
        )


def texts(node: Any, path: PathKey) -> Iterator[tuple[PathKey, str, str]]:
    """Every bilingual text below ``node`` with its path: (path, Korean, English)."""
    if isinstance(node, dict):
        if set(node) == {"ko", "en"} and all(isinstance(side, str) for side in node.values()):
            yield path, node["ko"], node["en"]
            return
        for key, child in node.items():
            yield from texts(child, (*path, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from texts(child, (*path, index))
