"""The shape of the trend pages: what to do first, evergreen apart from news, a worked example, sources last."""

from __future__ import annotations

import pytest

from giljabi.pages import Page, load_pages
from giljabi.records.library import PROJECT
from giljabi.shortcodes import facts_of
from tests.real_data import real_library

PAGES = {key: page for key, page in load_pages(PROJECT / "docs").items() if key[1].startswith("trends/")}
ARTICLES = {key: page for key, page in PAGES.items() if key[1] != "trends/index.md"}
NAMES = {
    f"trends/{name}.md"
    for name in ("compute-shift", "circular-financing", "power-cooling", "inference-economics", "jobs-and-cycles",
                 "reading-news", "signals")
}  # fmt: skip


def section_calls(page: Page, heading_id: str) -> list[str]:
    """Names of the shortcodes between a second-level heading and the next one."""
    starts = [heading for heading in page.headings if heading.level == 2]
    index = next(i for i, heading in enumerate(starts) if heading.id == heading_id)
    end = starts[index + 1].line if index + 1 < len(starts) else 10**9
    return [call.name for call in page.calls if starts[index].line < call.line < end]


def test_seven_articles_in_both_languages():
    assert {name for _, name in ARTICLES} == NAMES
    assert {language for language, _ in ARTICLES} == {"ko", "en"}


@pytest.mark.parametrize("key", sorted(ARTICLES), ids=str)
def test_an_article_opens_with_what_to_do_and_ends_with_its_sources(key):
    ids = [heading.id for heading in ARTICLES[key].headings if heading.level == 2]
    assert ids[0] == "what-to-do"
    assert ARTICLES[key].body.rstrip().endswith("{{ sources() }}")


@pytest.mark.parametrize("key", sorted(ARTICLES), ids=str)
def test_an_article_has_a_worked_example(key):
    assert "worked-example" in {heading.id for heading in ARTICLES[key].headings}


@pytest.mark.parametrize("key", sorted(k for k in ARTICLES if k[1] != "trends/reading-news.md"), ids=str)
def test_what_holds_when_the_news_is_old_quotes_no_news(key):
    page = ARTICLES[key]
    evergreen = [h.id for h in page.headings if h.id in ("what-holds", "what-it-is", "when-it-works", "who-pays")]
    assert evergreen
    for heading_id in evergreen:
        assert section_calls(page, heading_id) == []


def test_every_trend_fact_is_told_on_some_trend_page():
    library = real_library()
    for language in ("ko", "en"):
        told = {fact for key, page in PAGES.items() if key[0] == language for fact in facts_of(page, library)}
        missing = [f for f, topic in library.topic_of.items() if topic.startswith("trends-") and f not in told]
        assert missing == []
