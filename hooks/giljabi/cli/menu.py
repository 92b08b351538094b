"""A new line in the menu of ``mkdocs.yml``, put in as a person would: beside its neighbours, everything else untouched."""

from __future__ import annotations

import re

_ENTRY = re.compile(r"^(?P<indent> +)- (?P<page>\S+\.md)\s*$")


def with_page(text: str, page: str) -> str:
    """``text`` with ``page`` in its ``nav``: after the last entry of the same folder, else at the end of the menu.

    A page that is there already is left alone.
    """
    lines = text.split("\n")
    start = lines.index("nav:") if "nav:" in lines else len(lines)
    folder = page.rpartition("/")[0]
    last: int | None = None
    beside: int | None = None
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if line and not line.startswith(" "):
            break
        if match := _ENTRY.match(line):
            if match["page"] == page:
                return text
            last = number
            if match["page"].rpartition("/")[0] == folder and folder:
                beside = number
    at = beside if beside is not None else last
    if at is None:
        return text
    indent = _ENTRY.match(lines[at])
    lines.insert(at + 1, f"{indent['indent'] if indent else '  '}- {page}")
    return "\n".join(lines)
