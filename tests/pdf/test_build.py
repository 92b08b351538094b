"""The command and the cache: equal input, equal bytes; nothing is made twice; nothing stale stays."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from giljabi.pdf.__main__ import main
from giljabi.pdf.build import build, sheet_jobs
from giljabi.records.library import PROJECT, Library
from tests.pdf.conftest import DAY, SITE_URL, copy_cases


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("*.pdf"))}


def run(out: Path, cache: Path, data: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "giljabi.pdf",
            str(out),
            "--cache",
            str(cache),
            "--data",
            str(data),
            "--site-url",
            SITE_URL,
            *options,
        ],
        cwd=out.parent,
        text=True,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "hooks"), "SOURCE_DATE_EPOCH": "1795500000", **environment},
    )


def test_two_processes_in_two_time_zones_make_equal_bytes(case_root: Path, tmp_path: Path) -> None:
    for name, zone, jobs in (("a", "Asia/Seoul", "1"), ("b", "America/New_York", "2")):
        result = run(
            tmp_path / name, tmp_path / f"cache-{name}", case_root, "--jobs", jobs, TZ=zone, PYTHONHASHSEED=jobs
        )
        assert result.returncode == 0, result.stderr
    assert digests(tmp_path / "a") == digests(tmp_path / "b")
    assert len(digests(tmp_path / "a")) == 16


def test_a_second_build_renders_nothing(cases: Library, tmp_path: Path) -> None:
    jobs = sheet_jobs(cases, site_url=SITE_URL, today=DAY)
    first, second = build(jobs, cache=tmp_path), build(jobs, cache=tmp_path)
    assert (first.rendered, second.rendered) == (len(jobs), 0)
    assert first.files == second.files


def test_a_change_renders_only_what_it_touches(case_root: Path, tmp_path: Path) -> None:
    root = copy_cases(tmp_path)
    out, cache = tmp_path / "out", tmp_path / "cache"
    assert main([str(out), "--cache", str(cache), "--data", str(root)]) == 0
    before = digests(out)
    path = root / "checklists" / "log.yml"
    path.write_text(path.read_text("utf-8").replace("지원한 곳", "지원한 조직"), encoding="utf-8")
    assert main([str(out), "--cache", str(cache), "--data", str(root)]) == 0
    changed = {name for name, digest in digests(out).items() if before[name] != digest}
    # The edition is one for both languages, so that paper in either can be compared with the page.
    assert changed == {f"log-{language}-{paper}.pdf" for language in ("ko", "en") for paper in ("letter", "a4")}


def test_sheets_of_removed_checklists_are_removed_and_other_files_stay(tmp_path: Path) -> None:
    root = copy_cases(tmp_path)
    out, cache = tmp_path / "out", tmp_path / "cache"
    main([str(out), "--cache", str(cache), "--data", str(root)])
    (out / "someone-elses.pdf").write_bytes(b"%PDF")
    (root / "checklists" / "log.yml").unlink()
    main([str(out), "--cache", str(cache), "--data", str(root)])
    names = set(digests(out))
    assert "someone-elses.pdf" in names
    assert not [name for name in names if name.startswith("log-")]
    assert "steps-ko-a4.pdf" in names


def test_the_cache_forgets_what_nobody_used_for_a_day(cases: Library, tmp_path: Path) -> None:
    jobs = sheet_jobs(cases, site_url=SITE_URL, today=DAY, only="log")
    old, fresh = tmp_path / "old.pdf", tmp_path / "fresh.pdf"
    for path in (old, fresh):
        path.write_bytes(b"%PDF")
    os.utime(old, (time.time() - 90_000,) * 2)
    build(jobs, cache=tmp_path)
    assert not old.exists() and fresh.exists()


def test_only_one_checklist(case_root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main([str(out), "--only", "log", "--cache", str(tmp_path / "cache"), "--data", str(case_root)]) == 0
    assert set(digests(out)) == {
        f"log-{language}-{paper}.pdf" for language in ("ko", "en") for paper in ("letter", "a4")
    }


def test_an_unknown_checklist_is_named_with_the_nearest(
    case_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "out"), "--only", "stesp", "--data", str(case_root)]) == 1
    assert "steps?" in capsys.readouterr().err


def test_bad_data_is_explained_without_a_traceback(tmp_path: Path) -> None:
    root = copy_cases(tmp_path)
    path = root / "checklists" / "log.yml"
    path.write_text(path.read_text("utf-8").replace("kind: worksheet", "kind: workshet"), encoding="utf-8")
    result = run(tmp_path / "out", tmp_path / "cache", root)
    assert result.returncode == 1
    assert "docs/data/checklists/log.yml:2" in result.stderr and "worksheet" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


def test_many_new_sheets_share_the_work_between_processes(cases: Library, tmp_path: Path) -> None:
    """The pool's bytes are those of a single process."""
    jobs = sheet_jobs(cases, site_url=None, today=DAY)
    jobs += sheet_jobs(cases, site_url=SITE_URL, today=DAY)
    pooled = build(jobs, cache=tmp_path / "pool", processes=2)
    single = build(jobs, cache=tmp_path / "single", processes=1)
    assert pooled.rendered == single.rendered == 32
    assert digests(tmp_path / "pool") == digests(tmp_path / "single")
