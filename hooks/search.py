"""Gives the built site its own search; Material's dialog stays."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from giljabi import current_site
from giljabi.errors import GuideError
from giljabi.search.installation import with_dialog
from giljabi.search.knowledge import Knowledge
from giljabi.search.publish import STOCK_WANTED, publish_search

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


# Our index is read from the finished pages: Material need not read them for its own, unless the bench compares with it.
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    if STOCK_WANTED not in os.environ:
        page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}


# Before the content security policy (-300), which needs the hashes of all scripts.
@event_priority(-200)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return with_dialog(output)


# After static-i18n (-100), inside whose on_post_build English is built and both languages' entries are merged, and after
# the PDFs, which are offered beside their checklists.
@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Runs at the end of each language's build; only the last, which sees everything, publishes."""
    i18n = config.plugins.get("i18n")
    if i18n is not None and i18n.building:
        return
    site = current_site.get()
    cache = Path(config.config_file_path).resolve().parent / ".cache" / "search"
    try:
        publish_search(Path(config.site_dir), Knowledge.of(site.library, site.pages), cache)
    except GuideError as error:
        raise PluginError(f"\n{error}\n") from None
