"""Shared fixtures: a browser, the real site built once, and small sites made of files."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from giljabi.cli.browser import FLAGS, find_chromium

PROJECT = Path(__file__).resolve().parents[1]
SITE_URL = "https://host.example/repo/"
"""Tests build below a sub-path, as GitHub Pages serves a project."""


SLOW = (
    "tests/pdf/test_build.py",
    "tests/pdf/test_real_sheets.py",
    "tests/search/test_index.py",
    "tests/search/test_installation.py",
    "tests/search/test_search.py",
)
"""Modules that typeset every sheet or load the Korean analyser: `make test` runs them, `make check` does not."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests after what they need, so that nobody has to remember to."""
    for item in items:
        needs = set(getattr(item, "fixturenames", ()))
        if needs & {"site", "served"}:
            item.add_marker("site")
        if "chromium_path" in needs:
            item.add_marker("browser")
        if item.path.relative_to(PROJECT).as_posix() in SLOW:
            item.add_marker("slow")


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's root."""
    return PROJECT


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """A Chromium; ``make test`` has made sure that there is one."""
    found = find_chromium()
    assert found, "no Chromium: run `make test`, or set CHROMIUM"
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """One headless Chromium for all tests: Playwright's synchronous interface can be open only once in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium_path), args=list(FLAGS))
        yield browser
        browser.close()


def build_site(target: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the real project strictly into ``target``."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=PROJECT,
        text=True,
        capture_output=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": SITE_URL,
            "REPO_URL": "https://github.com/owner/repo",
            **environment,
        },
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests as it is deployed."""
    target = tmp_path_factory.mktemp("built") / "site"
    result = build_site(target)
    assert result.returncode == 0, result.stdout + result.stderr
    return target


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below ``/repo/`` and answers with the site's own 404, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/repo") if path.startswith("/repo/") else "/nothing-here")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Address of the real site, served below ``/repo/``; ends with a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    server.server_close()
    thread.join()
