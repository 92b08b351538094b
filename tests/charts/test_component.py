"""The component on a page: picture, key and table say the same."""

from __future__ import annotations

import re
from datetime import date

import pytest

from giljabi.charts import rows_of
from giljabi.html import Links, Renderer
from tests.real_data import real_library

LIBRARY = real_library()
CHARTS = LIBRARY.records["charts"]


def render(chart_id: str, language) -> str:
    return Renderer(LIBRARY, Links(language), date(2026, 11, 24)).chart(chart_id)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_the_table_has_every_bar_with_its_number_and_evidence(chart_id, language):
    html = render(chart_id, language)
    body = html.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr>.*?</tr>", body)
    expected = rows_of(CHARTS[chart_id], LIBRARY, language)
    assert len(rows) == len(expected)
    for row, bar in zip(rows, expected, strict=True):
        assert f"<td>{bar.words}</td>" in row
        assert all(f'href="#fact-{fact_id}"' in row for fact_id in bar.fact_ids)


@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_the_key_names_exactly_the_tones_that_are_drawn(chart_id):
    html = render(chart_id, "en")
    shown = set(re.findall(r"chart__key chart__key--(\w+)", html))
    rows = rows_of(CHARTS[chart_id], LIBRARY, "en")
    expected = {row.tone for row in rows} | ({"range"} if any(row.spread for row in rows) else set())
    assert shown == expected


def test_a_chart_counts_its_facts_as_used_on_the_page():
    page = Renderer(LIBRARY, Links("en"), date(2026, 11, 24))
    page.chart("capex")
    sources = page.sources()
    assert all(f'id="fact-{fact_id}"' in sources for fact_id in CHARTS["capex"].fact_ids)


def test_two_renderings_are_the_same_bytes():
    assert render("capex", "ko") == render("capex", "ko")
