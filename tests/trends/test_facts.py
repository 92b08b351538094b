"""What the trend facts promise: dated, sourced, with a status; weak evidence is never a plain number."""

from __future__ import annotations

import re

import pytest

from giljabi.model.fact import NewsStatus
from giljabi.wording.parity import claims
from tests.real_data import real_library

LIBRARY = real_library()
TREND_FACTS = [fact for fact in LIBRARY.facts.values() if LIBRARY.topic_of[fact.id].startswith("trends-")]
WEAK = [fact for fact in TREND_FACTS if fact.confidence == "low"]

HEDGE_KO = re.compile(r"못했|않|약해|한 건|한 편|한 매체|확인되지|맞지")
HEDGE_EN = re.compile(r"\bnot\b|unverified|weak|One (?:report|outlet|note|overview|compilation)|\bno\b|No ", re.I)


def test_the_evidence_pack_is_here_in_full():
    topics = {LIBRARY.topic_of[fact.id] for fact in TREND_FACTS}
    assert topics == {
        f"trends-{name}"
        for name in ("financing", "capex", "compute-supply", "power", "inference", "regulation", "labor", "boston")
    }
    # 75 in the pack; pay transparency and the H-1B payment live with the rules they belong to.
    assert len(TREND_FACTS) >= 73
    assert {"ma-pay-transparency", "h1b-100k-status"} <= set(LIBRARY.facts)


@pytest.mark.parametrize("fact", TREND_FACTS, ids=lambda fact: fact.id)
def test_news_has_a_news_status_a_date_and_a_published_source(fact):
    assert fact.status in NewsStatus.__args__ or fact.status == "archived"
    assert fact.as_of != "undated"
    assert fact.authority.source in LIBRARY.sources


@pytest.mark.parametrize("fact", WEAK, ids=lambda fact: fact.id)
def test_weak_evidence_says_so_and_offers_no_number_to_quote(fact):
    assert not fact.values
    assert HEDGE_KO.search(fact.claim.ko), fact.claim.ko
    assert HEDGE_EN.search(fact.claim.en), fact.claim.en


def test_what_is_superseded_names_its_successor():
    superseded = [fact for fact in TREND_FACTS if fact.status == "superseded"]
    assert superseded
    assert all(fact.superseded_by in LIBRARY.facts for fact in superseded)


def test_no_source_of_the_trends_claims_to_be_official_on_a_private_domain():
    used = {LIBRARY.sources[fact.authority.source] for fact in TREND_FACTS}
    assert [source.url for source in used if source.official] == ["https://www.congress.gov/"]


def test_won_amounts_appear_nowhere():
    for fact in TREND_FACTS:
        assert not any(value.unit == "krw" for value in fact.values.values())
        assert not re.search(r"\d\s?(?:조|억|만)?\s?원(?![가-힣])", fact.claim.ko), fact.id


ROUNDED_FRACTIONS = {"inference-share-of-compute"}
"""Its percentages round the fractions that the claim states."""


@pytest.mark.parametrize("fact", [f for f in TREND_FACTS if f.id not in ROUNDED_FRACTIONS], ids=lambda fact: fact.id)
def test_every_value_stands_in_the_claim(fact):
    """What a page quotes must be what the fact says, digit for digit."""
    said = claims(fact.claim.en)
    for name, value in fact.values.items():
        if isinstance(value.value, int | float) and value.unit != "year":
            assert f"num:{float(value.value):.6f}".rstrip("0").rstrip(".") in said, name
