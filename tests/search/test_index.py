"""The files of an index, and the words in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.search.index import Indexer, build_index
from giljabi.search.morphology import Morphology, words_of
from giljabi.search.packing import DIGITS, front_coded, vlq
from giljabi.search.postings import Posting
from giljabi.search.synonyms import spellings, synonym_groups
from tests.search import corpus


def unpack(text: str) -> list[int]:
    """What packing.js does."""
    numbers, number, shift = [], 0, 0
    for char in text:
        digit = DIGITS.index(char)
        number |= (digit & 31) << shift
        if digit & 32:
            shift += 5
        else:
            numbers.append(number)
            number = shift = 0
    return numbers


@given(st.lists(st.integers(0, 2**29)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert unpack(vlq(numbers)) == numbers


@given(st.sets(st.text(alphabet="가나다ab1", min_size=1, max_size=70)))
def test_words_come_back(words: set[str]) -> None:
    before, found = "", []
    for line in front_coded(sorted(words)).split("\n") if words else []:
        before = before[: DIGITS.index(line[0])] + line[1:]
        found.append(before)
    assert found == sorted(words)


@pytest.mark.parametrize(("count", "bucket"), [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (99, 3)])
def test_postings_keep_distance_count_and_heading(count: int, bucket: int) -> None:
    assert Posting(9, count, True).packed(4) == 5 << 3 | bucket << 1 | 1


@pytest.mark.parametrize(
    ("morphemes", "words"),
    [
        ([("급여", "NNG"), ("명세서", "NNG"), ("를", "JKO")], ["급여명세서", "급여", "명세서"]),
        ([("해고", "NNG"), ("당하", "XSV"), ("면", "EC")], ["해고"]),
        ([("줄이", "VV"), ("는", "ETM")], ["줄이-"]),
        ([("하", "VV"), ("나요", "EF")], []),
    ],
)
def test_words_of_a_reading(morphemes: list[tuple[str, str]], words: list[str]) -> None:
    assert list(words_of(morphemes)) == words


@pytest.mark.parametrize(
    ("run", "word"), [("제도", "제도"), ("캡면제를", "캡면제"), ("이직하려면", "이직"), ("데이터센터의", "센터")]
)
def test_words_of_a_run(small_indexer: Indexer, run: str, word: str) -> None:
    assert word in small_indexer.morphology.words(run)


def test_a_second_build_does_not_load_the_analyser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Morphology(["캡면제"], tmp_path)
    words = first.words("급여명세서를")
    first.save()
    again = Morphology(["캡면제"], tmp_path)
    monkeypatch.setattr(Morphology, "_analyse", lambda *_: pytest.fail("Kiwi was loaded"))
    assert again.words("급여명세서를") == words


def test_a_damaged_cache_only_costs_time(tmp_path: Path) -> None:
    first = Morphology([], tmp_path)
    first.words("해고를")
    first.save()
    (file,) = tmp_path.iterdir()
    file.write_text('{"해고', encoding="utf-8")
    assert "해고" in Morphology([], tmp_path).words("해고를")


def test_the_same_pages_give_the_same_bytes(small_indexer: Indexer) -> None:
    build = lambda: build_index("ko", corpus.KOREAN, corpus.ANSWERS["ko"], synonym_groups(corpus.TERMS), small_indexer)  # noqa: E731
    assert build() == build()


def test_pieces_cover_every_word_and_section(small_indexer: Indexer) -> None:
    files = build_index("ko", corpus.KOREAN, [], [], small_indexer)
    manifest = json.loads(files["ko.json"])
    postings = " ".join(json.loads(files[f"ko/t{n}.json"]) for n in range(len(unpack(manifest["termPieces"]))))
    assert len(postings.split(" ")) == len(manifest["words"].split("\n"))
    sections = [
        record for n in range(len(unpack(manifest["textPieces"]))) for record in json.loads(files[f"ko/d{n}.json"])
    ]
    assert len(sections) == sum(len(page.sections) for page in corpus.KOREAN) == len(manifest["lengths"])
    assert unpack(manifest["sections"]) == [len(page.sections) for page in corpus.KOREAN]


def test_spellings_of_glossary_names() -> None:
    assert spellings("첫 토큰 지연(TTFT)") == ["첫 토큰 지연", "TTFT"]
    assert spellings("grace period") == ["grace period"]
    (group,) = synonym_groups([corpus.Term("지연(latency)", "latency", ["레이턴시"])])
    assert group.variants == ("지연", "latency", "레이턴시")
