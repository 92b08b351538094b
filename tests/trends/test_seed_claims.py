"""The nine claims of the article this guide grew out of, and their verdicts."""

from __future__ import annotations

from datetime import date

import pytest

from giljabi.html import Links, Renderer
from tests.real_data import real_library

LIBRARY = real_library()
CLAIMS = LIBRARY.records["seed_claims"]


def test_there_are_nine_and_each_rests_on_facts_unless_it_is_not_reused():
    assert len(CLAIMS) == 9
    assert all(claim.facts for claim in CLAIMS.values() if claim.verdict != "not-reused")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_table_shows_every_claim_with_its_verdict_and_evidence(language):
    html = Renderer(LIBRARY, Links(language), date(2026, 11, 24)).seed_claims()
    for claim in CLAIMS.values():
        row = html.partition(f'<tr id="claim-{claim.id}">')[2].partition("</tr>")[0]
        assert LIBRARY.labels[f"trends-verdict-{claim.verdict}"].side(language) in row
        assert all(f'href="#fact-{fact_id}"' in row for fact_id in claim.facts)
        assert "{" not in row
