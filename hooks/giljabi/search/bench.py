"""Measures the search of a built site: ``python -m giljabi.search.bench [site]`` after ``make build``.

Prints scores by kind of query beside Material's stock search, sizes as a browser gets them, and times.
"""

from __future__ import annotations

import gzip
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from giljabi.search.distractors import distractors
from giljabi.search.documents import Language
from giljabi.search.knowledge import LANGUAGES, Knowledge
from giljabi.search.page_reader import read_site
from giljabi.search.publish import STOCK_INDEX, STOCK_WANTED, index_files, scripts_of_search
from giljabi.search.queries import (
    INDEPENDENT_FILE,
    QUERIES_FILE,
    READERS_FILE,
    RESERVE_FILE,
    Query,
    answerable,
    load_queries,
)
from giljabi.search.scoring import Outcome, Score, ask, ask_stock, outcomes
from giljabi.site import load_site

PROJECT = Path(__file__).resolve().parents[3]
CACHE = PROJECT / ".cache" / "search"
DISTRACTORS = 2400


def main(arguments: Sequence[str] = sys.argv[1:]) -> int:
    """Print all measurements."""
    site = Path(arguments[0]) if arguments else PROJECT / "site"
    if not (site / "search" / "ko.json").is_file():
        print(f"먼저 make build를 실행하세요 · run `make build` first: {site / 'search' / 'ko.json'}", file=sys.stderr)
        return 1
    _make_stock_index()
    with tempfile.TemporaryDirectory() as folder:
        _index_among_distractors(site, Path(folder))
        _measure(site, Path(folder))
    return 0


def _measure(site: Path, large: Path) -> None:
    for language in LANGUAGES:
        locations = [page.location for page in read_site(site, language)]
        own, readers, independent, reserve = (
            answerable([query for query in load_queries(file) if query.language == language], locations)
            for file in (QUERIES_FILE, READERS_FILE, INDEPENDENT_FILE, RESERVE_FILE)
        )
        print(f"\n== {language}: {len(own)} queries, {len(locations)} pages")
        answers = ask(site / "search", language, own, repeat=3)
        _print_scores(site, language, own, answers, halves=True)
        _print_times(answers)
        _print_sizes(site / "search", language, answers["fetched"])
        _print_misses(outcomes(own, answers))
        for name, queries in {"of readers": readers, "independent": independent, "in reserve": reserve}.items():
            print(f"\n-- {language}: {len(queries)} queries {name}")
            _print_scores(site, language, queries, ask(site / "search", language, queries), halves=False)
        _large(large, language, {"own": own, "independent": independent})


