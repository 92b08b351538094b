"""Short answers for the top of the results: facts with value, status and date, glossary terms, papers to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from giljabi.search.documents import Language, Page, Section, location_of
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_date, format_value
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.model.fact import Fact
    from giljabi.pages import Call
    from giljabi.pages import Page as SourcePage
    from giljabi.records.library import Library

_BINDERS = ("visa/document-binder.md", "checklists/document-binder.md")
"""Pages about papers as such; others only ask for them."""
_VALUES_SHOWN = 3
_RANK = {"fact": 0, "value": 1, "cite": 2}
"""Shortcodes by how fully they explain a fact."""


def answers_of(library: Library, pages: Mapping[tuple[Language, str], SourcePage], language: Language) -> list[Page]:
    """Every fact, term and paper of the library. Their ``location`` lists, separated by blanks, every place that explains
    them; the page of a topic's facts is the last.
    """
    written = [page for (side, _), page in sorted(pages.items()) if side == language]
    homes = fact_homes(written)
    paths = {page.path for page in written}
    found = [
        _fact_answer(
            fact, library, language, [*homes.get(fact.id, ()), f"facts/{library.topic_of[fact.id]}/#{fact.id}"]
        )
        for fact in library.facts.values()
        if fact.superseded_by is None
    ]
    if "glossary.md" in paths:
        found += _term_answers(library, language)
    if binders := [location_of(path) for path in _BINDERS if path in paths]:
        found += _paper_answers(library, language, binders)
    return found


def fact_homes(pages: Iterable[SourcePage]) -> dict[str, list[str]]:
    """For each fact the headings (``visa/opt/#unemployment``) below which pages explain it, one a page, the fullest first."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for page in pages:
        if page.path.startswith("facts/"):
            continue
        address = location_of(page.path)
        for call in page.calls:
            if (rank := _RANK.get(call.name)) is None:
                continue
            anchor = _heading_before(page, call)
            for argument in call.arguments:
                homes = found.setdefault(str(argument).partition(".")[0], {})
                if address not in homes or rank < homes[address][0]:
                    homes[address] = (rank, f"{address}#{anchor}" if anchor else address)
    return {fact_id: [home for _, home in sorted(homes.values())] for fact_id, homes in found.items()}


def _heading_before(page: SourcePage, call: Call) -> str | None:
    anchor = None
    for heading in page.headings:
        if heading.line > call.line:
            break
        anchor = heading.id if heading.level > 1 else None
    return anchor


def _fact_answer(fact: Fact, library: Library, language: Language, homes: list[str]) -> Page:
    words = Words(library, "sheet", language)
    topic = library.topics[library.topic_of[fact.id]].title.side(language)
    values = list(dict.fromkeys(format_value(value, language) for value in fact.values.values()))
    short = [value for value in values if len(value) < 30][:_VALUES_SHOWN]
    dated = words["undated"] if fact.as_of == "undated" else words("as-of", date=format_date(fact.as_of, language))
    text = fill(fact.claim, language, library)
    if fact.caveat is not None:
        text += f" {fill(fact.caveat, language, library)}"
    return Page(
        location=" ".join(_located(home, language) for home in homes),
        title=" · ".join([topic, *short]),
        kind="fact",
        sections=(Section("", topic, text),),
        tags=(words[fact.status], dated, fact.authority.citation),
        keywords=fact.id.replace("-", " "),
    )


def _term_answers(library: Library, language: Language) -> Iterator[Page]:
    for term in library.terms.values():
        here, there = (term.ko, term.en) if language == "ko" else (term.en, term.ko)
        name = here if there in here else f"{here} ({there})"
        aliases = [*term.aliases_ko, *term.aliases_en]
        yield Page(
            location=_located(f"glossary/#{term.id}", language),
            title=name,
            kind="term",
            sections=(Section("", name, term.gloss.side(language)),),
            keywords=" ".join(aliases),
        )


def _paper_answers(library: Library, language: Language, binders: list[str]) -> Iterator[Page]:
    words = Words(library, "sheet", language)
    for paper in library.documents.values():
        name = fill(paper.name, language, library)
        issuer = f"{words['issuer']}: {fill(paper.issuer, language, library)}"
        replaced = f"{words['replace']}: {fill(paper.replace, language, library)}"
        yield Page(
            location=" ".join(_located(binder, language) for binder in binders),
            title=name,
            kind="paper",
            sections=(Section("", name, f"{fill(paper.why, language, library)} {issuer} · {replaced}"),),
            tags=(words["documents"],),
            keywords=paper.id.replace("-", " "),
        )


def _located(home: str, language: Language) -> str:
    return home if language == "ko" else f"en/{home}"
