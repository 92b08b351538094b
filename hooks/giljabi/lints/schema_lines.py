"""Every data file names its schema in the first line, so that editors complete and check while somebody types."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giljabi.errors import Message, Place, Problem
from giljabi.records.collections import collection_of

if TYPE_CHECKING:
    from giljabi.records.library import Library


def schema_line(relative: str) -> str:
    """The first line of a data file, by its path below ``docs/data``. :raises KeyError: for a file of no kind."""
    collection = collection_of(relative)
    if collection is None:
        raise KeyError(relative)
    up = posixpath.relpath("schemas", posixpath.dirname(relative) or ".")
    return f"# yaml-language-server: $schema={up}/{collection.schema}.json"


def schema_line_problems(library: Library) -> Iterator[Problem]:
    """Warnings only: the data is right without the line, but harder to write."""
    for relative, (document, _) in library.files.items():
        wanted = schema_line(relative)
        with (library.root / relative).open(encoding="utf-8") as lines:
            first = lines.readline().rstrip()
        if first != wanted:
            yield Problem(
                Place(document.file),
                "schema-line",
                Message(
                    "첫 줄에 자료 형식(schema)이 적혀 있지 않습니다.",
                    wanted,
                    "이 줄을 그대로 파일의 첫 줄에 넣으세요. 편집기가 쓰는 동안 도와줍니다.",
                ),
                Message(
                    "The first line does not name the schema.",
                    wanted,
                    "Put this line at the top of the file: editors then help while you type.",
                ),
                warning=True,
            )
