"""State of translations and reviews: ``python scripts/status.py --help``."""

from __future__ import annotations

from start import run

if __name__ == "__main__":
    raise SystemExit(run("status"))
