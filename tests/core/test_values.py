"""How values are written in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from giljabi.model.fact import Value
from giljabi.wording.parity import claims
from giljabi.wording.values import format_date, format_value

CASES = [
    (60, "days", "60일", "60 days"),
    (1, "days", "1일", "1 day"),
    (5, "business-days", "영업일 5일", "5 business days"),
    (1.7, "usd-per-hour", "시간당 1.70달러", "$1.70 per hour"),
    (1440, "usd", "1,440달러", "$1,440"),
    (70000, "usd", "70,000달러", "$70,000"),
    (100000, "usd", "10만 달러", "$100,000"),
    (30_000_000_000, "usd", "300억 달러", "$30 billion"),
    (1_200_000_000_000, "krw", "1조 2,000억 원", "₩1.2 trillion"),
    (52000, "krw", "52,000원", "₩52,000"),
    ("2026-09-14", "date", "2026년 9월 14일", "September 14, 2026"),
    ("2026-10", "month", "2026년 10월", "October 2026"),
    (2027, "year", "2027년", "2027"),
    (40, "percent", "40%", "40%"),
    ("I-765", "text", "I-765", "I-765"),
]


@pytest.mark.parametrize(("raw", "unit", "korean", "english"), CASES)
def test_format(raw: object, unit: str, korean: str, english: str) -> None:
    value = Value(value=raw, unit=unit)
    assert format_value(value, "ko") == korean
    assert format_value(value, "en") == english


@given(
    st.integers(min_value=11, max_value=9_999_999_999_999), st.sampled_from(["days", "usd", "krw", "count", "people"])
)
def test_both_languages_say_the_same_number(number: int, unit: str) -> None:
    value = Value(value=number, unit=unit)
    assert claims(format_value(value, "ko")) == claims(format_value(value, "en"))


@given(st.dates())
def test_both_languages_say_the_same_day(day: object) -> None:
    assert claims(format_date(str(day), "ko")) == claims(format_date(str(day), "en"))


@pytest.mark.parametrize(
    ("raw", "unit"), [("soon", "days"), (60, "text"), ("2026-13-01", "date"), ("2026", "month"), (20260914, "date")]
)
def test_a_value_fits_its_unit(raw: object, unit: str) -> None:
    with pytest.raises(ValidationError):
        Value(value=raw, unit=unit)
