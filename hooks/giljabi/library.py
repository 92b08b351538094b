"""The library: everything in ``docs/data``, loaded, checked and cross-referenced.

``python -m giljabi.library`` loads the project's data and prints every problem it finds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from giljabi import collections as kinds
from giljabi.errors import GuideError, Message, Place, Problem
from giljabi.model.checklist import Checklist
from giljabi.model.document import Document as PaperDocument
from giljabi.model.fact import Fact, FactFile, Value
from giljabi.model.source import Source
from giljabi.model.term import Term
from giljabi.model.text import Text
from giljabi.parity import text_problems
from giljabi.references import reference_problems
from giljabi.schema_errors import schema_problems
from giljabi.yaml_reader import Document, read_yaml

PROJECT = Path(__file__).resolve().parents[2]
DATA = PROJECT / "docs" / "data"


@dataclass(frozen=True)
class Library:
    """All records, by kind and id. Read-only."""

    root: Path
    """The data folder it was read from."""
    files: Mapping[str, tuple[Document, BaseModel]] = field(repr=False)
    """Every file by its path relative to ``root``: the YAML with its places, and its model."""
    records: Mapping[str, Mapping[str, Any]] = field(repr=False)
    """Records by collection name (see :mod:`giljabi.collections`), then id."""
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

    def value(self, reference: str) -> tuple[Fact, Value]:
        """The fact and value that ``fact-id.name`` names.

        :raises KeyError: if there is no such fact or value.
        """
        fact_id, _, name = reference.partition(".")
        fact = self.facts[fact_id]
        return fact, fact.values[name]


def load_library(root: Path = DATA, *, shown_root: Path | None = None) -> Library:
    """Read and check all data.

    :param root: the data folder.
    :param shown_root: paths in messages are relative to this folder; by default the one two levels above ``root``.
    :raises GuideError: with all problems of all files at once.
    """
    base = shown_root or root.parent.parent
    problems: list[Problem] = []
    files: dict[str, tuple[Document, BaseModel]] = {}
    records: dict[str, dict[str, Any]] = {collection.name: {} for collection in kinds.COLLECTIONS}
    places: dict[tuple[str, str], Place] = {}
    for path, collection in _data_files(root, base, problems):
        name = path.relative_to(base).as_posix()
        try:
            document = read_yaml(path, name)
        except GuideError as error:
            problems += error.problems
            continue
        problems += text_problems(document)
        try:
            model = collection.model.model_validate(document.data)
        except ValidationError as error:
            problems += schema_problems(document, error, collection.model)
            continue
        files[path.relative_to(root).as_posix()] = (document, model)
        for record_id, record, place in collection.records(document, model):
            if earlier := places.get((collection.name, record_id)):
                problems.append(_duplicate(place, earlier, record_id))
            records[collection.name][record_id] = record
            places.setdefault((collection.name, record_id), place)
    for selection in records["selections"].values():
        if sheet := records["checklists"].get(selection.of):
            records["checklists"].setdefault(selection.id, selection.cut(sheet))
            places.setdefault(("checklists", selection.id), places[("selections", selection.id)])
    library = Library(root, files, records, places)
    if not any(problem for problem in problems if not problem.warning):
        # References are checked only between records that could be read: a typo must not cause a landslide.
        problems += reference_problems(library)
    if errors := [problem for problem in problems if not problem.warning]:
        raise GuideError(errors)
    return library


def _data_files(root: Path, base: Path, problems: list[Problem]) -> Iterator[tuple[Path, kinds.Collection]]:
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root).as_posix()
        if path.suffix == ".yaml" or (path.is_file() and path.suffix == ".yml"):
            collection = kinds.collection_of(relative)
            if collection is None or path.suffix == ".yaml":
                problems.append(_misplaced(Place(path.relative_to(base).as_posix())))
            else:
                yield path, collection
        elif path.is_dir() and path.suffix == ".yml":
            collection = kinds.collection_of(relative)
            if collection is not None:
                yield path, collection


def _misplaced(place: Place) -> Problem:
    patterns = ", ".join(collection.pattern for collection in kinds.COLLECTIONS)
    return Problem(
        place,
        "misplaced-file",
        Message(
            "이 자리에서는 읽지 않는 데이터 파일입니다.",
            f"docs/data 아래: {patterns}",
            "파일을 알맞은 폴더로 옮기고 이름을 .yml로 끝내세요.",
        ),
        Message(
            "No kind of record is kept at this place.",
            f"Below docs/data: {patterns}",
            "Move the file and end its name in .yml.",
        ),
    )


def _duplicate(place: Place, earlier: Place, record_id: str) -> Problem:
    return Problem(
        place,
        "duplicate-id",
        Message(
            f"id '{record_id}'은(는) 이미 {earlier}에 있습니다.",
            "id는 같은 종류 안에서 하나뿐이어야 합니다.",
            "새 기록에 다른 id를 주세요.",
        ),
        Message(
            f"The id '{record_id}' is already used at {earlier}.",
            "An id is used once among its kind.",
            "Give the new record another id.",
        ),
    )


def main() -> int:
    """Print the problems of the project's data, or how much there is."""
    try:
        library = load_library()
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    print(" · ".join(f"{name} {len(records)}" for name, records in library.records.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
