"""The commands of contributors: what they write, say and refuse."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.cli import check, facts, new, pdf, status, summary
from giljabi.cli.menu import with_page
from giljabi.cli.scaffold import KINDS
from giljabi.cli.tidy import tidied, tidy
from giljabi.records.loading import load_library
from giljabi.records.unwritten import is_unwritten
from giljabi.records.yaml_reader import read_yaml

REAL = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["check", "new", "status", "pdf", "facts"])
def test_help_speaks_both_languages_and_needs_no_setup(name: str) -> None:
    done = subprocess.run(
        [sys.executable, f"scripts/{name}.py", "--help"],
        cwd=REAL,
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": ""},
    )
    text = done.stdout
    assert any("가" <= letter <= "힣" for letter in text)
    assert "examples" in text


ORDERS = {
    "guide": ["guide", "visa/new-guide", "--ko", "새 안내", "--en", "New guide"],
    "checklist": ["checklist", "new-sheet", "--ko", "새 점검표", "--en", "New sheet"],
    "fact": ["fact", "new-fact", "--in", "layoff"],
    "term": ["term", "new-term", "--in", "law", "--ko", "새 말", "--en", "new term"],
    "source": ["source", "new-source", "--in", "law", "--ko", "새 출처", "--en", "New source"],
    "role": ["role", "new-role", "--ko", "새 직무", "--en", "New role"],
}


@pytest.mark.parametrize("kind", ORDERS)
def test_a_scaffold_is_valid_but_for_what_is_to_be_written(kind: str, small: Path) -> None:
    assert new.main(ORDERS[kind], small) == 0
    site, problems = check.inspect(small)
    # A fact without its status and source, a source of no kind or a role without its metrics cannot be shown:
    # nothing is made up for them.
    assert (site is None) == (kind in ("fact", "source", "role")), problems
    assert {problem.code for problem in problems if not problem.warning} == {"placeholder"}


def test_a_new_fact_claims_no_status_and_no_source(small: Path) -> None:
    assert new.main(ORDERS["fact"], small) == 0
    text = (small / "docs/data/facts/layoff.yml").read_text("utf-8").partition("new-fact")[2]
    assert "status: TODO" in text and "source: TODO" in text
    problems = [problem for problem in check.inspect(small)[1] if not problem.warning]
    lines = [problem.place.line for problem in problems]
    assert len(lines) == len(set(lines)), "one message a line"
    assert {problem.place.file for problem in problems} == {"docs/data/facts/layoff.yml"}


def test_one_scaffold_after_another(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main(ORDERS["fact"], small) == 0
    assert new.main(ORDERS["source"], small) == 0
    assert new.main(["fact", "another-fact", "--in", "layoff"], small) == 0
    assert not (small / "docs/ko/facts/layoff.md").exists()
    assert new.main(ORDERS["fact"], small) == 1
    assert "exists already" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["fact", "term", "source"])
def test_a_new_file_is_begun_only_where_somebody_insists(
    kind: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    group = {"fact": "layof", "term": "lwa", "source": "lav"}[kind]
    near = {"fact": "layoff", "term": "law", "source": "law"}[kind]
    order = [kind, "new-record", "--in", group]
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}
    assert new.main(order, small) == 1
    said = capsys.readouterr().err
    assert f"Did you mean '{near}'?" in said and "--new-topic" in said
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before
    assert new.main([*order, "--new-topic"], small) == 0
    assert (small / "docs/ko/facts/layof.md").exists() == (kind == "fact")


def test_a_new_role_claims_no_metric_no_keyword_and_no_employer(small: Path) -> None:
    assert new.main(ORDERS["role"], small) == 0
    file = small / "docs/data/roles/new-role.yml"
    role = read_yaml(file, "new-role.yml").data
    (project,) = role["projects"]
    chosen = [
        *role["metrics"],
        *project["report"],
        *role["keywords"].keys(),
        *role["keywords"].values(),
        *(employers["kind"] for employers in role["employers"]),
    ]
    assert chosen and all(is_unwritten(choice) for choice in chosen)


def _written(scaffold: str) -> str:
    """A new role with words, metrics, keywords and kinds of employer in every place."""
    metrics, keywords = (
        [record["id"] for record in read_yaml(REAL / f"docs/data/{name}.yml", name).data[name]]
        for name in ("metrics", "lexicon")
    )
    text = re.sub(r"TODO-(\d): TODO", lambda found: f"{keywords[int(found[1])]}: 3", scaffold)
    text = re.sub(r"(?<=[\[ ])TODO-(\d)(?=.*metrics\.yml)", lambda found: metrics[int(found[1])], text)
    return text.replace("kind: TODO", "kind: hospital").replace("TODO", "X")


def test_a_role_with_everything_written_is_taken(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(REAL / "docs", project / "docs")
    shutil.copy(REAL / "mkdocs.yml", project)
    assert new.main(ORDERS["role"], project) == 0
    file = project / "docs/data/roles/new-role.yml"
    file.write_text(_written(file.read_text("utf-8")), "utf-8")
    library = load_library(project / "docs/data", shown_root=project)
    assert "new-role" in library.records["roles"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (r"metrics: \[[a-z0-9-]+", "metrics: [TODO-1"),
        (r"report: \[[a-z0-9-]+", "report: [TODO-1"),
        (r"keywords:.*\n  [a-z0-9-]+: 3", "keywords:\n  TODO-1: 3"),
        (r"kind: hospital", "kind: TODO"),
    ],
)
def test_a_single_choice_left_open_in_a_new_role_is_refused(line: str, left: str, small: Path) -> None:
    assert new.main(ORDERS["role"], small) == 0
    file = small / "docs/data/roles/new-role.yml"
    text, changed = re.subn(line, left, _written(file.read_text("utf-8")), count=1)
    assert changed
    file.write_text(text, "utf-8")
    (problem,) = (problem for problem in check.inspect(small)[1] if not problem.warning)
    assert problem.code == "placeholder"
    assert "TODO" in text.split("\n")[problem.place.line - 1]


def test_every_kind_is_tried() -> None:
    assert set(KINDS) == set(ORDERS)


def test_a_guide_in_one_language_is_welcome(small: Path) -> None:
    assert new.main(["guide", "visa/korean", "--ko", "한국어만", "--only", "ko"], small) == 0
    assert not (small / "docs/en/visa/korean.md").exists()
    site, problems = check.inspect(small)
    assert site is not None
    assert {problem.code for problem in problems if not problem.warning} == {"placeholder"}


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (["checklist", "sheet"], "exists already"),
        (["guide", "visa/layoff"], "exists already"),
        (["guide", "Visa/New"], "lower-case"),
        (["fact", "new-fact"], "--in"),
        (["term", "grace-period", "--in", "law"], "exists already"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(
    order: list[str], said: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}
    assert new.main(order, small) == 1
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before


def test_a_menu_line_goes_beside_its_neighbours() -> None:
    menu = "nav:\n  - index.md\n  - 비자:\n      - visa/a.md\n  - 더:\n      - about.md\n\nplugins:\n  - search.md\n"
    assert "      - visa/a.md\n      - visa/b.md\n  - 더:" in with_page(menu, "visa/b.md")
    assert "      - about.md\n      - plan/c.md\n\nplugins" in with_page(menu, "plan/c.md")
    assert with_page(menu, "visa/a.md") == menu


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeff# 제목\r\n", "# 제목\n"),
        ("## 제목 {#first-action}", "## 제목 { #first-action }\n"),
        ("줄바꿈  \n한 칸 \n세 칸   \n", "줄바꿈  \n한 칸\n세 칸  \n"),
        ("본문\n\n\n", "본문\n"),
        ("가", "가\n"),
    ],
)
def test_mechanical_faults_are_mended(before: str, after: str) -> None:
    assert tidied(before, markdown=True) == after


@given(st.text(alphabet="가 \t#{}abc-\r\n|`"), st.booleans())
def test_tidying_twice_changes_nothing_more(text: str, markdown: bool) -> None:
    once = tidied(text, markdown=markdown)
    assert tidied(once, markdown=markdown) == once


def test_tidying_leaves_other_encodings_to_the_check(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes("한글".encode("cp949"))
    assert tidy([file]) == []
    assert file.read_bytes() == "한글".encode("cp949")


def test_fix_mends_a_heading_id_and_says_so(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = small / "docs/ko/visa/layoff.md"
    page.write_text(page.read_text("utf-8").replace("{ #first-action }", "{#first-action}"), "utf-8")
    assert check.main([str(page)], small) == 1
    assert check.main(["--fix", str(page)], small) == 0
    assert "docs/ko/visa/layoff.md" in capsys.readouterr().out


def test_an_overdue_fact_stops_a_release_only(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830000000")  # in 2027
    fact = str(small / "docs/data/facts/layoff.yml")
    assert check.main([fact], small) == 0
    assert check.main(["--release", fact], small) == 1


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["show", "grace-period"], "{grace-period.days} = 60일 · 60 days"),
        (["search", "유예", "GRACE"], "grace-period  [discretionary]"),
        (["overdue", "--by", "2027-02-01"], "2027-01-31  grace-period"),
        (["where-used", "grace-period"], "docs/data/checklists/sheet.yml\ndocs/en/checklists/sheet.md"),
    ],
)
def test_facts_answers(arguments: list[str], shown: str, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert facts.main(arguments, small) == 0
    assert shown in capsys.readouterr().out


def test_facts_suggests_the_nearest_id(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert facts.main(["show", "grace-perio"], small) == 1
    assert "'grace-period'" in capsys.readouterr().err


def test_status_tells_what_is_behind_and_records_what_was_compared(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status.main(["--record"], small) == 0
    page = small / "docs/ko/visa/layoff.md"
    page.write_text(page.read_text("utf-8").replace("서면으로", "이메일로"), "utf-8")
    capsys.readouterr()
    assert status.main([], small) == 0
    assert "docs/en/visa/layoff.md: first-action" in capsys.readouterr().out
    assert status.main(["--in-step", "visa/layoff.md"], small) == 0
    assert "sections behind: 0" in capsys.readouterr().out
    assert status.main(["--in-step", "visa/layof.md"], small) == 1
    assert "visa/layoff.md" in capsys.readouterr().err


def test_a_broken_project_is_not_recorded(small: Path) -> None:
    page = small / "docs/ko/visa/layoff.md"
    page.write_text(page.read_text("utf-8").replace("변호사에게 확인하세요", "무조건 됩니다"), "utf-8")
    assert status.main(["--record"], small) == 1
    assert not (small / "docs/data/history.json").exists()


def test_one_sheet_can_be_looked_at(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pdf.main(["sheet", "--out", str(tmp_path / "out")], small) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"sheet-{language}-{paper}.pdf" for language in ("ko", "en") for paper in ("letter", "a4")
    }
    assert pdf.main(["shet", "--out", str(tmp_path / "out")], small) == 1
    assert "sheet" in capsys.readouterr().err


def test_the_summary_tells_a_reviewer_what_readers_will_see(small: Path, tmp_path: Path) -> None:
    base = shutil.copytree(small, tmp_path / "base")
    for file, old, new_text in (
        ("docs/data/facts/layoff.yml", "status: discretionary", "status: in-force"),
        ("docs/data/checklists/sheet.yml", "안에 할 일을 적습니다.", "안에 할 일 | @here <b>적습니다</b>."),
        ("docs/ko/visa/layoff.md", "서면으로 받습니다", "이메일로 받습니다"),
    ):
        path = small / file
        path.write_text(path.read_text("utf-8").replace(old, new_text), "utf-8")
    text = summary.summary(base, small)
    assert "| 바뀜 · changed | `docs/ko/visa/layoff.md` | `/visa/layoff` |" in text
    assert "| `grace-period` | `status` | 재량 사항<br>Discretionary | 시행 중<br>In force |" in text
    assert "| `docs/en/visa/layoff.md` | `first-action` | 12 |" in text
    assert "&#124; &#64;here &lt;b&gt;" in text
    assert "+In force" in text
    assert re.search(r"sheet \(en\) · (\d+) → \1 p\.", text)
    outside_code = "".join(text.split("```")[::2])
    assert "@here" not in outside_code and "<b>" not in outside_code


def test_the_summary_survives_data_it_cannot_read(small: Path, tmp_path: Path) -> None:
    base = shutil.copytree(small, tmp_path / "base")
    (small / "docs/data/facts/layoff.yml").write_text("topic: [", "utf-8")
    text = summary.summary(base, small)
    assert "## 고칠 곳 · To fix: 1" in text
    assert "could not be read" in text


def test_an_unchanged_tree_has_an_empty_summary(small: Path) -> None:
    text = summary.summary(small, small)
    assert [line.rpartition(": ")[2] for line in text.split("\n") if line.startswith("## ")] == ["0"] * 6


@given(st.text())
def test_escaped_text_stays_in_its_cell(text: str) -> None:
    escaped = summary.escape(text)
    assert not set("|<>`@[]*_\n") & set(escaped)


def test_a_machine_without_the_requirements_is_told_what_to_install(tmp_path: Path) -> None:
    shutil.copytree(REAL / "scripts", tmp_path / "scripts")
    # -S hides installed packages, as on a machine that has none.
    done = subprocess.run(
        [sys.executable, "-S", str(tmp_path / "scripts/check.py")],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": ""},
    )
    assert done.returncode == 1
    assert "requirements.lock" in done.stderr
    assert "Traceback" not in done.stderr


def test_any_python_finds_the_projects_own(tmp_path: Path) -> None:
    shutil.copytree(REAL / "scripts", tmp_path / "scripts")
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "own python: $@"\n', "utf-8")
    python.chmod(0o755)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "scripts/facts.py"), "search", "x"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout.startswith("own python:") and done.stdout.rstrip().endswith("facts.py search x")


def test_scaffolds_name_their_schema(small: Path) -> None:
    assert new.main(["term", "new-term", "--in", "other", "--new-topic"], small) == 0
    assert new.main(["checklist", "new-sheet"], small) == 0
    named = {problem.place.file for problem in check.inspect(small)[1] if problem.code == "schema-line"}
    assert not named & {"docs/data/glossary/other.yml", "docs/data/checklists/new-sheet.yml"}
    assert "docs/data/facts/layoff.yml" in named
