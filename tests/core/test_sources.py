"""Which hosts are an agency's own, and which are only made to look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.model.source import host_of, is_look_alike, is_official_host
from giljabi.records.loading import load_library

LOOK_ALIKES = [
    "usciss.us",
    "uscis.us",
    "www.uscis.us",
    "uscis-gov.com",
    "egov.uscis.us",
    "my-uscis.com",
    "myuscis.org",
    "uscisgov.org",
    "uscis.gov.us",
    "uscis.gov.example.com",
    "overseas.mofa.go.kr.example.com",
    "dhs-gov.us",
    "ice-gov.org",
    "usa-gov.org",
    "massgov.com",
    "mass-gov.org",
    "dol.us",
    "irsgov.com",
    "i-94.us",
    "cbp-i94.com",
    "esta-us.com",
    "travel-state.com",
    "travelstate.us",
    "study-in-the-states.com",
    "studyinthestates.org",
    "sevp.us",
    "sevis.us",
    "ssa.us",
    "ecfr.io",
    "federalregister.com",
    "hikorea.net",
    "xn--ucis-45d.com",
]
OFFICIAL = [
    "www.uscis.gov",
    "egov.uscis.gov",
    "i94.cbp.dhs.gov",
    "www.mass.gov",
    "malegislature.gov",
    "overseas.mofa.go.kr",
    "www.0404.go.kr",
]
OTHERS = [
    "www.nafsa.org",
    "www.mma.org",
    "www.law.cornell.edu",
    "blog.cyrusmehta.com",
    "dolnewswire.com",
    "go.dev",
    "iss.csp.edu",
    "example.com",
]


@pytest.mark.parametrize("host", LOOK_ALIKES)
def test_look_alikes_are_known(host: str) -> None:
    assert is_look_alike(host) and not is_official_host(host)


@pytest.mark.parametrize("host", OFFICIAL)
def test_agencies_are_official(host: str) -> None:
    assert is_official_host(host) and not is_look_alike(host)


@pytest.mark.parametrize("host", OTHERS)
def test_other_sites_are_neither(host: str) -> None:
    assert not is_official_host(host) and not is_look_alike(host)


@given(st.from_regex(r"[a-z0-9]{1,12}(\.[a-z0-9]{1,12}){0,2}\.gov\.[a-z]{2,6}", fullmatch=True))
def test_a_government_ending_in_the_middle_is_none(host: str) -> None:
    assert is_look_alike(host)


def test_no_source_of_ours_is_a_look_alike() -> None:
    for source in load_library().sources.values():
        assert not is_look_alike(host_of(source.url)), source.id
        assert is_official_host(host_of(source.url)) or not source.official, source.id
