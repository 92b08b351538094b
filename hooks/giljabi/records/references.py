"""Cross-references: every id that a record names must exist, and sources must be who they claim to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from giljabi.errors import Message, Place, Problem, unknown_reference
from giljabi.model.fact import Fact
from giljabi.model.source import host_of, is_look_alike, is_official_host
from giljabi.records.career_references import career_problems
from giljabi.wording.phrases import value_references

if TYPE_CHECKING:
    from giljabi.records.library import Library
    from giljabi.records.yaml_reader import Document, PathKey

# Keys whose values are ids, wherever they stand, and the collection they point into.
_POINTERS = {
    "facts": "facts",
    "documents": "documents",
    "source": "sources",
    "superseded_by": "facts",
    "sources": "sources",
    "metrics": "metrics",
    "report": "metrics",
    "roles": "roles",
    "sheet": "checklists",
    "of": "checklists",
}

_KIND_NAMES = {
    "facts": ("사실", "fact"),
    "documents": ("서류", "document"),
    "sources": ("출처", "source"),
    "checklists": ("체크리스트", "checklist"),
    "terms": ("용어", "glossary term"),
    "metrics": ("지표", "metric"),
    "lexicon": ("키워드", "keyword"),
    "roles": ("직무군", "role family"),
    "questions": ("질문", "question"),
}


def reference_problems(library: Library) -> Iterator[Problem]:
    """All references that lead nowhere, retired ids in use, and untrustworthy sources."""
    for document, _ in library.files.values():
        yield from _pointers(library, document, document.data, ())
    yield from career_problems(library)
    yield from _retired(library)
    for source_id, source in library.sources.items():
        yield from source_problems(library.places[("sources", source_id)], source.url, source.official)
    for fact_id, fact in library.facts.items():
        yield from _authority(library, library.places[("facts", fact_id)], fact)


def _pointers(library: Library, document: Document, node: Any, path: PathKey) -> Iterator[Problem]:
    if isinstance(node, dict):
        for key, child in node.items():
            here = (*path, key)
            target = _POINTERS.get(key)
            if target and isinstance(child, str):
                yield from _exists(library, target, child, document.place(here))
            elif target and isinstance(child, list) and all(isinstance(part, str) for part in child):
                for index, part in enumerate(child):
                    yield from _exists(library, target, part, document.place((*here, index)))
            elif isinstance(child, str) and _names_a_value(key, path):
                yield from value_problems(library, child, document.place(here))
            else:
                yield from _pointers(library, document, child, here)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _pointers(library, document, child, (*path, index))
    elif isinstance(node, str):
        for reference in value_references(node):
            yield from value_problems(library, reference, document.place(path))


def _names_a_value(key: Any, path: PathKey) -> bool:
    """Whether the text under ``key`` is ``fact-id.name``: a legal due date, or a number of a chart."""
    if path[:1] == ("charts",):
        return key in ("value", "low", "high", "growth")
    return key == "value" and path[-1:] == ("due",)


def _exists(library: Library, collection: str, wanted: str, place: Place) -> Iterator[Problem]:
    known = library.records[collection]
    if wanted not in known:
        yield unknown_reference(place, *_KIND_NAMES[collection], wanted, known)


def value_problems(library: Library, reference: str, place: Place) -> Iterator[Problem]:
    """Problems with ``fact-id.name``: unknown fact, or a fact without such a value."""
    fact_id, _, name = reference.partition(".")
    fact = library.facts.get(fact_id)
    if fact is None:
        yield unknown_reference(place, "사실", "fact", fact_id, library.facts)
    elif name not in fact.values:
        yield unknown_reference(place, f"'{fact_id}'의 값", f"value of '{fact_id}'", name, fact.values)


def _retired(library: Library) -> Iterator[Problem]:
    for retired in library.records["retired"]:
        for collection, records in library.records.items():
            if collection != "retired" and retired in records:
                place = library.places[(collection, retired)]
                yield Problem(
                    place,
                    "retired-id",
                    Message(
                        f"id '{retired}'은(는) 예전에 쓰다가 없앤 것입니다.",
                        "없앤 id는 다시 쓰지 않습니다(docs/data/retired.yml).",
                        "새 id를 지으세요.",
                    ),
                    Message(
                        f"The id '{retired}' was used before and retired.",
                        "Retired ids are never reused (docs/data/retired.yml).",
                        "Choose a new id.",
                    ),
                )


def source_problems(place: Place, url: str, official: bool) -> Iterator[Problem]:
    """Problems with an address: a look-alike of an agency, or "official" on a domain anyone can buy."""
    host = host_of(url)
    if is_look_alike(host):
        yield Problem(
            place,
            "look-alike-domain",
            Message(
                f"'{host}'은(는) 정부 기관처럼 보이지만 기관의 사이트가 아닙니다.",
                "기관 자료는 .gov, .mil, .go.kr 등 기관 도메인만 쓸 수 있습니다.",
                "기관의 공식 페이지를 찾아 그 주소로 바꾸세요.",
            ),
            Message(
                f"'{host}' looks like an agency but is not one.",
                "Agency material: only the agency's own domain (.gov, .mil, .go.kr …).",
                "Find the agency's own page and use its address.",
            ),
        )
    elif official and not is_official_host(host):
        yield Problem(
            place,
            "not-official",
            Message(
                f"'{host}'은(는) 공식 도메인 목록에 없습니다.",
                ".gov, .mil, .go.kr, 그리고 model/source.py의 OFFICIAL_DOMAINS",
                "공식 자료가 아니면 official: false로 바꾸세요.",
            ),
            Message(
                f"'{host}' is not on the list of official domains.",
                ".gov, .mil, .go.kr and OFFICIAL_DOMAINS in model/source.py",
                "If it is not the authority itself, write official: false.",
            ),
        )


def _authority(library: Library, place: Place, fact: Fact) -> Iterator[Problem]:
    source = library.sources.get(fact.authority.source)
    if source is None:
        return
    if fact.authority.url:
        yield from source_problems(place, fact.authority.url, source.official)
        if host_of(fact.authority.url) != host_of(source.url):
            yield Problem(
                place,
                "url-of-another-source",
                Message(
                    f"authority.url의 사이트가 출처 '{source.id}'의 사이트와 다릅니다.",
                    f"{host_of(source.url)}의 주소",
                    "출처를 바꾸거나 새 출처를 추가하세요.",
                ),
                Message(
                    f"authority.url is on another site than source '{source.id}'.",
                    f"An address on {host_of(source.url)}",
                    "Name another source, or add one.",
                ),
            )
