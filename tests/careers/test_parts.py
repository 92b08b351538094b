"""The career components: everything a record holds reaches the reader, in both languages."""

from __future__ import annotations

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup

from giljabi.html import Links, Renderer
from giljabi.html.area_map import HEIGHT, WIDTH
from giljabi.html.career_parts import FILTERS
from giljabi.pages import read_page
from giljabi.records.career_references import ROLE_PARTS
from giljabi.records.loading import load_library
from giljabi.shortcodes import shortcode_problems

LIBRARY = load_library()
LANGUAGES = ("ko", "en")


def soup(language, name, *arguments):
    renderer = Renderer(LIBRARY, Links(language, "../../"), date(2026, 11, 24))
    return BeautifulSoup(getattr(renderer, name)(*arguments), "html5lib")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", LIBRARY.records["roles"].values(), ids=list(LIBRARY.records["roles"]))
def test_a_role_shows_all_its_questions_metrics_and_keywords(language, role):
    asked = soup(language, "role", role.id, "interview").select("details.ask")
    assert {part["id"] for part in asked} == {f"ask-{question.id}" for question in role.interview}
    assert len(soup(language, "role", role.id, "metrics").select("tbody tr")) == len(role.metrics)
    assert len(soup(language, "role", role.id, "keywords").select(".tag")) == len(role.keywords)
    for part in ROLE_PARTS:
        assert soup(language, "role", role.id, part).get_text(strip=True)


def test_an_unknown_part_is_refused():
    with pytest.raises(KeyError):
        soup("ko", "role", "gpu-sre", "salary")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_employer_has_its_labels_its_reason_and_the_advice_to_confirm(language):
    page = soup(language, "employers")
    cards = page.select(".employer")
    assert [card["id"] for card in cards] == [f"employer-{id}" for id in LIBRARY.records["employers"]]
    reasons = {reason.id: reason for reason in LIBRARY.files["employers.yml"][1].cap_reasons}
    for card, employer in zip(cards, LIBRARY.records["employers"].values(), strict=True):
        assert {name: card[f"data-{name}"] for name in FILTERS} == {name: getattr(employer, name) for name in FILTERS}
        assert reasons[employer.cap_reason].text.side(language) in card.get_text()
    assert re.search("확인하세요" if language == "ko" else "confirm with", page.select_one(".careful").get_text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_area_picture_counts_every_employer_once(language):
    page = soup(language, "areas")
    counts = [int(text.get_text()) for text in page.select(".area-map__count")]
    assert sum(counts) == len(LIBRARY.records["employers"])
    assert page.svg["role"] == "img" and page.svg["aria-label"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_on_the_area_picture_stay_inside_and_off_one_another_on_a_phone(language):
    size = 20  # of the letters on a phone, see careers.css
    boxes = []
    for text in soup(language, "areas").select(".area-map__name"):
        lines = [line.get_text() for line in text.select("tspan")]
        width = max(sum(1 if letter >= "가" else 0.55 for letter in line) for line in lines) * size
        x, y = float(text["x"]), float(text["y"])
        boxes.append((x - width / 2, y - 0.8 * size, x + width / 2, y + (len(lines) - 1) * 1.1 * size + 0.2 * size))
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 and right <= WIDTH and bottom <= HEIGHT
        for other in boxes[number + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_questions_have_polite_words_and_red_flags(language):
    questions = soup(language, "questions").select("details.question")
    assert len(questions) == 36
    for question in questions:
        assert len(question.select("dt")) == len(question.select("dd")) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_has_all_steps_and_its_template_links_lead_somewhere(language):
    page = soup(language, "plan")
    assert len(page.select(".plan__step")) == 39
    templates = {template.id for template in LIBRARY.files["plan.yml"][1].templates}
    assert {a["href"].removeprefix("#template-") for a in page.select('a[href^="#template-"]')} <= templates


@pytest.mark.parametrize("template", LIBRARY.files["plan.yml"][1].templates, ids=lambda template: template.id)
def test_a_template_is_shown_in_both_languages_whatever_the_page_speaks(template):
    for language in LANGUAGES:
        sides = soup(language, "template", template.id).select(".template__side")
        assert [side["lang"] for side in sides] == ["ko", "en"]
        for side, key in zip(sides, LANGUAGES, strict=True):
            assert len(side.select("p")) == len(template.body.side(key).split("\n")) + 1


def test_ids_are_unique_on_a_page_that_shows_everything_of_one_kind():
    for name, arguments in (("employers", ()), ("questions", ()), ("metrics", ()), ("plan", ()), ("interviews", ())):
        ids = [part["id"] for part in soup("ko", name, *arguments).select("[id]")]
        assert len(ids) == len(set(ids)), name


@pytest.mark.parametrize(
    ("call", "near"),
    [
        ('role("gpu-sre", "interviews")', "interview"),
        ('metrics("speeds")', "speed"),
        ('questions("money1")', "money"),
        ('template("outreech")', "outreach"),
    ],
)
def test_a_mistyped_argument_stops_the_build_with_the_nearest_name(tmp_path, call, near):
    path = tmp_path / "page.md"
    path.write_text(f"# Title {{ #title }}\n\n{{{{ {call} }}}}\n", "utf-8")
    page = read_page(path, "en", "page.md", "docs/en/page.md")
    problems = list(shortcode_problems([page], LIBRARY))
    assert len(problems) == 1 and problems[0].place.line == 3
    assert f"'{near}'" in problems[0].en.fix
