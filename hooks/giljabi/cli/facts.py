"""``scripts/facts.py``: look into the registry of facts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.cli import console
from giljabi.clock import build_day
from giljabi.errors import GuideError, Place, unknown_reference
from giljabi.pages import load_pages
from giljabi.pdf.draft import facts_used
from giljabi.records.library import PROJECT, Library
from giljabi.records.loading import load_library
from giljabi.shortcodes import facts_of
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_value

if TYPE_CHECKING:
    from giljabi.model.fact import Fact


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Show, search, list overdue, or find uses. Returns 1 where the data is broken or the fact unknown."""
    console.prepare()
    parser = console.parser(
        "scripts/facts.py",
        "사실 기록을 보고, 찾고, 다시 볼 것과 쓰는 곳을 알아봅니다.",
        "Show and search facts, list those due for review, find where one is used.",
        "  python scripts/facts.py show h1b-grace-period\n  python scripts/facts.py search 유예기간\n"
        "  python scripts/facts.py overdue --by 2027-01-31\n  python scripts/facts.py where-used h1b-grace-period",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="사실 하나를 자세히 · one fact in full")
    show.add_argument("id")
    search = commands.add_parser("search", help="낱말로 찾기 · find by words")
    search.add_argument("words", nargs="+")
    overdue = commands.add_parser("overdue", help="다시 볼 날짜가 지난 것 · overdue for review")
    overdue.add_argument("--by", type=date.fromisoformat, help="이 날짜까지 볼 것 · due by this day (YYYY-MM-DD)")
    used = commands.add_parser("where-used", help="쓰는 페이지와 체크리스트 · pages and checklists that use it")
    used.add_argument("id")
    options = parser.parse_args(arguments)
    try:
        library = load_library(project / "docs" / "data", shown_root=project)
        if options.command in ("show", "where-used") and options.id not in library.facts:
            raise GuideError([unknown_reference(Place("docs/data/facts"), "사실", "fact", options.id, library.facts)])
        lines = _answer(options.command, options, library, project)
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    for line in lines:
        print(line)
    return 0


def _answer(command: str, options: object, library: Library, project: Path) -> Iterable[str]:
    if command == "show":
        return shown(library.facts[options.id], library)  # type: ignore[attr-defined]
    if command == "search":
        return [_line(fact, library) for fact in found(options.words, library)]  # type: ignore[attr-defined]
    if command == "where-used":
        return uses(options.id, library, project)  # type: ignore[attr-defined]
    day = options.by or build_day()  # type: ignore[attr-defined]
    late = sorted((fact for fact in library.facts.values() if fact.review_by <= day), key=lambda fact: fact.review_by)
    return [f"{fact.review_by}  {_line(fact, library)}" for fact in late] or ["없습니다 · none"]


def shown(fact: Fact, library: Library) -> Iterator[str]:
    """Everything about a fact, line by line."""
    source = library.sources[fact.authority.source]
    yield f"{fact.id}  [{fact.status}]  {library.places[('facts', fact.id)]}"
    yield f"  {fill(fact.claim, 'ko', library)}"
    yield f"  {fill(fact.claim, 'en', library)}"
    for name, value in fact.values.items():
        yield f"  {{{fact.id}.{name}}} = {format_value(value, 'ko')} · {format_value(value, 'en')}"
    yield f"  근거 · authority: {fact.authority.citation} · {fact.authority.url or source.url}"
    yield f"  기준 · as of {fact.as_of} · 다시 볼 날짜 · review by {fact.review_by} · {fact.confidence}"
    for note in (fact.basis, fact.caveat):
        if note:
            yield f"  {note.ko}\n  {note.en}"


def found(words: Sequence[str], library: Library) -> list[Fact]:
    """Facts that contain all words in their id, sentences or citation, whatever the case."""
    wanted = [word.casefold() for word in words]

    def text(fact: Fact) -> str:
        return " ".join((fact.id, fact.claim.ko, fact.claim.en, fact.authority.citation, fact.status)).casefold()

    return [fact for fact in library.facts.values() if all(word in text(fact) for word in wanted)]


def uses(fact_id: str, library: Library, project: Path) -> list[str]:
    """Files that rest on a fact."""
    files = {
        page.file for page in load_pages(project / "docs", base=project).values() if fact_id in facts_of(page, library)
    }
    files |= {
        library.places[("checklists", sheet.id)].file
        for sheet in library.checklists.values()
        if fact_id in facts_used(sheet)
    }
    return sorted(files) or ["아직 쓰는 곳이 없습니다 · not used yet"]


def _line(fact: Fact, library: Library) -> str:
    return f"{fact.id}  [{fact.status}]  {fill(fact.claim, 'ko', library)}"
