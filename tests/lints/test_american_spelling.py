"""English is spelled the American way, in pages and in the English side of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

DOCS = Path(__file__).parents[2] / "docs"

BRITISH = re.compile(
    r"""(?ix)\b(
        \w*(?:ganis|tilis|ptimis|ummaris|ecognis|inimis|aximis|uantis|rioritis)(?:e|es|ed|ing|ation|ations)
      | \w*nalys(?:e|ed|ing)
      | centres? | centred | fibres? | metres? | judgements? | licences? | defences? | offences? | programmes? | catalogues?
      | (?:col|behavi|neighb|fav|lab|hon|rum)ours?(?:ed|ing)?
      | (?:travel|cancel|label|model|signal|level)l(?:ed|ing)
      | afterwards | towards | whilst | spelt | learnt | cheques? | grey | analogue | artefacts? | fulfil | enrol | skilful
    )\b"""
)
NOT_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)|\{\{.*?\}\}|\{[\w.-]+\}|\{ #[\w-]+ \}|https?://\S+|<!--.*?-->")
ASKED = re.compile(r"^asked:\n(?:  .*\n)+", re.MULTILINE)
"""How readers ask for a page: never shown, and British readers ask in their own spelling."""
QUOTED = {"sources"}
"""Folders of the data that hold titles as their publishers spelled them."""


def _english(node: yaml.Node | None, key: str = "") -> Iterator[tuple[int, str]]:
    """Line and text of every value under ``en:``; lists there hold other spellings on purpose."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _english(value, name.value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _english(value)
    elif key == "en" and isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, node.value


def _shown(page: str) -> str:
    """The page with the lines of ``asked`` left blank, so that line numbers stay."""
    return ASKED.sub(lambda block: "\n" * block.group().count("\n"), page, count=1)


def _found(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    lines = enumerate(_shown(text).splitlines(), 1) if path.suffix == ".md" else _english(yaml.compose(text))
    return [
        f"{path.relative_to(DOCS)}:{number}: {word.group()}"
        for number, line in lines
        for word in BRITISH.finditer(NOT_PROSE.sub(" ", line))
    ]


def _files() -> list[Path]:
    data = (path for path in (DOCS / "data").rglob("*.yml") if path.parent.name not in QUOTED)
    return sorted([*(DOCS / "en").rglob("*.md"), *data])


def test_american_spelling() -> None:
    assert [word for path in _files() for word in _found(path)] == []


@pytest.mark.parametrize("word", ["optimisation", "data centre", "travelling", "judgement", "colour", "analysing"])
def test_british_words_are_seen(word: str) -> None:
    assert BRITISH.search(word)


def test_how_readers_ask_is_not_read() -> None:
    page = "---\ntitle: T\nasked:\n  page:\n    - job in a data centre\n---\n\nA data centre.\n"
    assert [n for n, line in enumerate(_shown(page).splitlines(), 1) if BRITISH.search(line)] == [8]
