"""Worked examples against numbers worked out by hand, with inputs that stay when the news moves."""

from __future__ import annotations

import pytest

from giljabi.charts import CALCULATIONS
from tests.real_data import real_library

INPUTS = {
    "h100-contract-price.october-2025": 2.0,
    "h100-contract-price.march-2026": 2.5,
    "throughput-latency-h100.gpus": 2,
    "throughput-latency-h100.throughput-single": 50,
    "throughput-latency-h100.throughput-busy": 1000,
    "h100-on-demand-index.h100-median": 3.0,
    "rack-power-density.gb200": 100,
    "rack-power-density.typical-high": 25,
    "uptime-survey-2025.pue": 1.5,
    "ma-executive-order-658.threshold": 30,
    "llama3-training-interruptions.days": 50,
    "llama3-training-interruptions.interruptions": 400,
    "llama3-training-interruptions.gpus": 16_384,
    "softbank-openai-instalments.additional": 30e9,
    "softbank-openai-instalments.first": 10e9,
    "amazon-openai-conditions.conditional": 30e9,
    "openai-round-closed.total": 100e9,
    "data-centre-debt-model.revenue-start": 100e9,
    "data-centre-debt-model.growth-needed": 100,
    "capex-2024-base.low": 200e9,
    "capex-2024-base.high": 250e9,
    "capex-2026-july.total-low": 500e9,
    "capex-2026-july.total-high": 800e9,
}

EXPECTED = {
    # 8 GPUs x 8,760 hours x 2.00 or 2.50 dollars; half used doubles the price of an hour.
    "gpu-contract-year": {
        "gpus": 8, "hours": 8760, "earlier": 140_160, "later": 175_200, "difference": 35_040,
        "half-used-earlier": 4, "half-used-later": 5,
    },
    # 2.50 / 3.00 = 83 %; 8 x 8,760 hours x 2.50; half of the hours x 3.00
    "commitment": {"break-even": 83, "contract-year": 175_200, "half-on-demand-year": 105_120},
    # 6 dollars an hour / (50 x 3,600) tokens x 1,000,000 = 33.33
    "token-cost": {"hour": 6, "single": 33.33, "busy": 1.67, "fold": 20, "busy-half-day": 3.33},
    # 100 kW x 8,760 h = 876 MWh; x 1.5 = 1,314 -> three digits; 30 MW / 150 kW = 200 racks
    "rack-year": {
        "hours": 8760, "energy": 876, "with-building": 1310, "building-only": 440, "fold": 4, "racks-at-threshold": 200,
    },
    # 1,200 hours / 400 = 3 hours; x 16,384 GPUs = 49,152 GPU-hours; / 256 GPUs = 192 hours = 8 days
    "failure-rate": {"between": 3, "gpu-hours": 49_000, "small-cluster": 256, "small-cluster-days": 8},
    "round-strings": {"later": 20e9, "sum": 50e9, "share": 50},
    # 100 billion x 2^5
    "debt-check": {"years": 5, "end": 3.2e12},
    "capex-multiple": {"low": 2, "high": 4},
}  # fmt: skip


def test_every_calculation_has_an_expectation():
    assert set(EXPECTED) == set(CALCULATIONS)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_results_are_those_worked_out_by_hand(name):
    results = CALCULATIONS[name].work(INPUTS.__getitem__)
    assert {key: value.value for key, value in results.items()} == pytest.approx(EXPECTED[name], rel=1e-3)


@pytest.mark.parametrize("name", sorted(CALCULATIONS))
def test_the_facts_it_names_are_the_facts_it_uses(name):
    library = real_library()
    used: set[str] = set()

    def number(reference: str) -> float:
        used.add(reference.partition(".")[0])
        return float(library.value(reference)[1].value)

    CALCULATIONS[name].work(number)
    assert used == set(CALCULATIONS[name].fact_ids)
