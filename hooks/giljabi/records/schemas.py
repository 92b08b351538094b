"""JSON Schemas of all kinds of record, so that editors complete and check while a contributor types.

``python -m giljabi.records.schemas`` writes them; ``--check`` only says whether they are current (exit status 1 if not).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from giljabi.records.collections import COLLECTIONS
from giljabi.records.library import DATA


def schema_texts() -> dict[str, str]:
    """File name to content of every schema."""
    return {
        f"{c.schema}.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **c.model.model_json_schema()},
            ensure_ascii=False,
            indent=1,
            sort_keys=True,
        )
        + "\n"
        for c in COLLECTIONS
    }


def outdated(folder: Path) -> list[str]:
    """Names of schema files that are missing or differ from the models."""
    return [
        name
        for name, text in schema_texts().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    ]


def main(arguments: list[str]) -> int:
    """Write or check ``docs/data/schemas``."""
    folder = DATA / "schemas"
    stale = outdated(folder)
    if "--check" in arguments:
        for name in stale:
            print(f"docs/data/schemas/{name}: 모델과 다릅니다 · differs from the models (make schemas)")
        return 1 if stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    texts = schema_texts()
    for name in stale:
        (folder / name).write_text(texts[name], encoding="utf-8", newline="\n")
        print(f"{name} written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
