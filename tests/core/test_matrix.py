"""Status × event: every pair leads to a section of a guide in both languages, and to a sheet where one is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from giljabi.html.routes import EVENTS, STATUSES, routes
from giljabi.site import Site
from tests.real_data import real_site

if TYPE_CHECKING:
    from giljabi.model.checklist import Event, ImmigrationStatus

PAIRS = [(status, event) for status in STATUSES for event in EVENTS]

# On these days there is something to do by a date, whatever the status.
DATED = ("layoff", "resignation", "rescinded-offer", "employer-change", "expiry", "travel")


@pytest.fixture(scope="module")
def site() -> Site:
    return real_site()


def test_nine_statuses_and_seven_events() -> None:
    assert len(PAIRS) == 63


@pytest.mark.parametrize(("status", "event"), PAIRS)
def test_every_pair_leads_to_a_section_in_both_languages(site: Site, status: ImmigrationStatus, event: Event) -> None:
    route = routes(site.library)[(status, event)]
    for language in ("ko", "en"):
        page = site.pages[(language, route.guide)]
        assert route.section in {heading.id for heading in page.headings}


@pytest.mark.parametrize(("status", "event"), [pair for pair in PAIRS if pair[1] in DATED])
def test_every_dated_pair_has_a_checklist(site: Site, status: ImmigrationStatus, event: Event) -> None:
    sheet = routes(site.library)[(status, event)].sheet
    assert sheet is not None and sheet.kind == "checklist"
    assert status in sheet.audience and event in sheet.events
