"""What was worked out before: a folder of files by key. Equal keys mean equal content, so nothing in it is ever stale."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

_KEEP_SECONDS = 24 * 3600


class Cache:
    """One folder below ``.cache``, outside ``docs/``: a watching server would otherwise rebuild forever.

    :param suffix: how the names of its files end, e.g. ``.pdf``.
    """

    def __init__(self, folder: Path, suffix: str) -> None:
        self.folder = folder
        self.suffix = suffix
        self._used: set[Path] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, key: str) -> Path:
        """Where the content of ``key`` is, or belongs."""
        path = self.folder / f"{key}{self.suffix}"
        self._used.add(path)
        return path

    def read(self, key: str) -> bytes | None:
        """The content of ``key``, if it was worked out before."""
        path = self.path(key)
        return path.read_bytes() if path.is_file() else None

    def write(self, key: str, content: bytes) -> None:
        """Keep the content of ``key``."""
        write_whole(self.path(key), content)

    def tidy(self) -> None:
        """Remove what was not asked for here and by nobody else for a day: a server and a build may share the folder."""
        now = time.time()
        for path in self._used:
            if path.is_file():
                os.utime(path, (now, now))
        for path in self.folder.iterdir():
            ours = path.suffix in (self.suffix, ".part")
            if ours and path not in self._used and now - path.stat().st_mtime > _KEEP_SECONDS:
                path.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write aside and move: a build that is stopped, or one beside it, never leaves half a file."""
    aside = path.with_suffix(f".{os.getpid()}.part")
    aside.write_bytes(content)
    aside.replace(path)


def key_of(*parts: str | bytes) -> str:
    """A key that differs if any part does."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:40]


def key_of_files(root: Path, paths: Iterable[Path]) -> str:
    """A key that differs if the name or the content of any file does."""
    return key_of(*(part for path in sorted(paths) for part in (path.relative_to(root).as_posix(), path.read_bytes())))


def key_of_project(project: Path, folders: Mapping[str, Collection[str]]) -> str:
    """A key that differs if any file of some folders does, or the settings, or the versions of what is installed.

    :param folders: for each folder the suffixes of the files that count; all files, if none are given.
    """
    files = [path for name in ("mkdocs.yml", "requirements.lock") if (path := project / name).is_file()]
    for folder, suffixes in folders.items():
        inside = (path for path in (project / folder).rglob("*") if not suffixes or path.suffix in suffixes)
        files += [path for path in inside if path.is_file()]
    return key_of_files(project, files)
