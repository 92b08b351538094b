"""Marks that tell numbers of our own from those of the law: ``<!-- example: why -->`` and ``<!-- advice: why -->``.

At the end of a line a mark speaks for that line. Alone on a line it opens a block, which ``<!-- /example -->`` (or
``<!-- /advice -->``) ends; the check of numbers skips what is marked, so a block without end would switch it off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_MARK = re.compile(r"<!--\s*(example|advice):.*?-->", re.I)
_END = re.compile(r"<!--\s*/(example|advice)\s*-->", re.I)
_CODE = re.compile(r"`[^`]*`")


@dataclass(slots=True)
class Marks:
    """The marks of one page."""

    lines: set[int] = field(default_factory=set)
    """Lines whose numbers are marked."""
    problems: list[Problem] = field(default_factory=list)
    """Blocks that do not open and close in turn."""


def marks(page: Page) -> Marks:
    """What is marked on a page."""
    found = Marks()
    opened: tuple[int, str] | None = None
    for number, raw in page.lines:
        line = _CODE.sub("", raw)
        mark, end = _MARK.search(line), _END.search(line)
        if end:
            kind = end.group(1).lower()
            if opened is None or opened[1] != kind:
                found.problems.append(Problem.of(page.place(number), "mark-end", _STRAY, end.group()))
            opened = None
        elif mark and line.strip() == mark.group():
            if opened:
                found.problems.append(_open(page, *opened))
            opened = number, mark.group(1).lower()
        if mark or opened:
            found.lines.add(number)
    if opened:
        found.problems.append(_open(page, *opened))
    return found


def mark_problems(page: Page) -> Iterator[Problem]:
    """Blocks that nothing ends, blocks inside blocks, and ends without a beginning."""
    yield from marks(page).problems


def _open(page: Page, line: int, kind: str) -> Problem:
    return Problem.of(page.place(line), "mark-open", _OPEN, kind)


_OPEN = (
    Message(
        "이 줄에서 연 {} 묶음이 닫히지 않았습니다.",
        "표시만 있는 줄은 묶음을 엽니다. 같은 이름에 /를 붙인 줄(예: <!-- /example -->)로 닫은 뒤에야 다음 묶음을 엽니다.",
        "묶음이 끝나는 곳에 닫는 표시를 넣으세요. 한 줄만 예시라면 표시를 그 줄 끝으로 옮기세요.",
    ),
    Message(
        "The block of '{}' opened on this line is not closed.",
        "A mark alone on a line opens a block, and the same name with a / (<!-- /example -->) closes it before another opens.",
        "Put the closing mark where the block ends. If only one line is an example, move the mark to that line's end.",
    ),
)
_STRAY = (
    Message(
        "{}: 닫을 묶음이 없습니다.",
        "닫는 표시는 같은 이름의 여는 표시(예: <!-- example: 이유 -->)가 위에 있을 때만 씁니다.",
        "여는 표시를 넣거나, 이름을 맞추거나, 이 줄을 지우세요.",
    ),
    Message(
        "{} closes nothing.",
        "A closing mark follows an opening one of the same name, such as <!-- example: why -->.",
        "Add the opening mark, give both the same name, or delete this line.",
    ),
)
