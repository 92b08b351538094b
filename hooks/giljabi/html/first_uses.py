"""Glossary terms in plain prose get their explanation where a page first uses them, without any markup by its writer.

Only text that Markdown made is looked at: components (facts, checklists, roles) say what they mean themselves, and links,
headings and code stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from giljabi.model.term import LAW

if TYPE_CHECKING:
    from giljabi.model.term import Term
    from giljabi.model.text import Language
    from giljabi.records.library import Library

CAREER_FOLDERS = frozenset({"trends", "roles", "positioning", "companies", "plan", "tools"})
VISA_FOLDERS = frozenset({"visa"})

MOST = 12
"""Most terms explained on one page: each is a stop for readers who move by keyboard."""

_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_NAME = re.compile(r"^</?([a-zA-Z][a-zA-Z0-9]*)")
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "link", "meta", "source"})
_PROSE = frozenset(
    {"blockquote", "dd", "dl", "div", "em", "li", "ol", "p", "strong", "table", "tbody", "td", "tr", "ul"}
)
_PART = re.compile(r"^(?P<outer>[^()]+?) ?(?:\((?P<inner>[^()]+)\))?$")
_SHORT_FORM = re.compile(r"^(?=(?:.*[A-Z]){2})[A-Za-z0-9-]+$")
_PARTICLES = "은|는|이|가|을|를|의|에|에서|에는|로|으로|과|와|도|만|까지|부터|보다|처럼|마다|이나|나|이고|입니다|인|이란|란|이라|라"


def explain_first_uses(
    html: str,
    terms: Iterable[Term],
    language: Language,
    explain: Callable[[str, str], str],
    known: Collection[str] = (),
) -> str:
    """``html`` with the first use of each term in its prose replaced by ``explain(term id, words as they stand)``.

    :param known: ids of terms that the page explains already; they do not count towards :data:`MOST`.
    """
    names = {name: term.id for term in terms if term.explained for name in names_of(term, language)}
    pattern = _pattern(tuple(names), language)
    done = set(known)

    def first(match: re.Match[str]) -> str:
        words = match.group()
        term_id = names.get(words) or names.get(words.lower()) or names.get(words.lower().removesuffix("s"))
        if term_id is None or term_id in done or len(done) - len(known) >= MOST:
            return words
        done.add(term_id)
        return explain(term_id, words)

    return "".join(pattern.sub(first, text) if prose else text for text, prose in _texts(html))


def terms_for(path: str, library: Library) -> list[Term]:
    """The terms that a reader of this page may want explained."""
    folder = path.partition("/")[0]
    if folder not in CAREER_FOLDERS | VISA_FOLDERS:
        return []
    law = folder in VISA_FOLDERS
    return [term for term_id, term in library.terms.items() if (library.group_of[term_id] == LAW) == law]


def names_of(term: Term, language: Language) -> set[str]:
    """How a term may stand in a sentence: with or without its short form, or the short form alone; English in lower case."""
    found: set[str] = set()
    for part in term.name(language).split(" / "):
        match = _PART.match(part)
        if not match:
            found.add(part)
            continue
        outer, inner = match["outer"], match["inner"]
        found.add(outer)
        if inner:
            found.add(part)
            if _SHORT_FORM.match(inner):
                found.add(inner)
    return {
        name if _SHORT_FORM.match(name) else name.lower() if language == "en" else name
        for name in found
        if len(name) > 1
    }


@cache
def _pattern(names: tuple[str, ...], language: Language) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(map(_expression, longest_first) if language == "en" else map(re.escape, longest_first))
    if language == "en":
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
    return re.compile(rf"(?<![\w-])(?:{words})(?=(?:{_PARTICLES})?(?![가-힣A-Za-z0-9-]))")


def _expression(name: str) -> str:
    """Short forms as they are; other English names in any case, and in the plural."""
    return re.escape(name) if _SHORT_FORM.match(name) else f"(?i:{re.escape(name)}s?)"


def _texts(html: str) -> Iterator[tuple[str, bool]]:
    """Pieces of ``html``, each with whether it is prose that Markdown made."""
    open_elements: list[tuple[str, bool]] = []
    for piece in _TAG.split(html):
        match = _NAME.match(piece)
        if match:
            name = match.group(1).lower()
            if piece.startswith("</"):
                while open_elements and open_elements.pop()[0] != name:
                    pass
            elif name not in _VOID and not piece.endswith("/>"):
                open_elements.append((name, name in _PROSE and " class=" not in piece))
            yield piece, False
        else:
            yield piece, bool(open_elements) and all(prose for _, prose in open_elements)
