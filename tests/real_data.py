"""The project's own data, loaded once for all tests that read it."""

from __future__ import annotations

from functools import cache

from giljabi.library import Library, load_library


@cache
def real_library() -> Library:
    """``docs/data`` as it stands."""
    return load_library()
