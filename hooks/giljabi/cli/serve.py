"""``scripts/serve.py``: look at the site while writing, where there is no ``make``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from giljabi.records.library import PROJECT


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Run the generator's own server with the package on its path. Returns its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    environment = {**os.environ, "PYTHONPATH": "hooks", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", *given]
    return subprocess.run(command, cwd=project, check=False, env=environment).returncode
