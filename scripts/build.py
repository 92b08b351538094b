"""Build the site next to the old one and swap them only when it is whole: a failed build leaves ``site/`` as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SITE = PROJECT / "site"
FRESH = PROJECT / ".cache" / "site"


def main() -> int:
    """Run MkDocs into a fresh folder, then put it in place. Returns MkDocs's exit status."""
    shutil.rmtree(FRESH, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(FRESH), *sys.argv[1:]]
    # Material would print a notice about its successor each time.
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    with subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as build:
        # `--quiet` would hide warnings, and `--strict` counts them; only the chatter of plugins is left out.
        for line in build.stdout or ():
            if not line.startswith("INFO"):
                print(line, end="", flush=True)
    if status := build.returncode:
        print("site/는 바뀌지 않았습니다 · site/ is unchanged", file=sys.stderr)
        return status
    shutil.rmtree(SITE, ignore_errors=True)
    FRESH.rename(SITE)
    count = sum(1 for path in SITE.rglob("*") if path.is_file())
    print(f"site/ {count} files")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
