"""Small things that can be mended without asking: line ends, a byte-order mark, ``{#id}``, a missing last line end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

_TIGHT_ID = re.compile(r"^(#{1,6} .*?)\s*\{#([a-z0-9-]+)\}[ \t]*$", re.MULTILINE)
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)

TEXT = frozenset({".md", ".yml"})


def tidied(text: str, *, markdown: bool) -> str:
    """``text`` with the mechanical faults mended; words are never touched."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if markdown:
        # Two spaces at the end of a line are a line break in Markdown: more or fewer are an accident.
        text = re.sub(r"(?<! ) $|(?<=  ) +$|\t+$", "", text, flags=re.MULTILINE)
        # `{#` opens a comment for the shortcodes and would swallow the page.
        text = _TIGHT_ID.sub(r"\1 { #\2 }", text)
    else:
        text = _TRAILING.sub("", text)
    return text.rstrip("\n") + "\n"


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
