"""Scaffold a guide, a checklist, a fact, a term, a source or a role: ``python scripts/new.py --help``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from giljabi.cli.new import main

if __name__ == "__main__":
    raise SystemExit(main())
