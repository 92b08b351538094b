"""Worked examples: arithmetic on facts, so that a number in prose changes when the fact it rests on changes.

Each calculation returns named values; a page quotes one with ``{{ calc("name.value") }}`` and shows the formula in its own
words. Assumptions that are ours (eight GPUs, half idle) are values too, so that prose and result cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giljabi.charts.rows import round_to
from giljabi.model.fact import Unit, Value

if TYPE_CHECKING:
    from giljabi.records.library import Library

Numbers = Callable[[str], float]
"""Looks up ``fact-id.name`` as a number."""

HOURS_OF_A_YEAR = 8760
"""24 hours x 365 days."""


@dataclass(frozen=True, slots=True)
class Calculation:
    """A worked example: which facts it rests on and how it is worked out."""

    fact_ids: tuple[str, ...]
    work: Callable[[Numbers], Mapping[str, Value]]
    """Given a function that looks up ``fact-id.name`` as a number, the named results."""

    def results(self, library: Library) -> Mapping[str, Value]:
        """All results by name.

        :raises KeyError: if a fact or value it rests on is gone.
        """

        def number(reference: str) -> float:
            _, value = library.value(reference)
            if not isinstance(value.value, int | float):
                raise TypeError(f"{reference} is not a number")
            return float(value.value)

        return self.work(number)


def calculate(reference: str, library: Library) -> Value:
    """The value that ``name.result`` names.

    :raises KeyError: if there is no such calculation or result.
    """
    name, _, result = reference.partition(".")
    return CALCULATIONS[name].results(library)[result]


def _value(number: float, unit: Unit, *, digits: int | None = None) -> Value:
    rounded = round_to(number, digits) if digits else number
    return Value(value=int(rounded) if rounded == int(rounded) else round(rounded, 2), unit=unit)


def _gpu_contract_year(number: Numbers) -> dict[str, Value]:
    """Eight contracted GPUs for a year at two prices; a GPU that idles half the time costs twice per hour used."""
    gpus, used = 8, 0.5
    earlier, later = number("h100-contract-price.october-2025"), number("h100-contract-price.march-2026")
    year = gpus * HOURS_OF_A_YEAR
    return {
        "gpus": _value(gpus, "gpus"),
        "hours": _value(HOURS_OF_A_YEAR, "hours"),
        "earlier": _value(round(year * earlier), "usd"),
        "later": _value(round(year * later), "usd"),
        "difference": _value(round(year * (later - earlier)), "usd"),
        "half-used-earlier": _value(earlier / used, "usd-per-hour"),
        "half-used-later": _value(later / used, "usd-per-hour"),
    }


def _commitment(number: Numbers) -> dict[str, Value]:
    """A contract is paid whether used or not, on demand only while used: from which use on is the contract cheaper?"""
    gpus, used = 8, 0.5
    contract, on_demand = number("h100-contract-price.march-2026"), number("h100-on-demand-index.h100-median")
    year = gpus * HOURS_OF_A_YEAR
    return {
        "break-even": _value(contract / on_demand * 100, "percent", digits=2),
        "contract-year": _value(round(year * contract), "usd"),
        "half-on-demand-year": _value(round(year * used * on_demand), "usd"),
    }


def _token_cost(number: Numbers) -> dict[str, Value]:
    """Dollars per million output tokens = GPUs x dollars per hour / (tokens per second x 3600) x 1,000,000."""
    hour = number("throughput-latency-h100.gpus") * number("h100-on-demand-index.h100-median")

    def per_million(tokens_per_second: float) -> float:
        return hour / (tokens_per_second * 3600) * 1_000_000

    single = per_million(number("throughput-latency-h100.throughput-single"))
    busy = per_million(number("throughput-latency-h100.throughput-busy"))
    return {
        "hour": _value(hour, "usd"),
        "single": _value(round(single, 2), "usd"),
        "busy": _value(round(busy, 2), "usd"),
        "fold": _value(single / busy, "times", digits=2),
        "busy-half-day": _value(round(busy * 2, 2), "usd"),
    }


def _rack_year(number: Numbers) -> dict[str, Value]:
    """Energy of one rack at full load: kW x hours; the building adds its cooling and losses (PUE)."""
    rack, pue = number("rack-power-density.gb200"), number("uptime-survey-2025.pue")
    energy = rack * HOURS_OF_A_YEAR / 1000
    return {
        "hours": _value(HOURS_OF_A_YEAR, "hours"),
        "energy": _value(energy, "mwh", digits=3),
        "with-building": _value(energy * pue, "mwh", digits=3),
        "building-only": _value(energy * (pue - 1), "mwh", digits=2),
        "fold": _value(rack / number("rack-power-density.typical-high"), "times"),
        "racks-at-threshold": _value(
            number("ma-executive-order-658.threshold") * 1000 / (rack * pue), "count", digits=2
        ),
    }


def _failure_rate(number: Numbers) -> dict[str, Value]:
    """Mean time between interruptions scales with the inverse of the number of GPUs, if they fail independently."""
    small = 256
    hours = number("llama3-training-interruptions.days") * 24
    between = hours / number("llama3-training-interruptions.interruptions")
    gpu_hours = between * number("llama3-training-interruptions.gpus")
    return {
        "between": _value(between, "hours", digits=2),
        "gpu-hours": _value(gpu_hours, "count", digits=2),
        "small-cluster": _value(small, "gpus"),
        "small-cluster-days": _value(gpu_hours / small / 24, "days", digits=1),
    }


def _round_strings(number: Numbers) -> dict[str, Value]:
    """What part of the closed round was reported as conditional or payable later."""
    later = number("softbank-openai-instalments.additional") - number("softbank-openai-instalments.first")
    total = number("amazon-openai-conditions.conditional") + later
    return {
        "later": _value(later, "usd"),
        "sum": _value(total, "usd"),
        "share": _value(total / number("openai-round-closed.total") * 100, "percent", digits=2),
    }


def _debt_check(number: Numbers) -> dict[str, Value]:
    """Does a quoted growth rate give the quoted end value? Start x (1 + rate) ^ years."""
    years = 5
    end = (
        number("data-centre-debt-model.revenue-start")
        * (1 + number("data-centre-debt-model.growth-needed") / 100) ** years
    )
    return {"years": _value(years, "years"), "end": _value(end, "usd", digits=3)}


def _capex_multiple(number: Numbers) -> dict[str, Value]:
    """How many times 2024: the smallest and the largest ratio that both ranges allow."""
    return {
        "low": _value(number("capex-2026-july.total-low") / number("capex-2024-base.high"), "times", digits=2),
        "high": _value(number("capex-2026-july.total-high") / number("capex-2024-base.low"), "times", digits=2),
    }


CALCULATIONS: dict[str, Calculation] = {
    "gpu-contract-year": Calculation(("h100-contract-price",), _gpu_contract_year),
    "commitment": Calculation(("h100-contract-price", "h100-on-demand-index"), _commitment),
    "token-cost": Calculation(("throughput-latency-h100", "h100-on-demand-index"), _token_cost),
    "rack-year": Calculation(("rack-power-density", "uptime-survey-2025", "ma-executive-order-658"), _rack_year),
    "failure-rate": Calculation(("llama3-training-interruptions",), _failure_rate),
    "round-strings": Calculation(
        ("softbank-openai-instalments", "amazon-openai-conditions", "openai-round-closed"), _round_strings
    ),
    "debt-check": Calculation(("data-centre-debt-model",), _debt_check),
    "capex-multiple": Calculation(("capex-2024-base", "capex-2026-july"), _capex_multiple),
}
"""Every worked example by name."""
