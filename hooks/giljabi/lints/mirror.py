"""Korean and English pages mirror each other: same headings, same shortcodes, same tables, same links.

Idea: structural parity, as in the translation checks of large documentation projects. Words are free, structure is not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from giljabi.errors import Message, Problem, nearest
from giljabi.pages import Page

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)[^)]*\)")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$")


def mirror_problems(ko: Page, en: Page, told: Collection[str] = ()) -> Iterator[Problem]:
    """Differences in structure between the two sides of a page.

    :param told: links and shortcode calls that other rules complain about: a typing error on one side makes a
        difference too, which is not told a second time.
    """
    yield from _heading_ids(ko)
    yield from _heading_ids(en)
    yield from _compare(ko, en, "headings", "제목", "headings", _headings(ko), _headings(en))
    yield from _compare(ko, en, "shortcodes", "숏코드", "shortcodes", *_untold(_calls(ko), _calls(en), told))
    yield from _compare(ko, en, "tables", "표의 열 수", "tables (columns)", _tables(ko), _tables(en))
    yield from _compare(ko, en, "links", "링크", "links", *_untold(_links(ko), _links(en), told), ordered=False)


Part = tuple[str, int]
"""What stands there, and its line."""


def _headings(page: Page) -> list[Part]:
    return [(f"{'#' * h.level} {h.id or ''}".strip(), h.line) for h in page.headings if h.level > 1]


def _calls(page: Page) -> list[Part]:
    # Citations follow the flow of each language's sentences; blocks and tables may not move.
    return [(str(c), c.line) for c in page.calls if c.name not in ("cite", "value", "term", "calc")]


def _tables(page: Page) -> list[Part]:
    return [
        (str(line.strip().strip("|").count("|") + 1), number) for number, line in page.lines if _TABLE_RULE.match(line)
    ]


def _links(page: Page) -> list[Part]:
    return [(match.group(1), number) for number, line in page.lines for match in _LINK.finditer(line)]


def _untold(korean: list[Part], english: list[Part], told: Collection[str]) -> tuple[list[Part], list[Part]]:
    """Both sides without what is wrong on one of them, and without what most likely stands for it on the other."""
    for side, other in ((korean, english), (english, korean)):
        for wrong in [part for part in side if part[0] in told]:
            there = {part for part, _ in other} - {part for part, _ in side}
            if wrong[0] not in {part for part, _ in other}:
                side.remove(wrong)
                if near := nearest(wrong[0], there):
                    other.remove(next(part for part in other if part[0] == near))
    return korean, english


def _heading_ids(page: Page) -> Iterator[Problem]:
    for heading in page.headings:
        if heading.level > 1 and heading.id is None:
            yield Problem(
                page.place(heading.line),
                "heading-id",
                Message(
                    f"제목 '{heading.text}'에 id가 없습니다.",
                    "## 제목 { #english-id } (띄어쓰기 주의)",
                    "두 언어에 같은 영어 소문자 id를 붙이세요.",
                ),
                Message(
                    f"The heading '{heading.text}' has no id.",
                    "## Heading { #english-id } (mind the spaces)",
                    "Give it the same lower-case id in both languages.",
                ),
            )


def _compare(
    ko: Page,
    en: Page,
    code: str,
    name_ko: str,
    name_en: str,
    korean: Sequence[Part],
    english: Sequence[Part],
    *,
    ordered: bool = True,
) -> Iterator[Problem]:
    if not ordered:
        korean, english = sorted(korean), sorted(english)
    for tag, a, b, c, d in SequenceMatcher(
        None, [p for p, _ in korean], [p for p, _ in english], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        here = ", ".join(part for part, _ in korean[a:b]) or "–"
        there = ", ".join(part for part, _ in english[c:d]) or "–"
        lacking = ko if a == b else en if c == d else None
        page, line = (en, english[c][1]) if c < d else (ko, korean[a][1])
        yield Problem(
            page.place(line),
            f"mirror-{code}",
            Message(
                f"두 언어의 구조가 다릅니다({name_ko}). 한국어: {here} / 영어: {there}",
                "두 페이지의 구조는 같아야 합니다.",
                f"{lacking.file}에도 똑같이 쓰거나, 다른 쪽에서 지우세요."
                if lacking
                else f"{ko.file}와 {en.file}를 맞추세요.",
            ),
            Message(
                f"The {name_en} differ. Korean: {here} / English: {there}",
                "Both pages have the same structure.",
                f"Write the same into {lacking.file}, or take it away on the other side."
                if lacking
                else f"Bring {ko.file} and {en.file} into step.",
            ),
        )
