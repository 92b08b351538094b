"""How the commands begin: with the project's own Python and package, whichever Python they were started with."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

MISSING = """필요한 것이 아직 설치되지 않았습니다. 프로젝트 폴더에서 한 번만 실행하세요.
The requirements are not installed yet. Run once in the project's folder:

  {python} -m venv .venv
  {venv} -m pip install --require-hashes -r requirements.lock
"""


def run(command: str) -> int:
    """Run ``giljabi.cli.<command>`` and return its exit status."""
    python = project_python()
    if python.is_file() and Path(sys.prefix).resolve() != (PROJECT / ".venv").resolve():
        return subprocess.run([str(python), *sys.argv], check=False).returncode
    if find_spec("pydantic") is None:
        venv = r".venv\Scripts\python" if os.name == "nt" else ".venv/bin/python"
        print(MISSING.format(python="py" if os.name == "nt" else "python3", venv=venv), file=sys.stderr)
        return 1
    sys.path.insert(0, str(PROJECT / "hooks"))
    return int(importlib.import_module(f"giljabi.cli.{command}").main())


def project_python() -> Path:
    """Where the Python of ``.venv`` is, or would be."""
    return PROJECT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
