"""Careful wording: no promises, no absolutes, no words that machine translation made of legal terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.errors import Message, Problem
from giljabi.pages import Page

if TYPE_CHECKING:
    from giljabi.library import Library

_ABSOLUTES = {
    "ko": re.compile(
        r"반드시 (?:승인|합격|가능|받을 수)|무조건|100% (?:승인|보장|안전)|보장(?:합니다|됩니다)|걱정(?:할 필요가)? 없습니다|캡 면제 고용주입니다|면제됩니다|당신"
    ),
    "en": re.compile(
        r"\b(?:guaranteed|always approved|no risk|risk-free|you are exempt|will be approved|don't worry|nothing to worry|100% (?:safe|approved))\b",
        re.I,
    ),
}
_NEGATED = re.compile(r"보장(?:하지|되지)|(?:not|no|never|nobody|cannot|isn't|without a)\b[^.]{0,25}$", re.I)


def wording_problems(page: Page, library: Library) -> Iterator[Problem]:
    """Absolutes in either language, and Korean terms that the glossary tells to avoid."""
    pattern = _ABSOLUTES[page.language]
    avoided = (
        [(wrong, term.ko) for term in library.terms.values() for wrong in term.avoid_ko]
        if page.language == "ko"
        else []
    )
    for number, line in page.lines:
        for match in pattern.finditer(line):
            if _NEGATED.search(line[: match.start()]):
                continue
            yield Problem(
                page.place(number, match.start() + 1),
                "absolute",
                Message(
                    f"단정하는 말 '{match.group()}'이(가) 있습니다.",
                    "결과를 약속하거나 단정하지 않습니다.",
                    "'…일 수 있으니 …에 확인하세요'처럼 고치세요.",
                ),
                Message(
                    f"'{match.group()}' promises or asserts too much.",
                    "No promises, no absolutes.",
                    "Write 'may be; confirm with …'.",
                ),
            )
        for wrong, right in avoided:
            if (at := line.find(wrong)) >= 0:
                yield Problem(
                    page.place(number, at + 1),
                    "term",
                    Message(f"용어 '{wrong}'을(를) 썼습니다.", f"용어집의 말: {right}", f"'{right}'(으)로 바꾸세요."),
                    Message(f"The term '{wrong}' is used.", f"Glossary: {right}", f"Write '{right}'."),
                )
