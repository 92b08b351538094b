"""Every page says what it is: a title for the tab and a description for search engines and previews."""

from __future__ import annotations

from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

KNOWN = frozenset({"title", "description", "asked", "hide", "template", "search", "shows"})
"""Keys a page may carry. ``shows: checklists/h1b-layoff`` names the data file (without ``.yml``) that the page is about:
title, description and the edit link come from it. ``asked`` says how readers ask for it (:mod:`giljabi.lints.asked`)."""


def front_matter_problems(page: Page) -> Iterator[Problem]:
    """Missing title or description, and keys nobody reads."""
    # Pages that only show data take title and description from it.
    required = () if "shows" in page.meta else ("title", "description")
    for key in required:
        if not isinstance(page.meta.get(key), str) or not page.meta[key].strip():
            yield Problem(
                page.place(1),
                "front-matter",
                Message(
                    f"파일 머리에 {key}가 없습니다.",
                    "모든 페이지에는 title과 description이 있습니다.",
                    f"맨 위 --- 사이에 `{key}: …` 한 줄을 넣으세요.",
                ),
                Message(
                    f"The front matter has no {key}.",
                    "Every page has a title and a description.",
                    f"Add `{key}: …` between the --- lines at the top.",
                ),
            )
    for key in page.meta:
        if key not in KNOWN:
            yield Problem(
                page.front_place(key),
                "front-matter",
                Message(
                    f"파일 머리의 '{key}'은(는) 쓰지 않는 이름입니다.",
                    ", ".join(sorted(KNOWN)),
                    "그 줄을 지우거나 이름을 고치세요.",
                ),
                Message(
                    f"The front matter key '{key}' is not used.",
                    ", ".join(sorted(KNOWN)),
                    "Delete the line or correct the name.",
                ),
            )
    if any(heading.level == 1 for heading in page.headings[1:]):
        line = next(heading.line for heading in page.headings[1:] if heading.level == 1)
        yield Problem(
            page.place(line),
            "two-titles",
            Message("큰 제목(#)이 두 개 이상입니다.", "한 페이지에 # 제목은 하나입니다.", "둘째부터는 ##로 바꾸세요."),
            Message("There is more than one top heading (#).", "A page has one # heading.", "Write ## for the others."),
        )
