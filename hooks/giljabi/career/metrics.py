"""Formulas of the operating metrics on the portfolio worksheet. Plain arithmetic, so that a reader can check it by hand.

Where a definition differs between tools, the docstring says which one is used. Invalid input (a rate or a share that
cannot be) raises :class:`ValueError` instead of giving a number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

SECONDS_AN_HOUR = 3600
MILLION = 1_000_000


def cost_per_million_tokens(price_per_hour: float, tokens_per_second: float, busy_share: float = 1.0) -> float:
    """Money per 1,000,000 tokens of a machine that is paid for by the hour.

    :param price_per_hour: price of all GPUs together for one hour.
    :param tokens_per_second: throughput while busy, at the promised latency.
    :param busy_share: share of paid time spent busy, above 0 to 1. Idle time belongs in the cost.
    """
    _positive(tokens_per_second, "tokens_per_second")
    _not_negative(price_per_hour, "price_per_hour")
    _share(busy_share, "busy_share")
    return price_per_hour / (tokens_per_second * SECONDS_AN_HOUR * busy_share) * MILLION


def cost_per_task(total_cost: float, tasks_done_right: int) -> float:
    """Money per task that was finished *correctly*; retries and failures are paid for by the good ones."""
    _not_negative(total_cost, "total_cost")
    _positive(tasks_done_right, "tasks_done_right")
    return total_cost / tasks_done_right


def break_even_busy_share(price_per_hour: float, tokens_per_second: float, api_price_per_million: float) -> float:
    """Share of the time a rented machine must be busy to cost what an API costs. Above 1: the API is cheaper anyway."""
    _positive(api_price_per_million, "api_price_per_million")
    return cost_per_million_tokens(price_per_hour, tokens_per_second) / api_price_per_million


def time_per_output_token(first_token_at: float, last_token_at: float, tokens: int) -> float:
    """Seconds between output tokens, the first token excluded (the definition of NVIDIA's NIM benchmarking guide).

    :raises ValueError: with fewer than two tokens, where there is no gap to measure.
    """
    if tokens < 2:
        raise ValueError("tokens: at least 2 are needed")
    _not_negative(last_token_at - first_token_at, "last_token_at - first_token_at")
    return (last_token_at - first_token_at) / (tokens - 1)


def percentile(samples: Sequence[float], share: float) -> float:
    """Nearest-rank percentile: the smallest sample that at least ``share`` of all samples do not exceed.

    No interpolation, so p99 of a small sample is an observed value and never better than what was seen.
    """
    if not samples:
        raise ValueError("samples: at least 1 is needed")
    _share(share, "share")
    # Rounded before ceil: 0.95 * 20 is 19.000000000000004 in binary and would skip a rank.
    return sorted(samples)[math.ceil(round(share * len(samples), 9)) - 1]


def goodput(latencies: Sequence[Sequence[float]], limits: Sequence[float], seconds: float) -> float:
    """Requests per second that meet *every* limit.

    :param latencies: one row per request, e.g. (time to first token, time per output token).
    :param limits: the largest allowed value of each column.
    """
    _positive(seconds, "seconds")
    return sum(all(value <= limit for value, limit in zip(row, limits, strict=True)) for row in latencies) / seconds


def burn_rate(attainment: float, target: float) -> float:
    """How fast the error budget burns: 1 uses it up exactly by the end of the window (Google SRE workbook).

    :raises ValueError: for a target of 1, which leaves no budget.
    """
    if not 0 <= attainment <= 1:
        raise ValueError("attainment: between 0 and 1")
    if not 0 <= target < 1:
        raise ValueError("target: from 0 to below 1")
    return (1 - attainment) / (1 - target)


def hit_ratio(hits: float, lookups: float) -> float:
    """Cache hits per look-up; for prefix caching count tokens on both sides."""
    _positive(lookups, "lookups")
    if not 0 <= hits <= lookups:
        raise ValueError("hits: between 0 and lookups")
    return hits / lookups


def model_flops_utilisation(parameters: float, tokens_per_second: float, gpus: int, peak_flops: float) -> float:
    """MFU of dense training, 6 FLOPs per parameter and token (PaLM paper). ``peak_flops`` is per GPU, at the same precision."""
    for name, value in (("parameters", parameters), ("gpus", gpus), ("peak_flops", peak_flops)):
        _positive(value, name)
    _not_negative(tokens_per_second, "tokens_per_second")
    return 6 * parameters * tokens_per_second / (gpus * peak_flops)


def idle_cost(allocated_hours: float, used_hours: float, price_per_hour: float) -> float:
    """Money paid for GPU-hours that were allocated and not used."""
    if not 0 <= used_hours <= allocated_hours:
        raise ValueError("used_hours: between 0 and allocated_hours")
    _not_negative(price_per_hour, "price_per_hour")
    return (allocated_hours - used_hours) * price_per_hour


def energy_per_token(watts: float, seconds: float, tokens: int) -> float:
    """Joules per token at a mean power of ``watts``."""
    _positive(tokens, "tokens")
    _not_negative(watts * seconds, "watts * seconds")
    return watts * seconds / tokens


def forecast_error(forecast: Sequence[float], actual: Sequence[float]) -> float:
    """Mean absolute percentage error (MAPE), as a share."""
    if not actual or len(forecast) != len(actual):
        raise ValueError("forecast and actual: equally long and not empty")
    for value in actual:
        _positive(value, "actual")
    return sum(abs(f - a) / a for f, a in zip(forecast, actual, strict=True)) / len(actual)


def _positive(value: float, name: str) -> None:
    if not value > 0:
        raise ValueError(f"{name}: above 0")


def _not_negative(value: float, name: str) -> None:
    if not value >= 0:
        raise ValueError(f"{name}: 0 or more")


def _share(value: float, name: str) -> None:
    if not 0 < value <= 1:
        raise ValueError(f"{name}: above 0, at most 1")
