"""Printable sheets: checklists as tagged, fillable PDFs in two languages on two papers.

YAML record → :mod:`giljabi.pdf.sheet` (plain JSON in one language) → ``template/sheet.typ`` (Typst, PDF/UA-1) →
:mod:`giljabi.pdf.acroform` (form fields) → cache → ``downloads/<id>-<ko|en>-<letter|a4>.pdf``.
"""
