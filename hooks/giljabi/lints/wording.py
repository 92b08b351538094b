"""Careful wording: no promises, no absolutes, none of the words that the glossary tells to avoid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from giljabi.errors import Message, Place, Problem
from giljabi.model.text import LANGUAGES, Language
from giljabi.pages import Page
from giljabi.wording.parity import texts

if TYPE_CHECKING:
    from giljabi.records.library import Library

_ABSOLUTES = {
    "ko": re.compile(
        r"반드시 (?:승인|합격|가능|받을 수)|무조건(?! 지급)|100% (?:승인|보장|안전)|보장(?:합니다|됩니다)|걱정(?:할 필요가)? 없습니다|캡 면제 고용주입니다|면제됩니다|당신"
    ),
    "en": re.compile(
        r"\b(?:guaranteed|always approved|no risk|risk-free|you are exempt|will be approved|don't worry|nothing to worry|100% (?:safe|approved))\b",
        re.I,
    ),
}
_SHORTCODE = re.compile(r"\{\{.*?\}\}")
Avoided = list[tuple[re.Pattern[str], str]]
"""Words to avoid, each with the word to use instead."""

_ABOUT_LAW = ("facts/", "checklists/", "documents")

_NEGATED = re.compile(r"보장(?:하지|되지)|(?:not|no|never|nobody|cannot|isn't|without a)\b[^.]{0,25}$", re.I)


def wording_problems(page: Page, library: Library) -> Iterator[Problem]:
    """Absolutes, and terms that the glossary tells to avoid, in either language."""
    avoided = _avoided(library, page.language)
    for number, line in page.lines:
        for column, problem in _line_problems(line, page.language, avoided):
            yield problem(page.place(number, column))


def data_wording_problems(library: Library) -> Iterator[Problem]:
    """The same for the data that speaks about law and deadlines; elsewhere such words are terms (guaranteed quota)."""
    avoided = {language: _avoided(library, language) for language in LANGUAGES}
    for name, (document, _) in library.files.items():
        if not name.startswith(_ABOUT_LAW):
            continue
        for path, ko, en in texts(document.data, ()):
            for language, text in zip(LANGUAGES, (ko, en), strict=True):
                for _, problem in _line_problems(text, language, avoided[language]):
                    yield problem(document.place((*path, language)))


def _avoided(library: Library, language: Language) -> Avoided:
    """Korean words wherever they stand, for particles follow them; English ones as whole words, in any case and the plural."""
    return [
        (re.compile(re.escape(wrong) if language == "ko" else rf"(?i)\b{re.escape(wrong)}s?\b"), term.name(language))
        for term in library.terms.values()
        for wrong in (term.avoid_ko if language == "ko" else term.avoid_en)
    ]


def _line_problems(line: str, language: str, avoided: Avoided) -> Iterator[tuple[int, Callable[[Place], Problem]]]:
    """Column of each problem in a line, and the problem once its place is known."""
    for match in _ABSOLUTES[language].finditer(line):
        if not _NEGATED.search(line[: match.start()]):
            yield match.start() + 1, partial(_absolute, match.group())
    for wrong, right in avoided:
        if found := wrong.search(line):
            yield found.start() + 1, partial(_term, found.group(), right)


def _absolute(found: str, place: Place) -> Problem:
    return Problem(
        place,
        "absolute",
        Message(
            f"단정하는 말 '{found}'이(가) 있습니다.",
            "결과를 약속하거나 단정하지 않습니다.",
            "'…일 수 있으니 …에 확인하세요'처럼 고치세요.",
        ),
        Message(
            f"'{found}' promises or asserts too much.",
            "No promises, no absolutes.",
            "Write 'may be; confirm with …'.",
        ),
    )


def _term(wrong: str, right: str, place: Place) -> Problem:
    return Problem(
        place,
        "term",
        Message(f"용어 '{wrong}'을(를) 썼습니다.", f"용어집의 말: {right}", f"'{right}'(으)로 바꾸세요."),
        Message(f"The term '{wrong}' is used.", f"Glossary: {right}", f"Write '{right}'."),
    )
