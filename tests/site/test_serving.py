"""While a writer looks at the site, every rebuild reads again what was edited."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("mkdocs", reason="the adapter needs MkDocs, the package does not")

from hooks import content
from mkdocs.exceptions import Abort

from giljabi import current_site
from tests.conftest import PROJECT

SMALL = PROJECT / "tests" / "contribute" / "project"


@pytest.fixture
def project(tmp_path: Path):
    yield shutil.copytree(SMALL, tmp_path / "project")
    current_site.set(None)


def test_a_rebuild_reads_edits_and_the_second_language_does_not(project: Path) -> None:
    first, second, third = (SimpleNamespace(config_file_path=str(project / "mkdocs.yml")) for _ in range(3))
    content.on_config(first)
    site = current_site.get()
    content.on_config(first)
    assert current_site.get() is site

    sheet = project / "docs/data/checklists/sheet.yml"
    text = sheet.read_text("utf-8")
    sheet.write_text(text.replace("kind: checklist", "kind: list"), "utf-8")
    with pytest.raises(Abort, match=r"sheet\.yml:2:1 \[literal-error\]"):
        content.on_config(second)

    sheet.write_text(text.replace("시험용 점검표입니다.", "고친 점검표입니다."), "utf-8")
    content.on_config(third)
    assert current_site.get().library.checklists["sheet"].summary.ko == "고친 점검표입니다."
