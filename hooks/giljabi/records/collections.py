"""Which kind of record lives in which files of ``docs/data``. To add a kind, add a line here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from pydantic import BaseModel

from giljabi.errors import Place
from giljabi.model.chart import ChartFile
from giljabi.model.checklist import Checklist
from giljabi.model.coverage import CoverageFile
from giljabi.model.document import DocumentFile
from giljabi.model.employer import EmployerFile
from giljabi.model.fact import FactFile
from giljabi.model.label import LabelFile
from giljabi.model.lexicon import LexiconFile
from giljabi.model.metric import MetricFile
from giljabi.model.plan import PlanFile
from giljabi.model.question import QuestionFile
from giljabi.model.retired import RetiredFile
from giljabi.model.role import CommonQuestionFile, Role
from giljabi.model.seed_claim import SeedClaimFile
from giljabi.model.selection import SelectionFile
from giljabi.model.source import SourceFile
from giljabi.model.term import TermFile
from giljabi.records.yaml_reader import Document, PathKey


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of record."""

    name: str
    """Name of the collection in :class:`giljabi.records.library.Library`."""
    pattern: str
    """Where its files are, relative to ``docs/data``."""
    model: type[BaseModel]
    """Model of a whole file."""
    many: str | None
    """The key of the list (or mapping) of records; ``None`` where a file is one record."""
    schema: str
    """Name of its JSON Schema in ``docs/data/schemas``, without ``.json``."""

    def records(self, document: Document, model: BaseModel) -> Iterator[tuple[str, Any, Place]]:
        """The records of a file, each with its id and its place."""
        if self.many is None:
            record: Any = model
            yield record.id, record, document.place(("id",))
            return
        records = getattr(model, self.many)
        if isinstance(records, dict):
            for key, record in records.items():
                yield key, record, document.place((self.many, key))
        else:
            for index, record in enumerate(records):
                yield record.id, record, document.place((self.many, index, "id"))

    def ids(self, document: Document) -> Iterator[tuple[str, Place]]:
        """Ids of the records of a file whose form is wrong, as far as they can be told, with their places."""
        data = document.data if isinstance(document.data, dict) else {}
        if self.many is None:
            entries: list[tuple[Any, PathKey]] = [(data.get("id"), ("id",))]
        elif isinstance(inside := data.get(self.many), dict):
            entries = [(key, (self.many, key)) for key in inside]
        else:
            rows = enumerate(inside if isinstance(inside, list) else [])
            entries = [(row.get("id"), (self.many, n, "id")) for n, row in rows if isinstance(row, dict)]
        yield from ((name, document.place(path)) for name, path in entries if isinstance(name, str))


COLLECTIONS: tuple[Collection, ...] = (
    Collection("sources", "sources/*.yml", SourceFile, "sources", "sources"),
    Collection("facts", "facts/*.yml", FactFile, "facts", "facts"),
    Collection("documents", "documents.yml", DocumentFile, "documents", "documents"),
    Collection("checklists", "checklists/*.yml", Checklist, None, "checklist"),
    Collection("selections", "selections.yml", SelectionFile, "selections", "selections"),
    Collection("terms", "glossary/*.yml", TermFile, "terms", "glossary"),
    Collection("labels", "labels/*.yml", LabelFile, "labels", "labels"),
    Collection("charts", "charts.yml", ChartFile, "charts", "charts"),
    Collection("seed_claims", "seed-claims.yml", SeedClaimFile, "claims", "seed-claims"),
    Collection("metrics", "metrics.yml", MetricFile, "metrics", "metrics"),
    Collection("lexicon", "lexicon.yml", LexiconFile, "lexicon", "lexicon"),
    Collection("roles", "roles/*.yml", Role, None, "role"),
    Collection("interviews", "interviews.yml", CommonQuestionFile, "interviews", "interviews"),
    Collection("employers", "employers.yml", EmployerFile, "employers", "employers"),
    Collection("questions", "questions.yml", QuestionFile, "questions", "questions"),
    Collection("plan", "plan.yml", PlanFile, "steps", "plan"),
    Collection("coverage", "seed-coverage.yml", CoverageFile, "ideas", "seed-coverage"),
    Collection("retired", "retired.yml", RetiredFile, "retired", "retired"),
)


def collection_of(relative: str) -> Collection | None:
    """The collection that a path relative to ``docs/data`` belongs to."""
    return next(
        (c for c in COLLECTIONS if c.pattern.count("/") == relative.count("/") and fnmatchcase(relative, c.pattern)),
        None,
    )
