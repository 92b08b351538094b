"""Files and folders that somebody names on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from giljabi.errors import nearest, suggestion

_NOT_OURS = frozenset({"node_modules", "site", "__pycache__"})
"""Folders full of files that nobody here wrote; hidden ones are left out too."""


def inside(path: Path, project: Path) -> Path:
    """``path`` relative to the project, however it was given: from where the command runs, from the root, in full."""
    root = project.resolve()
    here = Path.cwd() / path
    full = here if here.exists() or not (root / path).exists() else root / path
    resolved = full.resolve()
    return resolved.relative_to(root) if resolved.is_relative_to(root) else path


def unknown(paths: Iterable[Path], project: Path) -> list[str]:
    """Why each path that names nothing of the project cannot be looked at, with the nearest name that can."""
    missing = [path for path in paths if path.is_absolute() or not (project / path).exists()]
    names = _names(project) if missing else []
    return [_refusal(path.as_posix(), names) for path in missing]


def files_below(paths: Iterable[Path], project: Path) -> list[Path]:
    """The files that are named, and those of every folder that is, relative to the project."""
    found: dict[Path, None] = {}
    for path in paths:
        if (project / path).is_dir():
            found.update(dict.fromkeys(Path(name) for name in _names(project, path) if (project / name).is_file()))
        else:
            found.setdefault(path)
    return list(found)


def covers(paths: Sequence[Path], file: str) -> bool:
    """Whether ``file`` is one of ``paths``, or inside one of them."""
    return any(Path(file).is_relative_to(path) for path in paths)


def _names(project: Path, below: Path = Path()) -> list[str]:
    names: list[str] = []
    for folder, folders, files in os.walk(project / below):
        folders[:] = sorted(
            name for name in folders if name == ".github" or not (name.startswith(".") or name in _NOT_OURS)
        )
        here = Path(folder).relative_to(project)
        names += [(here / name).as_posix() for name in (*folders, *sorted(files))]
    return names


def _refusal(path: str, names: Sequence[str]) -> str:
    # The same file name in another folder is more often meant than a path that merely looks alike.
    name = path.rpartition("/")[2]
    near = nearest(path, [known for known in names if known.rpartition("/")[2] == name]) or nearest(path, names)
    fix_ko, fix_en = suggestion(near, "철자와 폴더를 확인하세요.", "Check its spelling and folder.")
    return (
        f"'{path}': 이 프로젝트에 없는 파일이나 폴더입니다. {fix_ko}\n"
        f"'{path}': there is no such file or folder in this project. {fix_en}"
    )
