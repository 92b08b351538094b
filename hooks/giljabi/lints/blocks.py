"""Markdown that looks right in the editor and comes out wrong: lists, boxes and tables without their blank lines or cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.)\s+\S")
_BOX = re.compile(r"^( *)(?:!!!|\?\?\?\+?|===)\s+\S")
_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_ESCAPED = re.compile(r"\\\||`[^`]*`|\{\{.*?\}\}")


def block_problems(page: Page) -> Iterator[Problem]:
    """Lists stuck to a paragraph, nested lists indented too little, empty boxes, table rows of another length, code without end."""
    yield from _lists(page)
    yield from _boxes(page)
    yield from _tables(page)
    if page.open_fence is not None:
        yield Problem.of(page.place(page.open_fence), "code-open", _OPEN_CODE)


def _lists(page: Page) -> Iterator[Problem]:
    before = ""
    in_list = False
    for number, line in page.lines:
        item = _ITEM.match(line)
        if item and not in_list and before.strip() and not _starts_block(before):
            yield Problem.of(page.place(number), "list-needs-blank", _LIST)
        if item and in_list and len(item.group(1)) % 4:
            yield Problem.of(page.place(number), "list-indent", _INDENT)
        in_list = bool(item) or (in_list and (not line.strip() or line.startswith(" ")))
        before = line


def _starts_block(line: str) -> bool:
    """Whether a list may follow this line directly: a heading, a box, a comment or HTML."""
    return bool(re.match(r"\s*(?:#|!!!|\?\?\?|===|<)", line))


def _boxes(page: Page) -> Iterator[Problem]:
    lines = list(page.lines)
    for (number, line), following in zip(lines, [*lines[1:], (0, "")], strict=True):
        if not (match := _BOX.match(line)):
            continue
        inside = following[1]
        if not inside.strip():
            inside = next((text for later, text in lines if later > number and text.strip()), "")
        if not inside.startswith(" " * (len(match.group(1)) + 4)):
            yield Problem.of(page.place(number), "box-empty", _EMPTY_BOX)


def _tables(page: Page) -> Iterator[Problem]:
    lines = list(page.lines)
    for index, (number, line) in enumerate(lines):
        if not _RULE.match(line) or "|" not in line or not index:
            continue
        columns = _cells(line)
        rows = [lines[index - 1]]
        for row in lines[index + 1 :]:
            if "|" not in row[1]:
                break
            rows.append(row)
        for row_number, row_text in rows:
            if (cells := _cells(row_text)) != columns:
                yield Problem(
                    page.place(row_number),
                    "table-cells",
                    Message(
                        f"표의 이 줄은 {cells}칸인데 구분선은 {columns}칸입니다.",
                        "한 표의 모든 줄은 칸 수가 같습니다. 칸 안의 |는 \\|로 씁니다.",
                        "빠진 | 를 넣거나 남는 | 를 지우세요.",
                    ),
                    Message(
                        f"This row has {cells} cells, the rule line has {columns}.",
                        "All rows of a table have the same number of cells; a | inside a cell is written \\|.",
                        "Add the missing |, or remove the one too many.",
                    ),
                )
        if index > 1 and lines[index - 2][1].strip() and not _starts_block(lines[index - 2][1]):
            yield Problem.of(page.place(number - 1), "table-needs-blank", _TABLE)


def _cells(line: str) -> int:
    return _ESCAPED.sub("", line).strip().removeprefix("|").removesuffix("|").count("|") + 1


_LIST = (
    Message(
        "목록이 바로 윗줄의 글에 붙어 있어 목록으로 보이지 않습니다.",
        "목록 앞에는 빈 줄이 하나 있습니다.",
        "이 줄 위에 빈 줄을 넣으세요.",
    ),
    Message(
        "The list is stuck to the line above and will not be shown as a list.",
        "A blank line stands before a list.",
        "Add a blank line above this one.",
    ),
)
_INDENT = (
    Message(
        "안쪽 목록의 들여쓰기가 스페이스 4칸의 배수가 아닙니다.",
        "안쪽 목록은 스페이스 4칸씩 들여 씁니다.",
        "줄 앞의 스페이스를 4칸(더 안쪽은 8칸)으로 맞추세요.",
    ),
    Message(
        "The inner list is not indented by a multiple of 4 spaces.",
        "Inner lists are indented by 4 spaces a level.",
        "Put 4 spaces (8 one level deeper) before the item.",
    ),
)
_EMPTY_BOX = (
    Message(
        "상자(!!!, ???, ===) 안에 내용이 없습니다.",
        "상자의 내용은 다음 줄부터 스페이스 4칸 들여 씁니다.",
        "상자에 넣을 줄마다 앞에 스페이스 4칸을 넣으세요.",
    ),
    Message(
        "The box (!!!, ???, ===) has nothing in it.",
        "What belongs in a box follows on the next lines, indented by 4 spaces.",
        "Put 4 spaces before each line that belongs in the box.",
    ),
)
_TABLE = (
    Message(
        "표가 바로 윗줄의 글에 붙어 있어 표로 보이지 않습니다.",
        "표 앞에는 빈 줄이 하나 있습니다.",
        "표 위에 빈 줄을 넣으세요.",
    ),
    Message(
        "The table is stuck to the line above and will not be shown as a table.",
        "A blank line stands before a table.",
        "Add a blank line above the table.",
    ),
)
_OPEN_CODE = (
    Message(
        "코드 상자(```)가 닫히지 않아 아래의 글이 모두 코드로 보입니다.",
        "```로 연 상자는 ``` 한 줄로 닫습니다.",
        "코드가 끝나는 곳에 ``` 한 줄을 넣으세요.",
    ),
    Message(
        "A block of code (```) is not closed: everything below is shown as code.",
        "A block opened with ``` ends with a line ```.",
        "Put a line ``` where the code ends.",
    ),
)
