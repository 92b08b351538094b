"""``python -m giljabi.pdf OUT_DIR``: all printable sheets, without the site."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from giljabi.clock import build_day
from giljabi.errors import GuideError, nearest
from giljabi.pdf.build import CACHE, Built, build, sheet_jobs
from giljabi.records.library import DATA
from giljabi.records.loading import load_library

OURS = re.compile(r"[a-z0-9-]+-(ko|en)-(letter|a4)\.pdf")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the PDFs. Returns 0, or 1 after printing what is to be mended."""
    options = _parser().parse_args(arguments)
    start = time.perf_counter()
    try:
        library = load_library(options.data)
        if options.only and options.only not in library.checklists:
            near = nearest(options.only, library.checklists)
            print(
                f"'{options.only}': 그런 체크리스트가 없습니다 · no such checklist{f' ({near}?)' if near else ''}",
                file=sys.stderr,
            )
            return 1
        jobs = sheet_jobs(library, site_url=options.site_url, today=build_day(), only=options.only)
        built = build(jobs, cache=options.cache, processes=options.jobs)
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    _publish(built, options.out, complete=options.only is None)
    size = sum(path.stat().st_size for path in built.files.values())
    print(
        f"PDF {len(built.files)} · 새로 만듦 · rendered {built.rendered} · {size / 1000:,.0f} KB · "
        f"{time.perf_counter() - start:.2f} s"
    )
    return 0


def _publish(built: Built, out: Path, *, complete: bool) -> None:
    """Copy what changed; after a complete build remove sheets whose checklist is gone."""
    out.mkdir(parents=True, exist_ok=True)
    for name, path in built.files.items():
        target = out / name
        if not target.is_file() or target.read_bytes() != path.read_bytes():
            shutil.copyfile(path, target)
    if complete:
        for path in out.glob("*.pdf"):
            if OURS.fullmatch(path.name) and path.name not in built.files:
                path.unlink()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m giljabi.pdf",
        description="인쇄용 PDF를 모두 만듭니다. Make all printable sheets (fillable PDF, both languages, Letter and A4).",
    )
    parser.add_argument("out", type=Path, help="PDF를 둘 폴더 · folder for the PDFs")
    parser.add_argument("--only", metavar="ID", help="체크리스트 하나만 · one checklist only")
    parser.add_argument(
        "--site-url",
        default=os.environ.get("SITE_URL") or None,
        help="QR 코드와 짧은 주소에 쓸 사이트 주소(기본: SITE_URL) · site address for the QR code",
    )
    parser.add_argument("--cache", type=Path, default=CACHE, help="캐시 폴더 · cache folder")
    parser.add_argument("--data", type=Path, default=DATA, help="데이터 폴더 · data folder")
    parser.add_argument("--jobs", type=int, metavar="N", help="프로세스 수 · number of processes")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
