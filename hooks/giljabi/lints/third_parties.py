"""Reading a page asks nobody else for anything, and runs nothing that a page brought along."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_CODE = re.compile(r"`[^`]*`")
_REMOTE = re.compile(
    r"!\[[^\]]*\]\(\s*(?:https?:)?//[^)]*\)|<(?:img|video|audio|source|iframe|embed|object|link)\b[^>]*(?:https?:)?//[^>]*>",
    re.I,
)
_ACTIVE = re.compile(
    r"<(?:script|style|iframe|object|embed|form)\b[^>]*>|\bon[a-z]+\s*=\s*[\"']|\]\(\s*javascript:", re.I
)
_NO_ALT = re.compile(r"!\[\s*\]\([^)]*\)|<img\b(?![^>]*\balt=[\"'][^\"'])[^>]*>", re.I)


def third_party_problems(page: Page) -> Iterator[Problem]:
    """Pictures from other sites, scripts and frames, and pictures that say nothing to someone who cannot see them."""
    for number, raw in page.lines:
        line = _CODE.sub(lambda code: " " * len(code.group()), raw)
        for pattern, code, wording in _RULES:
            if match := pattern.search(line):
                place = page.place(number, match.start() + 1)
                yield Problem.of(place, code, wording, match.group()[:60])


_RULES = (
    (
        _REMOTE,
        "remote-content",
        (
            Message(
                "다른 사이트에서 불러오는 내용이 있습니다: {}",
                "그림은 docs/assets/images에 둔 파일만 씁니다. 읽는 사람의 주소가 다른 곳에 남지 않게 하기 위해서입니다.",
                "라이선스를 확인한 그림을 docs/assets/images에 넣거나, 그림 대신 링크를 쓰세요.",
            ),
            Message(
                "The page loads something from another site: {}",
                "Only pictures kept in docs/assets/images, so that no other site learns who reads.",
                "Put the picture (with its license checked) into docs/assets/images, or link to it instead.",
            ),
        ),
    ),
    (
        _ACTIVE,
        "active-content",
        (
            Message(
                "글 속에 실행되는 코드가 있습니다: {}",
                "글에는 Markdown과 정해진 숏코드만 씁니다.",
                "그 부분을 지우세요. 새 기능이 필요하면 이슈로 제안해 주세요.",
            ),
            Message(
                "There is active content in the page: {}",
                "Markdown and the documented shortcodes.",
                "Remove it. If a page needs something new, propose it in an issue.",
            ),
        ),
    ),
    (
        _NO_ALT,
        "picture-without-text",
        (
            Message(
                "설명이 없는 그림이 있습니다: {}",
                "그림에는 보지 못하는 사람을 위한 설명이 있습니다.",
                "![그림이 말하는 것](파일)처럼 대괄호 안에 설명을 쓰세요.",
            ),
            Message(
                "A picture has no description: {}",
                "Every picture says in words what it shows.",
                "Write the description between the brackets: ![what it shows](file).",
            ),
        ),
    ),
)
