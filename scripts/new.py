"""Scaffold a guide, a checklist, a fact, a term, a source or a role: ``python scripts/new.py --help``."""

from __future__ import annotations

from start import run

if __name__ == "__main__":
    raise SystemExit(run("new"))
