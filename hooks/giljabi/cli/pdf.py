"""``scripts/pdf.py``: look at the printable sheets without building the site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from giljabi.cli import console
from giljabi.pdf.__main__ import main as make
from giljabi.records.library import PROJECT


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Write PDFs into a folder and say where they are."""
    console.prepare()
    parser = console.parser(
        "scripts/pdf.py",
        "체크리스트 PDF를 만듭니다. id를 적으면 그 체크리스트만 만듭니다.",
        "Make the checklist PDFs; with an id, only those of that checklist.",
        "  python scripts/pdf.py h1b-layoff\n  python scripts/pdf.py --out my-folder",
    )
    parser.add_argument("checklist", nargs="?", metavar="ID", help="체크리스트 id · checklist id")
    parser.add_argument("--out", type=Path, default=project / "preview", help="넣을 폴더 · folder (preview/)")
    options = parser.parse_args(arguments)
    print("PDF를 만듭니다 · making PDFs …", flush=True)
    only = ["--only", options.checklist] if options.checklist else []
    status = make([str(options.out), "--data", str(project / "docs" / "data"), *only])
    if status == 0:
        for path in sorted(options.out.glob(f"{options.checklist or '*'}-??-*.pdf")):
            print(path)
    return status
