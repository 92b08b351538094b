"""Drift: what counts as a change, which side is behind, and what the record keeps."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.cli.status import renew
from giljabi.freshness.drift import (
    Behind,
    Record,
    behind,
    paragraphs,
    read_record,
    record_text,
    renewed,
    without_typo_marks,
)
from giljabi.model.text import Language
from giljabi.pages import Page, load_pages
from giljabi.site import Site, load_site

HERE = Path(__file__).parent
KO = ["처음 문단입니다.", "둘째 문단입니다.", "셋째 문단입니다."]
EN = ["The first paragraph.", "The second paragraph.", "The third paragraph."]


def page(language: Language, body: str, path: str = "a.md") -> Page:
    return Page(language, path, f"docs/{language}/{path}", {}, body, 1, ())


def pair(ko: list[str], en: list[str]) -> dict[tuple[Language, str], Page]:
    head = "## 제목 { #one }"
    return {
        ("ko", "a.md"): page("ko", "\n\n".join([head, *ko])),
        ("en", "a.md"): page("en", "\n\n".join([head.replace("제목", "Heading"), *en])),
    }


@pytest.fixture
def record() -> Record:
    return renewed(pair(KO, EN), {})


def sides(entries: list[Behind]) -> list[tuple[str, str]]:
    return [(entry.language, entry.section) for entry in entries]


def test_nothing_is_behind_just_after_recording(record: Record) -> None:
    assert behind(pair(KO, EN), record) == []


def test_a_changed_korean_paragraph_leaves_english_behind(record: Record) -> None:
    found = behind(pair([KO[0], "바뀐 문단입니다.", KO[2]], EN), record)
    assert found == [Behind("en", "a.md", "one", (5,))]


def test_a_changed_english_paragraph_leaves_korean_behind(record: Record) -> None:
    assert sides(behind(pair(KO, [*EN[:2], "Changed."]), record)) == [("ko", "one")]


def test_changing_both_at_the_same_place_is_in_step(record: Record) -> None:
    assert behind(pair(["바뀜.", *KO[1:]], ["Changed.", *EN[1:]]), record) == []


def test_changing_both_at_different_places_leaves_both_behind(record: Record) -> None:
    found = behind(pair(["바뀜.", *KO[1:]], [*EN[:2], "Changed."]), record)
    assert sorted(sides(found)) == [("en", "one"), ("ko", "one")]


@pytest.mark.parametrize("at", [0, 1, 3])
def test_an_added_paragraph_counts_and_is_answered_by_one_at_the_same_place(record: Record, at: int) -> None:
    ko = [*KO[:at], "새 문단입니다.", *KO[at:]]
    assert sides(behind(pair(ko, EN), record)) == [("en", "one")]
    assert behind(pair(ko, [*EN[:at], "A new one.", *EN[at:]]), record) == []


def test_a_deleted_paragraph_counts(record: Record) -> None:
    assert behind(pair(KO[:2], EN), record) == [Behind("en", "a.md", "one", ())]


@pytest.mark.parametrize(
    "same",
    [
        "둘째   문단입니다.",
        "둘째\n문단입니다.",
        "  둘째 문단입니다.  ",
        "둘째 문단입니다. <!-- 메모 -->",
        "고친 문단입니다. <!-- typo -->",
    ],
)
def test_space_comments_and_marked_typos_do_not_count(record: Record, same: str) -> None:
    assert behind(pair([KO[0], same, KO[2]], EN), record) == []


def test_a_typo_mark_does_not_hide_another_change(record: Record) -> None:
    ko = ["고친 문단입니다. <!-- typo -->", KO[1], "아주 다른 내용입니다."]
    assert sides(behind(pair(ko, EN), record)) == [("en", "one")]


def test_an_unrecorded_page_is_in_step() -> None:
    assert behind(pair(KO, EN), {}) == []


def test_renewing_keeps_what_is_behind_until_someone_has_compared(record: Record) -> None:
    changed = pair([KO[0], "바뀐 문단입니다.", KO[2]], EN)
    again = renewed(changed, record)
    assert sides(behind(changed, again)) == [("en", "one")]
    compared = renewed(changed, record, frozenset({"a.md"}))
    assert behind(changed, compared) == []


def test_a_gone_section_is_forgotten_once_both_sides_dropped_it(record: Record) -> None:
    empty: Mapping[tuple[Language, str], Page] = {("ko", "a.md"): page("ko", ""), ("en", "a.md"): page("en", "")}
    assert renewed(empty, record) == {"a.md": {}}


def test_paragraphs_know_their_section_and_line() -> None:
    text = "머리글\n\n## 제목 { #one }\n본문\n\n```\n# 제목이 아님 { #no }\n```\n"
    assert [(p.section, p.line) for p in paragraphs(page("ko", text))] == [("-", 1), ("one", 3), ("one", 6)]


@given(st.lists(st.text(alphabet="가나다 abc\n#{}<!->", min_size=1), max_size=6))
def test_no_text_breaks_the_record(texts: list[str]) -> None:
    pages = pair(texts, EN)
    record = renewed(pages, {})
    assert behind(pages, record) == []


def test_the_record_reads_back_equal(record: Record, tmp_path: Path) -> None:
    (tmp_path / "docs/data").mkdir(parents=True)
    text = record_text(record)
    (tmp_path / "docs/data/translations.json").write_text(text, "utf-8")
    assert read_record(tmp_path) == record
    assert record_text(read_record(tmp_path)) == text


def test_typo_marks_are_taken_away_without_a_trace() -> None:
    assert (
        without_typo_marks("고친 문단입니다. <!-- typo -->\n다음 <!-- 다른 메모 -->")
        == "고친 문단입니다.\n다음 <!-- 다른 메모 -->"
    )


def test_a_page_may_speak_about_the_mark() -> None:
    text = "문단 끝에 `<!-- typo -->`를 붙입니다."
    assert without_typo_marks(text) == text
    assert not next(paragraphs(page("ko", text))).is_typo


def test_a_reader_of_the_side_behind_is_told(tmp_path: Path) -> None:
    project = shutil.copytree(HERE / "project", tmp_path / "project")
    before = renewed(load_pages(project / "docs", base=project), {})
    file = project / "docs/ko/visa/layoff.md"
    file.write_text(file.read_text("utf-8").replace("서면으로 받습니다", "이메일로 받습니다"), "utf-8")
    pages = load_pages(project / "docs", base=project)
    found = behind(pages, before)
    assert found == [Behind("en", "visa/layoff.md", "first-action", (12,))]


def test_recording_writes_both_files_and_takes_marks_away(tmp_path: Path, project_site: Site) -> None:
    project = project_site.library.root.parents[1]
    file = project / "docs/ko/index.md"
    assert [*renew(project_site, project, frozenset())][:2] == ["docs/data/translations.json", "docs/data/history.json"]
    assert "<!-- typo -->" not in file.read_text("utf-8")
    assert [*renew(project_site, project, frozenset())] == []


def test_the_page_behind_carries_a_notice_and_the_other_does_not(small: Path) -> None:
    site = load_site(small)
    assert [*renew(site, small, frozenset())]
    file = small / "docs/ko/visa/layoff.md"
    file.write_text(file.read_text("utf-8").replace("서면으로 받습니다", "이메일로 받습니다"), "utf-8")
    site = load_site(small)
    (notice,) = site.banners(written="en", reader="en", path="visa/layoff.md")
    assert "banner--drift" in notice
    assert site.banners(written="ko", reader="ko", path="visa/layoff.md") == []
    assert "visa/layoff" in site.call("dashboard", "en", "index.md")


def test_a_value_of_an_unsettled_fact_shows_its_status(small: Path) -> None:
    site = load_site(small)
    assert "재량 사항" in site.call("value", "ko", "visa/layoff.md", "grace-period.days")
