"""Glossary terms in plain prose get their explanation where a page first uses them, without any markup by its writer.

Only text that Markdown made is looked at: components (facts, checklists, roles) say what they mean themselves, and links,
headings and code stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from giljabi.model.term import LAW
from giljabi.wording.terms import TermsInText

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
    words = TermsInText(terms, language)
    done = set(known)

    def first(term_id: str, as_written: str) -> str:
        if term_id in done or len(done) - len(known) >= MOST:
            return as_written
        done.add(term_id)
        return explain(term_id, as_written)

    return "".join(words.replaced(text, first) if prose else text for text, prose in _texts(html))


def terms_for(path: str, library: Library) -> list[Term]:
    """The terms that a reader of this page may want explained."""
    folder = path.partition("/")[0]
    if folder not in CAREER_FOLDERS | VISA_FOLDERS:
        return []
    law = folder in VISA_FOLDERS
    return [term for term_id, term in library.terms.items() if (library.group_of[term_id] == LAW) == law]


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
