"""Look at the site while writing: ``python scripts/serve.py [--dev-addr 127.0.0.1:8000]``; the same as ``make serve``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run MkDocs's own server with the package on its path."""
    command = [sys.executable, "-m", "mkdocs", "serve", *sys.argv[1:]]
    environment = {**os.environ, "PYTHONPATH": "hooks", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=PROJECT, check=False, env=environment).returncode


if __name__ == "__main__":
    raise SystemExit(main())
