"""Check the project: ``python scripts/check.py --help``."""

from __future__ import annotations

from start import run

if __name__ == "__main__":
    raise SystemExit(run("check"))
