"""Sources: who says a thing, and where it can be read."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field

from giljabi.model.text import HttpsUrl, Id, Language, Line, PartialDate, Record, Text

SourceKind = Literal["law", "agency", "court", "university", "press", "vendor", "paper", "consulate", "organisation"]

OFFICIAL_SUFFIXES = (".gov", ".mil", ".go.kr")
"""Domains that only governments can register."""

OFFICIAL_DOMAINS = frozenset(
    {
        "www.mass.gov",
        # Legislature and marketplace of Massachusetts use their own domains.
        "malegislature.gov",
        "www.mahealthconnector.org",
        "betterhealthconnector.com",
    }
)

LOOK_ALIKES = frozenset(
    {
        "usciss.us",
        "uscis.us",
        "uscis.org",
        "uscis.com",
        "us-immigration.com",
        "usimmigration.us",
        "dhs.us",
        "sevis.us",
        "irs.com",
        "i94.us",
        "massgov.com",
        "usagov.com",
    }
)
"""Private sites whose names are made to be taken for an agency's."""

AGENCY_WORDS = (
    "uscis",
    "sevis",
    "sevp",
    "dhs",
    "cbp",
    "i94",
    "irs",
    "ssa",
    "dol",
    "eoir",
    "esta",
    "ecfr",
    "travelstate",
    "ustraveldocs",
    "studyinthestates",
    "federalregister",
    "mofa",
    "hikorea",
)
"""Names of agencies and of what they run: a host name with one of these as a whole word must be a government's own."""


class Source(Record):
    """One publication: a regulation, an agency page, a paper, a news report."""

    id: Id
    title: Text
    publisher: Line
    url: HttpsUrl
    kind: SourceKind
    official: bool = Field(description="true only for the authority itself, on its own domain")
    language: Language = "en"
    published: PartialDate | None = None


class SourceFile(Record):
    """``docs/data/sources/<group>.yml``"""

    sources: list[Source] = Field(min_length=1)


def host_of(url: str) -> str:
    """The host name of a URL, lower-case, without a port."""
    return (urlsplit(url).hostname or "").lower()


def is_official_host(host: str) -> bool:
    """Whether only a government (or a named public body) can publish at ``host``."""
    return host.endswith(OFFICIAL_SUFFIXES) or host in OFFICIAL_DOMAINS


def is_look_alike(host: str) -> bool:
    """Whether ``host`` could be taken for an agency without being one."""
    if is_official_host(host):
        return False
    bare = host.removeprefix("www.")
    labels = bare.split(".")
    if bare in LOOK_ALIKES or any(bare.endswith(f".{name}") for name in LOOK_ALIKES):
        return True
    # uscis.gov.example.com and uscis.gov.us; letters of other alphabets that look like ours.
    if "gov" in labels or ".go.kr." in bare or any(label.startswith("xn--") for label in labels):
        return True
    # The registrable name decides: an article about USCIS may have "uscis" in its path, not in its domain.
    words = (labels[-2] if len(labels) > 1 else bare).split("-")
    joined = "".join(words)
    return "gov" in words or any(
        word in words or joined in (word, f"{word}s", f"us{word}", f"my{word}", f"{word}us", f"{word}gov")
        for word in AGENCY_WORDS
    )
