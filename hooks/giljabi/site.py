"""The site as a whole: data and pages loaded together, checked together, and one renderer for each page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.clock import build_day
from giljabi.errors import GuideError
from giljabi.freshness.dashboard import Dashboard, dashboard
from giljabi.freshness.drift import Behind, behind, read_record
from giljabi.freshness.feed import feed
from giljabi.freshness.history import Day, History, current, read_history
from giljabi.freshness.snapshot import snapshot
from giljabi.html import Download, Links, PageLink, Renderer
from giljabi.lints import page_problems
from giljabi.model.text import Language
from giljabi.pages import Page, read_pages
from giljabi.records.library import PROJECT, Library
from giljabi.records.loading import load_library
from giljabi.shortcodes import facts_of, shortcode_problems
from giljabi.wording.phrases import fill
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.errors import Problem
    from giljabi.model.checklist import Checklist

Downloads = Callable[[str, Language], Sequence[Download]]
"""Files a reader can take along, by checklist id and language."""


def no_downloads(_checklist: str, _language: Language) -> Sequence[Download]:
    """Before any were made."""
    return ()


@dataclass
class Site:
    """Everything one build knows."""

    library: Library
    pages: Mapping[tuple[Language, str], Page]
    today: date
    downloads: Downloads = no_downloads
    behind: Sequence[Behind] = ()
    """Sections whose other language has moved on."""
    history: History = field(default_factory=History)
    """What changed in facts and checklists, as recorded."""
    _renderers: dict[tuple[Language, str], Renderer] = field(default_factory=dict)

    def renderer(self, reader: Language, path: str) -> Renderer:
        """The renderer of ``path`` as shown to readers of one language; the same one for all its shortcodes.

        A page that is not written in the reader's language speaks the language it is written in.
        """
        key = (reader, path)
        if key not in self._renderers:
            written: Language = reader if key in self.pages else "en" if reader == "ko" else "ko"
            self._renderers[key] = Renderer(self.library, Links(written, root_of(reader, path)), self.today)
        return self._renderers[key]

    def call(self, name: str, reader: Language, path: str, *arguments: str) -> str:
        """The HTML of one shortcode call on one page."""
        renderer = self.renderer(reader, path)
        if name == "checklist":
            sheet = self.library.checklists[arguments[0]]
            return renderer.checklist(
                sheet.id, self.downloads(sheet.id, renderer.language), self.see_also(sheet, renderer)
            )
        if name == "catalogue":
            return renderer.catalogue(
                {sheet: self.downloads(sheet, renderer.language) for sheet in self.library.checklists}
            )
        if name == "changes":
            return renderer.changes(self.days, self.history.began)
        if name == "dashboard":
            return renderer.dashboard(self.dashboard)
        return str(getattr(renderer, name)(*arguments))

    @cached_property
    def titles(self) -> Mapping[tuple[Language, str], str]:
        """What each page is called."""
        return {
            key: str(page.meta.get("title") or self.derived_meta(*key)["title"]) for key, page in self.pages.items()
        }

    def see_also(self, sheet: Checklist, renderer: Renderer) -> list[PageLink]:
        """The pages that a sheet names to go on with, where they exist in the renderer's language."""
        links = []
        for address in sheet.see_also:
            path, _, section = address.partition("#")
            if title := self.titles.get((renderer.language, path)):
                links.append(PageLink(title, renderer.links.guide(path, section)))
        return links

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """What changed in facts and checklists, newest first, with what is not recorded yet."""
        return current(self.history, snapshot(self.library), self.today)

    @cached_property
    def dashboard(self) -> Dashboard:
        """The state of translations and reviews."""
        return dashboard(self.pages, self.library, self.behind, self.today)

    def feed(self, language: Language, site_url: str) -> str:
        """The Atom feed of changes in one language."""
        return feed(self.days, self.library, language, site_url=site_url, updated=self.history.began or self.today)

    def forget(self, reader: Language, path: str) -> None:
        """Begin a page anew, so that a rebuilt page counts its facts from one."""
        self._renderers.pop((reader, path), None)

    def derived_meta(self, reader: Language, path: str) -> dict[str, str]:
        """Title and description of a page that only shows a data file (``shows: checklists/h1b-layoff``), and its name
        in the menu where the menu's heading says what the title begins with.
        """
        language = self.renderer(reader, path).language
        kind, _, name = str(self.pages[(language, path)].meta.get("shows", "")).partition("/")
        if kind == "checklists":
            sheet = self.library.checklists[name]
            return {
                "title": fill(sheet.title, language, self.library),
                "description": fill(sheet.summary, language, self.library),
            }
        if kind == "facts":
            topic = self.library.topics[name]
            words = Words(self.library, "web", language)
            title = topic.title.side(language)
            return {
                "title": words("topic-title", topic=title),
                "menu": title,
                "description": words("topic-description", topic=title, count=len(topic.facts)),
            }
        return {}

    def banners(self, *, written: Language, reader: Language, path: str) -> list[str]:
        """Notices for the reader: not in this language, or resting on facts whose review is overdue."""
        shown: list[str] = []
        frame = Renderer(self.library, Links(reader, root_of(reader, path)), self.today)
        if written != reader:
            shown.append(frame.banner("fallback"))
        elif any(entry.language == written and entry.path == path for entry in self.behind):
            shown.append(frame.banner("drift"))
        overdue = [
            fact
            for fact in facts_of(self.pages[(written, path)], self.library)
            if self.library.facts[fact].overdue(self.today)
        ]
        if overdue:
            shown.append(frame.banner("overdue", count=len(overdue)))
        return shown


def root_of(language: Language, path: str) -> str:
    """The way from a page to the site's root: ``../../`` for ``visa/h1b.md``, one more for English."""
    parts = path.removesuffix("index.md").removesuffix(".md").strip("/")
    depth = (len(parts.split("/")) if parts else 0) + (language == "en")
    return "../" * depth


def load_site(project: Path = PROJECT, *, today: date | None = None) -> Site:
    """Load and check the whole site.

    :raises GuideError: with every problem of data and pages at once.
    """
    site, problems = read_site(project, today=today)
    if site is None or any(not problem.warning for problem in problems):
        raise GuideError([problem for problem in problems if not problem.warning])
    return site


def read_site(project: Path = PROJECT, *, today: date | None = None) -> tuple[Site | None, list[Problem]]:
    """The site with all its problems; no site where data or pages cannot be read at all."""
    pages, problems = read_pages(project / "docs", base=project)
    unreadable = bool(problems)
    try:
        library = load_library(project / "docs" / "data", shown_root=project)
    except GuideError as error:
        return None, [*problems, *error.problems]
    problems += shortcode_problems(pages.values(), library)
    problems += page_problems(pages, library)
    if unreadable:
        return None, problems
    try:
        drift, history = behind(pages, read_record(project)), read_history(project)
    except GuideError as error:
        return None, problems + error.problems
    return Site(library, pages, today or build_day(), behind=drift, history=history), problems


def main() -> int:
    """Print every problem of the project's data and pages, or how much there is."""
    try:
        site = load_site()
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    counts = {name: len(records) for name, records in site.library.records.items()}
    print(" · ".join(f"{name} {count}" for name, count in {"pages": len(site.pages), **counts}.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
