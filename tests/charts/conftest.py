"""A small library of invented facts, so that chart tests do not move with the news."""

from __future__ import annotations

from pathlib import Path

import pytest

from giljabi.model.chart import Chart
from giljabi.model.fact import Authority, Fact, Value
from giljabi.model.text import Text
from giljabi.records.library import Library

TEXT = Text(ko="가", en="a")


def fact(fact_id: str, **values: Value) -> Fact:
    return Fact(
        id=fact_id,
        claim=TEXT,
        values=values,
        status="reported",
        authority=Authority(citation="x", source="s"),
        as_of="2026",
        review_by="2027-01-01",
        confidence="high",
    )


@pytest.fixture
def library() -> Library:
    facts = [
        fact("spend", low=Value(value=200_000_000_000, unit="usd"), high=Value(value=250_000_000_000, unit="usd")),
        fact("cuts", now=Value(value=139_156, unit="people"), growth=Value(value=83, unit="percent")),
        fact(
            "price",
            old=Value(value=60, unit="usd-per-million-tokens"),
            new=Value(value=0.06, unit="usd-per-million-tokens"),
        ),
        fact("words", text=Value(value="many", unit="text")),
    ]
    return Library(Path("data"), {}, {"facts": {f.id: f for f in facts}, "labels": {}}, {})


def chart(*bars: dict[str, object], scale: str = "linear") -> Chart:
    return Chart.model_validate(
        {
            "id": "c",
            "title": {"ko": "제목", "en": "Title"},
            "summary": {"ko": "요약", "en": "Summary"},
            "scale": scale,
            "bars": [{"label": {"ko": "이름 <1>", "en": "Name <1>"}, **bar} for bar in bars],
        }
    )
