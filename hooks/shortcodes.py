"""Registers the shortcodes with mkdocs-macros."""

from __future__ import annotations

from typing import Any

from giljabi import current_site
from giljabi.shortcodes import SHORTCODES


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once for each language."""
    for name in SHORTCODES:
        env.macro(_macro(env, name), name)


def _macro(env: Any, name: str) -> Any:
    def macro(*arguments: str) -> str:
        file = env.page.file
        return current_site.get().call(name, file.locale_alternate_of, file.norm_src_uri, *arguments)

    return macro
