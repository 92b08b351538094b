"""``python -m giljabi.cli.summary BASE HEAD``: what a pull request changes for readers, as Markdown.

Runs on code from a fork, so it needs no secret and touches no network: it reads two checked-out trees and writes text. All
text from the change is escaped; it can neither break the table nor mention or link to anything.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.cli import console
from giljabi.cli.check import inspect
from giljabi.cli.sheet_text import page_count, sheet_text
from giljabi.errors import GuideError
from giljabi.freshness import drift
from giljabi.freshness.history import Change, Detail, differences
from giljabi.freshness.snapshot import snapshot
from giljabi.model.text import LANGUAGES, Language
from giljabi.pages import Page, load_pages
from giljabi.pdf.sheet import edition_of
from giljabi.records.library import Library
from giljabi.records.loading import load_library
from giljabi.wording.parity import texts

if TYPE_CHECKING:
    from giljabi.errors import Problem

MOST_ROWS = 60
"""Rows a table shows; GitHub cuts summaries that are too long."""
MOST_LINES = 120
"""Lines of a PDF's text difference."""

Pages = Mapping[tuple[Language, str], Page]


@dataclass(frozen=True)
class Tree:
    """One side of the comparison. What cannot be read is empty."""

    library: Library | None
    pages: Pages


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the summary to a file or to standard output. Always succeeds: telling is its task, judging is the check's."""
    console.prepare()
    parser = console.parser(
        "-m giljabi.cli.summary",
        "제안된 변경이 독자에게 무엇을 바꾸는지 요약합니다.",
        "Summarise what a change means for readers.",
    )
    parser.add_argument("base", type=Path, help="바꾸기 전 · the tree before")
    parser.add_argument("head", type=Path, help="바꾼 뒤 · the tree after")
    parser.add_argument("--out", type=Path, help="요약을 덧붙일 파일 · file to append to")
    options = parser.parse_args(arguments)
    text = summary(options.base.resolve(), options.head.resolve())
    if options.out:
        with options.out.open("a", encoding="utf-8", newline="\n") as out:
            out.write(text)
    else:
        print(text)
    return 0


def summary(base: Path, head: Path) -> str:
    """The whole summary of a change from the tree ``base`` to the tree ``head``."""
    before = _tree(base)
    site, problems = inspect(head)
    after = Tree(site.library, site.pages) if site else _tree(head)
    parts = [
        "# 미리 보기 · Preview",
        *_problems(problems),
        *_pages(before.pages, after.pages),
        *_records(before, after),
        *_sheets(before, after),
        *_drift(before, after),
    ]
    return "\n\n".join(parts) + "\n"


def _tree(root: Path) -> Tree:
    """What can be read of a tree. The tree before may follow older rules than this program knows."""
    library: Library | None = None
    pages: Pages = {}
    with suppress(GuideError):
        library = load_library(root / "docs" / "data", shown_root=root)
    with suppress(GuideError):
        pages = load_pages(root / "docs", base=root)
    return Tree(library, pages)


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    errors = [problem for problem in problems if not problem.warning]
    yield f"## 고칠 곳 · To fix: {len(errors)}"
    if errors:
        rows = [
            (
                f"`{problem.place}`",
                f"{escape(problem.ko.found)}<br>{escape(problem.en.found)}",
                f"{escape(problem.ko.fix)}<br>{escape(problem.en.fix)}",
            )
            for problem in errors
        ]
        yield table(("어디 · where", "무엇 · what", "고치기 · fix"), rows)


def _pages(before: Pages, after: Pages) -> Iterator[str]:
    rows = []
    for key in sorted({*before, *after}, key=lambda key: (key[1], key[0])):
        old, new = before.get(key), after.get(key)
        if old is not None and new is not None and (old.body, old.meta) == (new.body, new.meta):
            continue
        action = "새로 · new" if old is None else "삭제 · removed" if new is None else "바뀜 · changed"
        language, path = key
        address = f"{'en/' if language == 'en' else ''}{path.removesuffix('index.md').removesuffix('.md')}"
        rows.append((action, f"`docs/{language}/{path}`", f"`/{address}`"))
    yield f"## 페이지 · Pages: {len(rows)}"
    if rows:
        yield table(("", "파일 · file", "주소 · address"), rows)


def _records(before: Tree, after: Tree) -> Iterator[str]:
    if before.library is None or after.library is None:
        yield "## 사실과 체크리스트 · Facts and checklists\n\n자료를 읽을 수 없어 견주지 못했습니다 · The data could not be read."
        return
    changes = differences(snapshot(before.library), snapshot(after.library))
    for kind, title in (("fact", "사실 · Facts"), ("checklist", "체크리스트 · Checklists")):
        chosen = [change for change in changes if change.kind == kind]
        yield f"## {title}: {len(chosen)}"
        if chosen:
            rows = [row for change in chosen for row in _detail_rows(change)]
            yield table(("id", "무엇 · what", "이전 · before", "지금 · now"), rows)
    one_sided = list(_one_sided(before.library, after.library))
    if one_sided:
        yield f"## 한 언어만 바뀐 자료 글 · Data texts changed in one language: {len(one_sided)}"
        yield table(("파일 · file", "바뀐 쪽 · changed", "글 · text"), one_sided)


