"""Pages kept between builds: nothing is rendered twice, and nothing kept is out of date."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.html.outline import outline
from giljabi.rendered import Rendered, circumstances, reads_other_pages
from giljabi.shortcodes import SHORTCODES
from giljabi.site import Site
from tests.real_data import real_site
from tests.site.test_fallback import build, run_build, small_project

PAGE = """---
title: {title}
description: {title}
---

# {title} {{ #{id} }}

{text} {{{{ cite("h1b-grace-period") }}}}

{{{{ sources() }}}}
"""


def write(project: Path, name: str, text: str) -> None:
    for language in ("ko", "en"):
        page = PAGE.format(title=name, id=name, text=text)
        (project / "docs" / language / f"{name}.md").write_text(page, "utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = small_project(tmp_path_factory.mktemp("kept") / "project", only={"first.md": "ko", "second.md": "ko"})
    write(project, "first", "[second](second.md#here)")
    write(project, "second", '<span id="here"></span> Words.')
    build(project)
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A project that has been built once."""
    return shutil.copytree(built, tmp_path / "project")


def pages_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*.html"))}


def kept(project: Path) -> dict[str, Path]:
    """Cache files by a word of their page."""
    files = {}
    for path in (project / ".cache" / "pages").glob("*.json"):
        files[json.loads(path.read_bytes())["outline"][0]["id"] + path.stem] = path
    return files


@pytest.mark.site
def test_a_second_build_is_the_same_and_renders_nothing(project: Path) -> None:
    first, files = pages_of(project / "site"), kept(project)
    assert len(files) == 6
    assert pages_of(build(project)) == first
    assert kept(project) == files
    for path in files.values():
        content = json.loads(path.read_bytes())
        path.write_text(json.dumps({**content, "html": content["html"] + "<p>taken from the cache</p>"}), "utf-8")
    marked = [name for name, html in pages_of(build(project)).items() if b"taken from the cache" in html]
    assert len(marked) == 6


@pytest.mark.site
def test_only_an_edited_page_is_rendered_again(project: Path) -> None:
    before = kept(project)
    write(project, "second", '<span id="here"></span> Other words.')
    site = build(project)
    assert b"Other words." in (site / "second/index.html").read_bytes()
    assert len(kept(project).keys() - before.keys()) == 2


@pytest.mark.site
def test_a_kept_page_still_warns_of_an_anchor_that_has_gone(project: Path) -> None:
    write(project, "second", "Words.")
    result = run_build(project)
    assert result.returncode == 1
    assert "first.md" in result.stdout + result.stderr and "here" in result.stdout + result.stderr


class _Watched(Mapping[Any, Any]):
    """The pages of a site, noting which of them are looked at."""

    def __init__(self, pages: Mapping[Any, Any]) -> None:
        self._pages = pages
        self.seen: set[Any] = set()

    def __getitem__(self, key: Any) -> Any:
        self.seen.add(key)
        return self._pages[key]

    def __iter__(self) -> Iterator[Any]:
        self.seen.update(self._pages)
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)


def test_pages_that_are_kept_show_nothing_of_other_pages() -> None:
    """Every call of every real page: a shortcode that reads other pages must say so."""
    real = real_site()
    for (language, path), page in real.pages.items():
        pages = _Watched(real.pages)
        site = Site(real.library, pages, real.today, behind=real.behind, history=real.history)
        site.titles = real.titles  # They are part of the circumstances.
        for call in page.calls:
            if call.name in SHORTCODES and not SHORTCODES[call.name].reads_pages:
                site.call(call.name, language, path, *call.arguments)
                assert pages.seen <= {(language, path)}, f"{call.name} in {page.file}"
    assert any(reads_other_pages(page) for page in real.pages.values())


@pytest.mark.site
def test_a_change_of_anything_but_text_changes_the_circumstances(project: Path) -> None:
    site = real_site()
    names = ["ko/index.md"]

    def now(*settings: str | None, pages: list[str] = names, site: Site = site) -> str:
        return circumstances(project, site, pages, *settings)

    keys = [now(), now("https://host.example/"), now(pages=[*names, "ko/new.md"])]
    keys.append(now(site=replace(site, today=site.today.replace(year=2040))))
    renamed = replace(site)
    renamed.titles = {**site.titles, ("ko", "index.md"): "다른 이름"}
    keys.append(now(site=renamed))
    for name in (
        "docs/data/labels/web.yml",
        "hooks/giljabi/html/renderer.py",
        "hooks/giljabi/html/cite.html.jinja",
        "mkdocs.yml",
    ):
        with (project / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        keys.append(now())
    assert len(set(keys)) == len(keys)
    assert now() == keys[-1]


@given(st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.dictionaries(st.text(), st.text())))
def test_what_is_kept_comes_back(html: str, anchors: list[str], links: dict[str, dict[str, str]]) -> None:
    rendered = Rendered(html, outline(html), anchors, links)
    assert Rendered.from_bytes(rendered.to_bytes()) == rendered
