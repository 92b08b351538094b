"""Print measurements: the whole build against a plain MkDocs build of the same pages, sheets a second, search quality.

Machines differ and are noisy: read the ratios, which come from one run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from jinja2 import Environment

from giljabi.shortcodes import SHORTCODES
from giljabi.site import load_site

PROJECT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run all benches. Returns the first non-zero status of a part."""
    _build()
    for module in ("giljabi.pdf.bench", "giljabi.search.bench"):
        print(f"\n== {module}", flush=True)
        if status := subprocess.run([sys.executable, "-m", module], cwd=PROJECT, check=False).returncode:
            return status
    return 0


def _build() -> None:
    print("== build", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = _plain_project(Path(folder) / "plain")
        whole = Path(folder) / "whole"
        shutil.copytree(
            PROJECT, whole, ignore=shutil.ignore_patterns(".git", ".venv", ".cache", "site", "node_modules", "tests")
        )
        cold = _seconds(whole)
        warm = min(_seconds(whole) for _ in range(2))
        page = _seconds_after_edit(whole, "docs/ko/visa/opt.md", "\n한 줄을 더 적습니다.\n")
        fact = _seconds_after_edit(whole, "docs/data/facts/opt.yml", "# 한 줄을 더 적습니다.\n")
        bare = min(_seconds(plain) for _ in range(2))
    print(f"whole site, nothing cached     {cold:6.1f} s")
    print(f"whole site, nothing changed    {warm:6.1f} s")
    print(f"whole site, one page changed   {page:6.1f} s")
    print(f"whole site, a data file changed{fact:6.1f} s")
    print(
        f"plain MkDocs, the same pages   {bare:6.1f} s   (shortcodes written out; no checks, sheets or search of ours)"
    )
    print(f"nothing changed / plain        {warm / bare:6.2f}")
    print(f"one page changed / plain       {page / bare:6.2f}")


def _plain_project(target: Path) -> Path:
    """The same pages, shortcodes already written out, without hooks: what MkDocs, Material and static-i18n need."""
    site = load_site(PROJECT)
    shutil.copytree(PROJECT / "docs", target / "docs", ignore=shutil.ignore_patterns("data"))
    shutil.copytree(PROJECT / "overrides", target / "overrides")
    jinja = Environment(autoescape=False)
    for (language, path), page in site.pages.items():
        calls = {name: partial(site.call, name, language, path) for name in SHORTCODES}
        (target / "docs" / language / path).write_text(jinja.from_string(page.body).render(calls), "utf-8")
    config = (PROJECT / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"\nhooks:\n(?:  .*\n)+", "\n", config)
    config = re.sub(r"\n  - macros:\n(?:      .*\n)+", "\n", config)
    config = config.replace("strict: true", "strict: false").replace("  - hooks/giljabi\n", "")
    (target / "mkdocs.yml").write_text(config, "utf-8")
    return target


def _seconds_after_edit(project: Path, name: str, added: str) -> float:
    with (project / name).open("a", encoding="utf-8") as file:
        file.write(added)
    return _seconds(project)


def _seconds(project: Path) -> float:
    start = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"],
        cwd=project,
        check=False,
        env={**os.environ, "PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    if result.returncode:
        raise SystemExit(result.stdout + result.stderr)
    return time.perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(main())
