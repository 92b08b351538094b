"""The worksheet's formulas: worked examples, and what must hold for all numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.career import metrics

PRICE = st.floats(0.01, 1000)
SPEED = st.floats(0.1, 1e6)
SHARE = st.floats(0.01, 1)


def test_the_example_on_the_page():
    """2.00 dollars an hour, 900 tokens a second: 0.62 without a pause, 1.54 when busy 40% of the time."""
    assert metrics.cost_per_million_tokens(2.00, 900) == pytest.approx(0.6173, abs=5e-5)
    assert metrics.cost_per_million_tokens(2.00, 900, 0.40) == pytest.approx(1.5432, abs=5e-5)


@given(PRICE, SPEED, SHARE)
def test_idle_time_never_makes_tokens_cheaper(price, speed, busy):
    assert metrics.cost_per_million_tokens(price, speed, busy) >= metrics.cost_per_million_tokens(price, speed)


@given(PRICE, SPEED, PRICE)
def test_at_break_even_the_machine_costs_what_the_api_costs(price, speed, api):
    share = metrics.break_even_busy_share(price, speed, api)
    if 0 < share <= 1:
        assert metrics.cost_per_million_tokens(price, speed, share) == pytest.approx(api)


def test_failed_tasks_are_paid_for_by_the_good_ones():
    assert metrics.cost_per_task(12.0, 40) == pytest.approx(0.30)


def test_time_per_output_token_leaves_the_first_token_out():
    assert metrics.time_per_output_token(0.4, 2.4, 101) == pytest.approx(0.02)


@pytest.mark.parametrize(("share", "expected"), [(0.5, 10), (0.95, 19), (0.99, 20), (1, 20)])
def test_percentiles_are_observed_values(share, expected):
    assert metrics.percentile(list(range(1, 21)), share) == expected


@given(st.lists(st.floats(0, 1e6), min_size=1), SHARE)
def test_a_percentile_is_a_sample_that_enough_samples_do_not_exceed(samples, share):
    value = metrics.percentile(samples, share)
    assert value in samples
    assert sum(sample <= value for sample in samples) >= share * len(samples) - 1e-6


def test_goodput_counts_only_requests_inside_every_limit():
    requests = [(0.3, 0.03), (0.5, 0.03), (0.3, 0.05), (0.45, 0.04)]
    assert metrics.goodput(requests, (0.45, 0.04), seconds=2) == 1.0


def test_burn_rate_of_one_spends_the_budget_exactly():
    assert metrics.burn_rate(0.999, 0.999) == pytest.approx(1)
    assert metrics.burn_rate(0.99, 0.999) == pytest.approx(10)


def test_hit_ratio():
    assert metrics.hit_ratio(30, 120) == 0.25


def test_model_flops_utilisation():
    assert metrics.model_flops_utilisation(8e9, 10_000, 1, 1e15) == pytest.approx(0.48)


def test_idle_cost_and_energy():
    assert metrics.idle_cost(100, 40, 2.0) == pytest.approx(120)
    assert metrics.energy_per_token(350, 10, 7000) == pytest.approx(0.5)


def test_forecast_error_is_relative_to_what_happened():
    assert metrics.forecast_error([90, 120], [100, 100]) == pytest.approx(0.15)


@pytest.mark.parametrize(
    "call",
    [
        lambda: metrics.cost_per_million_tokens(2, 0),
        lambda: metrics.cost_per_million_tokens(-1, 900),
        lambda: metrics.cost_per_million_tokens(2, 900, 0),
        lambda: metrics.cost_per_million_tokens(2, 900, 1.1),
        lambda: metrics.cost_per_million_tokens(2, float("nan")),
        lambda: metrics.cost_per_task(1, 0),
        lambda: metrics.break_even_busy_share(1, 1, 0),
        lambda: metrics.time_per_output_token(0, 1, 1),
        lambda: metrics.time_per_output_token(2, 1, 5),
        lambda: metrics.percentile([], 0.5),
        lambda: metrics.percentile([1], 0),
        lambda: metrics.goodput([(1, 2)], (1,), 1),
        lambda: metrics.burn_rate(0.9, 1),
        lambda: metrics.burn_rate(1.2, 0.9),
        lambda: metrics.hit_ratio(3, 2),
        lambda: metrics.hit_ratio(0, 0),
        lambda: metrics.idle_cost(1, 2, 1),
        lambda: metrics.energy_per_token(1, 1, 0),
        lambda: metrics.forecast_error([1], []),
        lambda: metrics.forecast_error([1], [0]),
    ],
)
def test_impossible_numbers_are_refused(call):
    with pytest.raises(ValueError):
        call()