def _detail_rows(change: Change) -> Iterator[tuple[str, ...]]:
    for detail in change.details:
        yield (f"`{change.id}`", f"`{detail.part}`", _both(detail, "old"), _both(detail, "new"))


def _both(detail: Detail, side: str) -> str:
    words = detail.old if side == "old" else detail.new
    if words is None:
        return "–"
    return escape(words["ko"]) if words["ko"] == words["en"] else f"{escape(words['ko'])}<br>{escape(words['en'])}"


def _one_sided(before: Library, after: Library) -> Iterator[tuple[str, ...]]:
    """Texts of the data of which one language changed and the other did not."""
    for name, (document, _) in after.files.items():
        if name not in before.files:
            continue
        old = {path: (ko, en) for path, ko, en in texts(before.files[name][0].data, ())}
        for path, ko, en in texts(document.data, ()):
            if path in old and (old[path][0] == ko) != (old[path][1] == en):
                changed = "영어 · English" if old[path][0] == ko else "한국어 · Korean"
                yield (
                    f"`docs/data/{name}:{document.place(path).line}`",
                    changed,
                    escape(en if old[path][0] == ko else ko),
                )


def _sheets(before: Tree, after: Tree) -> Iterator[str]:
    if before.library is None or after.library is None:
        return
    shown: list[str] = []
    editions: list[str] = []
    for checklist_id in sorted({*before.library.checklists, *after.library.checklists}):
        for language in LANGUAGES:
            old = sheet_text(checklist_id, before.library, language)
            new = sheet_text(checklist_id, after.library, language)
            lines = list(unified_diff(old, new, "before", "after", lineterm="", n=1))[2:]
            if lines:
                pages = [page_count(checklist_id, library, language) for library in (before.library, after.library)]
                more = [f"… {len(lines) - MOST_LINES}"] if len(lines) > MOST_LINES else []
                body = "\n".join(line.replace("```", "'''") for line in [*lines[:MOST_LINES], *more])
                shown.append(
                    f"<details><summary>{checklist_id} ({language}) · {pages[0]} → {pages[1]} p.</summary>\n\n```diff\n{body}\n```\n\n</details>"
                )
    for checklist_id, checklist in after.library.checklists.items():
        old_sheet = before.library.checklists.get(checklist_id)
        if old_sheet and edition_of(old_sheet, before.library) != edition_of(checklist, after.library):
            editions.append(checklist_id)
    yield f"## PDF의 글 · Text of the PDFs: {len(shown)}"
    if editions:
        yield f"새 판이 되는 인쇄물 · Sheets with a new edition: {', '.join(f'`{name}`' for name in sorted(editions))}"
    yield from shown


def _drift(before: Tree, after: Tree) -> Iterator[str]:
    """Sections that this change edits in one language only, whatever is recorded."""
    was = drift.renewed(before.pages, {})
    rows = [
        (f"`docs/{entry.language}/{entry.path}`", f"`{entry.section}`", ", ".join(map(str, entry.lines)) or "–")
        for entry in drift.behind(after.pages, was)
    ]
    rows += [
        (f"`docs/{'en' if language == 'ko' else 'ko'}/{path}`", "모두 · all", "–")
        for language, path in sorted(after.pages)
        if (language, path) not in before.pages and ("en" if language == "ko" else "ko", path) not in after.pages
    ]
    yield f"## 번역이 늦어지는 곳 · Translation drift: {len(rows)}"
    if rows:
        yield table(("늦은 쪽 · behind", "부분 · section", "다른 쪽의 바뀐 줄 · changed lines of the other"), rows)
        yield "한 언어만 고쳐도 합칠 수 있습니다. 다른 쪽 페이지에는 알림이 붙습니다. · One language alone can be merged; the other page carries a notice."


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table of cells that are escaped already; long ones are cut and say so."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows[:MOST_ROWS]]
    if len(rows) > MOST_ROWS:
        lines.append(f"| … {len(rows) - MOST_ROWS} |{' |' * (len(head) - 1)}")
    return "\n".join(lines)


def escape(text: str) -> str:
    """Text that stays text inside a table cell of GitHub's Markdown."""
    text = " ".join(text.split())
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # Entities end what would be markup, links to people (@) and to issues (#).
    return re.sub(r"[\\`*_\[\]|@#~!]", lambda match: f"&#{ord(match.group())};", text)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
