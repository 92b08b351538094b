"""WCAG 2.2 AA by axe on every kind of page, in both languages, light and dark, on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

pytestmark = [pytest.mark.browser, pytest.mark.site]

KINDS = {
    "home": "",
    "guide": "visa/job-loss/",
    "matrix": "visa/",
    "tracker": "visa/rule-changes/",
    "catalogue": "checklists/",
    "checklist": "checklists/h1b-layoff/",
    "binder": "checklists/document-binder/",
    "worksheet": "checklists/target-20/",
    "scorecard": "checklists/compute-supply/",
    "trend with charts": "trends/power-cooling/",
    "seed claims": "trends/compute-shift/",
    "facts": "facts/layoff/",
    "sources": "sources/",
    "date tool": "tools/dates/",
    "about": "about/",
    "role": "roles/inference-serving/",
    "roles": "roles/",
    "employers": "companies/boston-employers/",
    "questions": "companies/questions/",
    "metrics": "positioning/operating-metrics/",
    "plan": "plan/two-weeks/",
    "keyword tool": "tools/keywords/",
    "plan calendar": "tools/plan/",
    "scorecard tool": "tools/scorecard/",
    "line tool": "tools/one-line/",
    "glossary": "glossary/",
    "changes": "changes/",
    "myths": "visa/myths/",
    "coverage": "contribute/coverage/",
}

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    served: str, context: Callable[..., BrowserContext], kind: str, language: str, scheme: str
) -> None:
    page = context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(served + ("" if language == "ko" else "en/") + KINDS[kind])
    page.wait_for_load_state("networkidle")
    findings = Axe().run(page, options=OPTIONS).response["violations"]
    assert [
        (finding["id"], node["target"], node.get("failureSummary", "")[:300])
        for finding in findings
        for node in finding["nodes"]
    ] == []


@pytest.mark.parametrize("language", ["", "en/"])
def test_axe_finds_nothing_on_the_404(served: str, context: Callable[..., BrowserContext], language: str) -> None:
    page = context().new_page()
    page.goto(f"{served}{language}no-such-page/")
    assert page.title()
    findings = Axe().run(page, options=OPTIONS).response["violations"]
    assert [(finding["id"], node["target"]) for finding in findings for node in finding["nodes"]] == []
