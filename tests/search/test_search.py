"""What a reader gets for a query, on a small site."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from giljabi.search.index import Indexer
from giljabi.search.queries import Query
from giljabi.search.scoring import ask
from tests.search import corpus
from tests.search.conftest import pages_of

Search = Callable[..., list[dict[str, Any]]]

KOREAN_CASES = {
    # Particles and endings.
    "유예기간은": "visa/job-loss/",
    "비자를": "visa/travel/",
    "GPU를": "trends/inference/",
    "정리해고당했는데": "checklists/h1b-layoff/",
    "줄였을 때": "trends/inference/",
    "늘어나면": "trends/inference/",
    # Spacing, compounds and their parts.
    "유예 기간": "visa/job-loss/",
    "급여 명세서": "visa/job-loss/",
    "명세서": "visa/job-loss/",
    "캡면제고용주": "visa/cap-exempt/",
    "데이터 센터": "trends/inference/",
    "액체 냉각": "trends/inference/",
    # Codes.
    "i797": "visa/job-loss/",
    "I 797A": "visa/job-loss/",
    # Synonyms and sound.
    "레이턴시": "trends/inference/",
    "latency": "trends/inference/",
    "pay stub": "visa/job-loss/",
    "지피유": "trends/inference/",
    # Slips, unfinished words, initials, layout.
    "유에기간": "visa/job-loss/",
    "액체넹각": "trends/inference/",
    "급여명": "visa/job-loss/",
    "재입구": "visa/travel/",
    "ㅇㅇㄱㄱ": "visa/job-loss/",
    "dbdPrlrks": "visa/job-loss/",
    "ㅗ-1ㅠ": "checklists/h1b-layoff/",
}


@pytest.mark.parametrize(("query", "page"), KOREAN_CASES.items())
def test_korean(search: Search, query: str, page: str) -> None:
    (result,) = search("ko", query)
    assert page in pages_of(result)[:2]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("layoffs", "en/visa/job-loss/"),
        ("fired", "en/visa/job-loss/"),
        ("grase period", "en/visa/job-loss/"),
        ("유예기간", "en/visa/job-loss/"),
        ("hospital", "en/visa/cap-exempt/"),
        ("universiti", "en/visa/cap-exempt/"),
        ("capexempt", "en/visa/cap-exempt/"),
        ("inferen", "en/trends/inference/"),
        ("reducin", "en/trends/inference/"),
        ("employe", "en/visa/cap-exempt/"),
        ("discretionar", "en/visa/job-loss/"),
        ("gpu", "en/trends/inference/"),
    ],
)
def test_english(search: Search, query: str, page: str) -> None:
    (result,) = search("en", query)
    assert pages_of(result)[0] == page


def test_a_fact_answers_first_and_says_status_and_date(search: Search) -> None:
    (result,) = search("ko", "H-1B 유예기간")
    answer = result["groups"][0][1]
    assert "60일" in re.sub("<[^>]+>", "", answer["title"])
    assert answer["tags"] == ["재량 사항", "2026년 10월 7일 기준"]
    assert answer["location"] == "visa/job-loss/#h1b"


def test_checklists_are_labelled_and_bring_their_files(search: Search) -> None:
    (result,) = search("ko", "정리해고 체크리스트")
    group = next(group for group in result["groups"] if group[0]["location"] == "checklists/h1b-layoff/")
    assert group[0]["tags"] == ["체크리스트"]
    summary = {"location": "checklists/h1b-layoff/#", "title": "요약", "text": "첫날과 첫 주에 할 일입니다."}
    assert group[1] == summary
    assert group[-1] == {"location": "downloads/h1b-layoff-ko-a4.pdf", "title": "PDF · A4", "text": "", "tags": ["PDF"]}


def test_corrections_are_reported(search: Search) -> None:
    typo, layout, exact = search("ko", "유에기간", "qlwk", "비자")
    assert typo["notice"]["text"] == "유예기간"
    assert layout["notice"]["text"] == "비자"
    assert "notice" not in exact


def test_nothing_found_is_reported_and_nothing_asked_is_not(search: Search) -> None:
    nonsense, empty = search("ko", "zzxqvkw", "  ")
    assert nonsense["notice"]["kind"] == "none"
    assert nonsense["groups"] == empty["groups"] == []
    assert "notice" not in empty


ODD = ["", " ", "가" * 10_000, "a" * 10_000, "에이비씨" * 200, "ㅏ" * 500, "🎉" * 50, "<script>alert(1)</script>", "(?:[", "*+~^:", "\\", "constructor", "__proto__", "toString 비자", "-", "1", "\ud7a3\u3131", "비ㅈ", "ㅂ"]  # fmt: skip


def test_odd_queries_answer_quietly_and_inject_nothing(search: Search) -> None:
    for language in ("ko", "en"):
        for result in search(language, *ODD):
            for item in (item for group in result["groups"] for item in group):
                markup = re.findall(r"<[^>]*>", item["title"] + item["text"] + "".join(item.get("tags", [])))
                assert set(markup) <= {"<mark>", "</mark>"}


def _words(page: corpus.Page, shape: str) -> list[str]:
    text = " ".join(f"{section.title} {section.text}" for section in page.sections)
    return sorted(set(re.findall(shape, text)))


def test_every_word_of_a_page_finds_that_page(small_index: Path, small_indexer: Indexer) -> None:
    """Every word with a meaning: particles and endings alone (있습니다, 그보다) and stop words name nothing."""
    stop = set(small_indexer.tables.data["stop"]["en"].split())
    for language, pages, shape in (
        ("ko", corpus.KOREAN, "[가-힣]{2,}"),
        ("en", corpus.ENGLISH, "[A-Za-z][A-Za-z0-9-]{2,}"),
    ):
        asked = [
            (word, page.location)
            for page in pages
            for word in _words(page, shape)
            if (any(len(part) > 1 for part in small_indexer.words(word)) and word.lower() not in stop)
        ]
        results = ask(small_index, language, [Query(word, "", language, ()) for word, _ in asked])["results"]  # type: ignore[arg-type]
        lost = [word for (word, page), result in zip(asked, results, strict=True) if page not in pages_of(result)]
        assert len(asked) > 20
        assert not lost


def test_a_particle_never_loses_a_noun(small_index: Path, small_indexer: Indexer) -> None:
    dice = random.Random(7)
    nouns = {
        (noun, page.location)
        for page in corpus.KOREAN
        for run in _words(page, "[가-힣]{2,}")
        for noun in small_indexer.morphology.words(run)
        if len(noun) > 1 and not noun.endswith("-")
    }
    asked = []
    for noun, page in sorted(nouns):
        closed = (ord(noun[-1]) - 0xAC00) % 28 > 0
        particles = (
            "을 은 이 과 으로 에서 까지 의 도 만 이라도 에서는"
            if closed
            else "를 는 가 와 로 에서 까지 의 도 만 라도 에서는"
        )
        asked += [(noun + particle, page) for particle in dice.sample(particles.split(), 4)]
    results = ask(small_index, "ko", [Query(text, "", "ko", ()) for text, _ in asked])["results"]
    lost = [text for (text, page), result in zip(asked, results, strict=True) if page not in pages_of(result)]
    assert not lost
