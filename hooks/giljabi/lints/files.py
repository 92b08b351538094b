"""Files of ``docs`` stand where a page or a picture belongs and have names that work in every address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from giljabi.errors import Message, Place, Problem

_NAME = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")


def file_problems(docs: Path, base: Path) -> Iterator[Problem]:
    """Pages outside ``ko`` and ``en``, names with capitals, spaces or Korean letters, other endings than ``.md``."""
    for path in sorted(docs.rglob("*")):
        relative = path.relative_to(docs)
        top = relative.parts[0]
        if not path.is_file() or top in ("data", "assets") or path.name.startswith("."):
            continue
        place = Place(path.relative_to(base).as_posix())
        if top not in ("ko", "en"):
            yield _misplaced(place)
        elif path.suffix != ".md":
            yield _ending(place, path.suffix or path.name)
        elif not all(_NAME.fullmatch(part) for part in relative.parts):
            yield _bad_name(place)


def _misplaced(place: Place) -> Problem:
    return Problem(
        place,
        "misplaced-page",
        Message(
            "이 자리의 파일은 사이트에 실리지 않습니다.",
            "글은 docs/ko와 docs/en, 자료는 docs/data, 그림은 docs/assets/images 아래에 둡니다.",
            "파일을 알맞은 폴더로 옮기세요.",
        ),
        Message(
            "A file at this place is not published.",
            "Pages below docs/ko and docs/en, data below docs/data, pictures below docs/assets/images.",
            "Move the file to the right folder.",
        ),
    )


def _ending(place: Place, ending: str) -> Problem:
    return Problem(
        place,
        "page-ending",
        Message(
            f"글의 파일 이름이 '{ending}'(으)로 끝납니다.",
            "글은 .md로 끝납니다. 그림은 docs/assets/images에 둡니다.",
            "이름을 .md로 끝내거나 파일을 옮기세요.",
        ),
        Message(
            f"The page's file name ends in '{ending}'.",
            "Pages end in .md; pictures are in docs/assets/images.",
            "End the name in .md, or move the file.",
        ),
    )


def _bad_name(place: Place) -> Problem:
    return Problem(
        place,
        "file-name",
        Message(
            "파일 이름에 대문자, 띄어쓰기나 한글이 있습니다.",
            "파일과 폴더 이름은 영어 소문자, 숫자, 하이픈(-)입니다. 예: visa/cap-gap.md",
            "두 언어에서 같은 영어 이름으로 바꾸세요.",
        ),
        Message(
            "The file's name has capitals, spaces or Korean letters.",
            "Files and folders are named in lower-case English letters, digits and hyphens: visa/cap-gap.md",
            "Give it the same English name in both languages.",
        ),
    )
