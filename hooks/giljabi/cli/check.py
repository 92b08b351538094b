"""``scripts/check.py``: everything a change is checked for before it is merged, without a browser."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from giljabi.cli import console, paths, tools
from giljabi.cli.tidy import TEXT, tidy
from giljabi.errors import Message, Place, Problem
from giljabi.freshness.drift import Behind
from giljabi.lints import project_problems
from giljabi.records.library import PROJECT
from giljabi.records.schemas import main as schemas
from giljabi.site import Site, read_site


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Check the project, or only some files. Returns 0 if nothing is to be mended."""
    console.prepare()
    parser = console.parser(
        "scripts/check.py",
        "글, 자료, 코드, 작업 흐름을 검사합니다. 파일이나 폴더를 적으면 그 안만 봅니다.",
        "Check pages, data, code and workflows. With names of files or folders, only those.",
        "  python scripts/check.py\n  python scripts/check.py docs/ko/visa/opt.md docs/data/facts\n  python scripts/check.py --fix",
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="PATH", help="볼 파일이나 폴더 · files or folders to look at"
    )
    parser.add_argument(
        "--fix", action="store_true", help="안전하게 고칠 수 있는 것은 고칩니다 · mend what can be mended safely"
    )
    parser.add_argument(
        "--release", action="store_true", help="다시 볼 날짜가 지난 사실이 있으면 실패합니다 · fail on overdue reviews"
    )
    parser.add_argument("--warnings", action="store_true", help="주의도 모두 보여 줍니다 · show every warning")
    parser.add_argument("--no-tests", dest="tests", action="store_false", help="시험은 빼고 · without the tests")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    files = [paths.inside(path, project) for path in options.files]
    if refusals := paths.unknown(files, project):
        print("\n\n".join(refusals), file=sys.stderr)
        return 1
    if Path() in files:
        files = []  # The project's own folder is everything.
    named = paths.files_below(files, project)
    if options.fix:
        _fix(named, project)
    problems = _problems(project, release=options.release)
    programs = tools.for_files(named, project) if files else tools.tools(project, tests=options.tests)
    if files:
        problems, elsewhere = _split(problems, files)
    else:
        elsewhere = 0
        programs.append(_schemas_tool())
    good = _report(problems, show_warnings=options.warnings or bool(files))
    if elsewhere:
        count = f"{elsewhere} problem{'s' if elsewhere != 1 else ''}"
        print(f"다른 파일에도 고칠 곳이 {elsewhere}개 있습니다 · {count} in other files: python scripts/check.py")
    if not files:
        tools.install_node_packages(project)
    good = _run(programs, project, fix=options.fix) and good
    word = "모두 좋습니다 · all is well" if good else "고칠 곳이 있습니다 · there is something to mend"
    print(f"{word} ({time.perf_counter() - start:.1f} s)")
    return 0 if good else 1


def inspect(project: Path) -> tuple[Site | None, list[Problem]]:
    """The site and every problem and warning of its pages and data."""
    site, problems = read_site(project)
    if site is not None:
        problems += project_problems(project, site.pages, site.library, site.today)
        problems += [_behind(entry) for entry in site.behind]
    return site, sorted(set(problems), key=lambda problem: (problem.place.file, problem.place.line, problem.code))


def _problems(project: Path, *, release: bool) -> list[Problem]:
    site, problems = inspect(project)
    if site is not None:
        problems += overdue_problems(site, warning=not release)
    return problems


def overdue_problems(site: Site, *, warning: bool) -> list[Problem]:
    """Facts whose review date has passed; a release must not rest on them."""
    late = [fact for fact in site.library.facts.values() if fact.overdue(site.today)]
    return [
        Problem(
            site.library.places[("facts", fact.id)],
            "overdue",
            Message(
                f"사실 '{fact.id}'을(를) 다시 볼 날짜({fact.review_by})가 지났습니다.",
                "review_by는 앞으로의 날짜입니다.",
                "authority의 공식 자료를 다시 읽고, 내용과 as_of를 고친 뒤 review_by를 새로 정하세요.",
            ),
            Message(
                f"The review of fact '{fact.id}' was due on {fact.review_by}.",
                "review_by lies ahead.",
                "Read the official source named in `authority` again, correct the fact and its as_of, then set review_by.",
            ),
            warning,
        )
        for fact in late
    ]


