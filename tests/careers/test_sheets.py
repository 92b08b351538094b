"""Career sheets on paper: the promise of one page is kept in both languages and on both papers."""

from __future__ import annotations

from datetime import date

import pypdfium2

from giljabi.pdf.build import build, sheet_jobs
from giljabi.records.loading import load_library


def test_the_portfolio_worksheet_is_one_page(tmp_path):
    jobs = sheet_jobs(
        load_library(), site_url="https://host.example/", today=date(2026, 11, 24), only="portfolio-metrics"
    )
    files = build(jobs, cache=tmp_path, processes=1).files
    assert len(files) == 4
    for path in files.values():
        with pypdfium2.PdfDocument(path) as pdf:
            assert len(pdf) == 1, path.name
