"""The numbers of a chart, looked up and worded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from giljabi.charts.rows import range_in_words, round_to, rows_of
from tests.charts.conftest import chart


@pytest.mark.parametrize(
    ("low", "high", "language", "expected"),
    [
        ("$630 billion", "$700 billion", "en", "$630–700 billion"),
        ("6,300억 달러", "7,000억 달러", "ko", "6,300~7,000억 달러"),
        ("$900 billion", "$1.2 trillion", "en", "$900 billion–$1.2 trillion"),
        ("9,000억 달러", "1조 2,000억 달러", "ko", "9,000억 달러~1조 2,000억 달러"),
        ("10kW", "30kW", "ko", "10~30kW"),
        ("6.7%", "12%", "en", "6.7–12%"),
    ],
)
def test_a_range_says_its_unit_once_only_where_both_ends_share_it(low, high, language, expected):
    assert range_in_words(low, high, language) == expected


def test_rows_carry_numbers_words_and_facts(library):
    first, second = rows_of(chart({"low": "spend.low", "high": "spend.high"}, {"value": "spend.low"}), library, "ko")
    assert (first.low, first.high, first.words, first.spread) == (2e11, 2.5e11, "2,000~2,500억 달러", True)
    assert (second.low, second.high, second.words, second.spread) == (2e11, 2e11, "2,000억 달러", False)
    assert first.fact_ids == ("spend",)


def test_a_level_before_a_rise_is_worked_back_and_not_more_exact_than_its_sources(library):
    before = rows_of(
        chart({"value": "cuts.now", "growth": "cuts.growth", "tone": "computed"}, {"value": "cuts.now"}), library, "en"
    )[0]
    assert before.low == 76_000
    assert before.words == "about 76,000 people"


def test_units_are_not_mixed(library):
    with pytest.raises(TypeError, match="mixes units"):
        rows_of(chart({"value": "spend.low"}, {"value": "cuts.now"}), library, "en")


def test_words_are_not_drawn(library):
    with pytest.raises(TypeError, match="not a number"):
        rows_of(chart({"value": "words.text"}, {"value": "words.text"}), library, "en")


@pytest.mark.parametrize(
    "bar",
    [
        {},
        {"low": "a.b"},
        {"value": "a.b", "low": "a.b", "high": "a.c"},
        {"value": "a.b", "growth": "a.c"},
        {"low": "a.b", "high": "a.c", "growth": "a.d", "tone": "computed"},
        {"value": "not a reference"},
    ],
)
def test_a_bar_is_one_number_or_one_range(bar):
    with pytest.raises(ValidationError):
        chart(bar, {"value": "a.b"})


@given(st.floats(min_value=1e-6, max_value=1e15), st.integers(min_value=1, max_value=6))
def test_rounding_keeps_the_size(number, digits):
    assert abs(round_to(number, digits) - number) <= number * 10 ** (1 - digits) / 2 * 1.0001
