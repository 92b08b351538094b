"""A small project with the real words of components, as a site."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from giljabi.site import Site, load_site

HERE = Path(__file__).parent
REAL = HERE.parents[1]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small project that may be changed."""
    project = shutil.copytree(HERE / "project", tmp_path / "small")
    shutil.copytree(REAL / "docs/data/labels", project / "docs/data/labels")
    return project


@pytest.fixture
def project_site(small: Path) -> Site:
    """The small project, with one paragraph marked as a typo, on a fixed day."""
    file = small / "docs/ko/index.md"
    file.write_text(file.read_text("utf-8").rstrip() + " <!-- typo -->\n", "utf-8")
    return load_site(small, today=date(2026, 11, 24))
