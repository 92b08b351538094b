"""Terms explained at their first use: only in prose, only once, and the words themselves never change."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from giljabi.html.first_uses import MOST, explain_first_uses, terms_for
from giljabi.records.loading import load_library
from giljabi.wording.terms import names_of

LIBRARY = load_library()
WORK = terms_for("trends/index.md", LIBRARY)
LAW = terms_for("visa/opt.md", LIBRARY)


def mark(term_id: str, words: str) -> str:
    return f"<i>{term_id}|{words}</i>"


def found(html: str, language: str = "ko", terms=WORK) -> list[str]:
    marks: list[str] = []
    explain_first_uses(html, terms, language, lambda i, words: marks.append(f"{i}|{words}") or words)
    return marks


@pytest.mark.parametrize(
    ("language", "html", "expected"),
    [
        ("ko", "<p>처리량은 높고 처리량이 낮다</p>", ["throughput|처리량"]),
        ("ko", "<p>첫 토큰 지연(TTFT)의 p95</p>", ["ttft|첫 토큰 지연(TTFT)"]),
        ("ko", "<table><tbody><tr><td><strong>양자화</strong></td></tr></tbody></table>", ["quantization|양자화"]),
        ("ko", "<p>양자화기와 재양자화</p>", []),
        ("ko", "<h2>양자화</h2><p><a href='#'>양자화</a> <code>양자화</code></p>", []),
        ("ko", '<div class="fact"><p>양자화</p></div><p class="careful">양자화</p>', []),
        ("ko", '<p>앞<br>줄 <img alt="양자화"> 양자화</p>', ["quantization|양자화"]),
        (
            "en",
            "<p>Quantization and PUE, then cloud credits.</p>",
            ["quantization|Quantization", "pue|PUE", "cloud-credits|cloud credits"],
        ),
        ("en", "<p>pue, misquantization, KV-cache-like</p>", []),
    ],
)
def test_a_term_is_found_where_it_stands_as_a_word_of_prose(language: str, html: str, expected: list[str]) -> None:
    assert found(html, language) == expected


def test_each_term_once_none_that_the_page_explains_and_no_more_than_enough() -> None:
    html = "<p>처리량, 양자화</p><p>처리량, 양자화</p>"
    assert explain_first_uses(html, WORK, "ko", mark, {"throughput"}) == html.replace(
        "양자화", "<i>quantization|양자화</i>", 1
    )
    names = [term.ko for term in WORK if term.explained and re.fullmatch(r"[가-힣]{2,}", term.ko)]
    assert len(names) > MOST
    assert len(found("".join(f"<p>{name}</p>" for name in names))) == MOST


def test_law_is_explained_on_pages_about_status_and_work_on_pages_about_work() -> None:
    assert not {term.id for term in WORK} & {term.id for term in LAW}
    assert found("<p>유예기간</p>", terms=LAW) == ["grace-period|유예기간"]
    assert terms_for("checklists/index.md", LIBRARY) == [] == terms_for("index.md", LIBRARY)


def test_words_that_everybody_knows_stay_plain() -> None:
    assert not LIBRARY.terms["layoff"].explained
    assert found("<p>layoff, grace period</p>", "en", LAW) == ["grace-period|grace period"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_term_can_be_found_by_a_name_of_its_own(language: str) -> None:
    assert all(names_of(term, language) for term in (*WORK, *LAW))  # type: ignore[arg-type]


_piece = st.one_of(
    st.sampled_from(
        ["<p>", "</p>", "<strong>", "</strong>", "<br>", "<a href='#'>", "</a>", "<h2>", "</h2>", "<!-- 양자화 -->"]
    ),
    st.sampled_from([term.ko for term in WORK]),
    st.text("가나다 은는<>&\"'Aa1-", max_size=6),
)


@given(st.lists(_piece, max_size=20).map("".join))
def test_the_words_of_a_page_never_change(html: str) -> None:
    assert (
        re.sub(r"<i>[a-z0-9-]+\|(.*?)</i>", r"\1", explain_first_uses(html, WORK, "ko", mark), flags=re.DOTALL) == html
    )


@pytest.mark.site
def test_the_built_pages_explain_terms_in_both_languages(site) -> None:
    for prefix in ("", "en/"):
        page = BeautifulSoup((site / prefix / "trends/inference-economics/index.html").read_text("utf-8"), "html5lib")
        terms = page.select("article .term")
        assert len(terms) >= 5
        assert all(term["aria-label"].startswith(term.select_one(".term__word").get_text()) for term in terms)
        assert not page.select("a .term, h1 .term, h2 .term, .term .term")
