"""A sheet as a spreadsheet (CSV, RFC 4180) in one language: to tick, fill in, sort and share.

Every section is a table of its own below the sheet's title. Columns that would stay empty are left out. Machines read the
JSON beside it, which has ids and both languages.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.pdf.sheet import edition_of
from giljabi.wording.dues import due_phrase
from giljabi.wording.phrases import fill
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist, Section, Table
    from giljabi.model.text import Language, Text
    from giljabi.records.library import Library

Row = list[str]
Block = tuple[Row, list[Row], Row]
"""Heads, rows, and the heads of the columns that the reader fills in."""

# A spreadsheet runs text that begins so as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(sheet: Checklist, library: Library, language: Language) -> bytes:
    """UTF-8 with BOM: Excel reads Korean wrongly without it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in _Writer(sheet, library, language).rows():
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text, never taken for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


class _Writer:
    def __init__(self, sheet: Checklist, library: Library, language: Language) -> None:
        self.sheet = sheet
        self.library = library
        self.language: Language = language
        self.sheet_words = Words(library, "sheet", language)
        self.words = Words(library, "spreadsheet", language)

    def rows(self) -> Iterator[Row]:
        sheet, words = self.sheet, self.sheet_words
        yield [self.say(sheet.title)]
        yield [words("edition", date=sheet.updated.isoformat(), edition=edition_of(sheet, self.library))]
        yield [words["footer-notice"]]
        if sheet.first_action:
            yield [words["first-action"], self.say(sheet.first_action)]
        for anchor in sheet.anchors:
            yield [self.say(anchor.label), "", self.say(anchor.hint)]
        for section in sheet.sections:
            yield []
            yield [self.say(section.title)]
            yield from _without_empty_columns(*self.section(section))

    def section(self, section: Section) -> Block:
        if section.table:
            return self.table(section.table)
        if section.prompts:
            return self.prompts(section)
        return self.criteria(section) if section.criteria else self.items(section)

    def items(self, section: Section) -> Block:
        words = self.sheet_words
        marks = [words[mark] for mark in (("have", "need", "na") if self.sheet.marks == "have-need-na" else ("done",))]
        heads = [*marks, self.words["task"], self.words["priority"], self.words["due"], self.words["basis"]]
        heads += [words["documents"], words["why"], words["how"], self.words["evidence"]]
        rows = [
            [
                *("" for _ in marks),
                self.say(item.text),
                self.words["must"] if item.priority == "must" else words[item.priority],
                due_phrase(item.due, self.sheet, self.library, words) if item.due else "",
                words[item.due.basis] if item.due else "",
                ", ".join(self.say(self.library.documents[name].name) for name in item.documents),
                self.say(item.why),
                self.say(item.how),
                self.evidence(item.facts),
            ]
            for item in section.items
        ]
        return heads, rows, marks

    def prompts(self, section: Section) -> Block:
        answer = self.words["answer"]
        heads = [self.words["prompt"], self.words["hint"], answer]
        return heads, [[self.say(prompt.label), self.say(prompt.hint), ""] for prompt in section.prompts], [answer]

    def criteria(self, section: Section) -> Block:
        words = self.sheet_words
        candidates = [words("candidate", number=number + 1) for number in range(self.sheet.candidates)]
        heads = [words["criterion"], words["weight"], *candidates, words["good"], words["red"], words["why"]]
        heads += [words["follow"], self.words["evidence"]]
        rows = [
            [
                self.say(criterion.text),
                str(criterion.weight),
                *("" for _ in candidates),
                *(self.say(text) for text in (criterion.good, criterion.red, criterion.why, criterion.follow)),
                self.evidence(criterion.facts),
            ]
            for criterion in section.criteria
        ]
        return heads, rows, candidates

    def table(self, table: Table) -> Block:
        heads = [self.say(column.label) for column in table.columns]
        filled = [[self.say(row.get(column.id)) for column in table.columns] for row in table.filled]
        return heads, [*filled, *([""] * len(heads) for _ in range(table.rows))], heads

    def evidence(self, fact_ids: list[str]) -> str:
        """Addresses of the authorities, each once."""
        facts = (self.library.facts[fact_id] for fact_id in fact_ids)
        urls = (fact.authority.url or self.library.sources[fact.authority.source].url for fact in facts)
        return " ".join(dict.fromkeys(urls))

    def say(self, text: Text | None) -> str:
        return fill(text, self.language, self.library) if text else ""


def _without_empty_columns(heads: Row, rows: list[Row], to_fill: Row) -> Iterator[Row]:
    kept = [column for column, head in enumerate(heads) if head in to_fill or any(row[column] for row in rows)]
    for row in (heads, *rows):
        yield [row[column] for column in kept]
