"""From a sheet (plain JSON) to a finished PDF: Typst, then the form fields. Knows nothing of checklists."""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pikepdf
import typst

from giljabi.pdf.acroform import add_fields
from giljabi.pdf.glyphs import FONTS
from giljabi.pdf.joiner import keep_whole

TEMPLATE = Path(__file__).parent / "template"

_CODE = ("acroform", "compact", "joiner", "pen", "trim", "typesetter", "widths")

_local = threading.local()


class TypesettingError(Exception):
    """The template and the sheet do not fit together: a fault of the program, not of a contributor."""


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to be made. Everything that decides its bytes is in here or in :func:`engine_id`."""

    name: str
    """File name, e.g. ``h1b-layoff-ko-letter.pdf``."""
    sheet: dict[str, Any]
    """What ``sheet.typ`` reads. Strings are printed as they are, never evaluated."""
    tips: dict[str, str]
    """Accessible name of each form field."""
    links: dict[str, str]
    """Description of each link, by address."""
    timestamp: int
    """Seconds since 1970 of the data's own date: the PDF's date is not the clock's."""

    @property
    def key(self) -> str:
        """Cache key: equal keys mean equal bytes."""
        content = json.dumps([self.sheet, self.tips, self.links, self.timestamp], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(f"{engine_id()}{content}".encode()).hexdigest()[:40]


def render(job: Job) -> bytes:
    """Typeset one job.

    :raises TypesettingError: on any Typst error or warning. Warnings count because an unknown font family, for one,
        only warns and then swallows the spaces between Korean words.
    """
    try:
        pdf, warnings = _compiler().compile_with_warnings(
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=job.timestamp,
            sys_inputs={"sheet": json.dumps(keep_whole(job.sheet), ensure_ascii=False)},
        )
    except typst.TypstError as error:
        raise TypesettingError(f"{job.name}: {error.message} {' '.join(error.hints)}") from error
    if warnings:
        raise TypesettingError(f"{job.name}: {'; '.join(warning.message for warning in warnings)}")
    if not isinstance(pdf, bytes):
        raise TypesettingError(f"{job.name}: Typst returned no PDF")
    return add_fields(pdf, job.tips, job.links)


def _compiler() -> typst.Compiler:
    """One compiler a thread: it keeps fonts and parsed templates warm, and cannot be shared."""
    compiler: typst.Compiler | None = getattr(_local, "compiler", None)
    if compiler is None:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        compiler = typst.Compiler(str(TEMPLATE / "sheet.typ"), root=str(TEMPLATE), font_paths=fonts)
        _local.compiler = compiler
    return compiler


@cache
def engine_id() -> str:
    """Fingerprint of everything but the data: template, fonts, code of the two passes, versions of the tools."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted((*TEMPLATE.iterdir(), *FONTS.glob("*.otf"), *(here / f"{name}.py" for name in _CODE))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    versions = (version("typst"), version("pikepdf"), pikepdf.__libqpdf_version__)
    digest.update(" ".join(versions).encode())
    return digest.hexdigest()
