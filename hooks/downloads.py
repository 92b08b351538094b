"""Adds PDFs, data and calendars to the site. They are made by the package, before the pages that link to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils.yaml import yaml_load

from giljabi import current_site
from giljabi.downloads.files import Downloads, make_downloads
from giljabi.errors import GuideError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


# After static-i18n (-100), which cannot handle generated files. English is built inside Korean and reuses its files.
@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make what is missing, then add each file at its place below the site root, the same for both languages."""
    site = current_site.get()
    if not isinstance(site.downloads, Downloads):
        try:
            site.downloads = make_downloads(site.library, site_url=_public_url(config), today=site.today)
        except GuideError as error:
            raise Abort(f"\n{error}\n") from None
    for address, content in site.downloads.files.items():
        file = (
            File.generated(config, address, content=content, inclusion=InclusionLevel.INCLUDED)
            if isinstance(content, bytes)
            else File.generated(config, address, abs_src_path=str(content), inclusion=InclusionLevel.INCLUDED)
        )
        file.dest_uri = address
        files.append(file)
    return files


def _public_url(config: MkDocsConfig) -> str | None:
    """The address as written in mkdocs.yml: while serving, MkDocs puts this machine's in its place."""
    with Path(config.config_file_path).open(encoding="utf-8") as file:
        written = str(yaml_load(file).get("site_url") or "")
    return written if written.startswith("https://") else None
