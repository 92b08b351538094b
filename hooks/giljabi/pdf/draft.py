"""A sheet in the making: clean words in one language, named form fields, numbered facts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from giljabi.model.checklist import Checklist, Criterion, Item
from giljabi.model.text import Language, Text
from giljabi.records.library import Library
from giljabi.wording.phrases import fill, value_references
from giljabi.wording.words import Words

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def clean(text: str) -> str:
    """Text fit for print: composed characters, no invisible ones, every run of white space one space."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


class Draft:
    """What the parts of one sheet share while it is written."""

    def __init__(self, checklist: Checklist, library: Library, language: Language) -> None:
        self.checklist = checklist
        self.library = library
        self.language: Language = language
        self.words = Words(library, "sheet", language)
        self.tips: dict[str, str] = {}
        """Accessible name of each form field so far."""
        self.fact_numbers = {fact: number for number, fact in enumerate(facts_used(checklist), 1)}
        """Number of each fact the sheet relies on, in order of first use."""

    def text(self, text: Text) -> str:
        """One language side, values written out, clean."""
        return clean(fill(text, self.language, self.library))

    def optional(self, text: Text | None) -> str | None:
        """:meth:`text`, or nothing."""
        return None if text is None else self.text(text)

    def field(self, *parts: str | int, tip: str) -> str:
        """Name a form field after the ids that lead to it (a dot would make a hierarchy, so ``--`` joins them)."""
        name = "--".join(map(str, parts))
        if name in self.tips:
            raise ValueError(f"{self.checklist.id}: two form fields would be called {name}")
        self.tips[name] = clean(tip)
        return name

    def references(self, entry: Item | Criterion) -> str:
        """``[1, 3]``: numbers of the facts an entry relies on."""
        numbers = sorted({self.fact_numbers[fact] for fact in _facts_in(entry.model_dump())})
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""


def facts_used(checklist: Checklist) -> list[str]:
    """Ids of all facts a checklist names, counts from or quotes a value of, in order of first use."""
    return list(dict.fromkeys(_facts_in(checklist.model_dump())))


def _facts_in(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, child in node.items():
            if key == "facts":
                yield from child
            elif key == "due" and child:
                yield from _fact_ids([child["value"]] if child["value"] else [])
                yield from _facts_in(child["label"])
            else:
                yield from _facts_in(child)
    elif isinstance(node, list):
        for child in node:
            yield from _facts_in(child)
    elif isinstance(node, str):
        yield from _fact_ids(value_references(node))


def _fact_ids(references: Iterable[str]) -> Iterator[str]:
    for reference in references:
        yield reference.partition(".")[0]
