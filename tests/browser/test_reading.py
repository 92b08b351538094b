"""What a reader does: finds a page in two taps, reads on a small screen, works without JavaScript, prints."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.mark.parametrize(
    ("language", "status"),
    [("", "H-1B"), ("", "OPT"), ("", "STEM OPT"), ("en/", "H-1B"), ("en/", "OPT"), ("en/", "STEM OPT")],
)
@pytest.mark.parametrize("scripts", [True, False])
def test_two_taps_from_home_to_the_first_24_hours(
    served: str, context: Callable[..., BrowserContext], language: str, status: str, scripts: bool
) -> None:
    page = context(java_script_enabled=scripts).new_page()
    page.goto(served + language)
    page.locator("details summary", has_text=re.compile(rf"^\s*{re.escape(status)}\b(?! cap)")).first.click()
    page.locator("details[open] a").first.click()
    expect(page).to_have_url(re.compile(r"/(checklists|visa)/"))
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "",
        "visa/job-loss/",
        "checklists/h1b-layoff/",
        "checklists/compute-supply/",
        "trends/power-cooling/",
        "visa/",
        "en/visa/rule-changes/",
    ],
)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(served: str, context: Callable[..., BrowserContext], path: str, width: int) -> None:
    page = context(viewport={"width": width, "height": 800}).new_page()
    page.goto(served + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_checkboxes_work_without_javascript(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(served + "checklists/h1b-layoff/")
    box = page.locator("input[data-item]").first
    expect(box).to_be_enabled()
    box.check()
    expect(box).to_be_checked()


def test_ticks_survive_a_reload_and_can_be_cleared(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context().new_page()
    page.goto(served + "checklists/h1b-layoff/")
    page.wait_for_load_state("networkidle")
    page.locator("input[data-item]").first.check()
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.locator("input[data-item]").first).to_be_checked()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_number_leads_to_its_evidence_and_back(
    served: str, context: Callable[..., BrowserContext], language: str
) -> None:
    page = context().new_page()
    page.goto(f"{served}{language}checklists/h1b-layoff/")
    page.wait_for_load_state("networkidle")
    number = page.locator("a.cite[id]").first
    number.click()
    entry = page.locator(f"li[id='{str(number.get_attribute('href'))[1:]}']")
    expect(entry).to_be_focused()
    expect(entry.locator(".fact__source").first).to_be_visible()
    entry.locator(".evidence__back a").click()
    expect(page).to_have_url(re.compile(rf"#{number.get_attribute('id')}$"))
    expect(number).to_be_in_viewport()
    # Folded away by hand, it opens again although the address stays the same.
    number.click()
    entry.locator("summary").click()
    expect(entry.locator(".fact__source").first).to_be_hidden()
    number.click()
    expect(entry.locator(".fact__source").first).to_be_visible()


def test_evidence_can_be_read_without_javascript(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(f"{served}checklists/h1b-layoff/")
    number = page.locator("a.cite[id]").first
    number.click()
    entry = page.locator(f"li[id='{str(number.get_attribute('href'))[1:]}']")
    expect(entry.locator(".fact__source").first).to_be_visible()


def test_the_address_of_an_employer_opens_it(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context().new_page()
    page.goto(f"{served}companies/boston-employers/#employer-mit")
    page.wait_for_load_state("networkidle")
    first = page.locator(".employer").first
    expect(first.locator("dl")).to_be_hidden()
    employer = page.locator("#employer-mit")
    expect(employer.locator("dl")).to_be_visible()
    expect(employer).to_be_in_viewport()


@pytest.mark.parametrize("path", ["visa/rule-changes/", "en/roles/gpu-sre/", "positioning/portfolio-in-three-days/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_table_is_cut_only_where_it_can_be_scrolled_by_name(
    served: str, context: Callable[..., BrowserContext], path: str, width: int
) -> None:
    page = context(viewport={"width": width, "height": 800}).new_page()
    page.goto(served + path)
    page.wait_for_load_state("networkidle")
    for table in page.locator("article table").all():
        cut, words, tab, name = table.evaluate(
            """table => {
              const region = table.closest(".md-typeset__scrollwrap, .table-scroll, .scroll") ?? table;
              return [region.scrollWidth > region.clientWidth, table.matches(".stack"), region.tabIndex, region.ariaLabel];
            }"""
        )
        assert not cut or (not words and tab == 0 and name)


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("width", [390, 760, 1280, 1920])
def test_the_table_of_guides_can_be_read_and_aimed_at(
    served: str, context: Callable[..., BrowserContext], language: str, width: int
) -> None:
    page = context(viewport={"width": width, "height": 900}).new_page()
    page.goto(f"{served}{language}visa/")
    cut = page.locator(".scroll:has(> .matrix)").evaluate("region => region.scrollWidth > region.clientWidth")
    assert not cut
    for link in page.locator(".matrix a").all():
        size, height = link.evaluate("a => [parseFloat(getComputedStyle(a).fontSize), a.offsetHeight]")
        # The root is 20 px: 0.68 rem on a phone, where the table is a list; more beside other columns.
        assert size >= (13.6 if width == 390 else 14)
        assert height >= 24


def test_the_contents_are_seen_above_the_table_of_guides_when_a_keyboard_reaches_them(
    served: str, context: Callable[..., BrowserContext]
) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{served}visa/")
    page.locator(".matrix tbody tr").first.evaluate(
        "row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 90)"
    )
    contents = page.locator(".md-sidebar--secondary .md-nav__list a").first
    covered = "a => { const box = a.getBoundingClientRect(); return !a.contains(document.elementFromPoint(box.x + 9, box.y + 9)); }"
    assert contents.evaluate(covered)
    contents.evaluate("a => a.focus({ preventScroll: true })")
    assert not contents.evaluate(covered)


def test_print_unfolds_the_evidence(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context(viewport={"width": 800, "height": 1000}).new_page()
    page.goto(served + "visa/h1b/")
    page.emulate_media(media="print")
    for source in page.locator(".evidence .fact__source").all():
        expect(source).to_be_visible()


def test_korean_words_are_kept_whole(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context().new_page()
    page.goto(served + "visa/job-loss/")
    assert page.evaluate("getComputedStyle(document.querySelector('article p')).wordBreak") == "keep-all"


def test_print_shows_everything_and_no_frame(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context(viewport={"width": 800, "height": 1000}).new_page()
    page.goto(served + "checklists/h1b-layoff/")
    page.emulate_media(media="print")
    expect(page.locator("header.md-header")).to_be_hidden()
    expect(page.locator("footer.md-footer")).to_be_hidden()


@pytest.mark.parametrize("path", ["", "en/", "visa/job-loss/"])
def test_a_tap_on_search_leads_to_typing(served: str, context: Callable[..., BrowserContext], path: str) -> None:
    page = context().new_page()
    page.goto(served + path)
    page.wait_for_load_state("networkidle")
    page.locator("[data-press=__search]").click()
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.insert_text("OPT")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "typed", "term"), [("", "ㅇㅇㄱㄱ", "유예기간"), ("en/", "grace", "grace period")]
)
def test_the_glossary_is_filtered_as_a_reader_types(
    served: str, context: Callable[..., BrowserContext], language: str, typed: str, term: str
) -> None:
    page = context().new_page()
    page.goto(f"{served}{language}glossary/")
    field = page.get_by_role("searchbox")
    terms = page.locator(".glossary__term")
    every = terms.count()
    field.fill(typed)
    visible = terms.filter(visible=True)
    expect(visible.first.locator("dt")).to_contain_text(term)
    assert 0 < visible.count() < every / 10
    expect(page.locator("[data-glossary] [role=status]")).to_contain_text(str(visible.count()))
    field.fill("zzzzz")
    expect(visible).to_have_count(0)
    expect(page.locator("[data-glossary] [role=status]")).not_to_be_empty()
    # An address that names a term shows it again.
    page.evaluate("location.hash = document.querySelector('.glossary__term').id")
    expect(visible).to_have_count(every)
    expect(field).to_have_value("")


def test_the_glossary_without_javascript_is_whole(served: str, context: Callable[..., BrowserContext]) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(f"{served}glossary/")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.locator(".glossary__term").first).to_be_visible()
