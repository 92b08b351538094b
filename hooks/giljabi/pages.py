"""Pages: the Markdown of ``docs/ko`` and ``docs/en`` as data, for everything that checks or indexes prose.

Only the structure is read (front matter, headings, shortcode calls, lines of prose); rendering stays the site generator's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from giljabi.errors import GuideError, Message, Place, Problem
from giljabi.model.text import LANGUAGES, Language
from giljabi.records.text_files import read_text, refuse_hidden_characters
from giljabi.records.yaml_reader import Document, parse_yaml

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:(.*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_OPENS = re.compile(r"\A---[ \t]*\n")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)(?:\s*\{\s*#([A-Za-z0-9_-]+)[^}]*\})?\s*$")
_FENCE = re.compile(r"^\s*(```+|~~~+)")
_SHORTCODE = re.compile(r"\{\{.*?\}\}")
_JINJA = Environment(autoescape=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page."""

    level: int
    text: str
    id: str | None
    """The explicit id, or ``None`` where the writer gave none."""
    line: int


@dataclass(frozen=True, slots=True)
class Call:
    """A shortcode call such as ``{{ fact("h1b-grace-period") }}``."""

    name: str
    arguments: tuple[Any, ...]
    """Positional arguments; ``None`` where one is not a constant."""
    line: int
    column: int = 1
    """1-based column of the name."""

    def __str__(self) -> str:
        return f"{self.name}({', '.join(map(str, self.arguments))})"


