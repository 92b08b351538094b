"""Broken input, one file a case: every mistake gives its own clear, bilingual message and its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from giljabi.errors import GuideError
from giljabi.records.loading import load_library

HERE = Path(__file__).parent
CASES = sorted((HERE / "broken").glob("*.yml"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small valid library that a case then breaks."""
    target = tmp_path / "docs" / "data"
    shutil.copytree(HERE / "library", target)
    return target


def test_the_unbroken_library_loads(data: Path) -> None:
    library = load_library(data)
    assert list(library.checklists) == ["sheet"]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_broken_input_is_explained(path: Path, data: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    target = data / case["file"]
    target.parent.mkdir(exist_ok=True)
    if case.get("directory"):
        target.unlink()
        target.mkdir()
    else:
        target.write_bytes(case["text"].encode(case.get("encoding", "utf-8")))
    with pytest.raises(GuideError) as caught:
        load_library(data)
    problems = caught.value.problems
    found = [(problem.code, problem.place.line) for problem in problems if problem.place.file.endswith(case["file"])]
    assert sorted(found) == sorted((expected["code"], expected["line"]) for expected in case["expect"])
    for problem in problems:
        for side in (problem.ko, problem.en):
            assert side.found and side.allowed and side.fix
        assert any("가" <= letter <= "힣" for letter in problem.ko.found + problem.ko.fix)
    shown = str(caught.value)
    for words in case.get("says", []):
        assert words in shown
    assert "Traceback" not in shown and str(data.parent.parent) not in shown
