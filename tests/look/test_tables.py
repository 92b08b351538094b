"""Tables of words become lists of rows on a phone; tables of numbers stay tables."""

from __future__ import annotations

from html import unescape

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from giljabi.html.tables import stacked

WORDS = [["무엇", "기한", "<b>근거</b>"], ["이사", "열흘 안", '<a href="#x">규정</a>'], ["여행", "", "여권 & 비자"]]
NUMBERS = [["구성", "p95", "비용"], ["하나", "120 ms", "0.4"], ["둘", "95 ms", "0.6"]]
CELL = st.text(st.characters(codec="utf-8", exclude_characters="<>&", exclude_categories=("Cc", "Cs")), max_size=30)


def table(rows: list[list[str]], attributes: str = "") -> str:
    head, *body = rows
    heads = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    return f"<table{attributes}><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def test_every_cell_of_a_table_of_words_carries_the_name_of_its_column() -> None:
    made = BeautifulSoup(stacked(f"<p>앞</p>{table(WORDS)}"), "html.parser")
    assert made.select_one(".md-typeset__scrollwrap > table.stack[role=table]")
    rows = made.select("tbody tr")
    assert [[cell["data-label"] for cell in row.select("td")] for row in rows] == [["무엇", "기한", "근거"]] * 2
    assert [cell.get_text() for cell in rows[0].select("td")] == ["이사", "열흘 안", "규정"]
    assert rows[1].select("td")[1].get_text() == ""
    assert {tag["role"] for tag in made.select("thead th")} == {"columnheader"}


def test_numbers_with_sentences_between_them_become_a_list_too() -> None:
    rows = [[*row, "그 밖에 읽을 말"] for row in NUMBERS]
    assert stacked(table(rows)) == table(rows)
    rows = [[*row, "합계가 낮아도 먼저 연락할 까닭이 있는 조직입니다."] for row in NUMBERS]
    assert 'class="stack"' in stacked(table(rows))


@pytest.mark.parametrize(
    "html",
    [
        table(NUMBERS),
        table([row[:2] for row in WORDS]),
        table(WORDS, ' class="matrix"'),
        "<table><tr><td>x</td></tr></table>",
    ],
    ids=["numbers", "two columns", "its own way", "no head"],
)
def test_other_tables_stay_as_they_are(html: str) -> None:
    assert stacked(html) == html


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=2, max_size=4))
def test_no_word_is_lost(rows: list[list[str]]) -> None:
    before, after = (BeautifulSoup(html, "html.parser") for html in (table(rows), stacked(table(rows))))
    assert [cell.get_text().strip() for cell in before.select("th, td")] == [
        cell.get_text().strip() for cell in after.select("th, td")
    ]
    for cell in after.select("td[data-label]"):
        assert unescape(cell["data-label"]) == cell["data-label"]
