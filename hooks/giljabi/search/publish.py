"""From a built site to a searchable one: the index of each language, the worker, and every page told about it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from giljabi.cache import Cache, key_of, key_of_files
from giljabi.errors import GuideError
from giljabi.records.library import DATA, PROJECT
from giljabi.search.asked import with_asked
from giljabi.search.bundle import SOURCES, bundle
from giljabi.search.documents import Language, Link, Page
from giljabi.search.index import Indexer, build_index
from giljabi.search.installation import install, moved, pages_with_search
from giljabi.search.knowledge import LANGUAGES, Knowledge
from giljabi.search.language_tables import LanguageTables
from giljabi.search.morphology import Morphology
from giljabi.search.page_reader import pages_of, read_site
from giljabi.search.synonyms import domain_words, everyday_groups, synonym_groups

STOCK_INDEX = "stock_index.json"
"""Material's own index, kept in the cache folder so that ``make bench`` can compare."""
STOCK_WANTED = "GILJABI_STOCK_SEARCH"
"""Environment variable with which a build also makes Material's own index."""

_PDF_TITLES = {
    "ko": {"letter": "PDF · 미국 Letter", "a4": "PDF · A4"},
    "en": {"letter": "PDF · US Letter", "a4": "PDF · A4"},
}

_SHARED = frozenset({"hangul.js", "normalise.js"})
"""Modules that the glossary's filter imports too."""

_SHEET_WORDS: Mapping[Language, str] = {"ko": "체크리스트 양식 인쇄 PDF", "en": "checklist template to print, PDF"}
"""What a checklist is, in words: readers who want a sheet ask for one."""


def publish_search(site: Path, knowledge: Knowledge, cache: Path | None) -> dict[str, str]:
    """Replace Material's search in a built site.

    Writes the index and the scripts, points every page to them, and leaves Material's own index without documents.

    :returns: the files of the index by path below ``search/``.
    :raises GuideError: if the built pages are not as expected.
    """
    stock = site / "search" / "search_index.json"
    files = index_files(site, knowledge, cache)
    scripts = scripts_of_search()
    build_id = key_of(*files.values(), *scripts.values())[:10]
    _install_everywhere(site, build_id)
    for language in LANGUAGES:
        (site / "search" / language).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():  # Some two thousand.
        (site / "search" / path).write_bytes(content.encode())
    folder = site / "assets" / "javascripts" / "search"
    for source in folder.glob("*.js"):
        if source.name not in _SHARED:
            source.unlink()  # MkDocs has copied the modules; browsers get them as one script.
    for name, content in scripts.items():
        _write(folder / name, content)
    data = json.loads(stock.read_text(encoding="utf-8"))
    if cache is not None and data["docs"]:
        _write(cache / STOCK_INDEX, json.dumps(data, ensure_ascii=False))
    # Material fetches this with every page, for the separator of its highlighter.
    _write(stock, json.dumps({**data, "docs": []}, ensure_ascii=False, separators=(",", ":")))
    return files


def scripts_of_search() -> dict[str, str]:
    """What browsers run, by file name."""
    return {
        "worker.js": (SOURCES / "worker.js").read_text(encoding="utf-8"),
        "search.js": bundle("protocol.js", exported="connect"),
        "dialog.js": bundle("dialog.js"),
    }


def index_files(
    site: Path, knowledge: Knowledge, cache: Path | None, more: Mapping[Language, Sequence[Page]] | None = None
) -> dict[str, str]:
    """The index of both languages by path below ``search/``.

    :param more: pages that the site does not have, for measuring.
    """
    kept = Cache(cache / "index", ".json") if cache else None
    files: dict[str, str] = {}
    indexer: Indexer | None = None
    for language in LANGUAGES:
        added = (more or {}).get(language, ())
        key = _index_key(site, language, knowledge, added)
        known = kept.read(key) if kept else None
        if known is None:
            indexer = indexer or _indexer(knowledge, cache)
            known = json.dumps(_index_of(language, site, knowledge, added, indexer), ensure_ascii=False).encode()
            if kept:
                kept.write(key, known)
        files |= json.loads(known)
    if indexer:
        indexer.morphology.save()
    if kept:
        kept.tidy()
    return files


def _index_key(site: Path, language: Language, knowledge: Knowledge, more: Sequence[Page]) -> str:
    """Differs if anything differs from which the index of a language is made."""
    return key_of(
        key_of_files(PROJECT, [*Path(__file__).parent.glob("*.py"), *DATA.glob("search/*.json")]),
        *(version(package) for package in ("kiwipiepy", "kiwipiepy_model")),
        repr((knowledge.terms, knowledge.answers.get(language), knowledge.asked.get(language), more)),
        *(path.name for path in sorted(site.glob(f"downloads/*-{language}-*.pdf"))),
        *(part for location, html in pages_of(site, language) for part in (location, html)),
    )


def _indexer(knowledge: Knowledge, cache: Path | None) -> Indexer:
    return Indexer(Morphology(domain_words(synonym_groups(knowledge.terms)), cache), LanguageTables.load())


def _index_of(
    language: Language, site: Path, knowledge: Knowledge, more: Sequence[Page], indexer: Indexer
) -> dict[str, str]:
    asked = knowledge.asked.get(language, {})
    pages = [_with_downloads(with_asked(page, asked), site, language) for page in read_site(site, language)]
    known = {page.location for page in pages}
    answers = list(_at_home(knowledge.answers.get(language, ()), known))
    groups = [*synonym_groups(knowledge.terms), *everyday_groups()]
    return build_index(language, [*pages, *more], answers, groups, indexer)


def _at_home(answers: Iterable[Page], known: Collection[str]) -> Iterator[Page]:
    """Answers with those of their places that are really there."""
    for answer in answers:
        places = [place for place in answer.location.split() if place.partition("#")[0] in known]
        if places:
            yield replace(answer, location=" ".join(places))


def _with_downloads(page: Page, site: Path, language: Language) -> Page:
    """A checklist's page with its PDFs, if they were made."""
    if page.kind != "checklist":
        return page
    name = page.location.rstrip("/").rpartition("/")[2]
    links = []
    for size, title in _PDF_TITLES[language].items():
        location = f"downloads/{name}-{language}-{size}.pdf"
        if (site / location).is_file():
            links.append(Link(location, title, "PDF"))
    return replace(page, links=tuple(links), summary=f"{page.summary} {_SHEET_WORDS[language]}")


def _install_everywhere(site: Path, version: str) -> None:
    """Every page that has Material's search gets ours; all pages are checked before one is written."""
    changed: dict[Path, str] = {}
    problems = []
    for path in pages_with_search(site):
        name = path.relative_to(site).as_posix()
        language = "en" if name.startswith("en/") else "ko"
        try:
            changed[path] = install(path.read_text(encoding="utf-8"), language=language, version=version, name=name)
        except GuideError as error:
            problems += error.problems
    if not changed and not problems:
        problems.append(moved("index.html", [], 0))
    if problems:
        raise GuideError(problems)
    for path, html in changed.items():
        _write(path, html)


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