def _make_stock_index() -> None:
    """Build the site once more with Material's own index, which a normal build leaves out."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        subprocess.run(
            command, cwd=PROJECT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", STOCK_WANTED: "1"}, check=False
        )


def _print_scores(
    site: Path, language: Language, queries: Sequence[Query], answers: Mapping[str, Any], *, halves: bool
) -> None:
    """A line for each kind of query, beside the stock search.

    :param halves: whether the queries have a half that was tuned on.
    """
    ours = outcomes(queries, answers)
    stock_answers = _stock(site, language, queries)
    stock = outcomes(queries, stock_answers) if stock_answers else None
    print(f"{'':16}{'n':>4}  {'recall@5':>8} {'MRR':>6} {'none':>6}   {'stock: recall@5':>15} {'MRR':>6} {'none':>6}")
    for name, chosen in _groups(queries, halves=halves).items():
        mine = Score.of([ours[at] for at in chosen])
        line = f"{name:16}{mine.queries:>4}  {mine.recall:>8.3f} {mine.reciprocal_rank:>6.3f} {mine.nothing:>6.3f}"
        if stock:
            other = Score.of([stock[at] for at in chosen])
            line += f"   {other.recall:>15.3f} {other.reciprocal_rank:>6.3f} {other.nothing:>6.3f}"
        print(line)
    mixed = sum(page.startswith("en/") != (language == "en") for outcome in ours for page in outcome.pages[:5])
    print(f"results in the other language among the first five: {mixed}")
    if stock_answers:
        share = sum(bool(result["foreign"]) for result in stock_answers["results"]) / len(queries)
        print(f"  (stock: in {share:.0%} of queries; ready {stock_answers['ready']:.0f} ms)")


def _stock(site: Path, language: Language, queries: Sequence[Query]) -> dict[str, Any] | None:
    workers = list((site / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    index = CACHE / STOCK_INDEX
    return ask_stock(workers[0], index, language, queries) if workers and index.is_file() else None


def _large(folder: Path, language: Language, sets: Mapping[str, Sequence[Query]]) -> None:
    print(f"\n-- {language} among {DISTRACTORS} distractor pages")
    for name, queries in sets.items():
        answers = ask(folder, language, queries, repeat=2)
        score = Score.of(outcomes(queries, answers))
        print(f"{name}: recall@5 {score.recall:.3f}, MRR {score.reciprocal_rank:.3f}, none {score.nothing:.3f}")
        _print_times(answers)
        _print_sizes(folder, language, answers["fetched"])


def _index_among_distractors(site: Path, folder: Path) -> None:
    """The site's own index with many more pages, into ``folder``."""
    project = load_site(PROJECT)
    more = {
        language: distractors(
            read_site(site, language),
            DISTRACTORS,
            korean=language == "ko",
            prefix="en/" if language == "en" else "",
        )
        for language in LANGUAGES
    }
    files = index_files(site, Knowledge.of(project.library, project.pages), CACHE, more)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")


def _groups(queries: Sequence[Query], *, halves: bool) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for at, query in enumerate(queries):
        groups.setdefault(query.kind, []).append(at)
    if halves:
        groups["tuned on"] = [at for at, query in enumerate(queries) if not query.held_out]
        groups["held out"] = [at for at, query in enumerate(queries) if query.held_out]
    groups["all"] = list(range(len(queries)))
    return groups


def _print_times(answers: Mapping[str, Any]) -> None:
    results = answers["results"]
    warm = sorted(result["warm"] for result in results)
    first = sorted(result["first"] for result in results)
    print(
        f"ready {answers['ready']:.0f} ms; query p50 {statistics.median(warm):.1f} ms, p95 {_percentile(warm, 0.95):.1f} ms;"
        f" with reading its pieces p95 {_percentile(first, 0.95):.1f} ms"
    )


def _print_sizes(folder: Path, language: str, fetched: Mapping[str, Iterable[str]]) -> None:
    packed: dict[str, int] = {}

    def size(path: Path) -> int:
        key = str(path)
        if key not in packed:
            packed[key] = len(gzip.compress(path.read_bytes(), 6))
        return packed[key]

    scripts = sum(len(gzip.compress(text.encode(), 6)) for text in scripts_of_search().values())
    totals = sorted((sum(size(folder / path) for path in set(paths)) + scripts) / 1000 for paths in fetched.values())
    counts = sorted(len(set(paths)) for paths in fetched.values())
    print(
        f"first query, gzip: median {statistics.median(totals):.0f} KB, p95 {_percentile(totals, 0.95):.0f} KB,"
        f" max {totals[-1]:.0f} KB (of it code {scripts / 1000:.0f} KB,"
        f" {language}.json {size(folder / f'{language}.json') / 1000:.0f} KB; {statistics.median(counts):.0f} files, p95 {_percentile(counts, 0.95):.0f})"
    )


def _print_misses(found: Sequence[Outcome]) -> None:
    """Only of the half that may be tuned on: the other half must stay unseen."""
    missed = [outcome for outcome in found if not outcome.found]
    for outcome in missed:
        if not outcome.query.held_out:
            print(f"  missed {outcome.query.kind}: {outcome.query.text} → {', '.join(outcome.pages[:3]) or 'nothing'}")
    print(f"  and {sum(outcome.query.held_out for outcome in missed)} of the held-out half, not shown")


def _percentile(values: Sequence[float], share: float) -> float:
    return values[min(len(values) - 1, int(len(values) * share))]


if __name__ == "__main__":
    raise SystemExit(main())
