"""Headings: ids that are unique and plain, levels without gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ATTRIBUTE_ID = re.compile(r"\{\s*#([^\s}]+)[^}]*\}\s*$")


def heading_problems(page: Page) -> Iterator[Problem]:
    """Repeated ids, ids that are not lower-case English, and levels that skip one."""
    seen: dict[str, int] = {}
    level = 1
    for heading in page.headings:
        written = heading.id or (match.group(1) if (match := _ATTRIBUTE_ID.search(heading.text)) else None)
        if written and not _ID.fullmatch(written):
            yield Problem(
                page.place(heading.line),
                "heading-id-form",
                Message(
                    f"제목 id '{written}'의 모양이 맞지 않습니다.",
                    "영어 소문자, 숫자, 하이픈(-)만 씁니다.",
                    "두 언어에 같은 id를, 예를 들어 { #first-action }처럼 쓰세요.",
                ),
                Message(
                    f"The heading id '{written}' is not well formed.",
                    "Lower-case English letters, digits and hyphens.",
                    "Write the same id in both languages, such as { #first-action }.",
                ),
            )
        elif written and written in seen:
            yield Problem(
                page.place(heading.line),
                "heading-id-twice",
                Message(
                    f"제목 id '{written}'이(가) {seen[written]}번째 줄에 이미 있습니다.",
                    "한 페이지에서 id는 한 번만 씁니다.",
                    "둘 중 하나에 다른 id를 주세요. 두 언어에 똑같이 고칩니다.",
                ),
                Message(
                    f"The heading id '{written}' is already on line {seen[written]}.",
                    "An id is used once in a page.",
                    "Give one of them another id, in both languages.",
                ),
            )
        if written:
            seen.setdefault(written, heading.line)
        if heading.level > level + 1:
            yield Problem(
                page.place(heading.line),
                "heading-level",
                Message(
                    f"제목의 단계가 {'#' * level}에서 {'#' * heading.level}(으)로 건너뜁니다.",
                    "## 아래에는 ###, ### 아래에는 ####만 옵니다.",
                    f"{'#' * (level + 1)}(으)로 바꾸세요. 두 언어에 똑같이 고칩니다.",
                ),
                Message(
                    f"The heading level jumps from {'#' * level} to {'#' * heading.level}.",
                    "### below ##, #### below ###.",
                    f"Write {'#' * (level + 1)}, in both languages.",
                ),
            )
        level = heading.level
