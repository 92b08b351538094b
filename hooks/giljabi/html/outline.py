"""The outline of a rendered page, read from its headings."""

from __future__ import annotations

import re
from html import unescape
from typing import TypedDict

# Pages are rendered by Markdown and by our own templates: headings are never nested and always closed, so a pattern
# finds what a parser would, ten times as fast.
_HEADING = re.compile(r'<h([1-6])\b[^>]*?(?:\sid|\sdata-entry)="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_PERMALINK = re.compile(r"<a\b[^>]*\bheaderlink\b[^>]*>.*?</a>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class Token(TypedDict):
    """One heading, in the shape Python-Markdown's table of contents uses (``toc_tokens``)."""

    level: int
    id: str
    name: str
    children: list[Token]


def outline(html: str, *, deepest: int = 3) -> list[Token]:
    """Headings of level 1 to ``deepest`` that have an id, or name that of the entry they head (``data-entry``), nested."""
    roots: list[Token] = []
    stack: list[Token] = []
    for match in _HEADING.finditer(html):
        level = int(match.group(1))
        if level > deepest:
            continue
        name = unescape(_TAG.sub("", _PERMALINK.sub("", match.group(3)))).strip()
        token: Token = {"level": level, "id": match.group(2), "name": name, "children": []}
        while stack and stack[-1]["level"] >= level:
            stack.pop()
        (stack[-1]["children"] if stack else roots).append(token)
        stack.append(token)
    return roots
