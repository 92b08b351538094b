"""The first time a Korean page uses a term of law in a sentence, the English stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.errors import Message, Problem
from giljabi.model.term import LAW

if TYPE_CHECKING:
    from giljabi.model.term import Term
    from giljabi.pages import Page
    from giljabi.records.library import Library

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_SHORTEST = 3
"""Shorter terms are part of too many ordinary words."""


def first_use_problems(page: Page, library: Library) -> Iterator[Problem]:
    """Warnings only: whether a reader needs the English here is for the writer to judge."""
    if page.language != "ko" or "shows" in page.meta:
        return
    called = {call.arguments[0] for call in page.calls if call.name == "term" and call.arguments}
    # In the narrow cells of a table the term is explained on a tap, as everywhere.
    body = [(number, line) for number, line in page.lines if not line.lstrip().startswith(("#", "|"))]
    prose = "\n".join(line for _, line in body)
    for term in library.terms.values():
        if (
            # Words of the trade are mostly loans, which readers know from the English.
            library.group_of[term.id] != LAW
            or not term.explained
            or term.id in called
            or len(term.ko) < _SHORTEST
            or not _HANGUL.search(term.ko)
            or term.ko not in prose
        ):
            continue
        if not _shows_english(page.body, term):
            number, line = next((number, line) for number, line in body if term.ko in line)
            yield Problem(
                page.place(number, line.index(term.ko) + 1),
                "first-use",
                Message(
                    f"용어 '{term.ko}'의 영어가 이 페이지에 한 번도 나오지 않습니다.",
                    "처음 쓰는 자리에 영어를 함께 적습니다.",
                    f'{{{{ term("{term.id}") }}}} 또는 {term.ko}({term.en})처럼 쓰세요.',
                ),
                Message(
                    f"The English of the term '{term.ko}' never appears on this page.",
                    "The English stands beside a term at its first use.",
                    f'Write {{{{ term("{term.id}") }}}} or {term.ko}({term.en}).',
                ),
                warning=True,
            )


def _shows_english(text: str, term: Term) -> bool:
    lower = text.lower()
    return any(name.lower() in lower for name in (term.en, *term.aliases_en))
