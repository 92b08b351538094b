"""The query set: what readers may type and which pages should answer."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giljabi.search.documents import Language

_FOLDER = Path(__file__).resolve().parents[3] / "docs" / "data" / "search"
QUERIES_FILE = _FOLDER / "queries.toml"
READERS_FILE = _FOLDER / "queries-readers.toml"
"""Written by people who wrote no part of the matcher; may be looked at."""
INDEPENDENT_FILE = _FOLDER / "queries-independent.toml"
"""Written by someone who wrote no part of the matcher. Only its total scores are looked at."""
RESERVE_FILE = _FOLDER / "queries-reserve.toml"
"""Likewise, by someone else."""


@dataclass(frozen=True)
class Query:
    """One line of ``docs/data/search/queries.toml``."""

    text: str
    kind: str
    language: Language
    wanted: tuple[frozenset[str], ...]
    """For each topic the locations (with language prefix) that count as found."""

    @property
    def held_out(self) -> bool:
        """Whether nobody may tune the matcher to this query: half of all, by a hash of the text, except those of kind ``seen``."""
        return self.kind != "seen" and hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


def load_queries(path: Path = QUERIES_FILE) -> list[Query]:
    """All queries of a file: lines under topics, or entries that name their pages themselves.

    :raises ValueError: if a query names an unknown topic.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if "query" in data:
        return [_query(entry) for entry in data["query"]]
    topics: dict[str, list[str]] = data["topics"]
    queries = []
    languages: tuple[Language, ...] = ("ko", "en")
    for language in languages:
        prefix = "en/" if language == "en" else ""
        for kind, lines in data[language].items():
            for text, names in lines.items():
                if unknown := [name for name in names.split() if name not in topics]:
                    raise ValueError(f"{path.name}: {text!r} names unknown topics {unknown}; known: {sorted(topics)}")
                wanted = tuple(frozenset(prefix + page for page in topics[name]) for name in names.split())
                queries.append(Query(text, kind, language, wanted))
    return queries


def _query(entry: Mapping[str, Any]) -> Query:
    prefix = "en/" if entry["lang"] == "en" else ""
    return Query(entry["q"], entry["kind"], entry["lang"], (frozenset(prefix + page for page in entry["pages"]),))


def answerable(queries: Collection[Query], locations: Collection[str]) -> list[Query]:
    """The queries of which at least one wanted page exists, without the topics that have no page."""
    found = []
    for query in queries:
        if wanted := tuple(kept for pages in query.wanted if (kept := pages.intersection(locations))):
            found.append(Query(query.text, query.kind, query.language, wanted))
    return found
