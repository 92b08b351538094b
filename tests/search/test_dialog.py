"""The dialog on the real site in a browser: Material's dialog, our answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.site]

FIELD = "[data-md-component=search-query]"
RESULT = "[data-md-component=search-result]"
FIRST = f"{RESULT} .md-search-result__link >> nth=0"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def requests(page: Page) -> list[str]:
    """Paths of everything the page asks for, in order."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url.split("/repo/", 1)[-1]))
    return seen


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Errors of the page: exceptions and refused scripts."""
    seen: list[str] = []
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("console", lambda message: seen.append(message.text) if message.type == "error" else None)
    return seen


def ask(page: Page, address: str, query: str) -> None:
    """Type a query into the dialog of a page and wait for results."""
    page.goto(address)
    page.locator(FIELD).click()
    page.keyboard.insert_text(query)
    page.locator(f"{RESULT} .md-search-result__item").first.wait_for()


def test_nothing_of_the_search_is_fetched_before_it_is_used(page: Page, served: str, requests: list[str]) -> None:
    page.goto(served)
    page.wait_for_load_state("networkidle")
    before = [path for path in requests if "search" in path]
    # Material itself starts a worker and reads an (emptied) index with every page: both must stay tiny.
    assert {path.split("?")[0] for path in before} == {
        "search/search_index.json",
        "assets/javascripts/search/worker.js",
    }
    requests.clear()
    page.locator(FIELD).click()
    page.keyboard.insert_text("유예기간")
    page.locator(f"{RESULT} .md-search-result__item").first.wait_for()
    assert "search/ko.json" in [path.split("?")[0] for path in requests]


@pytest.mark.parametrize(
    ("path", "query"),
    [("", "H1B를"), ("visa/h1b/", "유예 기간은"), ("en/", "grace periods"), ("en/visa/h1b/", "유예기간")],
)
def test_results_are_pages_of_the_readers_language(
    page: Page, served: str, complaints: list[str], path: str, query: str
) -> None:
    ask(page, served + path, query)
    links = page.locator(f"{RESULT} .md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    pages = [link for link in links if "/downloads/" not in link]
    assert pages
    assert all(link.startswith(f"{served}en/") == path.startswith("en/") for link in pages)
    assert page.locator(f"{RESULT} mark").count() > 0
    assert not complaints


def test_a_fact_answers_with_value_status_and_date(page: Page, served: str) -> None:
    ask(page, served, "OPT 실업 한도")
    first = page.locator(f"{RESULT} .md-search-result__item").first
    assert re.search(r"\d+일", first.inner_text())
    tags = first.locator(".md-tag").all_inner_texts()
    assert "시행 중" in tags
    assert any(tag.endswith("기준") for tag in tags)


def test_a_checklist_is_labelled_and_offers_its_pdfs(page: Page, served: str) -> None:
    ask(page, served, "H-1B 정리해고 체크리스트")
    item = (
        page.locator(f"{RESULT} .md-search-result__item")
        .filter(has=page.locator("a[href*='checklists/h1b-layoff/']"))
        .first
    )
    assert "체크리스트" in item.locator(".md-tag").all_inner_texts()
    pdf = item.locator("a[href*='downloads/h1b-layoff-ko-letter.pdf']").first
    assert page.request.get(pdf.evaluate("link => link.href")).status == 200


def test_enter_opens_the_best_result_with_its_words_marked(page: Page, served: str) -> None:
    ask(page, served, "캡 면제를")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*h=*")
    page.locator("article mark").first.wait_for()
    assert "visa/cap-exempt" in page.url or "checklists/cap-exempt" in page.url


def test_a_query_in_the_address_is_answered(page: Page, served: str) -> None:
    page.goto(f"{served}?q=급여명세서")
    page.locator(f"{RESULT} .md-search-result__item").first.wait_for()


def test_arrow_keys_reach_the_results(page: Page, served: str) -> None:
    ask(page, served, "스폰서십")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")


def focused(page: Page) -> str:
    """What holds the focus: the field, a result (an address or a fold), or the tag elsewhere."""
    return str(
        page.evaluate(
            f"""() => {{
              const element = document.activeElement;
              if (element.matches("{FIELD}")) return "field";
              return element.closest("{RESULT}") ? element.href ?? "fold" : element.className || element.tagName;
            }}"""
        )
    )


def is_open(page: Page) -> bool:
    return bool(page.evaluate("document.getElementById('__search').checked"))


def test_tab_walks_through_the_results_and_on(page: Page, served: str) -> None:
    ask(page, served, "스폰서십")
    stops = page.locator(f"{RESULT} :is(:not(details) > [href], summary)").evaluate_all(
        "all => all.map(stop => stop.href ?? 'fold')"
    )
    assert len(stops) > 4
    for stop in stops:
        page.keyboard.press("Tab")
        assert focused(page) == stop
        assert is_open(page)
    page.keyboard.press("Shift+Tab")
    assert focused(page) == stops[-2]
    # More results are listed as the end comes near; after the last of all the dialog is left, and closes.
    last = stops[-2]
    while is_open(page):
        page.keyboard.press("Tab")
        assert focused(page) != last
        last = focused(page)
    assert "language" in last


def test_escape_closes_and_typing_opens_again(page: Page, served: str) -> None:
    ask(page, served, "스폰서십")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    # The theme opens its dialog a moment after the field has received focus.
    page.wait_for_timeout(300)
    assert focused(page) == "field"
    assert not is_open(page)
    page.keyboard.press("ArrowDown")
    assert is_open(page)
    page.keyboard.press("Escape")
    page.keyboard.type("a")
    assert is_open(page)


def test_escape_gives_focus_back_to_the_button_of_a_phone(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(served)
    page.wait_for_load_state("networkidle")
    page.locator(".search-button").focus()
    page.keyboard.press("Enter")
    assert focused(page) == "field"
    page.keyboard.insert_text("비자")
    page.locator(f"{RESULT} .md-search-result__item").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert "search-button" in focused(page)
    assert page.locator(".search-button").get_attribute("aria-expanded") == "false"
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_of_a_closed_dialog_can_be_reached(browser: Browser, served: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{served}?q=zzxqvkw")
    page.locator(".search-note a").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".search-note a").first.wait_for(state="hidden")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(12):
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('[data-md-component=search]')")
        assert not inside or (focused(page) == "field" and width == 1280)
        if inside:
            page.keyboard.press("Escape")
    context.close()


@pytest.mark.parametrize(
    ("path", "words", "way"), [("", "찾지 못했습니다", "checklists/"), ("en/", "Nothing matches", "en/checklists/")]
)
def test_nothing_found_shows_ways_on(page: Page, served: str, path: str, words: str, way: str) -> None:
    page.goto(served + path)
    page.locator(FIELD).click()
    page.keyboard.insert_text("zzxqvkw")
    page.get_by_text(words).wait_for()
    assert page.locator(f".search-note a[href='{served}{way}']").count() == 1


def test_a_correction_is_said(page: Page, served: str) -> None:
    ask(page, served, "qlwk")
    page.get_by_text("다음으로 찾았습니다").wait_for()
    assert "비자" in page.locator(f"{RESULT} .md-search-result__meta").inner_text()


@pytest.mark.parametrize("damage", ["missing", "broken", "old"])
@pytest.mark.parametrize(
    ("path", "words"), [("", "검색 자료를 불러오지 못했습니다"), ("en/", "search data could not be loaded")]
)
def test_a_damaged_index_is_said_in_the_readers_language(
    page: Page, served: str, damage: str, path: str, words: str
) -> None:
    answers: dict[str, dict[str, Any]] = {
        "missing": {"status": 404, "body": ""},
        "broken": {"status": 200, "body": '{"format": 1, "pages": ['},
        "old": {"status": 200, "body": '{"format": 0}'},
    }
    page.context.route(re.compile(r"/search/(ko|en)\.json"), lambda route: route.fulfill(**answers[damage]))
    page.goto(served + path)
    page.locator(FIELD).click()
    page.keyboard.insert_text("비자")
    page.get_by_text(words).wait_for()
    assert page.locator("main h1").first.is_visible()


def test_a_missing_script_is_said(page: Page, served: str) -> None:
    page.context.route("**/search/search.js*", lambda route: route.fulfill(status=404, body=""))
    page.goto(served)
    page.locator(FIELD).click()
    page.keyboard.insert_text("비자")
    page.get_by_text("검색 자료를 불러오지 못했습니다").wait_for()


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)>",
        "<b>비자</b>",
        "\\(?[a-z]*+",
        "ㅂ",
        "비ㅈ",
        "가" * 10_000,
        "🎉🎉",
        "\"'`;--",
        "constructor __proto__",
    ],
)
def test_odd_queries_neither_throw_nor_inject(page: Page, served: str, complaints: list[str], query: str) -> None:
    page.goto(served)
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    page.locator(FIELD).click()
    page.keyboard.insert_text(query)
    page.wait_for_function(f"document.querySelector('{RESULT} .md-search-result__meta').textContent.trim() !== '' ")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("비자")
    page.locator(f"{RESULT} .md-search-result__item").first.wait_for()
    assert page.locator(f"{RESULT} img").count() == 0
    assert not complaints


def test_typing_with_an_input_method_answers_without_a_released_key(page: Page, served: str) -> None:
    page.goto(served)
    page.locator(FIELD).click()
    session = page.context.new_cdp_session(page)
    for unfinished in ("ㅇ", "여", "영", "영주", "영줔"):
        session.send(
            "Input.imeSetComposition",
            {"text": unfinished, "selectionStart": len(unfinished), "selectionEnd": len(unfinished)},
        )
    session.send("Input.imeSetComposition", {"text": "영주권", "selectionStart": 3, "selectionEnd": 3})
    page.locator(f"{RESULT} .md-search-result__item").first.wait_for()
