"""Numbers of the worked examples come out of the tested formulas, and stand on both sides of the page."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from giljabi.career import metrics

DOCS = Path(__file__).parents[2] / "docs"

KV_PER_TOKEN = 2 * 32 * 8 * 128 * 2
"""Key and value, layers, KV heads, head dimension, bytes."""


def _usd_a_month(cached: float, *, requests: float = 1, output: float = 1) -> float:
    """Tokens of 1,000 users: 8 requests a day, 22 days, 1,500 tokens in and 350 out, prices per 1 million."""
    count = 1000 * 8 * 22 * requests
    tokens_in, tokens_out = count * 1500, count * 350 * output
    return (tokens_in * (1 - cached) * 0.50 + tokens_in * cached * 0.125 + tokens_out * 2.00) / metrics.MILLION


def _defects_missed_and_held() -> tuple[float, float, float]:
    """Missed parts, good parts held, hours to look again."""
    defective = 30_000 * 0.004
    held = (30_000 - defective) * 0.01
    return defective * 0.05, held, held * 3 / 60


EXAMPLES = {
    "operating-metrics": [
        (f"{0.42 + 0.021 * 299:.1f}", "6.7"),
        (f"{3 * 6.7:.0f}", "20"),
        (f"{3 * 300}", "900"),
        (f"{metrics.goodput([(1.0,)] * 54 + [(3.0,)] * 6, (2.0,), 20):.1f}", "2.7"),
        (f"{KV_PER_TOKEN:,}", "131,072"),
        (f"{math.floor((24 * 0.9 - 16) * 1e9 / KV_PER_TOKEN / 100) * 100:,}", "42,700"),
        (f"{math.floor((24 * 0.9 - 8) * 1e9 / KV_PER_TOKEN / 100) * 100:,}", "103,700"),
        (f"{metrics.model_flops_utilisation(1.1e9, 9000, 1, 125e12):.2f}", "0.48"),
        (f"{metrics.cost_per_million_tokens(2, 900):.2f}", "0.62"),
        (f"{metrics.cost_per_million_tokens(2, 900, 0.4):.2f}", "1.54"),
        (f"{metrics.break_even_busy_share(2, 900, 1.10):.0%}", "56%"),
        (f"{metrics.cost_per_task(18.40, 184):.2f}", "0.10"),
        (f"{metrics.hit_ratio(1.24, 2):.2f}", "0.62"),
        (f"{1 - 0.62 + 0.62 * 0.25:.3f}", "0.535"),
        (f"{metrics.idle_cost(720, 216, 2):,.0f}", "1,008"),
        (f"{metrics.forecast_error([9000, 11_000, 10_000], [10_000, 10_000, 12_500]):.0%}", "13%"),
        (f"{metrics.burn_rate(0.992, 0.995):.1f}", "1.6"),
        (f"{(600 - 3 * (8 + 5) - 30 * 0.5) / 600:.0%}", "91%"),
        (f"{math.sqrt(2 * 1 * 180):.0f}", "19"),
        (f"{64 * 720 / 3:,.0f}", "15,360"),
        (f"{1.96 * math.sqrt(0.84 * 0.16 / 200) * 100:.1f}", "5.1"),
        (f"{-0.1 * math.log(0.8) + 0.1 * math.log(1.5):.3f}", "0.063"),
        (f"{metrics.energy_per_token(300, 600, 540_000):.2f}", "0.33"),
    ],
    "portfolio-in-three-days": [
        (f"{metrics.cost_per_million_tokens(2, rate):.2f}", shown)
        for rate, shown in ((310, "1.79"), (640, "0.87"), (900, "0.62"), (1120, "0.50"))
    ],
    "interviews": [
        (f"{1000 * 8 * 22:,}", "176,000"),
        (f"{_usd_a_month(0.5):.0f}", "206"),
        (f"{_usd_a_month(0.7):.0f}", "186"),
        (f"{_usd_a_month(0, requests=2, output=1.6) * 1.15:.0f}", "757"),
        (f"{176_000 * 150 * 2 / metrics.MILLION:.0f}", "53"),
        (f"{-10_000 * 0.5 + (1000 + 2750 + 750) * 2.0:,.0f}", "4,000"),
        (f"{512 * 10 / 60:.0f}", "85"),
    ],
    "industries": [
        (f"{400 * 55 / 3600:.1f}", "6.1"),
        (f"{400 * 0.015 * 0.2:.1f}", "1.2"),
        (f"{_defects_missed_and_held()[0]:.0f}", "6"),
        (f"{_defects_missed_and_held()[1]:.0f}", "299"),
        (f"{_defects_missed_and_held()[2]:.0f}", "15"),
        (f"{50_000 * 0.02 * 6 / 60:.0f}", "100"),
        (f"{50_000 * 0.012 * 6 / 60:.0f}", "60"),
        (f"{40 * 2.5:.0f}", "100"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("page", "worked"), [(page, pair) for page, pairs in EXAMPLES.items() for pair in pairs])
def test_worked_number(page: str, worked: tuple[str, str]) -> None:
    result, shown = worked
    assert result == shown
    for language in ("ko", "en"):
        assert shown in (DOCS / language / f"positioning/{page}.md").read_text("utf-8")
