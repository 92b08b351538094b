"""Nothing leaves the reader's browser, and nothing comes from elsewhere: every page is visited and watched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from giljabi.addresses import page_address
from giljabi.site import load_site

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_every_page_asks_only_its_own_site_and_every_request_succeeds(
    served: str, context: Callable[..., BrowserContext], project: Path
) -> None:
    page = context().new_page()
    foreign: list[str] = []
    failed: list[str] = []
    errors: list[str] = []
    page.on("request", lambda r: None if r.url.startswith((served, "data:", "blob:")) else foreign.append(r.url))
    page.on("response", lambda r: failed.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("console", lambda m: errors.append(f"{page.url}: {m.text}") if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: errors.append(f"{page.url}: {e}"))
    for language, path in load_site(project).pages:
        page.goto(served + page_address("", language, path).lstrip("/"))
    page.wait_for_load_state("networkidle")
    assert (foreign, failed, errors) == ([], [], [])


def test_nothing_is_stored_before_a_reader_ticks(served: str, context: Callable[..., BrowserContext]) -> None:
    made = context()
    page = made.new_page()
    for path in ("", "checklists/h1b-layoff/", "tools/dates/"):
        page.goto(served + path)
        page.wait_for_load_state("networkidle")
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('giljabi'))") == []
    assert made.cookies() == []
