"""One classic script from the small ES modules of the search, because Material's search worker is a classic worker.

Works for modules that keep three habits (tests hold them to it): imports are ``import { a, b } from "./file.js";`` without
renaming, exports stand before declarations, and no two modules declare the same name at the top.
"""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[3] / "docs" / "assets" / "javascripts" / "search"

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<file>[a-z_]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_COMMENT = re.compile(
    r"^[ \t]*/\*\*.*?\*/[ \t]*\n|^[ \t]*//[^\n]*\n|/\*\* @type \{[^\n]*?\} \*/ ?", re.MULTILINE | re.DOTALL
)
_BLANK_LINES = re.compile(r"\n\s*\n+|\n[ \t]+")


def bundle(entry: str, *, exported: str = "", sources: Path = SOURCES) -> str:
    """The module ``entry`` with all it needs as one script, which leaves the name ``exported`` in ``self.giljabiSearch``."""
    ordered: list[str] = []
    _collect(sources, entry, ordered, set())
    parts = [_body((sources / name).read_text(encoding="utf-8")) for name in ordered]
    end = [f"self.giljabiSearch = {{ {exported} }};"] if exported else []
    script = "\n".join(["(() => {", '"use strict";', *parts, *end, "})();", ""])
    return _BLANK_LINES.sub("\n", script)


def _collect(sources: Path, name: str, ordered: list[str], seen: set[str]) -> None:
    """Dependencies first, each once; a circle is fine, because only functions reach around it."""
    if name in seen:
        return
    seen.add(name)
    for match in _IMPORT.finditer((sources / name).read_text(encoding="utf-8")):
        _collect(sources, match["file"], ordered, seen)
    ordered.append(name)


def _body(module: str) -> str:
    return _COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", module))).strip()
