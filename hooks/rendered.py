"""Pages that did not change are not rendered again: their Markdown and shortcodes are most of a build's work."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from giljabi import current_site
from giljabi.cache import Cache, key_of
from giljabi.html.outline import outline
from giljabi.rendered import Rendered, circumstances, reads_other_pages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_warnings = CountHandler()
_warnings.setLevel(logging.WARNING)
_cache: Cache
_circumstances: str
"""Everything besides its own text that decides how a page looks."""


@dataclass
class _Page:
    """The page at hand: MkDocs reads and renders one after the other."""

    key: str | None
    """``None`` if it is never kept."""
    kept: Rendered | None
    warnings_before: int


_page: _Page


def on_startup(command: str, dirty: bool) -> None:
    logging.getLogger("mkdocs").addHandler(_warnings)


# After everything that adds files: pages can link to them.
@event_priority(-300)
def on_files(files: Files, config: MkDocsConfig) -> None:
    global _cache, _circumstances
    project = Path(config.config_file_path).resolve().parent
    if not _is_nested(config):
        _cache = Cache(project / ".cache" / "pages", ".json")
    names = (file.src_uri for file in files)
    _circumstances = circumstances(project, current_site.get(), names, config.site_url, config.repo_url)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Only the front matter of a page that was rendered before, so that nothing is left to render."""
    global _page
    written, reader, path = page.file.locale, page.file.locale_alternate_of, page.file.norm_src_uri
    source, text = current_site.get().pages[(written, path)], page.file.content_string
    key = None if reads_other_pages(source) else key_of(_circumstances, reader, path, text)
    stored = _cache.read(key) if key else None
    _page = _Page(key, Rendered.from_bytes(stored) if stored else None, _count())
    return text.removesuffix(source.body) if _page.kept else None


# After every hook that changes a page's text.
@event_priority(-400)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if kept := _page.kept:
        page.toc = get_toc(kept.outline)
        page.present_anchor_ids = set(kept.anchors)
        page.links_to_anchors = {
            file: dict(links) for name, links in kept.links.items() if (file := files.get_file_from_path(name))
        }
        return kept.html
    # What the writer was warned about must be said again next time.
    if _page.key and _count() == _page.warnings_before:
        links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
        rendered = Rendered(html, outline(html), sorted(page.present_anchor_ids or ()), links)
        _cache.write(_page.key, rendered.to_bytes())
    return html


# After static-i18n (-100), inside whose on_post_build English is built.
@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    if not _is_nested(config):
        _cache.tidy()


def _is_nested(config: MkDocsConfig) -> bool:
    """Whether static-i18n builds English inside Korean."""
    i18n = config.plugins.get("i18n")
    return i18n is not None and i18n.building


def _count() -> int:
    return sum(count for _, count in _warnings.get_counts())
