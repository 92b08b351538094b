"""Every component over the project's real data, in both languages: valid HTML that says what the data says."""

from __future__ import annotations

from datetime import date
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup, Tag

from giljabi.html import Download, Links, Renderer
from giljabi.html.letters import first_letter
from giljabi.html.outline import outline
from giljabi.model.text import LANGUAGES, Language
from tests.real_data import real_library, real_site

TODAY = date(2026, 11, 24)
SHEETS = sorted(real_library().checklists)
DOWNLOADS = (
    Download("pdf-letter", "downloads/x-letter.pdf", 98_000),
    Download("pdf-a4", "downloads/x-a4.pdf", 97_400),
    Download("json", "downloads/x.json"),
)


def renderer(language: Language) -> Renderer:
    return Renderer(real_library(), Links(language, "../../"), TODAY)


def soup_of(html: str) -> BeautifulSoup:
    """The parsed component; malformed HTML fails here."""
    html5lib.HTMLParser(strict=True).parseFragment(html)
    return BeautifulSoup(html, "html.parser")


def words(tag: Tag | BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").split())


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.mark.parametrize("sheet_id", SHEETS)
def test_a_sheet_has_the_items_of_the_data_each_with_a_named_native_control(sheet_id: str, language: Language) -> None:
    sheet = real_library().checklists[sheet_id]
    soup = soup_of(renderer(language).checklist(sheet_id, DOWNLOADS))
    controls = soup.select("input[data-item]")
    expected = [f"{section.id}/{item.id}" for section in sheet.sections for item in section.items]
    assert list(dict.fromkeys(control["data-item"] for control in controls)) == expected
    assert {control["type"] for control in controls} <= {"checkbox" if sheet.marks == "tick" else "radio"}
    for control in controls:
        label = soup.select_one(f'label[for="{control["id"]}"]')
        assert label is not None
        assert words(label)
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    assert [words(title) for title in soup.select(".stop__title")] == [
        words(soup_of(str(renderer(language).say(section.title)))) for section in sheet.sections
    ]
    assert "{" not in words(soup), "a value was not filled in"


@pytest.mark.parametrize("sheet_id", SHEETS)
def test_legal_deadlines_and_recommendations_differ_in_words_and_in_form(sheet_id: str, language: Language) -> None:
    sheet = real_library().checklists[sheet_id]
    soup = soup_of(renderer(language).checklist(sheet_id))
    dues = [item.due for item in sheet.items if item.due]
    badges = soup.select(".due")
    assert [f"due--{due.basis}" for due in dues] == [badge["class"][1] for badge in badges]
    legal, recommended = ({words(b.b) for b in soup.select(f".due--{basis} ")} for basis in ("legal", "recommended"))
    assert legal.isdisjoint(recommended)
    # "Must" beside "recommended" would read as a contradiction: what is suggested is the timing.
    assert recommended <= {"권장 시점", "Suggested timing"}


@pytest.mark.parametrize("sheet_id", SHEETS)
def test_every_number_after_a_sentence_leads_to_a_fact_in_the_list(sheet_id: str, language: Language) -> None:
    page = renderer(language)
    sheet = soup_of(page.checklist(sheet_id))
    listed = soup_of(page.sources())
    targets = {f"#{item['id']}" for item in listed.select("li[id]")}
    links = {link["href"] for link in sheet.select("a.cite, a.value")}
    assert links <= targets
    for cite in sheet.select("a.cite"):
        entry = listed.select_one(f'li[id="{cite["href"][1:]}"]')
        assert entry is not None
        assert entry["value"] == cite.get_text(" ").split()[0]


def test_the_list_of_evidence_leads_back_to_the_first_citation_and_repeats_no_card(language: Language) -> None:
    page = renderer(language)
    cited, shown, *_ = real_library().facts
    text = soup_of(page.cite(cited) + page.fact(shown) + page.cite(cited, shown))
    listed = soup_of(page.sources())
    assert [title["id"] for title in outline(page.sources())] == ["evidence"]
    entry = listed.select_one(f"li[id=fact-{cited}][tabindex='-1'] > details")
    back = entry.select_one(".evidence__back a")["href"]
    assert text.select_one(back)["href"] == f"#fact-{cited}"
    assert words(entry.select_one("summary .evidence__claim")) == words(
        soup_of(str(page.say(real_library().facts[cited].claim)))
    )
    assert real_library().facts[cited].authority.citation in words(entry)
    assert text.select_one(f"#fact-{shown}.fact")
    card = listed.select_one(f"#evidence-{shown}")
    assert card.a["href"] == f"#fact-{shown}"
    assert not card.select("details")
    ids = [tag["id"] for tag in (*text.select("[id]"), *listed.select("[id]"))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("topic_id", sorted(real_library().topics))
def test_a_topic_has_a_lead_an_index_and_a_heading_for_every_fact(topic_id: str, language: Language) -> None:
    facts = real_library().topics[topic_id].facts
    html = renderer(language).topic(topic_id)
    soup = soup_of(html)
    targets = [f"fact-{fact.id}" for fact in facts]
    assert [entry["id"] for entry in soup.select(".entry")] == targets
    assert [heading["id"] for heading in outline(html)] == targets
    assert [link["href"] for link in soup.select(".topic__index a")] == [f"#{target}" for target in targets]
    assert str(len(facts)) in words(soup.select_one(".topic__lead"))
    for fact, entry in zip(facts, soup.select(".entry"), strict=True):
        claim = words(soup_of(str(renderer(language).say(fact.claim))))
        assert " ".join(words(part) for part in entry.select(".fact__claim, .fact__rest")) == claim
        summaries = [words(summary) for summary in entry.select("summary")]
        assert all(words(entry.h2) in summary for summary in summaries)


def test_the_glossary_begins_with_visas_and_every_term_is_found_by_a_letter(language: Language) -> None:
    soup = soup_of(renderer(language).glossary())
    assert soup.select_one("h2")["id"] == "visa"
    terms = {f"#{term['id']}" for term in soup.select(".glossary__term")}
    links = [link["href"] for link in soup.select(".jumps a")]
    assert (set(links), len(links)) == (terms, len(terms))


@pytest.mark.parametrize(
    ("word", "letter"), [("가용성", "ㄱ"), ("쿼터", "ㅋ"), ("휴가", "ㅎ"), ("advance", "A"), ("24시간", "#")]
)
def test_words_are_found_by_their_first_letter(word: str, letter: str) -> None:
    assert first_letter(word) == letter


def test_downloads_are_prominent_and_name_paper_and_size(language: Language) -> None:
    soup = soup_of(renderer(language).checklist(SHEETS[0], DOWNLOADS))
    first, second = soup.select(".takes__main a")
    assert ("Letter" in words(first), "98 KB" in words(first)) == (True, True)
    assert ("A4" in words(second), "97 KB" in words(second)) == (True, True)
    assert first["href"] == "../../downloads/x-letter.pdf"


@pytest.mark.parametrize("fact_id", sorted(real_library().facts))
def test_a_fact_shows_status_source_date_and_doubt(fact_id: str, language: Language) -> None:
    fact = real_library().facts[fact_id]
    page = renderer(language)
    soup = soup_of(page.fact(fact_id))
    text = words(soup)
    assert page.words[fact.status] in text
    assert fact.authority.citation in text
    assert page.as_of(fact) in text
    assert str(soup.select_one(".fact__source")["href"]).startswith("https://")
    if fact.confidence != "high":
        assert page.words[f"confidence-{fact.confidence}"] in text
    if fact.conflicts:
        assert len(soup.select(".conflict li")) == len(fact.conflicts.readings) >= 2
        assert len(soup.select(".conflict__safer")) == 1
        assert page.words["plan-on"] in text


def test_an_unsettled_fact_says_so_in_every_citation(language: Language) -> None:
    page = renderer(language)
    unsettled = [fact for fact in real_library().facts.values() if fact.unsettled]
    assert unsettled
    for fact in unsettled:
        cite = soup_of(page.cite(fact.id)).select_one("a.cite")
        assert page.words[fact.status] in words(cite)
        assert page.words[fact.status] in cite["aria-label"]


def test_an_overdue_fact_says_so() -> None:
    late = Renderer(real_library(), Links("ko"), date(2099, 1, 1))
    fact_id = next(iter(real_library().facts))
    assert soup_of(late.fact(fact_id)).select_one(".fact__overdue")
    assert not soup_of(renderer("ko").fact(fact_id)).select_one(".fact__overdue")


def test_both_languages_have_the_same_structure() -> None:
    for sheet_id in SHEETS:
        shapes = [
            [
                (tag.name, tag.get("id"), tag.get("class"))
                for tag in soup_of(renderer(side).checklist(sheet_id)).find_all()
            ]
            for side in LANGUAGES
        ]
        # Links to a value stand where the sentence wants them, which differs between the languages.
        counted = [sorted(map(str, (part for part in shape if part[0] not in ("a", "span")))) for shape in shapes]
        assert counted[0] == counted[1], sheet_id


@pytest.mark.parametrize("name", ["catalogue", "matrix", "finder", "dates"])
def test_page_components_are_valid_html_with_unique_ids(name: str, language: Language) -> None:
    soup = soup_of(getattr(renderer(language), name)())
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    assert words(soup)


def test_the_finder_reaches_every_status_and_event_without_scripts(language: Language) -> None:
    soup = soup_of(renderer(language).finder())
    who = soup.select("details > summary")
    assert len(who) == 9
    for details in soup.select("details"):
        assert len(details.select("li")) == 7
        assert all(link["href"] for link in details.select("a"))


def test_every_sheet_leads_on_in_both_languages(language: Language) -> None:
    site = real_site()
    for sheet in site.library.checklists.values():
        links = soup_of(site.call("checklist", language, f"checklists/{sheet.id}.md", sheet.id)).select(".onward a")
        assert len(links) >= 3, sheet.id
        for link in links:
            address = str(link["href"]).removeprefix("../../" if language == "ko" else "../../../en/").partition("#")[0]
            assert {(language, f"{address.rstrip('/')}.md"), (language, f"{address}index.md")} & site.pages.keys()
            assert link.get_text()


def test_text_of_the_data_is_escaped() -> None:
    from giljabi.model.text import Text

    page = renderer("ko")
    assert str(page.say(Text(ko="<b>굵게</b> & 끝", en="x"))) == "&lt;b&gt;굵게&lt;/b&gt; &amp; 끝"


def test_components_are_one_line_so_that_markdown_leaves_them_alone(language: Language) -> None:
    page = renderer(language)
    for html in (page.checklist(SHEETS[0]), page.finder(), page.catalogue(), page.dates(), page.sources()):
        assert "\n" not in html


def test_the_home_page_tells_the_rules_that_matter_to_most_sheets(language: Language) -> None:
    html = renderer(language).latest("policy-2025-2026")
    shown = [str(link["href"]).partition("#fact-")[2] for link in soup_of(html).select(".latest__claim a")]
    assert len(shown) == 5
    facts = real_library().facts
    assert "grace-period-elimination-proposal" in shown and "stale-official-pages" not in shown
    assert [facts[fact].as_of[:7] for fact in shown] == sorted((facts[fact].as_of[:7] for fact in shown), reverse=True)
