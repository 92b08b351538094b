"""The same for the texts of data files: checklists, documents, glossary and the rest quote facts, they do not repeat them.

``# example: why`` or ``# advice: why``, at the end of a line or alone above it, marks numbers that are invented or our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.errors import Message, Problem
from giljabi.lints.quantities import ABOUT_LAW, EVERYWHERE, Rule, named, quantities
from giljabi.model.checklist import Checklist
from giljabi.wording.parity import texts
from giljabi.wording.phrases import VALUE

if TYPE_CHECKING:
    from giljabi.records.library import Library

_HOME = ("facts/", "sources/")
"""Where numbers live: claims, and titles of publications."""

_OWN_WORK = ("labels/contribute.yml", "seed-coverage.yml")
"""Words about this project's work, and ideas as an article had them."""

_LEGAL = ("documents.yml", "glossary/visa.yml", "labels/calendar.yml", "labels/pdf.yml", "labels/web.yml")
"""Data that speaks of the law, beside the checklists for papers and bad days."""

_HYPOTHETICAL = frozenset({"percent", "power"})
"""Questions, exercises and scorecards about work invent a rate or set a threshold, and their pages say that it is editorial."""

_MARKED = re.compile(r"#\s*(?:example|advice):", re.I)


def data_number_problems(library: Library) -> Iterator[Problem]:
    """Claims with numbers that are written by hand into a bilingual text."""
    for name, (document, model) in library.files.items():
        if name.startswith((*_HOME, *_OWN_WORK)):
            continue
        rules = _rules(name, model)
        lines = (library.root / name).read_text("utf-8").split("\n")
        for path, ko, en in texts(document.data, ()):
            for language, text in (("ko", ko), ("en", en)):
                prose = VALUE.sub(lambda match: " " * len(match.group()), text)
                place = document.place((*path, language))
                if _MARKED.search(lines[place.line - 1]) or _marked_above(lines, place.line):
                    continue
                for kind, match in quantities(prose, rules):
                    yield Problem.of(place, "number-in-data", _IN_DATA, *named(kind, match))


def _rules(name: str, model: object) -> tuple[Rule, ...]:
    if name.startswith(_LEGAL) or (isinstance(model, Checklist) and model.group != "career"):
        return EVERYWHERE + ABOUT_LAW
    return tuple(rule for rule in EVERYWHERE if rule.kind not in _HYPOTHETICAL)


def _marked_above(lines: list[str], line: int) -> bool:
    above = lines[line - 2].strip() if line > 1 else ""
    return above.startswith("#") and bool(_MARKED.match(above))


_IN_DATA = (
    Message(
        "글에 {}이(가) 직접 쓰여 있습니다.",
        "기한·금액·날짜·비율은 docs/data/facts의 사실에서만 가져옵니다.",
        "{사실-id.값이름}으로 바꾸세요(찾기: `python scripts/facts.py search 낱말`). 가상의 예시나 법이 아닌 권장이라면 줄 끝이나 바로 윗줄에 # example: 이유 또는 # advice: 이유를 쓰세요.",
    ),
    Message(
        "A text contains {}.",
        "Deadlines, amounts, dates and rates come from facts in docs/data/facts.",
        "Use {fact-id.name} (find it: `python scripts/facts.py search word`). If the number is invented or our own advice, write # example: why or # advice: why at the line's end or on the line above.",
    ),
)
