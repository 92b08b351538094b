"""The parts that need scripts, used as a reader uses them: by keyboard, in both languages, keeping nothing unasked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from giljabi.downloads.plan_calendar import plan
from giljabi.records.loading import load_library

pytestmark = [pytest.mark.browser, pytest.mark.site]

SHEET = "checklists/h1b-layoff/"


@pytest.fixture
def page(context: Callable[..., BrowserContext]) -> Page:
    return context(locale="en-US", accept_downloads=True).new_page()


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


TODAY = datetime(2026, 11, 24, 12)
"""The reader's own day in the tests of the date calculator."""


def fill_dates(page: Page, **dates: str) -> None:
    for name, value in dates.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[data-dates] button[type=submit]").click()


@pytest.mark.parametrize(("language", "shown"), [("", "2027년 1월 29일 금요일"), ("en/", "Friday, January 29, 2027")])
def test_the_date_calculator_takes_the_earliest_and_shows_both_readings(
    served: str, page: Page, language: str, shown: str
) -> None:
    opened(page, f"{served}{language}tools/dates/")
    fill_dates(page, lastWorked="2026-11-30", lastPaid="2026-12-31", i94="2028-09-30")
    expect(page.locator(".dates__day")).to_have_text(shown)
    expect(page.locator(".dates__line time")).to_have_count(3)
    assert [line.get_attribute("datetime") for line in page.locator(".dates__line time").all()] == [
        "2027-01-29",
        "2027-03-01",
        "2028-09-30",
    ]
    assert page.url == f"{served}{language}tools/dates/"
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_the_counted_dates_come_as_a_calendar_file_and_a_passed_date_does_not(served: str, page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    opened(page, f"{served}tools/dates/")
    fill_dates(page, lastWorked="2026-11-27", lastPaid="2026-12-31", i94="2028-09-30")
    with page.expect_download() as download:
        page.locator("[data-answer] button").click()
    file = Path(download.value.path()).read_bytes().decode()
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", file) == ["20270126", "20270301", "20280930"]
    assert file.index("BEGIN:VALARM") < file.index("20270301")
    assert file.count("BEGIN:VALARM") == file.split("DTSTART;VALUE=DATE:20270301")[0].count("BEGIN:VALARM") > 0
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    # Two readings of one day are one entry.
    fill_dates(page, lastPaid="2026-11-27")
    with page.expect_download() as download:
        page.locator("[data-answer] button").click()
    assert Path(download.value.path()).read_bytes().count(b"BEGIN:VEVENT") == 2
    fill_dates(page, lastWorked="2026-01-05")
    expect(page.locator("[data-answer] .dates__day")).to_be_visible()
    expect(page.locator("[data-answer] button")).to_have_count(0)


def test_a_blank_date_gives_no_answer_and_the_focus_goes_there(served: str, page: Page) -> None:
    opened(page, f"{served}tools/dates/")
    fill_dates(page, lastWorked="2026-11-30", i94="2028-09-30")
    expect(page.locator(".dates__day")).to_have_count(0)
    expect(page.locator(".dates__refusal")).to_be_visible()
    expect(page.locator("[name=lastPaid]")).to_be_focused()
    expect(page.locator("[name=lastPaid]")).to_have_attribute("aria-invalid", "true")
    # An answer never outlives the dates it was made from.
    fill_dates(page, lastPaid="2026-12-31")
    expect(page.locator(".dates__day")).to_be_visible()
    page.locator("[name=i94]").fill("2027-01-01")
    page.locator("[name=i94]").blur()
    expect(page.locator(".dates__day")).to_have_count(0)


def test_periods_without_work_fill_in_the_days_used(served: str, page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    opened(page, f"{served}tools/dates/")
    page.locator("#situation-opt").check()
    expect(page.locator("[name=lastPaid]")).to_be_hidden()
    page.locator("[data-gaps] summary").click()
    first, second = (
        page.locator("[data-gap]").nth(0).locator("input"),
        page.locator("[data-gap]").nth(1).locator("input"),
    )
    first.nth(0).fill("2026-07-01")
    first.nth(1).fill("2026-07-10")
    second.nth(0).fill("2026-07-05")
    second.nth(1).fill("2026-07-15")
    page.locator("[data-count-gaps]").click()
    expect(page.locator("[name=used]")).to_have_value("15")
    expect(page.locator("#until-last-worked")).to_be_checked()
    fill_dates(page, start="2026-07-01", end="2027-06-30", lastWorked="2026-11-24")
    expect(page.locator(".dates__day")).to_have_attribute("datetime", "2027-02-07")


def test_a_total_to_today_is_not_counted_twice(served: str, page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    opened(page, f"{served}tools/dates/")
    page.locator("#situation-opt").check()
    fill_dates(page, start="2026-06-01", end="2027-05-31", lastWorked="2026-10-31", used="71")
    expect(page.locator(".dates__day")).to_have_attribute("datetime", "2026-11-19")
    expect(page.locator(".dates__warning").nth(0)).to_contain_text("이미 지난 날짜입니다")
    expect(page.locator(".dates__warning").nth(1)).to_contain_text("언제까지의 합계인지")
    page.locator("#until-today").check()
    expect(page.locator(".dates__day")).to_have_count(0)
    page.locator("[data-dates] button[type=submit]").click()
    expect(page.locator(".dates__day")).to_have_attribute("datetime", "2026-12-13")
    expect(page.locator(".dates__ahead")).to_have_text("오늘부터 19일")
    expect(page.locator(".dates__warning")).to_contain_text("일요일입니다.")
    expect(page.locator(".dates__warning")).to_contain_text("2026년 12월 11일 금요일까지")
    expect(page.locator(".dates__reason").first).to_contain_text("실직 90일째 날입니다.")


def test_what_cannot_be_is_named_and_what_is_over_has_no_date(served: str, page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    opened(page, f"{served}en/tools/dates/")
    page.locator("#situation-opt").check()
    fill_dates(page, start="2026-06-01", end="2026-05-01", lastWorked="2026-10-31", used="95")
    expect(page.locator("#dates-end-error")).to_have_text("This does not fit “EAD start date”.")
    fill_dates(page, end="2027-05-31")
    expect(page.locator(".dates__day")).to_have_count(0)
    expect(page.locator(".dates__warning").first).to_contain_text("already over the limit")
    fill_dates(page, used="900")
    expect(page.locator("#dates-used-error")).to_have_text("This does not fit “EAD start date” and “Last day worked”.")


def test_ticks_go_out_as_a_file_and_come_back(served: str, page: Page, tmp_path: Path) -> None:
    opened(page, served + SHEET)
    assert page.evaluate("localStorage.length") == 0
    page.locator("input[data-item]").nth(0).check()
    page.locator("input[data-item]").nth(2).check()
    page.locator(".ticks summary").click()
    with page.expect_download() as download:
        page.locator("[data-export]").click()
    file = tmp_path / "ticks.json"
    download.value.save_as(file)
    assert len(json.loads(file.read_text("utf-8"))["marks"]) == 2
    page.locator("[data-clear]").click()
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator("input[data-item]:checked")).to_have_count(0)
    page.locator(".ticks input[type=file]").set_input_files(file)
    expect(page.locator("input[data-item]:checked")).to_have_count(2)
    file.write_text("{}", "utf-8")
    page.locator(".ticks input[type=file]").set_input_files(file)
    expect(page.locator("input[data-item]:checked")).to_have_count(2)


def test_the_catalogue_filters_and_shows_everything_without_scripts(
    served: str, context: Callable[..., BrowserContext]
) -> None:
    page = opened(context().new_page(), f"{served}checklists/")
    everything = page.locator(".card:visible").count()
    page.locator("#filter-status").select_option("stem-opt")
    page.locator("#filter-event").select_option("layoff")
    shown = page.locator(".card:visible")
    assert 0 < shown.count() < everything
    assert all("stem-opt" in str(card.get_attribute("data-status")).split() for card in shown.all())
    plain = context(java_script_enabled=False).new_page()
    plain.goto(f"{served}checklists/")
    assert plain.locator(".card:visible").count() == everything
    expect(plain.locator("[data-filters]")).to_be_hidden()


def test_the_menu_opens_and_closes_by_keyboard(served: str, page: Page) -> None:
    opened(page, served + SHEET)
    button = page.locator("button.menu-button")
    expect(page.locator(".menu a").first).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".menu__close")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".menu [aria-current=page]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_light_and_dark_follow_the_system_until_chosen(served: str, context: Callable[..., BrowserContext]) -> None:
    page = opened(context(color_scheme="dark").new_page(), served)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("localStorage.length") == 0
    page.locator("[data-scheme-button]").click()
    opened(page, served + SHEET)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator("[data-scheme-button]").click()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(("path", "name"), [(SHEET, "English"), ("en/" + SHEET, "한국어")])
def test_the_language_link_is_always_in_sight_and_leads_to_the_same_page(
    served: str, page: Page, path: str, name: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, served + path)
    link = page.locator("a.language")
    expect(link).to_have_text(name)
    expect(link).to_be_in_viewport()
    link.click()
    assert page.url == served + (SHEET if path.startswith("en/") else "en/" + SHEET)


def test_printing_unfolds_everything(served: str, page: Page) -> None:
    opened(page, served + SHEET)
    folded = page.locator("details.more dd").first
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('article *')]
            .filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
            .map((e) => parseFloat(getComputedStyle(e).fontSize))"""
    )
    # 10 pt on paper are 13.33 CSS pixels; printed link addresses and marks in a chip may be smaller.
    assert sorted(sizes)[len(sizes) // 20] >= 13.3


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_plan_becomes_a_calendar_file_without_leaving_the_browser(
    served: str, page: Page, tmp_path: Path, language: str
) -> None:
    opened(page, f"{served}{'' if language == 'ko' else 'en/'}tools/plan/")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator("[data-plan-calendar] button[type=submit]").click()
    expect(page.locator("#plan-start")).to_be_focused()
    expect(page.locator("#plan-start")).to_have_attribute("aria-invalid", "true")
    page.locator("#plan-start").fill("2026-12-25")
    page.locator("#plan-start").blur()
    days = [line.get_attribute("datetime") for line in page.locator("[data-answer] time").all()]
    assert days == ["2026-12-25", "2026-12-27", "2026-12-31", "2027-01-07", "2027-01-07"]
    page.locator("#edition-two-week-plan").check()
    with page.expect_download() as download:
        page.locator("[data-plan-calendar] button[type=submit]").click()
    assert download.value.suggested_filename == "two-week-plan-2026-12-25.ics"
    download.value.save_as(tmp_path / "plan.ics")
    library = load_library()
    sheet, start = library.checklists["two-week-plan"], date(2026, 12, 25)
    ours = plan(sheet, library, language, anchor="start-date", start=start)  # type: ignore[arg-type]
    assert (tmp_path / "plan.ics").read_bytes() == ours
    page.locator("#plan-evening").fill("19:00")
    page.locator("#plan-alarm").check()
    with page.expect_download() as download:
        page.locator("[data-plan-calendar] button[type=submit]").click()
    download.value.save_as(tmp_path / "evenings.ics")
    ours = plan(sheet, library, language, anchor="start-date", start=start, at=time(19), alarm=True)  # type: ignore[arg-type]
    assert (tmp_path / "evenings.ics").read_bytes() == ours
    assert [url for url in requests if not url.startswith("blob:")] == []
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_the_scorecard_adds_up_three_employers_side_by_side(served: str, page: Page) -> None:
    opened(page, f"{served}en/tools/scorecard/")
    expect(page.locator("[data-criterion=gpu-source] select:visible")).to_have_count(2)
    page.locator("[data-add]").click()
    expect(page.locator("#score-name-2")).to_be_focused()
    expect(page.locator("[data-add]")).to_be_hidden()
    page.locator("#score-name-1").fill("Second Lab")
    for criterion, answers in {"gpu-source": "good red vague", "runway": "red red "}.items():
        for employer, answer in enumerate(answers.split(" ")):
            page.locator(f"[data-criterion={criterion}] select").nth(employer).select_option(answer)
    rows = ("total", "share", "vetoes", "band")
    totals = [page.locator(f"[data-row={row}] td").all_inner_texts() for row in rows]
    again = "think again about the red flag first"
    assert totals == [["0", "−6", "0"], ["0%", "−100%", "0%"], ["1", "1", "0"], [again, again, "a reason for care"]]
    asked = page.locator("[data-row=asked] td").all_inner_texts()
    assert [cell.split(" / ")[0] for cell in asked] == ["6", "6", "3"]
    expect(page.locator("thead [data-name='1']")).to_have_text("Second Lab")
    page.locator("[data-scorecard] button[type=reset]").click()
    expect(page.locator("[data-row=total] td").first).to_have_text("–")
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_a_research_institution_gets_its_own_questions_and_the_comparison_can_be_copied(
    served: str, context: Callable[..., BrowserContext]
) -> None:
    page = context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    opened(page, f"{served}tools/scorecard/")
    expect(page.locator("[data-criterion=grant-end]")).to_be_hidden()
    page.locator("#score-name-0").fill("가나 연구소")
    page.locator("#score-kind-0").select_option("research")
    page.locator("[data-criterion=grant-end] select").nth(0).select_option("good")
    expect(page.locator("[data-criterion=grant-end] select:visible")).to_have_count(1)
    expect(page.locator("[data-criterion=runway] select:visible")).to_have_count(1)
    page.locator("#score-kind-1").select_option("research")
    expect(page.locator("[data-criterion=runway]")).to_be_hidden()
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_have_text("비교한 내용을 글로 복사했습니다.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "가나 연구소 (연구기관(대학·병원·연구소))" in copied
    assert "- 가나 연구소: + 좋은 답" in copied
    assert "- 이렇게 읽습니다: 튼튼한 편" in copied
    assert "런웨이는 몇 개월" not in copied
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_a_posting_that_declines_sponsorship_is_shown_in_its_own_words(served: str, page: Page) -> None:
    opened(page, f"{served}en/tools/keywords/")
    box = page.locator("[data-postings]")
    box.fill("We run Kubernetes. We cannot sponsor visas.\n---\nPython and SQL. Must be a U.S. citizen.")
    page.locator("[data-keywords] button[type=submit]").click()
    assert page.locator("[data-stated] q").all_inner_texts() == ["We cannot sponsor visas.", "Must be a U.S. citizen."]
    expect(page.locator("[data-stated] strong").nth(1)).to_have_text("Posting 2 · Citizenship or U.S. person")
    expect(page.locator("[data-stated-none]")).to_be_hidden()
    box.fill("We run Kubernetes.")
    page.locator("[data-keywords] button[type=submit]").click()
    expect(page.locator("[data-stated] li")).to_have_count(0)
    expect(page.locator("[data-stated-none]")).to_be_visible()


def test_the_one_line_says_its_length_and_what_is_missing(served: str, page: Page) -> None:
    opened(page, f"{served}en/tools/one-line/")
    side = page.locator("[data-side]").nth(1)
    side.locator("[name=use]").fill("LLM extraction")
    expect(side.locator("textarea")).to_have_value(
        "I run LLM extraction for [domain] within [latency or SLO] at [unit cost], and I restore it when it breaks."
    )
    expect(side.locator("[data-said]")).to_contain_text("blanks remain")
    side.locator("textarea").fill("x" * 141)
    expect(side.locator("[data-said]")).to_contain_text("over 140")


def test_an_explained_term_opens_by_keyboard_and_closes_by_escape(served: str, page: Page) -> None:
    opened(page, f"{served}en/trends/inference-economics/")
    term = page.locator("article .term").first
    gloss = term.locator(".term__gloss")
    expect(gloss).to_be_hidden()
    term.focus()
    expect(gloss).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(gloss).to_be_hidden()
    expect(term).to_be_focused()
    term.blur()
    term.focus()
    expect(gloss).to_be_visible()
