"""Open data: every checklist as JSON and as spreadsheets, and all facts and checklists in one file each.

Everything is self-contained: values are written out in both languages, due dates in words, facts with their sources.
The same data gives the same bytes.
"""

from __future__ import annotations

import json
from typing import Any

from giljabi.downloads.spreadsheets import spreadsheet
from giljabi.model.checklist import Checklist, Due, Section
from giljabi.model.fact import Fact, Value
from giljabi.model.text import LANGUAGES, Language, Text
from giljabi.pdf.draft import facts_used
from giljabi.pdf.sheet import PAPERS, edition_of, file_name
from giljabi.records.library import Library
from giljabi.wording.dues import due_phrase
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_value
from giljabi.wording.words import Words

Json = dict[str, Any]

LICENCE = "CC-BY-4.0"


def export_files(library: Library) -> dict[str, bytes]:
    """All data files by their address below the site root."""
    files: dict[str, bytes] = {}
    for checklist in library.checklists.values():
        files[f"downloads/{checklist.id}.json"] = json_bytes(checklist_data(checklist, library))
        for language in LANGUAGES:
            files[spreadsheet_address(checklist.id, language)] = spreadsheet(checklist, library, language)
    files["data/facts.json"] = json_bytes(
        _collection("facts", [fact_data(f, library) for f in library.facts.values()], library)
    )
    files["data/checklists.json"] = json_bytes(
        _collection("checklists", [checklist_entry(c, library) for c in library.checklists.values()], library)
    )
    return files


def spreadsheet_address(checklist_id: str, language: Language) -> str:
    """Where a sheet's spreadsheet is, below the site root."""
    return f"downloads/{checklist_id}-{language}.csv"


def checklist_data(checklist: Checklist, library: Library) -> Json:
    """One checklist with everything it says, and the facts it relies on."""
    body = _readable(checklist, library)
    for section, record in zip(body["sections"], checklist.sections, strict=True):
        for item, source in zip(section.get("items", ()), record.items, strict=True):
            if source.due:
                item["due"]["text"] = _due(source.due, checklist, library)
    return {
        "licence": LICENCE,
        "notice": _notice(library),
        **body,
        "edition": edition_of(checklist, library),
        "fact_records": [fact_data(library.facts[fact], library) for fact in facts_used(checklist)],
    }


def checklist_entry(checklist: Checklist, library: Library) -> Json:
    """One line of the index of checklists."""
    entry: Json = {"audience": [], "events": []} | _readable(checklist, library)
    return {key: entry[key] for key in ("id", "kind", "updated", "title", "summary", "audience", "events")} | {
        "edition": edition_of(checklist, library),
        "entries": sum(_entries(section) for section in checklist.sections),
        "pages": {"ko": f"checklists/{checklist.id}/", "en": f"en/checklists/{checklist.id}/"},
        "pdf": {
            language: {paper: f"downloads/{file_name(checklist.id, language, paper)}" for paper in PAPERS}
            for language in LANGUAGES
        },
        "json": f"downloads/{checklist.id}.json",
        "csv": {language: spreadsheet_address(checklist.id, language) for language in LANGUAGES},
    }


def fact_data(fact: Fact, library: Library) -> Json:
    """One fact with its topic, its values in words and its source in full."""
    data = _readable(fact, library)
    source = library.sources[fact.authority.source]
    data["topic"] = library.topic_of[fact.id]
    data["values"] = {name: _value(value) for name, value in fact.values.items()}
    data["authority"] = {
        "citation": fact.authority.citation,
        "url": fact.authority.url or source.url,
        "source": _readable(source, library),
    }
    return data


def json_bytes(data: Json) -> bytes:
    """Readable JSON, one trailing newline."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _collection(name: str, records: list[Json], library: Library) -> Json:
    return {"licence": LICENCE, "notice": _notice(library), "count": len(records), name: records}


def _entries(section: Section) -> int:
    columns = section.table.columns if section.table else ()
    return len(section.items) + len(section.prompts) + len(section.criteria) + len(columns)


def _due(due: Due, checklist: Checklist, library: Library) -> dict[str, str]:
    return {language: due_phrase(due, checklist, library, Words(library, "sheet", language)) for language in LANGUAGES}


def _value(value: Value) -> Json:
    return value.model_dump(mode="json", exclude_none=True) | {
        language: format_value(value, language) for language in LANGUAGES
    }


def _notice(library: Library) -> dict[str, str]:
    return {language: Words(library, "sheet", language)["disclaimer-title"] for language in LANGUAGES}


def _readable(record: Any, library: Library) -> Json:
    """A record as plain JSON, empty keys left out, quoted values written out."""
    filled: Json = _fill(record.model_dump(mode="json", exclude_none=True), library)
    return filled


def _fill(node: Any, library: Library) -> Any:
    if isinstance(node, dict):
        if set(node) == set(LANGUAGES) and all(isinstance(side, str) for side in node.values()):
            text = Text(**node)
            return {language: fill(text, language, library) for language in LANGUAGES}
        return {key: _fill(child, library) for key, child in node.items() if child not in ([], {})}
    if isinstance(node, list):
        return [_fill(child, library) for child in node]
    return node
