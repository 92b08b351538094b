"""One checklist in one language on one paper, as the job that makes its PDF."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any, Literal

import segno

from giljabi.errors import GuideError, Message, Place, Problem
from giljabi.model.checklist import Checklist
from giljabi.model.text import Language
from giljabi.pdf import basis, glyphs, sections
from giljabi.pdf.draft import Draft, facts_used
from giljabi.pdf.typesetter import Job
from giljabi.pdf.word_list import word_list
from giljabi.records.library import Library
from giljabi.records.yaml_reader import Document, strings
from giljabi.wording.values import format_day

Paper = Literal["letter", "a4"]
PAPERS: dict[Paper, str] = {"letter": "us-letter", "a4": "a4"}
"""Name in file names, and Typst's own."""

_PLAIN_LABELS = (
    "brand",
    "qr",
    "qr-alt",
    "first-action",
    "anchors",
    "notes",
    "details",
    "details-lead",
    "words",
    "facts",
    "facts-lead",
    "overdue",
    "disclaimer-title",
    "disclaimer",
)

WIDE_TABLE = 7
"""From this many columns on a sheet is printed across the page: narrower columns cannot be written in."""

LONG_LIST = 10
"""From this many entries on, the list ends its page, so that it can be printed alone. After a shorter one the reading
part follows at once, which saves a sheet of paper."""


def sheet_job(
    checklist: Checklist, library: Library, language: Language, paper: Paper, *, site_url: str | None, today: date
) -> Job:
    """Everything needed to make one PDF.

    :param site_url: address of the site's root, for the QR code and the short link; without it there is neither.
    :param today: the day on which facts may be overdue. Given by the caller so that a build can be repeated.
    :raises GuideError: if a text has characters that the font cannot print.
    """
    draft = Draft(checklist, library, language)
    words = draft.words
    url = page_url(site_url, checklist.id, language) if site_url else None
    edition = words("edition", date=format_day(checklist.updated, language), edition=edition_of(checklist, library))
    address = url.removeprefix("https://").removesuffix("/") if url else None
    sheet: dict[str, Any] = {
        "lang": language,
        "region": "KR" if language == "ko" else "US",
        "paper": PAPERS[paper],
        "flipped": any(s.table is not None and len(s.table.columns) >= WIDE_TABLE for s in checklist.sections),
        "title": draft.text(checklist.title),
        "summary": draft.text(checklist.summary),
        "author": words["brand"],
        "keywords": [*checklist.audience, *checklist.events],
        "kind": words[checklist.kind],
        "labels": {name: words[name] for name in _PLAIN_LABELS},
        "url": url,
        "qr": qr_svg(url) if url else None,
        "overdue": basis.overdue(draft, today),
        "first-action": draft.optional(checklist.first_action),
        "anchors": [
            {
                "field": draft.field("_date", anchor.id, tip=draft.text(anchor.label)),
                "label": draft.text(anchor.label),
                "hint": draft.optional(anchor.hint),
            }
            for anchor in checklist.anchors
        ],
        "legend": _legend(draft),
        "marks": sections.marks(draft),
        "scorecard": {
            "criterion": words["criterion"],
            "weight": words["weight"],
            "candidates": [words("candidate", number=n) for n in range(1, checklist.candidates + 1)],
        },
        "sections": sections.sections(draft),
        "notes": [
            draft.field("_note", number, tip=words("note-line", number=number))
            for number in range(1, checklist.notes_lines + 1)
        ],
        "list-ends-page": _entries(checklist) >= LONG_LIST,
        "details": basis.details(draft),
        "facts": basis.facts(draft),
        "licence": words["licence"],
        "footer": {
            "first": " · ".join(filter(None, (draft.text(checklist.title), address))),
            "second": f"{edition} · {words['footer-notice']}",
        },
    }
    printed = [sheet["title"], sheet["summary"], sheet["first-action"], sheet["sections"], sheet["details"]]
    sheet["words"] = word_list(draft, (text for _, text in strings(printed)))
    links = basis.links(draft) | ({url: words["qr-alt"]} if url else {})
    _refuse_missing_glyphs(sheet, checklist, library)
    midnight = datetime.combine(checklist.updated, time(), UTC)
    return Job(file_name(checklist.id, language, paper), sheet, draft.tips, links, int(midnight.timestamp()))


