"""``scripts/new.py``: begin something new with files that are whole and valid."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from giljabi.cli import console
from giljabi.cli.scaffold import KINDS, Order, plan
from giljabi.clock import build_day
from giljabi.errors import GuideError, nearest, suggestion
from giljabi.model.text import LANGUAGES, Language
from giljabi.records.library import PROJECT, Library
from giljabi.records.loading import load_unfinished

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PATH = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_RECORDS = {"checklist": "checklists", "fact": "facts", "term": "terms", "source": "sources", "role": "roles"}
_GROUPED = {"fact": "facts", "term": "glossary", "source": "sources"}


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Write the files, or say why not. Returns 0 when they are written."""
    console.prepare()
    parser = console.parser(
        "scripts/new.py",
        "새 안내, 체크리스트, 사실, 용어, 출처, 직무군의 틀을 만듭니다. 두 언어와 차례까지 한 번에 만듭니다.",
        "Scaffold a guide, checklist, fact, term, source or role: both languages, and the menu.",
        '  python scripts/new.py guide visa/example --ko "예시 안내" --en "Example guide"\n'
        '  python scripts/new.py guide plan/first-week --ko "첫 주" --only ko\n'
        "  python scripts/new.py checklist moving-out\n"
        "  python scripts/new.py fact opt-example --in opt\n"
        '  python scripts/new.py term example-term --in visa --ko "예시 용어" --en "example term"',
    )
    parser.add_argument("kind", choices=KINDS, help="무엇을 · what")
    parser.add_argument("id", help="영어 소문자 id, 안내는 폴더/이름 · lower-case id; for a guide folder/name")
    parser.add_argument("--ko", default="TODO 제목", metavar="제목", help="한국어 제목 · Korean title")
    parser.add_argument("--en", default="TODO title", metavar="TITLE", help="영어 제목 · English title")
    parser.add_argument(
        "--in",
        dest="group",
        default="",
        metavar="FILE",
        help="사실·용어·출처가 들어갈 파일 · file for a fact, term or source",
    )
    parser.add_argument(
        "--new-topic",
        action="store_true",
        help="--in의 파일이 없으면 새로 만듭니다 · begin the file of --in if there is none",
    )
    parser.add_argument("--only", choices=("ko", "en"), help="안내를 한 언어로만 · a guide in one language only")
    options = parser.parse_args(arguments)
    try:
        library = load_unfinished(project / "docs" / "data", shown_root=project)
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    if refusal := _refusal(options, library, project):
        print(refusal, file=sys.stderr)
        return 1
    languages: tuple[Language, ...] = (options.only,) if options.only else LANGUAGES
    order = Order(options.kind, options.id, options.ko, options.en, options.group, languages)
    try:
        made = plan(order, project, build_day())
    except FileExistsError as error:
        print(f"{error}: 이미 있습니다 · exists already", file=sys.stderr)
        return 1
    for name, text in made.files.items():
        file = project / name
        print(f"{'고침 · changed' if file.exists() else '만듦 · made'}: {name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    print(
        "TODO를 채운 뒤 · fill in every TODO, then: python scripts/check.py "
        + " ".join(name for name in made.files if name.startswith("docs/"))
    )
    return 0


def _refusal(options: argparse.Namespace, library: Library, project: Path) -> str:
    """Why the order cannot be carried out; empty if it can."""
    kind, name = options.kind, options.id
    if not (_PATH if kind == "guide" else _ID).fullmatch(name):
        return (
            f"'{name}': id는 영어 소문자, 숫자, 하이픈(-)으로 씁니다. 예: cap-gap\n"
            f"'{name}': ids are lower-case English letters, digits and hyphens, such as cap-gap"
        )
    if kind in _RECORDS and (place := library.places.get((_RECORDS[kind], name))):
        return f"'{name}': 이미 {place}에 있습니다 · exists already"
    if name in library.records["retired"]:
        return f"'{name}': 예전에 쓰고 없앤 id입니다. 다른 이름을 쓰세요 · retired, choose another id"
    if kind in _GROUPED:
        known = sorted(path.stem for path in (project / "docs" / "data" / _GROUPED[kind]).glob("*.yml"))
        return _unknown_group(options.group, known, insists=options.new_topic)
    return ""


def _unknown_group(group: str, known: list[str], *, insists: bool) -> str:
    """Why a record cannot go into this file; empty if it can. A new file also means a page and a menu line."""
    if not _ID.fullmatch(group):
        return f"--in이 필요합니다 · --in is needed: {' '.join(known)}"
    if group in known or insists:
        return ""
    fix_ko, fix_en = suggestion(nearest(group, known), "위의 이름 가운데 하나를 쓰세요.", "Use one of these names.")
    return (
        f"--in {group}: 그런 파일이 없습니다 · there is no such file: {' '.join(known)}\n"
        f"{fix_ko} 새 묶음을 시작하려면 --new-topic을 붙이세요.\n"
        f"{fix_en} To begin a new topic add --new-topic."
    )
