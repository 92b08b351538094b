"""Which paragraphs of one language moved on while the other stayed: drift, by content, in both directions.

Dates cannot tell (any later edit hides an old gap) and commits may be missing (a shallow clone, a downloaded archive).
So ``docs/data/translations.json`` remembers a short hash of each paragraph from the last time both sides agreed. A side is
*behind* where the other side's paragraphs changed since then and its own did not. Sections are matched by their heading
ids, which both languages share; paragraphs by their position in the section.

Nobody has to touch that file to contribute: an edit of both sides is in step by itself. ``make record`` renews it.
White space and comments do not count, nor does a paragraph marked ``<!-- typo -->``.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.model.text import LANGUAGES, Language
from giljabi.records.written import read_written

if TYPE_CHECKING:
    from giljabi.pages import Page

RECORD = Path("docs", "data", "translations.json")
"""Where the record is, below the project's root."""

TYPO = re.compile(r"[ \t]*(?<!`)<!--\s*typo\s*-->(?!`)")
"""Marks a paragraph whose change needs no translation. ``make record`` takes the mark away again; where a page speaks
about the mark, it stands in backticks and stays."""

INTRODUCTION = "-"
"""Name of what stands before the first heading with an id."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_OTHER: Mapping[Language, Language] = {"ko": "en", "en": "ko"}

Hashes = tuple[str, ...]
Section = Mapping[Language, Hashes]
"""The paragraphs of one section, by language."""
Record = Mapping[str, Mapping[str, Section]]
"""Sections by page path and heading id."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, list, table or block, as written."""

    section: str
    text: str
    line: int

    @property
    def hash(self) -> str:
        """Eight letters; the same for the same words, whatever the white space and comments."""
        words = " ".join(_COMMENT.sub(" ", unicodedata.normalize("NFC", self.text)).split())
        return hashlib.sha256(words.encode()).hexdigest()[:8]

    @property
    def is_typo(self) -> bool:
        """Whether the writer marked its change as one of spelling."""
        return TYPO.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Behind:
    """A section of one language that has not followed the other."""

    language: Language
    """The side that is behind."""
    path: str
    section: str
    lines: tuple[int, ...]
    """Lines of the paragraphs in the *other* language that changed; empty where some were only deleted."""


def paragraphs(page: Page) -> Iterator[Paragraph]:
    """The paragraphs of a page in order, each with the id of the section it stands in."""
    ids = {heading.line: heading.id for heading in page.headings if heading.id}
    section, start, lines = INTRODUCTION, page.first_line, page.body.split("\n")
    text: list[str] = []
    for number, line in enumerate([*lines, ""], page.first_line):
        if number in ids:
            section = ids[number] or section
        if line.strip():
            start = start if text else number
            text.append(line)
        elif text:
            yield Paragraph(section, "\n".join(text), start)
            text = []


def sections(page: Page) -> dict[str, list[Paragraph]]:
    """Paragraphs by section, in order."""
    result: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs(page):
        result.setdefault(paragraph.section, []).append(paragraph)
    return result


def both_sides(pages: Mapping[tuple[Language, str], Page]) -> Iterator[tuple[str, dict[Language, Page]]]:
    """Pages that are written in both languages and hold prose of their own."""
    for language, path in sorted(pages):
        if language == "ko" and ("en", path) in pages:
            pair: dict[Language, Page] = {side: pages[(side, path)] for side in LANGUAGES}
            if not any("shows" in page.meta for page in pair.values()):
                yield path, pair


def behind(pages: Mapping[tuple[Language, str], Page], record: Record) -> list[Behind]:
    """Every section that is behind. What is not recorded yet is taken to be in step."""
    found: list[Behind] = []
    for path, pair in both_sides(pages):
        now = {side: sections(page) for side, page in pair.items()}
        for name, then in record.get(path, {}).items():
            moved = {side: _moved(then[side], now[side].get(name, [])) for side in LANGUAGES}
            aligned = len(then["ko"]) == len(then["en"])
            for side in LANGUAGES:
                open_changes = [
                    change
                    for change in moved[_OTHER[side]]
                    if not any(_answers(change, answer, aligned) for answer in moved[side])
                ]
                if open_changes:
                    lines = tuple(line for change in open_changes for line in change.lines)
                    found.append(Behind(side, path, name, lines))
    return found


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    """First recorded paragraph that changed."""
    stop: int
    lines: tuple[int, ...]


def _moved(then: Hashes, now: list[Paragraph]) -> list[_Change]:
    """What changed in one side of a section since it was recorded, without what is marked as a typo."""
    opcodes = SequenceMatcher(None, then, [paragraph.hash for paragraph in now], autojunk=False).get_opcodes()
    changes = []
    for tag, start, stop, first, last in opcodes:
        new = now[first:last]
        if tag != "equal" and not (new and all(paragraph.is_typo for paragraph in new)):
            changes.append(_Change(start, stop, tuple(paragraph.line for paragraph in new)))
    return changes


def _answers(change: _Change, answer: _Change, aligned: bool) -> bool:
    """Whether ``answer``, in the other language, is at the same place. Additions stand in a gap and touch its edges."""
    if not aligned:
        return True
    if change.start == change.stop or answer.start == answer.stop:
        return answer.start <= change.stop and change.start <= answer.stop
    return answer.start < change.stop and change.start < answer.stop


def renewed(
    pages: Mapping[tuple[Language, str], Page], record: Record, in_step: frozenset[str] = frozenset()
) -> Record:
    """The record as it should be now: everything current, except sections that are behind.

    :param in_step: paths of pages that a person has compared; their sections are recorded as they stand.
    """
    late = {(entry.path, entry.section) for entry in behind(pages, record) if entry.path not in in_step}
    result: dict[str, dict[str, Section]] = {}
    for path, pair in both_sides(pages):
        now = {side: sections(page) for side, page in pair.items()}
        names = [*now["ko"], *(name for name in now["en"] if name not in now["ko"])]
        names += [name for name in record.get(path, {}) if (path, name) in late and name not in names]
        result[path] = {
            name: record[path][name]
            if (path, name) in late
            else {side: tuple(paragraph.hash for paragraph in now[side].get(name, [])) for side in LANGUAGES}
            for name in names
        }
    return result


def read_record(project: Path) -> Record:
    """The committed record; empty where there is none."""
    if not (project / RECORD).is_file():
        return {}
    raw = read_written(project, RECORD).get("pages", {})
    return {
        path: {name: {side: tuple(section[side].split()) for side in LANGUAGES} for name, section in names.items()}
        for path, names in raw.items()
    }


def record_text(record: Record) -> str:
    """The record as JSON, one section a line so that edits of different pages do not collide."""
    pages = ",\n".join(
        f"  {json.dumps(path)}: {{\n"
        + ",\n".join(
            f"   {json.dumps(name)}: {json.dumps({side: ' '.join(section[side]) for side in LANGUAGES})}"
            for name, section in names.items()
        )
        + "\n  }"
        for path, names in sorted(record.items())
    )
    note = "Written by `make record`. Hashes of paragraphs from when both languages last agreed; do not edit by hand."
    return f'{{\n "about": {json.dumps(note)},\n "pages": {{\n{pages}\n }}\n}}\n'


def without_typo_marks(text: str) -> str:
    """``text`` with its typo marks taken away."""
    return TYPO.sub("", text)