def on_paper(job: Job, checklist_id: str, language: Language, paper: Paper) -> Job:
    """The same sheet on another paper; Typst breaks lines and pages anew."""
    return replace(job, name=file_name(checklist_id, language, paper), sheet={**job.sheet, "paper": PAPERS[paper]})


def file_name(checklist_id: str, language: Language, paper: Paper) -> str:
    """``<id>-<ko|en>-<letter|a4>.pdf``: others link to these names."""
    return f"{checklist_id}-{language}-{paper}.pdf"


def page_url(site_url: str, checklist_id: str, language: Language) -> str:
    """Address of the checklist's own page: Korean at the root, English below ``en/``."""
    prefix = "" if language == "ko" else "en/"
    return f"{site_url.rstrip('/')}/{prefix}checklists/{checklist_id}/"


def edition_of(checklist: Checklist, library: Library) -> str:
    """Six letters that change whenever the checklist or a fact it uses changes: to compare paper with the page."""
    records = [checklist, *(library.facts[fact] for fact in facts_used(checklist))]
    content = json.dumps([record.model_dump(mode="json") for record in records], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:6]


@lru_cache(maxsize=256)
def qr_svg(url: str) -> str:
    """The QR code of an address, as SVG text."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, border=0, omitsize=True, dark="#1b2320", nl=False
    )
    return out.getvalue().decode()


def _entries(checklist: Checklist) -> int:
    return sum(len(section.items) + len(section.criteria) for section in checklist.sections)


def _legend(draft: Draft) -> str | None:
    """How to read the marks, only those that occur."""
    checklist, words = draft.checklist, draft.words
    bases = {item.due.basis for item in checklist.items if item.due}
    parts = [
        words["legend-heavy"] if checklist.marks == "tick" and len({i.priority for i in checklist.items}) > 1 else None,
        words["legend-legal"] if "legal" in bases else None,
        # Beside a legal deadline it is plain.
        words["legend-recommended"] if bases == {"recommended"} else None,
        words["legend-facts"] if draft.fact_numbers else None,
        words["score-lead"] if any(section.criteria for section in checklist.sections) else None,
    ]
    return " ".join(part for part in parts if part) or None


def _refuse_missing_glyphs(sheet: dict[str, Any], checklist: Checklist, library: Library) -> None:
    printed = "".join(text for path, text in strings(sheet) if path[-1] != "qr")
    absent = glyphs.missing(printed)
    if absent:
        raise GuideError(glyph_problems(absent, checklist, library))


def glyph_problems(absent: list[str], checklist: Checklist, library: Library) -> list[Problem]:
    """Where characters that cannot be printed stand in the data."""
    found = [
        _glyph_problem(document.place(path), character)
        for document in _files_of(checklist, library)
        for path, text in strings(document.data)
        for character in absent
        if character in text
    ]
    return found or [_glyph_problem(library.places[("checklists", checklist.id)], character) for character in absent]


def _files_of(checklist: Checklist, library: Library) -> Iterator[Document]:
    """The checklist's own file, then everything it may draw on."""
    for name, (document, _) in library.files.items():
        if (
            name.startswith(("facts/", "sources/", "labels/", "glossary/", "documents"))
            or name == f"checklists/{checklist.id}.yml"
        ):
            yield document


def _glyph_problem(place: Place, character: str) -> Problem:
    code = f"U+{ord(character):04X}"
    return Problem(
        place,
        "missing-glyph",
        Message(
            f"문자 '{character}'({code})은(는) PDF 글꼴(Pretendard)에 없어 인쇄할 수 없습니다.",
            "한글, 영어, 숫자, 보통 기호만 쓸 수 있습니다.",
            "그 문자를 한글이나 영어, 다른 기호로 바꾸세요.",
        ),
        Message(
            f"The character '{character}' ({code}) is not in the font of the sheets (Pretendard) and cannot be printed.",
            "Hangul, Latin letters, digits and ordinary signs.",
            "Replace it by words or another sign.",
        ),
    )
