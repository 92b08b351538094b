"""The site that is being built now: set once by the generator's adapter, read by its other adapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giljabi.site import Site

_current: Site | None = None


def set(site: Site | None) -> None:
    """Begin a build with ``site``; ``None`` ends it."""
    global _current
    _current = site


def get() -> Site:
    """:raises RuntimeError: outside a build."""
    if _current is None:
        raise RuntimeError("no site has been loaded")
    return _current
