"""Documents a reader may need to have at hand."""

from __future__ import annotations

from pydantic import Field

from giljabi.model.checklist import ImmigrationStatus
from giljabi.model.text import Id, Record, Text


class Document(Record):
    """A paper or file: who issues it, what it proves, how to get it again."""

    id: Id
    name: Text
    issuer: Text
    why: Text
    replace: Text
    facts: list[Id] = Field(default_factory=list)
    statuses: list[ImmigrationStatus] = Field(default_factory=list)


class DocumentFile(Record):
    """``docs/data/documents.yml``"""

    documents: list[Document] = Field(min_length=1)
