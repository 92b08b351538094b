"""``python -m giljabi.cli.weekly``: the text of the rolling issue, links that died and facts to look at again."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from giljabi.cli import console
from giljabi.cli.links import Answer, addresses, look
from giljabi.cli.summary import escape, table
from giljabi.freshness import drift
from giljabi.freshness.dashboard import Review
from giljabi.records.library import PROJECT
from giljabi.site import Site, load_site

WORDS = {
    "gone": "없어짐 · gone",
    "archived": "보관됨 · archived",
    "moved": "옮겨짐 · moved",
    "unreachable": "응답 없음 · unreachable",
    "refused": "프로그램 거부, 사람이 확인 · refuses programs, look yourself",
}


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Write the report. Always succeeds: a dead link must not stop anybody's change."""
    console.prepare()
    parser = console.parser(
        "-m giljabi.cli.weekly", "주간 점검 보고서를 씁니다.", "Write the weekly report of links and review dates."
    )
    parser.add_argument("--out", type=Path, default=project / "report.md")
    parser.add_argument(
        "--no-links", dest="links", action="store_false", help="주소는 열지 않고 · do not open addresses"
    )
    options = parser.parse_args(arguments)
    site = load_site(project)
    named = addresses(site.library)
    answers: list[Answer] = []
    if options.links:
        for number, answer in enumerate(look(named), 1):
            answers.append(answer)
            print(f"[{number}/{len(named)}] {answer.state} {answer.url}", flush=True)
    options.out.write_text(report(site, answers, named, project), encoding="utf-8", newline="\n")
    return 0


def report(site: Site, answers: Sequence[Answer], named: Mapping[str, Sequence[str]], project: Path) -> str:
    """The body of the issue."""
    state = site.dashboard
    parts = [
        f"{site.today} 기준으로 자동으로 다시 쓰는 글입니다. · Rewritten automatically, as of {site.today}.",
        "사실을 다시 볼 때는 공식 자료를 읽고 `as_of`와 `review_by`를 함께 고칩니다. · "
        "When you look at a fact again, read the official text, then change `as_of` and `review_by` together.",
        *_reviews("다시 볼 날짜가 지난 사실 · Overdue facts", state.overdue),
        *_reviews("앞으로 60일 안에 볼 사실 · Due within 60 days", state.soon),
        *_links(answers, named),
        *_translations(site, project),
    ]
    return "\n\n".join(parts) + "\n"


def _reviews(title: str, reviews: Sequence[Review]) -> Iterator[str]:
    yield f"## {title}: {len(reviews)}"
    if reviews:
        rows = [
            (str(review.fact.review_by), f"`{review.fact.id}`", review.topic, str(len(review.pages)))
            for review in reviews
        ]
        yield table(("날짜 · date", "사실 · fact", "묶음 · topic", "페이지 · pages"), rows)


def _links(answers: Sequence[Answer], named: Mapping[str, Sequence[str]]) -> Iterator[str]:
    order = list(WORDS)
    bad = sorted((a for a in answers if a.state in WORDS), key=lambda a: (order.index(a.state), a.url))
    yield f"## 주소 · Addresses: {len(bad)} / {len(answers)}"
    if bad:
        rows = [
            (WORDS[answer.state], f"{escape(answer.url)} {escape(answer.note)}", ", ".join(named[answer.url]))
            for answer in bad
        ]
        yield table(("상태 · state", "주소 · address", "쓰는 곳 · named by"), rows)


def _translations(site: Site, project: Path) -> Iterator[str]:
    yield f"## 번역 · Translations: {len(site.behind)}"
    if site.behind:
        rows = [(f"`docs/{entry.language}/{entry.path}`", f"`{entry.section}`") for entry in site.behind]
        yield table(("늦은 쪽 · behind", "부분 · section"), rows)
    record = drift.read_record(project)
    unrecorded = sum(day.day == site.today for day in site.days)
    if drift.renewed(site.pages, record) != record or unrecorded:
        yield "기록이 옛것입니다. 관리자가 `make record`를 돌려 주세요. · The records are old: a maintainer should run `make record`."


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
