"""A page stands in the folder of the language it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_NOT_PROSE = re.compile(r"\{\{.*?\}\}|`[^`]*`|\]\([^)]*\)|\{[^}]*\}|<[^>]+>|https?://\S+")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")

ENOUGH = 100
"""Letters below which a page is too short to tell."""
LEAST_KOREAN = 0.25
"""Share of Hangul in the prose of a Korean page; form names and terms are Latin there."""
MOST_KOREAN = 0.30
"""Share of Hangul that an English page may have, for the Korean names of things."""


def language_problems(page: Page) -> Iterator[Problem]:
    """English prose in ``docs/ko``, Korean prose in ``docs/en``."""
    text = " ".join(_NOT_PROSE.sub(" ", line) for _, line in page.lines)
    hangul, latin = len(_HANGUL.findall(text)), len(_LATIN.findall(text))
    if hangul + latin < ENOUGH:
        return
    share = hangul / (hangul + latin)
    if (page.language == "ko" and share < LEAST_KOREAN) or (page.language == "en" and share > MOST_KOREAN):
        found_ko, found_en = ("영어", "English") if page.language == "ko" else ("한국어", "Korean")
        right = f"docs/{'en' if page.language == 'ko' else 'ko'}/{page.path}"
        yield Problem(
            page.place(page.first_line),
            "wrong-language",
            Message(
                f"docs/{page.language} 폴더에 {found_ko} 글이 있습니다.",
                "docs/ko에는 한국어, docs/en에는 영어 글을 둡니다. 한쪽 언어만 있어도 괜찮습니다.",
                f"파일을 {right}(으)로 옮기세요.",
            ),
            Message(
                f"There is {found_en} prose in docs/{page.language}.",
                "Korean pages are in docs/ko, English pages in docs/en. One language alone is fine.",
                f"Move the file to {right}.",
            ),
        )
