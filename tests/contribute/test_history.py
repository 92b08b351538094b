"""The history of facts and checklists, and its feeds."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from giljabi.freshness.feed import feed
from giljabi.freshness.history import (
    Day,
    History,
    current,
    days_in,
    differences,
    history_text,
    read_history,
    renewed,
)
from giljabi.freshness.snapshot import snapshot
from giljabi.html import Links, Renderer
from giljabi.model.text import LANGUAGES, Language
from giljabi.site import Site, load_site
from giljabi.wording.words import Words

DAY, LATER = date(2026, 11, 24), date(2026, 12, 1)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def before(project_site: Site) -> History:
    """A history that begins with the small project."""
    return renewed(History(), snapshot(project_site.library), DAY)


def changed(small: Path, file: str, old: str, new: str) -> Site:
    path = small / "docs/data" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return load_site(small, today=LATER)


def test_the_same_data_changes_nothing(before: History, project_site: Site) -> None:
    assert differences(before.state, snapshot(project_site.library)) == []
    assert current(before, before.state, LATER) == ()


def test_a_changed_value_tells_old_and_new_and_whom_it_concerns(before: History, small: Path) -> None:
    file = small / "docs/data/facts/layoff.yml"
    file.write_text(file.read_text("utf-8").replace("60", "30"), "utf-8")
    fact, sheet = differences(before.state, snapshot(load_site(small).library))
    assert (fact.record, fact.action, fact.statuses) == ("fact:grace-period", "changed", ("h1b",))
    values = {detail.part: (detail.old, detail.new) for detail in fact.details}
    assert values["value:days"] == ({"ko": "60일", "en": "60 days"}, {"ko": "30일", "en": "30 days"})
    # The holder of a printed sheet sees that its item says something else now, and which edition says so.
    assert sheet.record == "checklist:sheet"
    assert sheet.details[0].part == "item:first/note"
    assert sheet.details[0].new is not None and "30 days" in sheet.details[0].new["en"]
    assert sheet.edition and sheet.edition != before.state["checklist:sheet"]["edition"]["en"]


def test_a_changed_status_is_told_in_words(before: History, small: Path) -> None:
    site = changed(small, "facts/layoff.yml", "status: discretionary", "status: in-force")
    (fact, *_) = differences(before.state, snapshot(site.library))
    assert [(d.part, d.old and d.old["ko"], d.new and d.new["en"]) for d in fact.details] == [
        ("status", "재량 사항", "In force")
    ]


def test_added_and_removed_records_are_told(before: History) -> None:
    state: dict = dict(before.state)
    gone = state.pop("checklist:sheet")
    assert [(c.record, c.action) for c in differences(before.state, state)] == [("checklist:sheet", "removed")]
    assert [(c.record, c.action) for c in differences(state, {**state, "checklist:sheet": gone})] == [
        ("checklist:sheet", "added")
    ]


def test_what_is_not_recorded_yet_is_shown_and_recording_changes_nothing_for_the_reader(
    before: History, small: Path
) -> None:
    site = changed(small, "facts/layoff.yml", "status: discretionary", "status: in-force")
    state = snapshot(site.library)
    shown = current(before, state, LATER)
    after = renewed(before, state, LATER)
    assert current(after, state, date(2027, 1, 1)) == shown
    assert [day.day for day in shown] == [LATER]


def test_two_recordings_on_one_day_are_one_day(before: History, small: Path) -> None:
    first = renewed(before, snapshot(changed(small, "facts/layoff.yml", "discretionary", "in-force").library), LATER)
    second = renewed(first, snapshot(changed(small, "documents.yml", "", "").library), LATER)
    third = renewed(second, snapshot(changed(small, "facts/layoff.yml", "in-force", "guidance").library), LATER)
    assert [day.day for day in third.days] == [LATER]
    assert [change.record for change in third.days[0].changes].count("fact:grace-period") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_changed_in_the_other_language_only_are_no_news(project_site: Site, language: Language) -> None:
    case = json.loads(Path(__file__).with_name("wording-in-one-language.json").read_text("utf-8"))
    days = [Day(DAY, tuple(differences(case["old"], case["new"])))]
    shown = {
        change.record: [detail.part for detail in change.seen_in(language)]
        for day in days_in(days, language)
        for change in day.changes
    }
    assert shown == case["page"][language]
    for day in days_in(days, language):
        for detail in (detail for change in day.changes for detail in change.seen_in(language)):
            assert detail.old is None or detail.new is None or detail.old[language] != detail.new[language]
    root = ElementTree.fromstring(
        feed(days, project_site.library, language, site_url="https://host.example", updated=DAY)
    )
    links = [str(link.get("href")) for link in root.iterfind("a:entry/a:link", ATOM)]
    assert [link.partition("#")[2] for link in links] == case["feed"][language]
    page = Renderer(project_site.library, Links(language), DAY).changes(days, DAY)
    assert ('id="fact-korean-only"' in page) == (language == "ko")
    assert (Words(project_site.library, "web", "en")["changes-other-language"] in page) == (language == "en")


def test_the_history_reads_back_equal(before: History, small: Path) -> None:
    site = changed(small, "facts/layoff.yml", "discretionary", "in-force")
    history = renewed(before, snapshot(site.library), LATER)
    text = history_text(history)
    (small / "docs/data/history.json").write_text(text, "utf-8")
    assert read_history(small) == history
    assert history_text(read_history(small)) == text


def test_without_a_history_nothing_is_claimed(small: Path) -> None:
    site = load_site(small)
    assert site.days == ()
    assert "기록이 없습니다" in site.call("changes", "ko", "index.md")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_is_valid_atom_even_when_empty(project_site: Site, language: str) -> None:
    root = ElementTree.fromstring(project_site.feed(language, "https://host.example/repo/"))
    for name in ("title", "id", "updated", "author/a:name"):
        element = root.find(f"a:{name}", ATOM)
        assert element is not None and element.text
    assert root.findall("a:entry", ATOM) == []


def test_the_feed_has_an_entry_for_each_change_with_its_statuses(before: History, small: Path) -> None:
    changed(small, "facts/layoff.yml", "discretionary", "in-force")
    (small / "docs/data/history.json").write_text(history_text(before), "utf-8")
    site = load_site(small, today=LATER)
    root = ElementTree.fromstring(site.feed("en", "https://host.example/repo"))
    (entry,) = root.findall("a:entry", ATOM)
    assert [c.get("term") for c in entry.findall("a:category", ATOM)] == ["h1b"]
    link = entry.find("a:link", ATOM)
    assert link is not None
    assert link.get("href") == "https://host.example/repo/en/changes/#fact-grace-period"
    assert 'id="fact-grace-period"' in site.call("changes", "en", "index.md")
    ids = [element.text for element in root.iterfind(".//a:id", ATOM)]
    assert len(set(ids)) == len(ids)


def test_an_entry_keeps_its_identity_when_it_is_recorded(before: History, small: Path) -> None:
    changed(small, "facts/layoff.yml", "discretionary", "in-force")
    feeds = []
    for history in (before, renewed(before, snapshot(load_site(small).library), LATER)):
        (small / "docs/data/history.json").write_text(history_text(history), "utf-8")
        feeds.append(load_site(small, today=LATER).feed("ko", "https://host.example"))
    assert feeds[0] == feeds[1]


def test_words_of_the_data_are_escaped(before: History, small: Path) -> None:
    site = changed(small, "facts/layoff.yml", "최장 60일의", "<script>alert(1)</script> 60일의 &")
    (small / "docs/data/history.json").write_text(history_text(before), "utf-8")
    site = load_site(small, today=LATER)
    text = site.feed("ko", "https://host.example")
    content = ElementTree.fromstring(text).find("a:entry/a:content", ATOM)
    assert content is not None and content.text is not None
    assert "&lt;script&gt;" in content.text
    assert "<script>" not in content.text
    assert "<script>" not in site.call("changes", "ko", "index.md")
