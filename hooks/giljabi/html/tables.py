"""Repairs of tables that Markdown cannot express: corners that head nothing, and wide tables on a narrow screen.

A table of three or more columns of words becomes a list of rows on a phone, each cell behind the name of its column. A table of
numbers is compared down its columns: it stays a table and scrolls, unless sentences stand between its numbers.
"""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import zip_longest

_EMPTY_HEADER = re.compile(r"<th(?P<attributes>[^>]*)>\s*</th>")
# Tables are made by Markdown and by our templates: always closed, never nested.
_TABLE = re.compile(r"<table(?P<attributes>[^>]*)>(?P<inside>.*?)</table>", re.DOTALL)
_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_ROW = re.compile(r"<tr(?P<attributes>[^>]*)>(?P<inside>.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(?P<tag>t[hd])(?P<attributes>[^>]*)>(?P<inside>.*?)</(?P=tag)>", re.DOTALL)
_CLASS = re.compile(r'\sclass="([^"]*)"')
_TAG = re.compile(r"<[^>]+>")
_NOT_READ = re.compile(r'<span class="(?:cites|term__gloss)".*?</span>(?:</span>)*', re.DOTALL)

_LEAST_COLUMNS = 3
_OWN_WAY = frozenset({"matrix", "rows", "score__result", "highlighttable"})
"""Classes of tables whose own styles know what to do on a phone."""
_SHORT = 14
"""A cell of at most so many characters with a digit in it is a number, not words."""
_LONG = 24
"""A column whose cells are wider than that on average, in Latin letters, holds sentences. A syllable of Hangul is two wide."""
_HANGUL = re.compile("[가-힣]")
_SCROLLER = '<div class="md-typeset__scrollwrap">'


def plain_corners(html: str) -> str:
    """``html`` with empty header cells, such as the corner above row names, as plain cells: they head nothing."""
    return _EMPTY_HEADER.sub(r"<td\g<attributes>></td>", html)


def stacked(html: str) -> str:
    """``html`` with its tables of words ready to become lists of rows: class ``stack``, ``data-label`` and roles, which
    browsers forget when a table is shown as blocks.
    """
    return _TABLE.sub(_stacked, html)


def _stacked(table: re.Match[str]) -> str:
    classes = _classes(table["attributes"])
    head = _HEAD.search(table["inside"])
    if head is None or classes & _OWN_WAY:
        return table[0]
    labels = [_words(cell["inside"]) for cell in _CELL.finditer(head[0])]
    body = table["inside"][head.end() :]
    if len(labels) < _LEAST_COLUMNS or _is_numeric(body):
        return table[0]
    rows = _ROW.sub(lambda row: _row(row, labels), body)
    heads = head[0].replace("<thead>", '<thead role="rowgroup">').replace("<tr", '<tr role="row"')
    # The theme shows a sign for sorting in every other column header that says its role.
    heads = re.sub(r"<th\b", '<th role="columnheader" class="no-sort"', heads)
    heads = re.sub(r"<td\b", '<td role="cell"', heads)
    inside = table["inside"][: head.start()] + heads + rows.replace("<tbody>", '<tbody role="rowgroup">')
    attributes = _CLASS.sub("", table["attributes"])
    made = f'<table role="table"{attributes} class="{" ".join((*sorted(classes), "stack"))}">{inside}</table>'
    # The theme wraps tables without a class only.
    return made if classes else f"{_SCROLLER}{made}</div>"


def _row(row: re.Match[str], labels: list[str]) -> str:
    cells = list(_CELL.finditer(row["inside"]))
    made = "".join(_cell(cell, label) for cell, label in zip(cells, labels, strict=False))
    return f'<tr role="row"{row["attributes"]}>{made}</tr>'


def _cell(cell: re.Match[str], label: str) -> str:
    tag, inside = cell["tag"], cell["inside"].strip()
    role = "rowheader" if tag == "th" else "cell"
    named = f' data-label="{escape(label)}"' if label else ""
    # One box beside the label, whatever the cell is made of.
    content = f"<div>{inside}</div>" if inside else ""
    return f'<{tag} role="{role}"{cell["attributes"]}{named}>{content}</{tag}>'


def _is_numeric(body: str) -> bool:
    """Whether most cells after the first column are short and hold a digit, and none of the columns holds sentences."""
    rows = [[_words(cell["inside"]) for cell in _CELL.finditer(row["inside"])][1:] for row in _ROW.finditer(body)]
    if any(sum(map(_width, column)) > _LONG * len(column) for column in zip_longest(*rows, fillvalue="")):
        return False
    cells = [words for row in rows for words in row]
    numbers = sum(len(words) <= _SHORT and any(sign.isdigit() for sign in words) for words in cells)
    return 2 * numbers > len(cells)


def _width(words: str) -> int:
    return len(words) + len(_HANGUL.findall(words))


def _classes(attributes: str) -> set[str]:
    match = _CLASS.search(attributes)
    return set(match[1].split()) if match else set()


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", _NOT_READ.sub("", html))).split())