def _behind(entry: Behind) -> Problem:
    other = "en" if entry.language == "ko" else "ko"
    name_ko, name_en = ("한국어", "Korean") if entry.language == "ko" else ("영어", "English")
    lines = ", ".join(map(str, entry.lines)) or "–"
    return Problem(
        Place(f"docs/{entry.language}/{entry.path}"),
        "behind",
        Message(
            f"'{entry.section}' 부분의 {name_ko}가 늦습니다. docs/{other}/{entry.path}의 {lines}번째 줄이 바뀌었습니다.",
            "두 언어는 같은 내용을 말합니다. 늦은 동안 페이지에 알림이 붙습니다.",
            "이 부분을 맞춰 고치세요. 맞춤법만 고친 것이라면 바뀐 문단 끝에 <!-- typo -->를 붙이세요.",
        ),
        Message(
            f"The {name_en} of section '{entry.section}' is behind: line {lines} of docs/{other}/{entry.path} changed.",
            "Both languages say the same. Until then the page carries a notice.",
            "Bring this section up to date. If only spelling was mended, end the changed paragraph with <!-- typo -->.",
        ),
        warning=True,
    )


def _report(problems: Iterable[Problem], *, show_warnings: bool) -> bool:
    errors = [problem for problem in problems if not problem.warning]
    warnings = [problem for problem in problems if problem.warning]
    for problem in [*errors, *(warnings if show_warnings else [])]:
        print(f"{problem}\n")
    state = f"고칠 곳 {len(errors)} · 주의 {len(warnings)} · {len(errors)} to fix, {len(warnings)} warnings"
    hint = " (--warnings)" if warnings and not show_warnings else ""
    print(f"글과 자료 · pages and data: {state}{hint}", flush=True)
    return not errors


def _split(problems: list[Problem], files: list[Path]) -> tuple[list[Problem], int]:
    """Problems of some files and folders, and how many errors there are elsewhere."""
    here = [problem for problem in problems if paths.covers(files, problem.place.file)]
    return here, sum(not problem.warning for problem in problems) - sum(not problem.warning for problem in here)


def _run(programs: Sequence[tools.Tool], project: Path, *, fix: bool) -> bool:
    """Run programs side by side, tell of each as it ends, and show what failed. Fixes run one after another."""
    good = True
    if programs:
        print(f"검사 {len(programs)}가지를 함께 돌립니다 · running {len(programs)} checks side by side …", flush=True)
    # One more than there are processors: the short ones report while the tests still run.
    with ThreadPoolExecutor(1 if fix else (os.cpu_count() or 2) + 1) as pool:
        running = [pool.submit(tools.run, tool, project, fix=fix) for tool in programs]
        for number, future in enumerate(as_completed(running), 1):
            outcome = future.result()
            word = {"ok": "좋음 · ok", "failed": "실패 · failed", "skipped": "건너뜀 · skipped"}[outcome.status]
            print(f"[{number}/{len(running)}] {outcome.name}: {word} ({outcome.seconds:.1f} s)", flush=True)
            if outcome.status == "skipped":
                print(f"  먼저 · first: {outcome.output}")
            elif outcome.status == "failed":
                print(outcome.output.rstrip() + "\n", flush=True)
                good = False
    # In continuous integration everything is installed: there a skipped check is a failed one.
    return good and not (os.environ.get("CI") and any(f.result().status == "skipped" for f in running))


def _fix(files: Sequence[Path], project: Path) -> None:
    texts = files or sorted((project / "docs").rglob("*"))
    changed = tidy(project / path for path in texts if path.suffix in TEXT and (project / path).is_file())
    for path in changed:
        print(f"고침 · mended: {path.relative_to(project).as_posix()}")
    if not files:
        schemas([])


def _schemas_tool() -> tools.Tool:
    return tools.Tool("자료 형식 · schemas", (sys.executable, "-m", "giljabi.records.schemas", "--check"))
