"""The word lists of ``docs/data/search``, written by hand in JSON: read with a place for every mistake."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from giljabi.errors import GuideError, Message, Place, Problem
from giljabi.records.library import PROJECT
from giljabi.records.yaml_reader import Document, PathKey, parse_yaml

SYNONYMS = "docs/data/search/synonyms.json"
KOREAN = "docs/data/search/korean.json"

_KOREAN_SHAPE: dict[str, type | dict[str, type] | tuple[type]] = {
    "about": str,
    "particles": str,
    "function_syllables": str,
    "stop": {"ko": str, "en": str},
    "numerals": (int,),
    "letters": (str,),
}
"""A mapping with these keys, each with a text, a mapping of named texts, or a mapping from anything to one type."""


def read_synonyms(project: Path = PROJECT) -> list[list[str]]:
    """The groups of everyday words that mean the same.

    :raises GuideError: with what is wrong in the file.
    """
    groups: list[list[str]] = _read(project, SYNONYMS, _synonym_faults)["groups"]
    return groups


def read_korean(project: Path = PROJECT) -> dict[str, Any]:
    """What search knows of the Korean language itself.

    :raises GuideError: with what is wrong in the file.
    """
    return _read(project, KOREAN, _korean_faults)


def word_list_problems(project: Path) -> Iterator[Problem]:
    """What is wrong in those of the lists that are there."""
    for name, read in ((SYNONYMS, read_synonyms), (KOREAN, read_korean)):
        if (project / name).is_file():
            try:
                read(project)
            except GuideError as error:
                yield from error.problems


def _read(project: Path, name: str, faults: Callable[[Any], Iterator[PathKey]]) -> dict[str, Any]:
    try:
        text = (project / name).read_text("utf-8")
        json.loads(text)
    except json.JSONDecodeError as error:
        raise GuideError([_problem(Place(name, error.lineno, error.colno))]) from None
    except (UnicodeDecodeError, FileNotFoundError):
        raise GuideError([_problem(Place(name))]) from None
    # JSON is YAML too (https://yaml.org/spec/1.2.2/#12-json-compatibility), whose reader keeps the places of all values.
    document: Document = parse_yaml(text, name)
    if problems := [_problem(document.place(path)) for path in faults(document.data)]:
        raise GuideError(problems)
    data: dict[str, Any] = document.data
    return data


def _synonym_faults(data: Any) -> Iterator[PathKey]:
    if not isinstance(data, dict) or data.keys() != {"about", "groups"} or not isinstance(data["groups"], list):
        yield ()
        return
    for number, group in enumerate(data["groups"]):
        if not isinstance(group, list) or len(group) < 2:
            yield ("groups", number)
            continue
        for place, word in enumerate(group):
            if not isinstance(word, str) or not word.strip() or word in group[:place]:
                yield ("groups", number, place)


def _korean_faults(data: Any) -> Iterator[PathKey]:
    if not isinstance(data, dict) or data.keys() != _KOREAN_SHAPE.keys():
        yield ()
        return
    for key, shape in _KOREAN_SHAPE.items():
        if isinstance(shape, type):
            if not isinstance(data[key], shape):
                yield (key,)
        elif not isinstance(data[key], dict) or (isinstance(shape, dict) and data[key].keys() != shape.keys()):
            yield (key,)
        else:
            types = shape if isinstance(shape, dict) else dict.fromkeys(data[key], shape[0])
            yield from ((key, name) for name, kind in types.items() if not isinstance(data[key][name], kind))


def _problem(place: Place) -> Problem:
    return Problem(
        place,
        "word-list",
        Message(
            "검색 낱말표가 깨져 있습니다.",
            'synonyms.json은 한 줄에 뜻이 같은 말을 둘 이상 적은 ["해고", "정리해고"], 모양이고, '
            "korean.json은 정해진 이름마다 글 한 덩어리가 있는 JSON입니다.",
            "이 자리와 바로 앞줄의 따옴표, 쉼표, 괄호를 보세요. 같은 말을 두 번 썼거나 한 말만 있는 줄도 고칩니다.",
        ),
        Message(
            "A word list of the search is damaged.",
            'synonyms.json has lines of two or more words with one meaning, ["layoff", "fired"], and korean.json is JSON with '
            "a text under each of its names.",
            "Look at quotes, commas and brackets here and on the line before. Mend lines that have one word only or one word "
            "twice, too.",
        ),
    )
