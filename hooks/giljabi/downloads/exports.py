"""Open data: checklists as JSON and CSV, and all facts and checklists in one file each.

Everything is self-contained: values are written out in both languages, due dates in words, facts with their sources.
The same data gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from giljabi.model.checklist import Checklist, Due
from giljabi.model.fact import Fact, Value
from giljabi.model.text import LANGUAGES, Text
from giljabi.pdf.draft import facts_used
from giljabi.pdf.sheet import PAPERS, edition_of, file_name
from giljabi.records.library import Library
from giljabi.wording.dues import due_phrase
from giljabi.wording.phrases import fill
from giljabi.wording.values import format_value
from giljabi.wording.words import Words

Json = dict[str, Any]

LICENCE = "CC-BY-4.0"

CSV_COLUMNS = (
    "checklist",
    "section",
    "id",
    "kind",
    "priority",
    "due_basis",
    "due_ko",
    "due_en",
    "section_ko",
    "section_en",
    "text_ko",
    "text_en",
    "why_ko",
    "why_en",
    "how_ko",
    "how_en",
    "documents",
    "facts",
    "statuses",
    "weight",
)

# A spreadsheet runs text that begins so as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_files(library: Library) -> dict[str, bytes]:
    """All data files by their address below the site root."""
    files: dict[str, bytes] = {}
    for checklist in library.checklists.values():
        files[f"downloads/{checklist.id}.json"] = json_bytes(checklist_data(checklist, library))
        files[f"downloads/{checklist.id}.csv"] = csv_bytes(checklist, library)
    files["data/facts.json"] = json_bytes(
        _collection("facts", [fact_data(f, library) for f in library.facts.values()], library)
    )
    files["data/checklists.json"] = json_bytes(
        _collection("checklists", [checklist_entry(c, library) for c in library.checklists.values()], library)
    )
    return files


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
        "entries": sum(1 for _ in _rows(checklist, library)),
        "pages": {"ko": f"checklists/{checklist.id}/", "en": f"en/checklists/{checklist.id}/"},
        "pdf": {
            language: {paper: f"downloads/{file_name(checklist.id, language, paper)}" for paper in PAPERS}
            for language in LANGUAGES
        },
        "json": f"downloads/{checklist.id}.json",
        "csv": f"downloads/{checklist.id}.csv",
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


def csv_bytes(checklist: Checklist, library: Library) -> bytes:
    """One row an entry, both languages side by side. UTF-8 with BOM: Excel reads Korean wrongly without it."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, CSV_COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(checklist, library):
        writer.writerow({key: _harmless(value) for key, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def json_bytes(data: Json) -> bytes:
    """Readable JSON, one trailing newline."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _collection(name: str, records: list[Json], library: Library) -> Json:
    return {"licence": LICENCE, "notice": _notice(library), "count": len(records), name: records}


def _rows(checklist: Checklist, library: Library) -> Iterator[Json]:
    for section in checklist.sections:
        base = {"checklist": checklist.id, "section": section.id, **_sides("section", section.title, library)}
        for item in section.items:
            row = base | {
                "id": item.id,
                "kind": "item",
                "priority": item.priority,
                "documents": " ".join(item.documents),
                "facts": " ".join(item.facts),
                "statuses": " ".join(item.statuses),
                **_sides("text", item.text, library),
                **_sides("why", item.why, library),
                **_sides("how", item.how, library),
            }
            if item.due:
                due = _due(item.due, checklist, library)
                row |= {"due_basis": item.due.basis, "due_ko": due["ko"], "due_en": due["en"]}
            yield row
        for prompt in section.prompts:
            yield base | {
                "id": prompt.id,
                "kind": "prompt",
                **_sides("text", prompt.label, library),
                **_sides("how", prompt.hint, library),
            }
        for criterion in section.criteria:
            yield base | {
                "id": criterion.id,
                "kind": "criterion",
                "weight": criterion.weight,
                "facts": " ".join(criterion.facts),
                **_sides("text", criterion.text, library),
                **_sides("why", criterion.why, library),
            }
        for column in section.table.columns if section.table else ():
            yield base | {
                "id": column.id,
                "kind": "column",
                **_sides("text", column.label, library),
                **_sides("how", column.hint, library),
            }


def _sides(name: str, text: Text | None, library: Library) -> Json:
    return {} if text is None else {f"{name}_{language}": fill(text, language, library) for language in LANGUAGES}


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


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
