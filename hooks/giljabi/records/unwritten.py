"""What a scaffold left to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giljabi.errors import Message, Place, Problem, shortened
from giljabi.records.yaml_reader import Document, strings

MARK = re.compile(r"\bTODO\b|할 일을 여기에|lorem ipsum", re.I)
"""What scaffolds and drafts put where words are missing."""


def is_unwritten(text: object) -> bool:
    """Whether words, an id or a choice are still to be put here."""
    return isinstance(text, str) and bool(MARK.search(text))


def unwritten(place: Place, text: str) -> Problem:
    """The problem of publishing such a text."""
    return Problem.of(place, "placeholder", _WORDING, shortened(text.strip()))


def unwritten_problems(document: Document) -> Iterator[Problem]:
    """One problem for each line of a data file with something still to be written."""
    lines: dict[int, tuple[Place, list[str]]] = {}
    for path, text in strings(document.data):
        if is_unwritten(text):
            place = document.place(path)
            lines.setdefault(place.line, (place, []))[1].append(f"{path[-1]}: {text}")
    for path, place in document.places.items():
        # A key stands for an id too, such as a keyword beside its weight.
        if path and is_unwritten(path[-1]) and place.line not in lines:
            lines[place.line] = (place, [str(path[-1])])
    for place, texts in lines.values():
        yield unwritten(place, ", ".join(texts))


_WORDING = (
    Message(
        "아직 쓰지 않은 자리가 있습니다: {}",
        "TODO가 남아 있으면 싣지 않습니다.",
        "TODO를 지우고 내용을 쓰세요. 정해진 낱말이나 id가 들어갈 자리라면 알맞은 것을 고르세요.",
    ),
    Message(
        "Something is still to be written: {}",
        "Nothing with TODO in it is published.",
        "Replace TODO by the words, or by the id or choice that belongs there.",
    ),
)
