"""Numbers written by hand are found however they are written, and nothing else is taken for one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from giljabi.errors import GuideError
from giljabi.lints.data_numbers import data_number_problems
from giljabi.lints.quantities import ABOUT_LAW, EVERYWHERE, NAMES, Rule, quantities
from giljabi.records.loading import load_library

SENTENCES = yaml.safe_load((Path(__file__).parent / "sentences.yml").read_text("utf-8"))
PROJECT = Path(__file__).parents[1] / "contribute" / "project"


@pytest.mark.parametrize("rule", EVERYWHERE + ABOUT_LAW, ids=lambda rule: f"{rule.kind}: {rule.name}")
def test_a_rule_finds_its_own_examples(rule: Rule) -> None:
    assert rule.kind in NAMES
    assert rule.examples
    for example in rule.examples:
        assert rule.pattern.search(example), example


@pytest.mark.parametrize("sentence", SENTENCES["refused"])
def test_a_number_is_found(sentence: str) -> None:
    assert list(quantities(sentence, EVERYWHERE + ABOUT_LAW))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("45일 안에 신청합니다.", ["45일"]),
        ("Within 120 days of the notice.", ["120 days"]),
        ("[3일 포트폴리오]와 14일째의 일", []),
        ("Day 14 of the plan, 3 days of work", []),
        ("30일째의 일", ["30일"]),
        ("I-983 일부를 고칩니다.", []),
    ],
)
def test_pages_of_other_subjects_may_count_the_days_of_a_plan(sentence: str, found: list[str]) -> None:
    assert [match.group() for _, match in quantities(sentence, EVERYWHERE)] == found


@pytest.mark.parametrize("sentence", SENTENCES["allowed"])
def test_ordinary_words_are_left_alone(sentence: str) -> None:
    assert [match.group() for _, match in quantities(sentence, EVERYWHERE + ABOUT_LAW)] == []


@pytest.mark.parametrize("sentence", SENTENCES["refused"])
def test_it_is_found_in_the_text_of_a_checklist(sentence: str, tmp_path: Path) -> None:
    problems = _problems(tmp_path, f"why: {{ko: {sentence!r}, en: {sentence!r}}}")
    assert {problem.code for problem in problems} == {"number-in-data"}
    assert len({problem.place for problem in problems}) == 2


@pytest.mark.parametrize(
    "line",
    [
        'why: {ko: "{grace-period.days}입니다.", en: "It is {grace-period.days}."}',
        'why: {ko: "90일 앞을 봅니다.", en: "Look 90 days ahead."}  # advice: ours',
        '# example: invented\n        why: {ko: "90일 앞을 봅니다.", en: "Look 90 days ahead."}',
    ],
)
def test_facts_and_marked_numbers_are_allowed(line: str, tmp_path: Path) -> None:
    assert _problems(tmp_path, line) == []


def _problems(folder: Path, line: str) -> list:
    data = shutil.copytree(PROJECT / "docs" / "data", folder / "docs" / "data")
    sheet = data / "checklists" / "sheet.yml"
    text = sheet.read_text("utf-8")
    sheet.write_text(text.replace("        documents: [i-797]", f"        {line}\n        documents: [i-797]"), "utf-8")
    try:
        library = load_library(data)
    except GuideError as error:
        raise AssertionError(str(error)) from None
    return list(data_number_problems(library))
