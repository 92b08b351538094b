"""Loading: every file of ``docs/data`` read, checked and cross-referenced, with all problems at once.

``python -m giljabi.records.loading`` loads the project's data and prints every problem it finds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from giljabi.errors import GuideError, Message, Place, Problem
from giljabi.records import collections as kinds
from giljabi.records.library import DATA, Library
from giljabi.records.references import reference_problems
from giljabi.records.schema_errors import schema_problems
from giljabi.records.unwritten import unwritten_problems
from giljabi.records.yaml_reader import Document, read_yaml
from giljabi.wording.parity import text_problems


def load_library(root: Path = DATA, *, shown_root: Path | None = None) -> Library:
    """Read and check all data.

    :param root: the data folder.
    :param shown_root: paths in messages are relative to this folder; by default the one two levels above ``root``.
    :raises GuideError: with all problems of all files at once.
    """
    library, problems = read_library(root, shown_root=shown_root)
    if errors := [problem for problem in problems if not problem.warning]:
        raise GuideError(errors)
    return library


def load_unfinished(root: Path, *, shown_root: Path | None = None) -> Library:
    """The same for commands that help to write: files with something still to be written are left out.

    :raises GuideError: with all other problems.
    """
    library, problems = read_library(root, shown_root=shown_root)
    if errors := [problem for problem in problems if not problem.warning and problem.code != "placeholder"]:
        raise GuideError(errors)
    return library


def read_library(root: Path, *, shown_root: Path | None = None) -> tuple[Library, list[Problem]]:
    """The files that can be read, and the problems of all; see :func:`load_library`.

    ``places`` also holds the records of files whose form is wrong: their ids are taken.
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
            problems += [*schema_problems(document, error, collection.model), *unwritten_problems(document)]
            for record_id, place in collection.ids(document):
                places.setdefault((collection.name, record_id), place)
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
    return library, problems


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
