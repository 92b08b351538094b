"""Two languages done right: language pairs, honest fallback pages, edit links and the sitemap."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from giljabi import current_site
from giljabi.addresses import alternates, languages_of, page_address, sitemap
from giljabi.freshness.feed import feed_name
from giljabi.model.text import LANGUAGES
from giljabi.pages import edit_path

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


# After static-i18n (-100): the theme's sitemap is replaced by ours, which knows what is really translated.
@event_priority(-150)
def on_config(config: MkDocsConfig) -> None:
    config.theme.static_templates.discard("sitemap.xml")


# After static-i18n (-100), which cannot handle generated files.
@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """A page that exists in one language only is shown in the other too, with a notice, under its true language."""
    pages = current_site.get().pages
    reader = config.theme["language"]
    for (written, path), page in pages.items():
        if written != reader and (reader, path) not in pages:
            source = Path(config.docs_dir, written, path).read_text("utf-8")
            file = File.generated(config, f"{reader}/{path}", content=source)
            file.dest_uri = file.dest_uri.removeprefix("ko/")
            file.locale, file.localization, file.locale_alternate_of = written, written, reader
            file.norm_src_uri, file.alternates = page.path, {}
            files.append(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """What the templates need to know about a page's languages."""
    written, reader, path = page.file.locale, page.file.locale_alternate_of, page.file.norm_src_uri
    pages = current_site.get().pages
    other = "en" if reader == "ko" else "ko"
    page.meta["alternates"] = alternates(config.site_url or "", path, languages_of(pages, path))
    page.meta["switch"] = page_address("", other, path).removeprefix("/")
    page.meta["content_lang"] = written
    if written != reader:
        page.meta["noindex"] = True
        page.meta["search"] = {"exclude": True}
    if config.repo_url:
        page.edit_url = f"{config.repo_url.rstrip('/')}/edit/main/{edit_path(pages[(written, path)])}"


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Notices above the text; they come last because shortcodes have named the page's facts by now."""
    page.meta["banners"] = current_site.get().banners(
        written=page.file.locale, reader=page.file.locale_alternate_of, path=page.file.norm_src_uri
    )


def on_post_build(config: MkDocsConfig) -> None:
    """Both language builds end here; the files are the same each time."""
    pages = current_site.get().pages
    Path(config.site_dir, "sitemap.xml").write_text(
        sitemap(config.site_url or "", pages), encoding="utf-8", newline="\n"
    )
    for language in LANGUAGES:
        text = current_site.get().feed(language, config.site_url or "")
        Path(config.site_dir, feed_name(language)).write_text(text, encoding="utf-8", newline="\n")
