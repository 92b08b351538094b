"""Small things that can be mended without asking: line ends, a byte-order mark, ``{#id}``, a missing last line end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

_TIGHT_ID = re.compile(r"^(#{1,6} .*?)\s*\{#([a-z0-9-]+)\}[ \t]*$", re.MULTILINE)

TEXT = frozenset({".md", ".yml"})


def tidied(text: str, *, markdown: bool) -> str:
    """``text`` with the mechanical faults mended; words are never touched."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    text = "\n".join(_line(line, markdown) for line in text.split("\n"))
    # `{#` opens a comment for the shortcodes and would swallow the page.
    return (_TIGHT_ID.sub(r"\1 { #\2 }", text) if markdown else text).rstrip("\n") + "\n"


def _line(line: str, markdown: bool) -> str:
    """A line without white space at its end; in Markdown two spaces there are a line break and stay."""
    words = line.rstrip(" \t")
    return f"{words}  " if markdown and words and line.endswith("  ") else words


def tidy(files: Iterable[Path]) -> list[Path]:
    """Mend files in place; only those that change are written. Files that are not UTF-8 are left to the check."""
    changed = []
    for path in files:
        try:
            before = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        after = tidied(before, markdown=path.suffix == ".md")
        if after != before and before.strip():
            path.write_text(after, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed
