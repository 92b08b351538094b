"""A page that is written in one language only, and sites of one language: built from small projects."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import PROJECT, SITE_URL

pytestmark = pytest.mark.site

# Pages, and the one data file that names pages.
LEFT_OUT = (".*", "site", "node_modules", "tests", "ko", "en", "seed-coverage.yml")

PAGE = {
    "ko": "---\ntitle: 한쪽만\ndescription: 한국어로만 쓴 글\n---\n\n# 한쪽만 { #one-side }\n\n본문입니다. [홈](index.md)\n",
    "en": "---\ntitle: One side\ndescription: Written in English only\n---\n\n# One side { #one-side }\n\nText. [Home](index.md)\n",
}


def small_project(target: Path, *, only: dict[str, str]) -> Path:
    """The real configuration and data with few pages: ``only`` maps a page name to its one language."""
    shutil.copytree(PROJECT, target, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for language in ("ko", "en"):
        folder = target / "docs" / language
        folder.mkdir()
        shutil.copy(PROJECT / "docs" / language / "index.md", folder)
    for name, language in only.items():
        (target / "docs" / language / name).write_text(PAGE[language], "utf-8")
    config = (target / "mkdocs.yml").read_text("utf-8")
    before, _, rest = config.partition("\nnav:\n")
    after = rest[rest.index("\nplugins:\n") :]
    pages = "".join(f"  - {name}\n" for name in ("index.md", *only))
    (target / "mkdocs.yml").write_text(f"{before}\nnav:\n{pages}{after}", "utf-8")
    index = "---\ntitle: {0}\ndescription: {0}\n---\n\n# {0} {{ #home }}\n"
    for language, word in (("ko", "홈"), ("en", "Home")):
        (target / "docs" / language / "index.md").write_text(index.format(word), "utf-8")
    return target


def run_build(project: Path) -> subprocess.CompletedProcess[str]:
    """A strict build of ``project``, with an environment of its own."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        text=True,
        capture_output=True,
        check=False,
        env={
            "PATH": "/usr/bin:/bin",
            "SITE_URL": SITE_URL,
            "REPO_URL": "https://github.com/owner/repo",
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": "hooks",
            "HOME": str(project),
        },
    )


def build(project: Path) -> Path:
    """The built site of ``project``."""
    result = run_build(project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = small_project(tmp_path_factory.mktemp("one") / "project", only={"korean.md": "ko", "english.md": "en"})
    return build(project)


@pytest.mark.parametrize(("path", "reader", "written"), [("en/korean/", "en", "ko"), ("english/", "ko", "en")])
def test_fallback_page_says_what_it_is(built: Path, path: str, reader: str, written: str) -> None:
    soup = BeautifulSoup((built / path / "index.html").read_bytes(), "lxml")
    assert soup.html["lang"] == reader
    assert soup.find(id="one-side").find_parent(lang=written) is not None
    assert not soup.select("link[hreflang]") and not soup.select("link[rel=canonical]")
    assert soup.select_one("meta[name=robots][content*=noindex]")
    assert soup.select_one(".banner"), "no notice"
    assert soup.select_one(f'a[href$="edit/main/docs/{written}/{"korean" if written == "ko" else "english"}.md"]')


def test_written_page_of_one_language_announces_no_other(built: Path) -> None:
    soup = BeautifulSoup((built / "korean" / "index.html").read_bytes(), "lxml")
    assert soup.html["lang"] == "ko" and not soup.select("link[hreflang]")
    assert soup.select_one("link[rel=canonical]")["href"] == f"{SITE_URL}korean/"


def test_sitemap_leaves_fallback_pages_out(built: Path) -> None:
    text = (built / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{SITE_URL}korean/</loc>" in text and f"<loc>{SITE_URL}en/english/</loc>" in text
    assert f"{SITE_URL}en/korean/" not in text and f"<loc>{SITE_URL}english/</loc>" not in text


def test_bad_input_leaves_the_old_site_whole(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project", only={})
    site = build(project)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (project / "docs/data/facts/opt.yml").write_text("topic: opt\nfacts: oops\n", "utf-8")
    result = run_build(project)
    assert result.returncode == 1
    assert (
        "docs/data/facts/opt.yml:2:" in result.stderr + result.stdout
        and "Traceback" not in result.stderr + result.stdout
    )
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
