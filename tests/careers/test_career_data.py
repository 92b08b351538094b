"""The career data as a whole: the counts it promises a reader, and that files agree with one another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from giljabi.model.role import Role
from giljabi.records.loading import load_library

DOCS = Path(__file__).parents[2] / "docs"
LIBRARY = load_library()
ROLES = LIBRARY.records["roles"]
PLAN = LIBRARY.files["plan.yml"][1]
EMPLOYERS = LIBRARY.records["employers"]
QUESTIONS = LIBRARY.records["questions"]


def test_ten_families_seventy_employers_thirty_six_questions_and_thirty_nine_steps():
    assert (len(ROLES), len(EMPLOYERS), len(QUESTIONS), len(LIBRARY.records["plan"])) == (10, 70, 36, 39)
    assert sorted(role.order for role in ROLES.values()) == list(range(1, 11))


@pytest.mark.parametrize(
    ("field", "keep"),
    [("keywords", 7), ("metrics", 4), ("projects", 0), ("interview", 9), ("employers", 1), ("entry", 1)],
)
def test_a_role_with_too_little_is_refused(field, keep):
    data = next(iter(ROLES.values())).model_dump(mode="json")
    short = dict(list(data[field].items())[:keep]) if isinstance(data[field], dict) else data[field][:keep]
    with pytest.raises(ValidationError, match=field):
        Role.model_validate({**data, field: short})


@pytest.mark.parametrize("role", ROLES.values(), ids=list(ROLES))
def test_every_family_is_asked_about_cost_and_incidents_at_least_twice(role):
    topics = [question.topic for question in role.interview]
    assert topics.count("cost") >= 2 and topics.count("incident") >= 2


def test_every_family_has_employers_to_look_at_and_every_kind_is_named():
    for role in ROLES.values():
        for entry in role.employers:
            assert any(e.kind == entry.kind and role.id in e.roles for e in EMPLOYERS.values()), (role.id, entry.kind)


def test_no_employer_is_said_to_be_exempt_or_hiring():
    claims = re.compile(
        r"캡 면제 고용주입니다|캡 면제입니다|is (?:cap-)?exempt\b|are exempt|is hiring(?! now)|채용 중입니다"
    )
    for text in _texts(LIBRARY.files["employers.yml"][0].data):
        assert not claims.search(text), text


def test_estimates_and_reasons_tell_the_reader_to_confirm():
    file = LIBRARY.files["employers.yml"][1]
    for estimate in file.cap_estimates:
        assert "확인" in estimate.name.ko + estimate.note.ko
        assert re.search(r"onfirm|asked", estimate.name.en + estimate.note.en)


def test_the_mix_of_targets_adds_up_to_twenty_and_can_be_met():
    mix = LIBRARY.files["employers.yml"][1].target_mix
    assert sum(rule.count for rule in mix) == 20
    for rule in mix:
        assert sum(e.kind in rule.kinds for e in EMPLOYERS.values()) >= rule.count


def test_scorecard_and_question_card_agree_with_the_questions():
    sheet = LIBRARY.checklists["compute-supply"]
    criteria = {c.id: c for section in sheet.sections for c in section.criteria}
    assert len(criteria) >= 15 and sheet.candidates == 3
    for criterion_id, criterion in criteria.items():
        question = QUESTIONS[criterion_id]
        assert (criterion.weight, criterion.text, criterion.good, criterion.red) == (
            question.weight,
            question.ask,
            question.good,
            question.red,
        )


def test_the_plan_times_every_item_once_and_says_the_same_minutes_as_the_sheet():
    items = {item.id: item for item in LIBRARY.checklists["two-week-plan"].items}
    assert sorted(id for milestone in PLAN.milestones for id in milestone.items) == sorted(items)
    for step in PLAN.steps:
        how = items[step.id].how
        assert how is not None
        assert f"약 {step.minutes}분" in how.ko and f"about {step.minutes} minutes" in how.en
        assert "완료 기준:" in how.ko and "Done when:" in how.en
        assert step.template or step.sheet or step.page, f"{step.id} has nothing to start from"


def test_every_template_is_used_by_a_step_or_a_page_and_shown_with_the_plan():
    pages = [path.read_text("utf-8") for path in DOCS.glob("*/plan/two-weeks.md")]
    assert len(pages) == 2
    for template in PLAN.templates:
        assert all(f'{{{{ template("{template.id}") }}}}' in page for page in pages), template.id


@pytest.mark.parametrize(
    ("milestone", "day", "words"),
    [
        ("day-1", 1, ("LLM + 비용/운영", "LLM + cost/operations")),
        ("day-3", 3, ("프로젝트 1개", "1 recent project")),
        (
            "week-1",
            7,
            ("20곳", "20 organizations", "MLOps/Platform/SRE/FinOps", "캠브리지, 롱우드 메디컬, 교외 테크 파크"),
        ),
        ("week-2", 14, ("커피챗 5건", "5 coffee chats", "플랫폼·인프라")),
    ],
)
def test_the_four_milestones_are_exact(milestone, day, words):
    found = next(m for m in PLAN.milestones if m.id == milestone)
    assert found.day == day
    for word in words:
        assert word in found.goal.ko + found.goal.en


def test_every_item_of_a_milestone_is_due_by_its_day():
    sheet = LIBRARY.checklists["two-week-plan"]
    due = {item.id: item.due for item in sheet.items}
    for milestone in PLAN.milestones:
        for item_id in milestone.items:
            offset = 0 if due[item_id].when == "on" else due[item_id].amount
            assert offset <= milestone.day - 1


def _texts(node):
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for child in node.values():
            yield from _texts(child)
    elif isinstance(node, list):
        for child in node:
            yield from _texts(child)


def test_every_idea_of_the_seed_has_a_place():
    """29 of 29; that each place exists is checked when the library is loaded."""
    ideas = LIBRARY.records["coverage"]
    assert sorted(ideas) == [f"s{number:02d}" for number in range(1, 30)]
    first_three = ideas["s19"].places
    assert {
        f"checklist:compute-supply/first-three/{c}" for c in ("gpu-source", "unit-cost", "partners-and-terms")
    } <= set(first_three)


def test_the_short_edition_of_the_plan_is_its_musts_in_the_same_order():
    full, short = LIBRARY.checklists["two-week-plan"], LIBRARY.checklists["two-week-plan-must"]
    assert [item.id for item in short.items] == [item.id for item in full.items if item.priority == "must"]
    reached = {item.id for item in short.items}
    assert {
        "write-one-line",
        "publish-portfolio",
        "list-20-targets",
        "run-keyword-analysis",
        "hold-five-chats",
    } <= reached


def test_pages_that_the_plan_names_exist_in_both_languages():
    docs = LIBRARY.root.parent
    for step in PLAN.steps:
        for language in ("ko", "en"):
            assert step.page is None or (docs / language / f"{step.page}.md").is_file(), step.page
