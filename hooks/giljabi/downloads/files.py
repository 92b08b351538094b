"""Everything a reader can take along, made before the pages so that they can name each file's size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from giljabi.downloads.calendars import key_dates_calendar
from giljabi.downloads.exports import export_files, spreadsheet_address
from giljabi.html.links import Download, DownloadKind
from giljabi.model.text import LANGUAGES, Language
from giljabi.pdf.build import CACHE, build, sheet_jobs
from giljabi.pdf.sheet import PAPERS, file_name
from giljabi.records.library import Library


@dataclass(frozen=True)
class Downloads:
    """The files of one build. Call it with a checklist's id and a language to get its download links."""

    files: Mapping[str, Path | bytes] = field(repr=False)
    """Content (or where it is) by address below the site root."""
    rendered: int = 0
    """How many PDFs had to be typeset."""

    def __call__(self, checklist_id: str, language: Language) -> list[Download]:
        """PDFs on all papers and the spreadsheet, all of one language, then the data in both languages."""
        addresses: dict[DownloadKind, str] = {
            _pdf_kind(paper): f"downloads/{file_name(checklist_id, language, paper)}" for paper in PAPERS
        }
        addresses |= {"csv": spreadsheet_address(checklist_id, language), "json": f"downloads/{checklist_id}.json"}
        return [
            Download(kind, address, self.size(address)) for kind, address in addresses.items() if address in self.files
        ]

    def size(self, address: str) -> int:
        """Bytes of one file."""
        content = self.files[address]
        return len(content) if isinstance(content, bytes) else content.stat().st_size


def make_downloads(library: Library, *, site_url: str | None, today: date, cache: Path = CACHE) -> Downloads:
    """Typeset what is not in the cache, and write data and calendars.

    :param site_url: the public address of the site, for QR codes; ``None`` leaves them out.
    :raises GuideError: if a text cannot be printed.
    """
    built = build(sheet_jobs(library, site_url=site_url, today=today), cache=cache)
    files: dict[str, Path | bytes] = {f"downloads/{name}": path for name, path in built.files.items()}
    files |= export_files(library)
    for language in LANGUAGES:
        files[f"downloads/key-dates-{language}.ics"] = key_dates_calendar(library, language, today)
    return Downloads(files, built.rendered)


def _pdf_kind(paper: str) -> DownloadKind:
    return "pdf-letter" if paper == "letter" else "pdf-a4"
