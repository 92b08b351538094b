"""``python -m giljabi.pdf.bench``: speed and size of the printable sheets, on the project's own checklists."""

from __future__ import annotations

import tempfile
import time
from datetime import date
from pathlib import Path

from giljabi.pdf.build import build, sheet_jobs
from giljabi.pdf.typesetter import render
from giljabi.records.loading import load_library

DAY = date(2026, 11, 24)
"""Fixed, so that the same data gives the same numbers."""

LONG_SHEET = 30
"""The length for which sizes are promised."""


def main() -> int:
    """Print the measurements."""
    library = load_library()
    jobs = sheet_jobs(library, site_url="https://giljabi.example/", today=DAY)
    start = time.perf_counter()
    render(jobs[0])
    cold = time.perf_counter() - start
    start, cpu = time.perf_counter(), time.process_time()
    sizes = {job.name: len(render(job)) for job in jobs}
    warm, cpu = time.perf_counter() - start, time.process_time() - cpu
    print(
        f"PDF warm, one process        {len(jobs) / warm:6.1f} /s  (target >= 15)   {len(jobs)} sheets in {warm:.2f} s, "
        f"{cpu:.2f} s of processor time"
    )
    print(f"PDF first                    {cold:6.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        for label in ("all new, process pool", "all cached"):
            start = time.perf_counter()
            jobs = sheet_jobs(library, site_url="https://giljabi.example/", today=DAY)
            built = build(jobs, cache=Path(folder))
            print(f"PDF {label:24} {time.perf_counter() - start:6.2f} s  (rendered {built.rendered})")
    for language, limit in (("ko", 110), ("en", 60)):
        long = {
            checklist.id: sizes[f"{checklist.id}-{language}-letter.pdf"] * LONG_SHEET / len(checklist.items)
            for checklist in library.checklists.values()
            if len(checklist.items) >= LONG_SHEET - 5
        }
        for name, size in sorted(long.items()):
            print(f"PDF {language} {name:24} {size / 1000:6.1f} KB per {LONG_SHEET} items  (target <= {limit})")
        largest = max((name for name in sizes if f"-{language}-" in name), key=sizes.__getitem__)
        print(f"PDF {language} largest                 {sizes[largest] / 1000:6.1f} KB {largest}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
