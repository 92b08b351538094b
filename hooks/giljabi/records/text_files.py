"""Text files as people save them: UTF-8 without a byte order mark, not too large, with no character that nobody sees."""

from __future__ import annotations

import re
from pathlib import Path

from giljabi.errors import GuideError, Message, Place, Problem

MAX_BYTES = 1_000_000
"""A file larger than this is a mistake (or an attack), not a guide."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
"""Control, bidirectional and zero-width characters: invisible on screen, harmful in print and in search."""


def read_text(path: Path, file: str) -> str:
    """The text of one file, with lines ended by a line feed.

    :param file: how errors name the file.
    :raises GuideError: where it is no file, too large, not UTF-8, or begins with a byte order mark.
    """
    if not path.is_file():
        wording = _DIRECTORY if path.is_dir() else _MISSING
        raise GuideError([Problem.of(Place(file), "not-a-file", wording)])
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        raise GuideError([Problem.of(Place(file), "too-large", _LARGE, f"{len(raw):,}")])
    if raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        raise GuideError([Problem.of(Place(file), "encoding", _ENCODING)])
    try:
        return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise GuideError([Problem.of(Place(file, line), "encoding", _ENCODING)]) from None


def refuse_hidden_characters(text: str, file: str) -> None:
    """:raises GuideError: with the place of every character in ``text`` that nobody can see."""
    problems = [
        Problem.of(Place(file, number, match.start() + 1), "character", _CHARACTER, f"U+{ord(match.group()):04X}")
        for number, line in enumerate(text.split("\n"), 1)
        for match in FORBIDDEN.finditer(line)
    ]
    if problems:
        raise GuideError(problems)


_CHARACTER = (
    Message(
        "눈에 보이지 않는 문자 {}가 있습니다.",
        "보통 글자, 띄어쓰기, 줄바꿈만 쓸 수 있습니다.",
        "그 자리의 글자를 지우고 다시 직접 입력하세요.",
    ),
    Message(
        "There is an invisible character {}.",
        "Ordinary letters, spaces and line breaks only.",
        "Delete the character at this place and type the text again.",
    ),
)
_DIRECTORY = (
    Message(
        "파일이 있어야 할 자리에 폴더가 있습니다.",
        "글은 Markdown 파일(.md), 자료는 YAML 파일(.yml)입니다.",
        "폴더 이름을 바꾸거나 지우세요.",
    ),
    Message(
        "There is a folder where a file belongs.",
        "Pages are Markdown files (.md), data are YAML files (.yml).",
        "Rename or remove the folder.",
    ),
)
_MISSING = (
    Message(
        "파일이 없습니다.", "글은 Markdown 파일(.md), 자료는 YAML 파일(.yml)입니다.", "파일 이름과 위치를 확인하세요."
    ),
    Message(
        "The file does not exist.",
        "Pages are Markdown files (.md), data are YAML files (.yml).",
        "Check its name and place.",
    ),
)
_LARGE = (
    Message("파일이 {}바이트로 너무 큽니다.", "파일 하나는 1,000,000바이트까지입니다.", "주제별로 나누세요."),
    Message("The file is {} bytes, which is too large.", "A file may have 1,000,000 bytes.", "Split it by topic."),
)
_ENCODING = (
    Message(
        "글자 인코딩이 UTF-8이 아니거나 BOM이 붙어 있습니다.",
        "BOM 없는 UTF-8만 쓸 수 있습니다.",
        "편집기에서 '다른 이름으로 저장'을 골라 인코딩을 'UTF-8'로 바꾸세요.",
    ),
    Message(
        "The text is not UTF-8, or begins with a BOM.",
        "UTF-8 without a BOM.",
        "Choose 'Save as' in your editor and set the encoding to 'UTF-8'.",
    ),
)
