"""The picture itself: well-formed, true to scale, readable without seeing it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.charts import draw, rows_of
from giljabi.charts.rows import Row
from giljabi.charts.svg import WIDTH, linear_ticks, log_ticks, position
from tests.charts.conftest import chart
from tests.real_data import real_library

LIBRARY = real_library()
CHARTS = LIBRARY.records["charts"]

positive = st.floats(min_value=1e-3, max_value=1e13, allow_nan=False)


def row(low: float, high: float) -> Row:
    return Row("label", low, high, "words", "actual", "count", ("f",))


def picture(shown, library, language="ko"):
    rows = rows_of(shown, library, language)
    title, summary = shown.title.side(language), shown.summary.side(language)
    svg = draw(shown.id, rows, language, log=shown.scale == "log", title=title, summary=summary)
    return rows, ET.fromstring(svg)


def by_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


@given(positive)
def test_linear_ticks_start_at_zero_step_evenly_and_reach_the_top(top):
    ticks = linear_ticks(top)
    assert ticks[0] == 0
    assert ticks[-1] >= top * (1 - 1e-6)
    assert 3 <= len(ticks) <= 6
    steps = [b - a for a, b in pairwise(ticks)]
    assert max(steps) - min(steps) <= 1e-6 * ticks[-1]


@given(positive, positive)
def test_log_ticks_hold_every_value(a, b):
    ticks = log_ticks([row(min(a, b), max(a, b))])
    assert ticks[0] <= min(a, b) * 1.000001
    assert ticks[-1] >= max(a, b) * 0.999999


@given(positive, positive, st.booleans())
def test_a_larger_number_never_lies_further_left(a, b, log):
    low, high = sorted((a, b))
    ticks = log_ticks([row(low, high)]) if log else linear_ticks(high)
    assert 0 <= position(low, ticks, log=log) <= position(high, ticks, log=log) <= WIDTH


def test_zero_has_no_place_on_a_logarithmic_scale():
    with pytest.raises(ValueError, match="above zero"):
        log_ticks([row(0, 1)])


def test_a_chart_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above zero"):
        linear_ticks(0)


def test_labels_are_text_and_never_markup(library):
    _, root = picture(chart({"value": "spend.low"}, {"value": "spend.high"}), library)
    assert [label.text for label in by_class(root, "chart__label")] == ["이름 <1>", "이름 <1>"]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_every_chart_is_named_described_and_labelled(chart_id, language):
    rows, root = picture(CHARTS[chart_id], LIBRARY, language)
    ids = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    named = root.get("aria-labelledby", "").split()
    assert root.get("role") == "img"
    assert [ids[name] for name in named] == [
        CHARTS[chart_id].title.side(language),
        CHARTS[chart_id].summary.side(language),
    ]
    assert [label.text for label in by_class(root, "chart__label")] == [row.label for row in rows]
    assert [value.text for value in by_class(root, "chart__value")] == [row.words for row in rows]


@pytest.mark.parametrize("chart_id", sorted(c for c in CHARTS if CHARTS[c].scale == "linear"))
def test_bars_are_true_to_scale_from_zero(chart_id):
    rows, root = picture(CHARTS[chart_id], LIBRARY)
    bars = [bar for bar in by_class(root, "chart__bar") if "chart__bar--range" not in bar.get("class", "")]
    per_unit = [float(bar.get("width", 0)) / row.low for bar, row in zip(bars, rows, strict=True)]
    assert per_unit == pytest.approx([per_unit[0]] * len(rows), rel=0.02)
    ranges = by_class(root, "chart__bar--range")
    assert len(ranges) == sum(row.spread for row in rows)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_label_and_value_fit_beside_each_other(chart_id, language):
    """Hangul counts as a full em, other characters as little more than half: a cautious width at 13 units."""

    def width(text: str) -> float:
        return sum(13 if character > "ᄀ" else 7.2 for character in text)

    for shown in rows_of(CHARTS[chart_id], LIBRARY, language):
        assert width(shown.label) + width(shown.words) <= WIDTH, (shown.label, shown.words)
