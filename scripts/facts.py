"""Look into the registry of facts: ``python scripts/facts.py --help``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from giljabi.cli.facts import main

if __name__ == "__main__":
    raise SystemExit(main())
