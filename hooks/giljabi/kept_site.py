"""The site as it was loaded and checked before, if nothing has changed since: most of what a build without changes would do."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from giljabi.cache import Cache, key_of, key_of_files
from giljabi.clock import build_day
from giljabi.site import Site, load_site


def load_kept_site(project: Path) -> Site:
    """:func:`giljabi.site.load_site`, kept in the project's ``.cache``. Only a site without problems is kept.

    :raises GuideError: with every problem of data and pages at once.
    """
    cache = Cache(project / ".cache" / "site", ".pickle")
    today = build_day()
    # Pickles hold objects by the names in the code that made them: other code or another version never reads them.
    key = key_of(
        key_of_files(project, _sources(project)), today.isoformat(), sys.version, version("pydantic"), str(project)
    )
    if stored := cache.read(key):
        # Ours: who can write into this folder can change the code as well.
        kept: Site = pickle.loads(stored)
        return kept
    site = load_site(project, today=today)
    cache.write(key, pickle.dumps(site, pickle.HIGHEST_PROTOCOL))
    cache.tidy()
    return site


def _sources(project: Path) -> Iterator[Path]:
    """Every file that loading and checking read, and the code that does it."""
    for folder, suffixes in (("docs", (".md", ".yml", ".yaml", ".json")), ("hooks", (".py",))):
        yield from (path for path in (project / folder).rglob("*") if path.suffix in suffixes and path.is_file())
    yield from (path for name in ("mkdocs.yml", "requirements.lock") if (path := project / name).is_file())
