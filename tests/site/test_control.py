"""Control builds: a site of one language must say the same as its half of the bilingual site.

The idea is mkdocs-static-i18n's own: what a plugin does to a site is checked against sites built without it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import PROJECT
from tests.site.test_fallback import build, small_project

pytestmark = pytest.mark.site

PAGES = ("visa/opt.md", "checklists/h1b-layoff.md", "trends/compute-shift.md", "facts/opt.md")


def project_with_pages(target: Path, languages: tuple[str, ...]) -> Path:
    """A project with a few real pages in ``languages``; of one language only, its plain single-language form."""
    project = small_project(target, only={})
    for language in languages:
        for page in PAGES:
            copy = project / "docs" / language / page
            copy.parent.mkdir(parents=True, exist_ok=True)
            # Links to pages that are not there would stop a strict build; their words stay.
            text = (PROJECT / "docs" / language / page).read_text("utf-8")
            copy.write_text(re.sub(r"\]\((?!https?:|#)[^)]*\)", "](#)", text), "utf-8")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace(
        "  - index.md\n", "  - index.md\n" + "".join(f"  - {page}\n" for page in PAGES), 1
    )
    for other in {"ko", "en"} - set(languages):
        shutil.rmtree(project / "docs" / other)
        text = _without_language(text, other)
    config.write_text(text, "utf-8")
    return project


def _without_language(config: str, language: str) -> str:
    """The configuration without one language; the other becomes the default."""
    start = config.index(f"        - locale: {language}\n")
    following = re.compile(r"^        - locale: |^  - ", re.MULTILINE).search(config, start + 10)
    assert following
    rest = config[:start] + config[following.start() :]
    return (
        rest
        if "default: true" in rest
        else rest.replace("        - locale: en\n", "        - locale: en\n          default: true\n")
    )


def article(site: Path, address: str) -> str:
    """The words of a page's text, without addresses (they differ by design)."""
    soup = BeautifulSoup((site / address / "index.html").read_bytes(), "lxml")
    return re.sub(r"\s+", " ", soup.select_one("article").get_text(" "))


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(project_with_pages(tmp_path_factory.mktemp("both") / "project", ("ko", "en")))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_site_of_one_language_equals_its_half(bilingual: Path, tmp_path: Path, language: str) -> None:
    alone = build(project_with_pages(tmp_path / "project", (language,)))
    for page in PAGES:
        address = page.removesuffix(".md") + "/"
        own = "" if language == "ko" else "en/"
        here = alone / own if (alone / own / address).is_dir() else alone
        assert article(here, address) == article(bilingual / own, address), page


def test_the_halves_do_not_mix(bilingual: Path) -> None:
    for page in PAGES:
        address = page.removesuffix(".md") + "/"
        korean, english = article(bilingual, address), article(bilingual / "en", address)
        assert len(re.findall(r"[가-힣]", korean)) > 20 * len(re.findall(r"[가-힣]", english))
