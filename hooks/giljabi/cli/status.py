"""``scripts/status.py``: the state of translations and reviews, and the records that both rest on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from giljabi.cli import console
from giljabi.errors import GuideError, nearest
from giljabi.freshness import drift, history
from giljabi.freshness.dashboard import Dashboard
from giljabi.freshness.snapshot import snapshot
from giljabi.records.library import PROJECT
from giljabi.site import Site, read_site


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Print the dashboard, or renew the records."""
    console.prepare()
    parser = console.parser(
        "scripts/status.py",
        "번역이 늦은 곳, 한 언어로만 쓴 곳, 다시 볼 사실을 보여 줍니다. 사이트의 contribute/status와 같은 내용입니다.",
        "Show sections that are behind, pages in one language, and facts due for review; the same as contribute/status.",
        "  python scripts/status.py\n  python scripts/status.py --record\n"
        "  python scripts/status.py --record --in-step visa/opt.md",
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="번역 기록과 변경 기록을 지금 상태로 새로 씁니다(관리자) · renew the records of translations and changes",
    )
    parser.add_argument(
        "--in-step",
        nargs="+",
        default=[],
        metavar="PAGE",
        help="두 언어를 견주어 보고 맞는 것을 확인한 페이지, 모두면 all · pages a person has compared; `all` for every page",
    )
    options = parser.parse_args(arguments)
    site, problems = read_site(project)
    errors = GuideError(problem for problem in problems if not problem.warning)
    if site is None or (errors.problems and (options.record or options.in_step)):
        # A record of broken pages would call them right.
        print(errors, file=sys.stderr)
        return 1
    paths = {path for _, path in site.pages}
    compared = paths if options.in_step == ["all"] else set(options.in_step)
    for unknown in sorted(compared - paths):
        print(f"'{unknown}': 그런 페이지가 없습니다 · no such page ({nearest(unknown, paths) or '?'})", file=sys.stderr)
        return 1
    if options.record or compared:
        for changed in renew(site, project, frozenset(compared)):
            print(f"고쳐 씀 · renewed: {changed}")
        site, _ = read_site(project)
    for line in lines(site.dashboard) if site else ():
        print(line)
    if errors.problems:
        print(f"고칠 곳 · to fix: {len(errors.problems)} (python scripts/check.py)")
    return 0


def renew(site: Site, project: Path, in_step: frozenset[str]) -> Iterator[str]:
    """Write both records, and take typo marks out of the pages. Yields the files that changed."""
    before = drift.read_record(project)
    texts = {
        drift.RECORD: drift.record_text(drift.renewed(site.pages, before, in_step)),
        history.FILE: history.history_text(history.renewed(site.history, snapshot(site.library), site.today)),
    }
    for name, text in texts.items():
        if _write(project / name, text):
            yield name.as_posix()
    for page in site.pages.values():
        file = project / page.file
        if re.search(drift.TYPO, page.body) and _write(file, drift.without_typo_marks(file.read_text("utf-8"))):
            yield page.file


def lines(state: Dashboard) -> Iterator[str]:
    """The dashboard as text."""
    yield f"두 언어로 쓴 페이지 · pages in both languages: {state.both}"
    yield f"한 언어로만 쓴 페이지 · in one language only: {len(state.one_sided)}"
    for path, language in state.one_sided:
        yield f"  docs/{language}/{path}"
    yield f"번역이 늦은 곳 · sections behind: {len(state.behind)}"
    for (path, language), sections in state.behind_by_page.items():
        yield f"  docs/{language}/{path}: {', '.join(sections)}"
    yield f"사실 · facts: {state.facts} (확실하지 않음 · not firm: {state.unsure})"
    yield f"다시 볼 날짜가 지남 · overdue: {len(state.overdue)}"
    for review in state.overdue:
        yield f"  {review.fact.review_by}  {review.fact.id}  ({len(review.pages)})"
    yield f"앞으로 60일 안에 볼 것 · due in 60 days: {len(state.soon)}"
    for review in state.soon:
        yield f"  {review.fact.review_by}  {review.fact.id}  ({len(review.pages)})"


def _write(file: Path, text: str) -> bool:
    if file.is_file() and file.read_text("utf-8") == text:
        return False
    file.write_text(text, encoding="utf-8", newline="\n")
    return True
