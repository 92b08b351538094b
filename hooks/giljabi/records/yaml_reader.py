"""YAML with places: plain data plus the line and column of every key, so that errors can point at them.

Only the plain half of YAML 1.1 is read (https://yaml.org/spec/1.1/): mappings, sequences and scalars. Dates stay text,
anchors, aliases and tags are refused (an alias bomb needs them, a checklist does not), and so are duplicate keys.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from giljabi.errors import GuideError, Message, Place, Problem, Wording
from giljabi.records.text_files import read_text, refuse_hidden_characters

PathKey = tuple[str | int, ...]

_SCALARS: dict[str, Any] = {
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: text.lower() in ("true", "yes", "on"),
    "tag:yaml.org,2002:int": lambda text: int(text.replace("_", ""), 0),
    "tag:yaml.org,2002:float": lambda text: float(text.replace("_", "")),
}


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its data, and where each part of it stands."""

    file: str
    """Path shown to contributors."""
    data: Any
    """Plain dicts, lists, strings, numbers, booleans and ``None``."""
    places: dict[PathKey, Place] = field(repr=False)
    """Place of each value, by its path of keys and indexes; ``()`` is the whole document."""

    def place(self, path: PathKey) -> Place:
        """The place of ``path``, or of its nearest ancestor that is in the file (for missing keys)."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place(self.file))


class _Loader(yaml.SafeLoader):
    """SafeLoader with dates left as text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _FastLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The same in C, about six times as fast."""

    yaml_implicit_resolvers = _Loader.yaml_implicit_resolvers


def _compose(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_FastLoader)
    except (yaml.YAMLError, RecursionError):
        # Read again by the slower loader, whose errors say more.
        return yaml.compose(text, Loader=_Loader)


def read_yaml(path: Path, name: str | None = None) -> Document:
    """Read one file.

    :param path: the file.
    :param name: how errors name the file; the path itself by default.
    :raises GuideError: with every problem found in the file (encoding, syntax, duplicate keys, anchors, characters).
    """
    file = name or path.as_posix()
    return parse_yaml(read_text(path, file), file)


def parse_yaml(text: str, file: str) -> Document:
    """Read YAML from ``text``; see :func:`read_yaml`."""
    refuse_hidden_characters(text, file)
    try:
        node = _compose(unicodedata.normalize("NFC", text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        is_tab = "\\t" in str(error.problem)
        wording, found = (_TAB, "") if is_tab else (_SYNTAX, str(error.problem or error.context or "YAML"))
        raise GuideError(
            [Problem.of(Place(file, line, column), "tab" if is_tab else "syntax", wording, found)]
        ) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise GuideError([Problem.of(Place(file), "syntax", _SYNTAX, type(error).__name__)]) from None
    if node is None:
        raise GuideError([Problem.of(Place(file), "empty", _EMPTY)])
    builder = _Builder(file)
    data = builder.build(node, ())
    if builder.problems:
        raise GuideError(builder.problems)
    return Document(file, data, builder.places)


def strings(node: Any, path: PathKey = ()) -> Iterator[tuple[PathKey, str]]:
    """Every text inside plain data, with its path of keys and indexes."""
    if isinstance(node, dict):
        for key, child in node.items():
            yield from strings(child, (*path, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from strings(child, (*path, index))
    elif isinstance(node, str):
        yield path, node


class _Builder:
    """Turns YAML nodes into plain data while noting places and problems."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[PathKey, Place] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, path: PathKey) -> Any:
        place = Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)
        self.places.setdefault(path, place)
        if id(node) in self._seen:
            self._add(place, "anchor", _ANCHOR)
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, path: PathKey) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = Place(self.file, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag == "tag:yaml.org,2002:merge":
                self._add(place, "key", _KEY)
                continue
            key = str(key_node.value)
            if key in result:
                self._add(place, "duplicate-key", _DUPLICATE, key)
                continue
            self.places[(*path, key)] = place
            result[key] = self.build(value_node, (*path, key))
        return result

    def _scalar(self, node: yaml.Node, place: Place) -> Any:
        convert = _SCALARS.get(node.tag)
        if convert is None:
            if node.tag != "tag:yaml.org,2002:str":
                self._add(place, "tag", _TAG, node.tag.removeprefix("tag:yaml.org,2002:"))
            return str(node.value)
        try:
            return convert(node.value)
        except ValueError:
            # Base-60 numbers such as 10:30, which YAML 1.1 calls integers: people mean text.
            return str(node.value)

    def _add(self, place: Place, code: str, wording: Wording, found: str = "") -> None:
        self.problems.append(Problem.of(place, code, wording, found))


# Wording ---------------------------------------------------------------------------------------------------------

_TAB = (
    Message(
        "들여쓰기에 탭 문자가 있습니다.",
        "들여쓰기는 띄어쓰기(스페이스)로만 합니다.",
        "탭을 지우고 스페이스 2칸으로 바꾸세요.",
    ),
    Message("There is a tab in the indentation.", "Indent with spaces only.", "Replace the tab by two spaces."),
)
_SYNTAX = (
    Message(
        "YAML 문법에 맞지 않습니다: {}",
        "`키: 값`과 `- 항목` 형식, 같은 깊이는 같은 들여쓰기여야 합니다.",
        "이 줄과 바로 윗줄의 들여쓰기, 따옴표, 콜론을 확인하세요. `: `이나 `#`이 든 문장은 큰따옴표로 감싸세요.",
    ),
    Message(
        "This is not valid YAML: {}",
        "`key: value` and `- item`, with equal indentation at equal depth.",
        "Check indentation, quotes and colons on this line and the one above. Quote sentences that contain `: ` or `#`.",
    ),
)
_EMPTY = (
    Message("파일이 비어 있습니다.", "기록이 하나 이상 있어야 합니다.", "내용을 넣거나 파일을 지우세요."),
    Message("The file is empty.", "At least one record is needed.", "Fill the file or delete it."),
)
_ANCHOR = (
    Message("YAML 별칭(*)이 있습니다.", "앵커(&)와 별칭(*)은 쓸 수 없습니다.", "같은 내용을 그대로 다시 쓰세요."),
    Message(
        "There is a YAML alias (*).", "Anchors (&) and aliases (*) are not allowed.", "Write the content out again."
    ),
)
_KEY = (
    Message("키가 단순한 글자가 아닙니다.", "키는 소문자 영어 단어여야 합니다.", "키를 정해진 이름으로 바꾸세요."),
    Message("The key is not plain text.", "Keys are lower-case English words.", "Use one of the documented names."),
)
_DUPLICATE = (
    Message(
        "키 '{}'이(가) 같은 자리에 두 번 있습니다.",
        "한 기록에 같은 키는 한 번만 쓸 수 있습니다.",
        "둘 중 하나를 지우거나 합치세요.",
    ),
    Message(
        "The key '{}' stands here twice.", "A key may appear once in a record.", "Delete one of the two, or merge them."
    ),
)
_TAG = (
    Message("YAML 태그 '{}'가 있습니다.", "태그(!)는 쓸 수 없습니다.", "태그를 지우거나 값을 큰따옴표로 감싸세요."),
    Message("There is a YAML tag '{}'.", "Tags (!) are not allowed.", "Remove the tag, or put the value in quotes."),
)
