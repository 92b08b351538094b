"""Loads and checks data and pages before MkDocs touches anything, so that bad input never yields half a site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.toc import get_toc

from giljabi import current_site
from giljabi.errors import GuideError
from giljabi.html.outline import outline
from giljabi.kept_site import load_kept_site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_HERE = str(Path(__file__).resolve().parent)
_loaded_for: MkDocsConfig | None = None


# Before every other plugin: nothing may be written, or cleaned away, when the input is bad.
@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Load everything once a build. English, which static-i18n builds inside Korean, has the same configuration and reuses
    it; a server makes a new configuration for each rebuild, and what was edited is read again.
    """
    global _loaded_for
    if _HERE not in sys.path:
        # MkDocs lets the hooks find the package only while it loads them; processes that typeset sheets start later.
        sys.path.append(_HERE)
    if _loaded_for is config:
        return
    try:
        current_site.set(load_kept_site(Path(config.config_file_path).resolve().parent))
    except GuideError as error:
        raise Abort(f"\n{error}\n") from None
    _loaded_for = config


# Before mkdocs-macros runs the shortcodes.
@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Count the facts of a rebuilt page from one again; name pages that only show data after their data."""
    site = current_site.get()
    reader, path = page.file.locale_alternate_of, page.file.norm_src_uri
    site.forget(reader, path)
    page.meta.update(site.derived_meta(reader, path))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Headings that shortcodes made belong in the table of contents too; MkDocs only knows those of Markdown."""
    page.toc = get_toc(outline(html))
