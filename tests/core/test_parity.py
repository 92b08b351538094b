"""What counts as the same claim in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.wording.parity import claims, difference

SAME = [
    ("2026년 9월 14일 법원이 효력을 미뤘습니다.", "A court postponed it on September 14, 2026."),
    ("300억 달러를 투자했습니다.", "It invested $30 billion."),
    ("1조 2,000억 원입니다.", "That is 1.2 trillion won."),
    ("6만 5,000명까지입니다.", "Up to 65,000 people."),
    ("I-765를 60일 안에 냅니다.", "File Form I-765 within 60 days."),
    ("8 CFR 214.1(l)(2)에 따라 최장 60일입니다.", "Up to 60 days under 8 CFR 214.1(l)(2)."),
    ("일반법 149장 148조에 있습니다.", "See M.G.L. c. 149, § 148."),
    ("두 곳에서 20시간입니다.", "20 hours at 2 places."),
    ("2026년 10월 기준입니다.", "As of October 2026."),
    ("{grace-period.days} 안에", "within {grace-period.days}"),
    ("2023년, B 방문자는", "In 2023, B visitors"),
    ("약 40%입니다.", "About 40%."),
]

DIFFERENT = [
    ("60일입니다.", "90 days."),
    ("2026년 9월 14일입니다.", "September 15, 2026."),
    ("I-765를 냅니다.", "File Form I-539."),
    ("300억 달러입니다.", "$30 million."),
    ("https://a.example/x 를 보세요.", "See https://a.example/y ."),
    ("{a.days} 안에", "within {b.days}"),
    ("500달러입니다.", "It costs money."),
]


@pytest.mark.parametrize(("ko", "en"), SAME)
def test_same_claims(ko: str, en: str) -> None:
    assert difference(ko, en) == (set(), set())


@pytest.mark.parametrize(("ko", "en"), DIFFERENT)
def test_different_claims(ko: str, en: str) -> None:
    assert any(difference(ko, en))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert difference(text, text) == (set(), set())
    claims(text)
