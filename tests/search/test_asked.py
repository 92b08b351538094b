"""How readers ask: from a page's front matter to a result, and never onto the screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from giljabi.pages import read_page
from giljabi.search.asked import asked_of, with_asked
from giljabi.search.documents import location_of
from giljabi.search.index import Indexer, build_index
from giljabi.search.postings import Posting, packed
from giljabi.search.queries import Query
from giljabi.search.scoring import ask
from tests.search import corpus
from tests.search.conftest import pages_of

FRONT = """---
title: 해고
asked:
  page:
    - 짤렸는데   어떡해?
    - 짤렸는데 어떡해?
  h1b:
    - 두 달 안에 새 직장을 못 구하면
  papers: 목록이 아닌 글
  empty: ["", 7]
---
"""
ASKED = {
    "visa/job-loss/": {"": ("갑자기 통장이 비었어",), "papers": ("노트북 반납하라는데 파일은 어떡해",)},
    "trends/inference/": {"": ("갑자기 손님이 몰려",)},
}


@pytest.mark.parametrize(
    ("path", "location"), [("visa/opt.md", "visa/opt/"), ("visa/index.md", "visa/"), ("index.md", "")]
)
def test_where_a_page_is(path: str, location: str) -> None:
    assert location_of(path) == location


def test_phrasings_of_a_page(tmp_path: Path) -> None:
    file = tmp_path / "job-loss.md"
    file.write_text(FRONT, "utf-8")
    korean = read_page(file, "ko", "visa/job-loss.md", "docs/ko/visa/job-loss.md")
    english = read_page(file, "en", "visa/job-loss.md", "docs/en/visa/job-loss.md")
    found = {"": ("짤렸는데 어떡해?",), "h1b": ("두 달 안에 새 직장을 못 구하면",)}
    assert asked_of([korean, english], "ko") == {"visa/job-loss/": found}
    assert asked_of([korean, english], "en") == {"en/visa/job-loss/": found}


def test_phrasings_go_to_their_sections() -> None:
    page = with_asked(corpus.KOREAN[0], ASKED)
    assert [section.asked for section in page.sections] == [
        ("갑자기 통장이 비었어",),
        (),
        ("노트북 반납하라는데 파일은 어떡해",),
    ]
    assert with_asked(corpus.KOREAN[3], ASKED) == corpus.KOREAN[3]


def test_places_of_a_word() -> None:
    assert packed([Posting(1), Posting(3, 2, True)], []) == "IT"
    assert packed([Posting(1)], [Posting(2), Posting(5)]) == "I.CD"
    assert packed([], [Posting(0)]) == ".A"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, small_indexer: Indexer) -> Path:
    pages = [with_asked(page, ASKED) for page in corpus.KOREAN]
    return corpus.write_index(tmp_path_factory.mktemp("asked"), "ko", pages, small_indexer)


def results(index: Path, *texts: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(index, "ko", [Query(text, "", "ko", ()) for text in texts])["results"]
    return found


@pytest.mark.parametrize(
    ("query", "location"),
    [
        ("통장이 비면", "visa/job-loss/"),
        ("노트북을 반납", "visa/job-loss/"),
        ("손님", "trends/inference/"),
        ("갑자기 통장", "visa/job-loss/"),
        ("갑자기 손님", "trends/inference/"),
    ],
)
def test_a_page_is_found_by_how_readers_ask(index: Path, query: str, location: str) -> None:
    assert pages_of(results(index, query)[0])[0] == location


def test_the_section_that_is_asked_for_is_shown(index: Path) -> None:
    group = results(index, "노트북 반납하라는데")[0]["groups"][0]
    assert group[1]["location"] == "visa/job-loss/#papers"


def test_phrasings_are_never_shown(small_indexer: Indexer, index: Path) -> None:
    pages = [with_asked(page, ASKED) for page in corpus.KOREAN]
    files = build_index("ko", pages, [], [], small_indexer)
    assert not [path for path, text in files.items() if "비었어" in text or "반납하" in text]
    groups = [result["groups"] for result in results(index, "통장이 비었어", "갑자기")]
    assert groups and "비었어" not in json.dumps(groups, ensure_ascii=False)
