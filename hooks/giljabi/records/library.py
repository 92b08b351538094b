"""The library: every record of ``docs/data``, by kind and id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from giljabi.errors import Place
from giljabi.model.checklist import Checklist
from giljabi.model.document import Document as PaperDocument
from giljabi.model.fact import Fact, FactFile, Value
from giljabi.model.source import Source
from giljabi.model.term import Term
from giljabi.model.text import Text
from giljabi.records.yaml_reader import Document

PROJECT = Path(__file__).resolve().parents[3]
DATA = PROJECT / "docs" / "data"


@dataclass(frozen=True)
class Library:
    """All records, by kind and id. Read-only."""

    root: Path
    """The data folder it was read from."""
    files: Mapping[str, tuple[Document, BaseModel]] = field(repr=False)
    """Every file by its path relative to ``root``: the YAML with its places, and its model."""
    records: Mapping[str, Mapping[str, Any]] = field(repr=False)
    """Records by collection name (see :mod:`giljabi.records.collections`), then id."""
    places: Mapping[tuple[str, str], Place] = field(repr=False)
    """Where a record stands, by collection name and id."""

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Facts by id."""
        return self.records["facts"]

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return self.records["sources"]

    @cached_property
    def documents(self) -> Mapping[str, PaperDocument]:
        """Documents by id."""
        return self.records["documents"]

    @cached_property
    def checklists(self) -> Mapping[str, Checklist]:
        """Checklists by id."""
        return self.records["checklists"]

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Glossary terms by id."""
        return self.records["terms"]

    @cached_property
    def labels(self) -> Mapping[str, Text]:
        """Small words of sheets and components, by name."""
        return self.records["labels"]

    @cached_property
    def topics(self) -> Mapping[str, FactFile]:
        """Fact files by topic id."""
        return {model.topic: model for _, model in self.files.values() if isinstance(model, FactFile)}

    @cached_property
    def topic_of(self) -> Mapping[str, str]:
        """Topic id of each fact id."""
        return {fact.id: topic for topic, file in self.topics.items() for fact in file.facts}

    @cached_property
    def group_of(self) -> Mapping[str, str]:
        """Group of each glossary term: its file's name, such as ``visa`` for the terms of law."""
        return {term_id: Path(self.places[("terms", term_id)].file).stem for term_id in self.terms}

    def value(self, reference: str) -> tuple[Fact, Value]:
        """The fact and value that ``fact-id.name`` names.

        :raises KeyError: if there is no such fact or value.
        """
        fact_id, _, name = reference.partition(".")
        fact = self.facts[fact_id]
        return fact, fact.values[name]