@dataclass(frozen=True)
class Page:
    """One Markdown file."""

    language: Language
    path: str
    """Path inside the language's folder, e.g. ``visa/h1b.md``: the same for both languages."""
    file: str
    """Path as shown to contributors, e.g. ``docs/ko/visa/h1b.md``."""
    meta: Mapping[str, Any]
    """Front matter."""
    body: str
    """Markdown after the front matter."""
    first_line: int
    """Line of the file on which the body begins, 1-based."""
    calls: tuple[Call, ...] = field(repr=False)
    """Shortcode calls, in order."""
    front: Document | None = field(default=None, repr=False)
    """The front matter with its places, if there is any."""

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """Lines of the body with their line numbers, without fenced code."""
        return self._outside_fences[0]

    @property
    def open_fence(self) -> int | None:
        """Line of a fence of code that nothing closes, so that everything below it is code."""
        return self._outside_fences[1]

    @cached_property
    def _outside_fences(self) -> tuple[tuple[tuple[int, str], ...], int | None]:
        result: list[tuple[int, str]] = []
        fence, opened = "", None
        for number, line in enumerate(self.body.split("\n"), self.first_line):
            match = _FENCE.match(line)
            if match and (opened is None or match.group(1).startswith(fence)):
                fence, opened = match.group(1)[:3], number if opened is None else None
            elif opened is None:
                result.append((number, line))
        return tuple(result), opened

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Headings in order."""
        return tuple(
            Heading(len(match.group(1)), match.group(2), match.group(3), number)
            for number, line in self.lines
            if (match := _HEADING.match(line))
        )

    def place(self, line: int, column: int = 1) -> Place:
        """A place in this file."""
        return Place(self.file, line, column)

    def front_place(self, *path: str | int) -> Place:
        """The place of a key or an item of the front matter."""
        return self.front.place(path) if self.front else self.place(1)


def load_pages(docs: Path, *, base: Path | None = None) -> dict[tuple[Language, str], Page]:
    """All pages of both languages by (language, path).

    :param docs: the folder that holds ``ko`` and ``en``.
    :raises GuideError: with the problems of all pages (front matter, encoding, shortcode syntax).
    """
    pages, problems = read_pages(docs, base=base)
    if problems:
        raise GuideError(problems)
    return pages


def read_pages(docs: Path, *, base: Path | None = None) -> tuple[dict[tuple[Language, str], Page], list[Problem]]:
    """The pages that can be read, and the problems of those that cannot; see :func:`load_pages`."""
    root = base or docs.parent
    pages: dict[tuple[Language, str], Page] = {}
    problems: list[Problem] = []
    for language in LANGUAGES:
        for path in sorted((docs / language).rglob("*.md")):
            try:
                page = read_page(
                    path, language, path.relative_to(docs / language).as_posix(), path.relative_to(root).as_posix()
                )
            except GuideError as error:
                problems += error.problems
            else:
                pages[(language, page.path)] = page
    return pages, problems


def read_page(path: Path, language: Language, name: str, file: str) -> Page:
    """Read one page; see :func:`load_pages`."""
    text = read_text(path, file)
    refuse_hidden_characters(text, file)
    front: Document | None = None
    body, first_line = text, 1
    match = _FRONT_MATTER.match(text)
    head = (match.group(1) or "") if match else ""
    # A rule (---) further down ends the front matter too, but then there is a heading inside.
    if (match is None and _FRONT_OPENS.match(text)) or any(_HEADING.match(line) for line in head.split("\n")):
        raise GuideError([Problem.of(Place(file), "front-matter-open", _FRONT_OPEN)])
    if match:
        body, first_line = text[match.end() :], text[: match.end()].count("\n") + 1
        # A line is put in front so that line numbers are those of the file.
        front = parse_yaml("\n" + head, file) if head.strip() else None
        if front and not isinstance(front.data, dict):
            raise GuideError([Problem.of(Place(file), "front-matter", _FRONT)])
    meta = front.data if front else {}
    return Page(language, name, file, meta, body, first_line, tuple(_calls(body, file, first_line)), front)


def edit_path(page: Page) -> str:
    """The file to edit in order to change what a reader sees: the data where a page only shows data."""
    if shows := page.meta.get("shows"):
        return f"docs/data/{shows}.yml"
    return page.file


def _calls(body: str, file: str, first_line: int) -> Iterator[Call]:
    try:
        tree = _JINJA.parse(body)
    except TemplateSyntaxError as error:
        raise GuideError([_syntax_problem(body, file, first_line, error)]) from None
    lines = body.split("\n")
    seen: Counter[tuple[int, str]] = Counter()
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            arguments = tuple(argument.value if isinstance(argument, nodes.Const) else None for argument in call.args)
            name = call.node.name
            column = _column(lines[call.lineno - 1], name, seen[call.lineno, name])
            seen[call.lineno, name] += 1
            yield Call(name, arguments, call.lineno + first_line - 1, column)


def _column(line: str, name: str, before: int) -> int:
    """Column of a call, which the parser does not tell: that of its name, after ``before`` calls of the same name."""
    starts = [
        shortcode.start() + match.start()
        for shortcode in _SHORTCODE.finditer(line)
        for match in re.finditer(rf"\b{re.escape(name)}\s*\(", shortcode.group())
    ]
    return starts[before] + 1 if before < len(starts) else 1


def _syntax_problem(body: str, file: str, first_line: int, error: TemplateSyntaxError) -> Problem:
    """The writer's fault rather than the parser's complaint, which often names a later line."""
    for number, line in enumerate(body.split("\n"), first_line):
        if (at := line.find("{#")) >= 0 and "#}" not in line:
            return Problem.of(Place(file, number, at + 1), "heading-id-tight", _TIGHT, line[at : at + 40])
        if line.count("{{") != line.count("}}"):
            at = max(line.find("{{"), 0)
            return Problem.of(Place(file, number, at + 1), "shortcode-open", _OPEN, line[at : at + 60])
        for match in _SHORTCODE.finditer(line):
            if match.group().count('"') % 2 or "“" in match.group() or "”" in match.group():
                return Problem.of(Place(file, number, match.start() + 1), "shortcode-quotes", _QUOTES, match.group())
    place = Place(file, error.lineno + first_line - 1)
    return Problem.of(place, "shortcode-syntax", _SYNTAX, str(error.message))


_FRONT_OPEN = (
    Message(
        "파일 머리가 ---로 시작했지만 닫히지 않았습니다.",
        "파일 머리는 첫 줄의 ---와, 본문 바로 앞의 --- 사이에 있습니다.",
        "title과 description 아래, 본문이 시작되기 전에 --- 한 줄을 넣으세요.",
    ),
    Message(
        "The front matter is opened with --- but not closed.",
        "It stands between the --- of the first line and another --- just before the text.",
        "Put a line --- below title and description, before the text begins.",
    ),
)
_FRONT = (
    Message(
        "파일 머리(--- 사이)가 `키: 값` 형식이 아닙니다.",
        "title과 description이 있어야 합니다.",
        "다른 페이지의 머리를 보고 같은 모양으로 고치세요.",
    ),
    Message(
        "The front matter (between ---) is not `key: value` lines.",
        "title and description.",
        "Follow the head of another page.",
    ),
)
_SYNTAX = (
    Message(
        "숏코드 문법이 맞지 않습니다: {}",
        '{{ 이름("id") }} 모양이어야 합니다. 제목 id는 { #id }처럼 띄어 씁니다.',
        "괄호와 따옴표의 짝을 맞추고, `{#`를 `{ #`로 바꾸세요.",
    ),
    Message(
        "The shortcode is not well formed: {}",
        'It looks like {{ name("id") }}. Heading ids are written { #id } with spaces.',
        "Match brackets and quotes; write `{ #` instead of `{#`.",
    ),
)
_TIGHT = (
    Message(
        "제목 id의 `{#` 사이에 띄어쓰기가 없습니다: {}",
        "{ #id }처럼 괄호 안쪽을 띄어 씁니다. 붙여 쓰면 그 뒤의 글이 모두 사라집니다.",
        "`{#`를 `{ #`로, `}` 앞도 한 칸 띄어 고치세요. `python scripts/check.py --fix`가 대신 고칠 수도 있습니다.",
    ),
    Message(
        "There is no space inside `{#` of a heading id: {}",
        "{ #id }, with spaces inside the braces. Without them everything after it disappears.",
        "Write `{ #` instead of `{#`, and a space before `}`. `python scripts/check.py --fix` can do it for you.",
    ),
)
_OPEN = (
    Message(
        "숏코드의 {{ 와 }} 가 짝이 맞지 않습니다: {}",
        '{{ 이름("id") }} 모양이며, 한 줄 안에서 열고 닫습니다.',
        "빠진 {{ 나 }} 를 넣으세요.",
    ),
    Message(
        "{{ and }} of a shortcode do not match: {}",
        'It looks like {{ name("id") }}, opened and closed on one line.',
        "Add the missing {{ or }}.",
    ),
)
_QUOTES = (
    Message(
        "숏코드의 따옴표가 짝이 맞지 않습니다: {}",
        '{{ 이름("id") }} 모양이며, id의 양쪽에 곧은 큰따옴표(")가 있습니다.',
        '빠진 따옴표(")를 넣으세요. 둥근 따옴표(“ ”)라면 곧은 것으로 바꾸세요.',
    ),
    Message(
        "The quotation marks of a shortcode do not match: {}",
        'It looks like {{ name("id") }}, with a straight quotation mark (") on both sides of the id.',
        'Add the missing ("). Replace curly marks (“ ”) by straight ones.',
    ),
)
