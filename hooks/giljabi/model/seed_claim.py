"""Seed claims: what the article that started this guide said in February 2026, and what became of each claim."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from giljabi.model.text import Id, Record, Text

Verdict = Literal[
    "confirmed", "exceeded", "close", "conditional", "unproven", "supported", "unquantified", "not-reused"
]
"""``close``: about right; ``unproven``: public data cannot show it; ``unquantified``: right in direction, no number."""


class SeedClaim(Record):
    """One claim of the article in our own words, the verdict and the later course of events."""

    id: Id
    claim: Text
    verdict: Verdict
    outcome: Text
    facts: list[Id] = Field(default_factory=list)


class SeedClaimFile(Record):
    """``docs/data/seed-claims.yml``"""

    claims: list[SeedClaim] = Field(min_length=1)
