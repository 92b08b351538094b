"""Where things are, seen from one page. The site may live below any path, so components get a prefix, never a host."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist
    from giljabi.model.text import Language

DownloadKind = Literal["pdf-letter", "pdf-a4", "ics", "json", "csv"]


@dataclass(frozen=True, slots=True)
class Download:
    """A file a reader can take along."""

    kind: DownloadKind
    href: str
    """Address relative to the site root, e.g. ``downloads/h1b-layoff-ko-letter.pdf``."""
    size: int | None = None
    """Bytes; shown beside the button when known."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where to go for one status and one event."""

    guide: str
    """Markdown path of the guide below the language's folder, e.g. ``visa/job-loss.md``."""
    section: str
    """Id of the section in it."""
    sheet: Checklist | None
    """The checklist to print, where there is one."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page to go on with."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Links:
    """Turns paths below the site root into addresses that work from one page."""

    language: Language
    root: str = ""
    """Relative way from the page to the site root, with a slash at its end (``../../``) or empty at the root itself."""

    def page(self, path: str) -> str:
        """Address of a page of this page's language. The home page is ``""``."""
        return self.file(f"{'' if self.language == 'ko' else 'en/'}{path}")

    def guide(self, path: str, section: str = "") -> str:
        """Address of a page that is named by its Markdown path, or of a section of it."""
        page = self.page(path.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/")
        return f"{page}#{section}" if section else page

    def file(self, path: str) -> str:
        """Address of a file below the site root."""
        return f"{self.root}{path}" or "./"

    def checklist(self, checklist_id: str) -> str:
        """Address of a checklist's page."""
        return self.page(f"checklists/{checklist_id}/")
