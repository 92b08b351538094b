"""The outline of a rendered page, read from its headings."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TypedDict


class Token(TypedDict):
    """One heading, in the shape Python-Markdown's table of contents uses (``toc_tokens``)."""

    level: int
    id: str
    name: str
    children: list[Token]


def outline(html: str, *, deepest: int = 3) -> list[Token]:
    """Headings of level 1 to ``deepest`` that have an id, nested."""
    parser = _Headings(deepest)
    parser.feed(html)
    roots: list[Token] = []
    stack: list[Token] = []
    for token in parser.found:
        while stack and stack[-1]["level"] >= token["level"]:
            stack.pop()
        (stack[-1]["children"] if stack else roots).append(token)
        stack.append(token)
    return roots


class _Headings(HTMLParser):
    def __init__(self, deepest: int) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = {f"h{level}" for level in range(1, deepest + 1)}
        self.found: list[Token] = []
        self._open: Token | None = None
        self._permalink = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in self.tags and attributes.get("id"):
            self._open = {"level": int(tag[1]), "id": attributes["id"] or "", "name": "", "children": []}
        elif tag == "a" and "headerlink" in (attributes.get("class") or ""):
            self._permalink = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._permalink = False
        elif tag in self.tags and self._open is not None:
            self._open["name"] = self._open["name"].strip()
            self.found.append(self._open)
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open is not None and not self._permalink:
            self._open["name"] += data
