"""Open data: whole, self-contained, the same every time."""

from __future__ import annotations

import json
import re
from typing import Any

from giljabi.downloads.exports import checklist_data, export_files, json_bytes
from giljabi.records.library import Library


def texts(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [text for child in node.values() for text in texts(child)]
    if isinstance(node, list):
        return [text for child in node for text in texts(child)]
    return [node] if isinstance(node, str) else []


def test_every_checklist_has_json_and_csv_and_there_are_two_indexes(real: Library) -> None:
    expected = {f"downloads/{name}{end}" for name in real.checklists for end in (".json", "-ko.csv", "-en.csv")}
    assert set(export_files(real)) == expected | {"data/facts.json", "data/checklists.json"}


def test_the_same_data_gives_the_same_bytes(cases: Library) -> None:
    assert export_files(cases) == export_files(cases)


def test_json_of_real_checklists_holds_every_item_once(real: Library) -> None:
    for checklist in real.checklists.values():
        data = json.loads(json_bytes(checklist_data(checklist, real)))
        for section, record in zip(data["sections"], checklist.sections, strict=True):
            assert [item["id"] for item in section.get("items", [])] == [item.id for item in record.items]
            assert [c["id"] for c in section.get("criteria", [])] == [c.id for c in record.criteria]


def test_values_are_written_out(real: Library) -> None:
    quoted = re.compile(r"\{[a-z0-9-]+\.[a-z0-9_]+\}")
    for address, content in export_files(real).items():
        assert not quoted.search(content.decode()), address


def test_a_checklist_carries_the_facts_it_relies_on(cases: Library) -> None:
    data = checklist_data(cases.checklists["steps"], cases)
    assert [fact["id"] for fact in data["fact_records"]] == ["window", "counting", "fee"]
    window = data["fact_records"][0]
    assert window["values"]["days"] == {"value": 60, "unit": "days", "ko": "60일", "en": "60 days"}
    assert window["authority"]["source"]["url"] == window["authority"]["url"] == "https://www.ecfr.gov/current/title-8"
    assert window["topic"] == "sample" and window["status"] == "discretionary" and window["as_of"] == "2026-10-07"


def test_due_dates_are_words_in_both_languages(cases: Library) -> None:
    item = checklist_data(cases.checklists["steps"], cases)["sections"][0]["items"][1]
    assert item["due"]["text"] == {"ko": "마지막 근무일 후 60일 안", "en": "within 60 days after last day of work"}
    assert item["due"]["basis"] == "legal" and item["due"]["value"] == "window.days"


def test_indexes_count_their_records(real: Library) -> None:
    files = export_files(real)
    facts, checklists = json.loads(files["data/facts.json"]), json.loads(files["data/checklists.json"])
    assert facts["count"] == len(facts["facts"]) == len(real.facts)
    assert checklists["count"] == len(checklists["checklists"]) == len(real.checklists)
    assert {entry["pdf"]["ko"]["letter"] for entry in checklists["checklists"]} == {
        f"downloads/{checklist}-ko-letter.pdf" for checklist in real.checklists
    }
    assert facts["licence"] == checklists["licence"] == "CC-BY-4.0"


def test_no_link_leaves_https(real: Library) -> None:
    for content in export_files(real).values():
        if content.startswith(b"{"):
            assert not [text for text in texts(json.loads(content)) if text.startswith(("http:", "javascript:"))]
