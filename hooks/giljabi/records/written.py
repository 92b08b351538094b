"""JSON that commands write and people commit: read with a place and a way out where it is damaged.

Two branches that both renewed such a file leave conflict marks in it; the reader must be told that, not shown a traceback.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from giljabi.errors import GuideError, Message, Place, Problem

_WORDING = (
    Message(
        "명령이 쓴 파일이 깨져 있습니다.",
        "`make record`가 쓴 그대로의 JSON입니다. 손으로 고치지 않습니다.",
        "<<<<<<<처럼 변경이 부딪힌 표시가 있으면, main에 있는 이 파일로 되돌린 뒤 `make record`를 실행하세요.",
    ),
    Message(
        "A file that a command writes is damaged.",
        "JSON just as `make record` wrote it; it is not edited by hand.",
        "If there are conflict marks such as <<<<<<<, put back this file as it is on main, then run `make record`.",
    ),
)


def read_written(project: Path, file: Path) -> dict[str, Any]:
    """The JSON object in ``file``, a path inside ``project``.

    :raises GuideError: where it is not a JSON object in UTF-8.
    """
    place = Place(file.as_posix())
    try:
        content = json.loads((project / file).read_text("utf-8"))
    except json.JSONDecodeError as error:
        place, content = Place(file.as_posix(), error.lineno, error.colno), None
    except UnicodeDecodeError:
        content = None
    if not isinstance(content, dict):
        raise GuideError([Problem(place, "written-file", *_WORDING)])
    return content
