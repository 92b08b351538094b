"""The site as it was loaded and checked before, if nothing has changed since: most of what a build without changes would do."""

from __future__ import annotations

import pickle
import sys
from importlib.metadata import version
from pathlib import Path

from giljabi.cache import Cache, key_of, key_of_project
from giljabi.clock import build_day
from giljabi.site import Site, load_site

_SOURCES = {"docs": (".md", ".yml", ".yaml", ".json"), "hooks": (".py",)}
"""Every file that loading and checking read, and the code that does it."""


def load_kept_site(project: Path) -> Site:
    """:func:`giljabi.site.load_site`, kept in the project's ``.cache``. Only a site without problems is kept.

    :raises GuideError: with every problem of data and pages at once.
    """
    cache = Cache(project / ".cache" / "site", ".pickle")
    today = build_day()
    # Pickles hold objects by the names in the code that made them: other code or another version never reads them.
    sources = key_of_project(project, _SOURCES)
    key = key_of(sources, today.isoformat(), sys.version, version("pydantic"), str(project))
    if stored := cache.read(key):
        # Ours: who can write into this folder can change the code as well.
        kept: Site = pickle.loads(stored)
        return kept
    site = load_site(project, today=today)
    cache.write(key, pickle.dumps(site, pickle.HIGHEST_PROTOCOL))
    cache.tidy()
    return site
