"""Mistakes contributors make, one file a case: each is told with its place, in both languages, and how to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from giljabi.cli.check import inspect, main

HERE = Path(__file__).parent
CASES = sorted((HERE / "mistakes").glob("*.yml"))


def apply(changes: list[dict[str, Any]], project: Path) -> None:
    """Make the edits of a case: replace words of a file, or write one."""
    for change in changes:
        file = project / change["file"]
        if "text" in change:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change["text"], "utf-8")
        else:
            text = file.read_text("utf-8")
            assert text.count(change["replace"]) >= 1, f"{change['replace']!r} is not in {change['file']}"
            file.write_text(text.replace(change["replace"], change["with"], 1), "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without mistakes."""
    return shutil.copytree(HERE / "project", tmp_path / "project")


def test_the_project_has_no_mistakes(project: Path) -> None:
    site, problems = inspect(project)
    assert site is not None
    assert [str(problem) for problem in problems if problem.code != "schema-line"] == []


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_explained(path: Path, project: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    apply(case["change"], project)
    problems = [problem for problem in inspect(project)[1] if not problem.warning]
    found = [{"file": p.place.file, "line": p.place.line, "code": p.code} for p in problems]
    key = lambda entry: (entry["file"], entry["line"], entry["code"])  # noqa: E731
    assert sorted(found, key=key) == sorted(case["expect"], key=key)
    assert found, "the mistake is not seen"
    for problem in problems:
        for side in (problem.ko, problem.en):
            assert side.found and side.allowed and side.fix
        assert any("가" <= letter <= "힣" for letter in problem.ko.found + problem.ko.fix)
        assert str(project) not in str(problem)


@pytest.mark.parametrize("name", ["docs/ko/visa/folder.md", "docs/en/folder.md"])
def test_a_folder_where_a_page_belongs_is_told(name: str, project: Path) -> None:
    (project / name).mkdir()
    found = [(problem.place.file, problem.code) for problem in inspect(project)[1]]
    assert (name, "not-a-file") in found


def test_the_command_shows_only_the_files_it_is_asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "docs/ko/visa/layoff.md"
    page.write_text(page.read_text("utf-8").replace("변호사에게 확인하세요.", "무조건 승인됩니다."), "utf-8")
    assert main([str(page)], project) == 1
    assert "docs/ko/visa/layoff.md:8:" in capsys.readouterr().out
    assert main([str(project / "docs/en/visa/layoff.md")], project) == 0
    out = capsys.readouterr().out
    assert "[absolute]" not in out
    assert "1 problems in other files" in out


def test_one_unreadable_page_does_not_hide_the_mistakes_of_others(project: Path) -> None:
    korean, english = project / "docs/ko/visa/layoff.md", project / "docs/en/visa/layoff.md"
    korean.write_text(korean.read_text("utf-8").replace("{ #first-action }", "{#first-action}"), "utf-8")
    english.write_text(english.read_text("utf-8").replace("so confirm with an attorney", "you are exempt"), "utf-8")
    site, problems = inspect(project)
    assert site is None
    assert {problem.code for problem in problems} == {"heading-id-tight", "absolute"}
