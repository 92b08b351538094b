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
    found = [{"file": p.place.file, "line": p.place.line, "column": p.place.column, "code": p.code} for p in problems]
    key = lambda entry: (entry["file"], entry["line"], entry["code"], entry.get("column", 0))  # noqa: E731
    expected = sorted(case["expect"], key=key)
    # A case names a column where the mistake can stand anywhere in a line.
    assert [
        {name: part for name, part in entry.items() if name in wanted}
        for entry, wanted in zip(sorted(found, key=key), expected, strict=True)
    ] == expected
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
    assert "1 problem in other files" in out


@pytest.mark.parametrize("folder", ["docs/ko/visa", "docs/ko", "docs", "docs/ko/visa/"])
def test_a_folder_is_all_that_is_in_it(folder: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "docs/ko/visa/layoff.md"
    page.write_text(page.read_text("utf-8").replace("변호사에게 확인하세요.", "무조건 승인됩니다."), "utf-8")
    assert main([str(project / folder)], project) == 1
    out = capsys.readouterr().out
    assert "docs/ko/visa/layoff.md:8:" in out
    assert "other files" not in out
    assert main([str(project / "docs/en")], project) == 0
    assert "1 problem in other files" in capsys.readouterr().out


def test_a_folder_is_no_prefix_of_a_name(project: Path) -> None:
    (project / "docs/ko/vis").mkdir()
    page = project / "docs/ko/visa/layoff.md"
    page.write_text(page.read_text("utf-8").replace("변호사에게 확인하세요.", "무조건 승인됩니다."), "utf-8")
    assert main([str(project / "docs/ko/vis")], project) == 0


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("docs/ko/visa/layof.md", "docs/ko/visa/layoff.md"),
        ("docs/ko/layoff.md", "docs/ko/visa/layoff.md"),
        ("docs/data/fact", "docs/data/facts"),
        ("zzz", None),
    ],
)
def test_a_file_that_is_not_there_is_not_all_well(
    wrong: str, near: str | None, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for given in (wrong, str(project / wrong)):
        assert main([given], project) == 1
        captured = capsys.readouterr()
        assert "all is well" not in captured.out
        assert f"'{wrong}'" in captured.err
        assert (f"Did you mean '{near}'?" in captured.err) if near else ("Did you mean" not in captured.err)


def test_a_file_of_another_project_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.md").write_text("다른 글", "utf-8")
    assert main([str(tmp_path / "other.md")], project) == 1
    assert "no such file or folder in this project" in capsys.readouterr().err


def test_one_unreadable_page_does_not_hide_the_mistakes_of_others(project: Path) -> None:
    korean, english = project / "docs/ko/visa/layoff.md", project / "docs/en/visa/layoff.md"
    korean.write_text(korean.read_text("utf-8").replace("{ #first-action }", "{#first-action}"), "utf-8")
    english.write_text(english.read_text("utf-8").replace("so confirm with an attorney", "you are exempt"), "utf-8")
    site, problems = inspect(project)
    assert site is None
    assert {problem.code for problem in problems} == {"heading-id-tight", "absolute"}
