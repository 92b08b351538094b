"""All sheets of the library as files: only what changed is typeset again, in several processes where it pays."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from giljabi.cache import Cache, write_whole
from giljabi.errors import GuideError, Problem
from giljabi.model.text import LANGUAGES
from giljabi.pdf.sheet import PAPERS, on_paper, sheet_job
from giljabi.pdf.typesetter import Job, render
from giljabi.records.library import PROJECT, Library

CACHE = PROJECT / ".cache" / "pdf"

POOL_FROM = 16
"""From this many new sheets on, starting processes costs less than it saves (about half a second each)."""


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of one build."""

    files: Mapping[str, Path]
    """Where each PDF is in the cache, by its public file name."""
    rendered: int
    """How many had to be typeset."""


def sheet_jobs(library: Library, *, site_url: str | None, today: date, only: str | None = None) -> list[Job]:
    """The jobs of all checklists in all languages on all papers.

    :raises GuideError: with every character that cannot be printed, of all sheets.
    """
    jobs: list[Job] = []
    problems: list[Problem] = []
    for checklist in library.checklists.values():
        if only not in (None, checklist.id):
            continue
        for language in LANGUAGES:
            try:
                job = sheet_job(checklist, library, language, "letter", site_url=site_url, today=today)
            except GuideError as error:
                problems += error.problems
            else:
                jobs += [on_paper(job, checklist.id, language, paper) for paper in PAPERS]
    if problems:
        raise GuideError(problems)
    return jobs


def build(jobs: Iterable[Job], *, cache: Path = CACHE, processes: int | None = None) -> Built:
    """Make sure that every job's PDF is in the cache.

    :param processes: at most so many; the number of processors by default.
    """
    kept = Cache(cache, ".pdf")
    targets = [(job, kept.path(job.key)) for job in jobs]
    missing = [(job, path) for job, path in targets if not path.is_file()]
    workers = min(processes or os.cpu_count() or 1, len(missing))
    if workers > 1 and len(missing) > POOL_FROM:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
            list(pool.map(_render_into, missing, chunksize=4))
    else:
        for task in missing:
            _render_into(task)
    kept.tidy()
    return Built({job.name: path for job, path in targets}, len(missing))


def _render_into(task: tuple[Job, Path]) -> None:
    job, path = task
    write_whole(path, render(job))
