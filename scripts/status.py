"""State of translations and reviews: ``python scripts/status.py --help``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from giljabi.cli.status import main

if __name__ == "__main__":
    raise SystemExit(main())
