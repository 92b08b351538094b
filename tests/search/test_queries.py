"""The query set against the real site: a floor below which no change may bring the search."""

from __future__ import annotations

from pathlib import Path

import pytest

from giljabi.search.documents import Language
from giljabi.search.page_reader import read_site
from giljabi.search.queries import (
    INDEPENDENT_FILE,
    QUERIES_FILE,
    READERS_FILE,
    RESERVE_FILE,
    Query,
    answerable,
    load_queries,
)
from giljabi.search.scoring import Outcome, Score, ask, outcomes

pytestmark = pytest.mark.site

Floors = dict[Language, tuple[float, float, float]]
FLOORS: dict[Path, Floors] = {
    QUERIES_FILE: {"ko": (0.94, 0.87, 0.005), "en": (0.92, 0.84, 0.005)},
    READERS_FILE: {"ko": (0.98, 0.92, 0.005), "en": (0.965, 0.88, 0.005)},
    RESERVE_FILE: {"ko": (0.95, 0.86, 0.005), "en": (0.945, 0.88, 0.02)},
    INDEPENDENT_FILE: {"ko": (0.96, 0.91, 0.005), "en": (0.93, 0.87, 0.005)},
}
"""Least recall@5, least mean reciprocal rank, greatest share of queries without result, over all queries of a file."""
CASES = [(file, language) for file, floors in FLOORS.items() for language in floors]


@pytest.fixture(scope="module")
def found(site: Path) -> dict[tuple[Path, Language], list[Outcome]]:
    result: dict[tuple[Path, Language], list[Outcome]] = {}
    for file, language in CASES:
        pages = [page.location for page in read_site(site, language)]
        queries = answerable([query for query in load_queries(file) if query.language == language], pages)
        result[file, language] = outcomes(queries, ask(site / "search", language, queries))
    return result


def test_there_are_enough_queries_and_half_are_held_out() -> None:
    queries = load_queries()
    assert sum(query.language == "ko" for query in queries) >= 150
    assert sum(query.language == "en" for query in queries) >= 60
    unseen = [query for query in queries if query.kind != "seen"]
    assert 0.4 < sum(query.held_out for query in unseen) / len(unseen) < 0.6
    assert len({(query.language, query.text) for query in queries}) == len(queries)


@pytest.mark.parametrize("file", FLOORS, ids=lambda file: file.stem)
def test_every_topic_has_a_page(site: Path, file: Path) -> None:
    pages = {page.location for page in read_site(site, "ko")}
    lost = [query.text for query in load_queries(file) if query.language == "ko" and not answerable([query], pages)]
    assert not lost, f"{file.name} names pages that do not exist"


@pytest.mark.parametrize(("file", "language"), CASES, ids=lambda part: getattr(part, "stem", part))
def test_scores_stay_above_their_floors(
    found: dict[tuple[Path, Language], list[Outcome]], file: Path, language: Language
) -> None:
    score = Score.of(found[file, language])
    recall, reciprocal_rank, nothing = FLOORS[file][language]
    assert score.recall >= recall
    assert score.reciprocal_rank >= reciprocal_rank
    assert score.nothing <= nothing


def test_no_result_is_in_the_other_language(found: dict[tuple[Path, Language], list[Outcome]]) -> None:
    for (_, language), results in found.items():
        assert all(page.startswith("en/") == (language == "en") for outcome in results for page in outcome.pages)


def test_scores_are_computed_right() -> None:
    query = Query("x", "plain", "ko", (frozenset({"a/"}),))
    results = [
        Outcome(query, ("a/",)),
        Outcome(query, ("b/", "a/")),
        Outcome(query, (*"bcdef", "a/")),
        Outcome(query, ()),
    ]
    assert Score.of(results) == Score(4, 0.5, (1 + 1 / 2 + 1 / 6) / 4, 0.25)
