"""The project's own data, loaded once for all tests that read it."""

from __future__ import annotations

from functools import cache

from giljabi.records.library import Library
from giljabi.records.loading import load_library
from giljabi.site import Site, load_site


@cache
def real_library() -> Library:
    """``docs/data`` as it stands."""
    return load_library()


@cache
def real_site() -> Site:
    """Data and pages as they stand."""
    return load_site()
