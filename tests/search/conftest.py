"""A small index in both languages, and a way to ask it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from giljabi.search.documents import Language
from giljabi.search.index import Indexer
from giljabi.search.queries import Query
from giljabi.search.scoring import ask
from tests.search import corpus


@pytest.fixture(scope="session")
def small_indexer(tmp_path_factory: pytest.TempPathFactory) -> Indexer:
    return corpus.indexer(tmp_path_factory.mktemp("kiwi"))


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory, small_indexer: Indexer) -> Path:
    folder = tmp_path_factory.mktemp("index")
    corpus.write_index(folder, "ko", corpus.KOREAN, small_indexer)
    return corpus.write_index(folder, "en", corpus.ENGLISH, small_indexer)


@pytest.fixture(scope="session")
def search(small_index: Path) -> Callable[..., list[dict[str, Any]]]:
    """Results of several queries, in order, each with ``groups`` and ``notice``."""

    def run(language: Language, *texts: str) -> list[dict[str, Any]]:
        queries = [Query(text, "", language, ()) for text in texts]
        results: list[dict[str, Any]] = ask(small_index, language, queries)["results"]
        return results

    return run


def pages_of(result: dict[str, Any]) -> list[str]:
    """Locations of the pages of a result, best first."""
    return [group[0]["location"] for group in result["groups"]]
