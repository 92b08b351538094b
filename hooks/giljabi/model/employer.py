"""Employers of Greater Boston: publicly known facts to start a list from. Nothing here says that anyone is hiring.

Cap status is an estimate of the *type* of employer. Whether a petition is exempt is decided petition by petition, so every
record carries the reason for the estimate, and every page the advice to ask.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from giljabi.model.forms import Form, broken_rule
from giljabi.model.text import Id, Line, Record, Text

Kind = Literal[
    "university",
    "hospital",
    "nonprofit-research",
    "federal-lab",
    "big-tech",
    "chip-hardware",
    "ai-startup",
    "biotech-pharma",
    "finance",
    "robotics-manufacturing",
    "public-sector",
    "datacenter-energy",
    "cloud-software",
]
Area = Literal[
    "cambridge",
    "longwood",
    "downtown-seaport",
    "boston-other",
    "allston-brighton",
    "somerville-watertown",
    "route-128",
    "i-495",
    "western-ma",
]
Sector = Literal[
    "education-research",
    "bio-health",
    "manufacturing-robotics",
    "finance",
    "public",
    "technology",
    "data-centre-energy",
]
CapEstimate = Literal["likely-type", "possible-type", "cap-subject-type", "unknown"]
Limits = Literal["none-known", "review", "some-posts", "most-posts", "unknown"]
YesNo = Literal["yes", "no", "unknown"]
Host = Annotated[str, StringConstraints(max_length=100), Form("host", r"^[a-z0-9.-]+\.[a-z]{2,}(/[A-Za-z0-9._/-]*)?$")]


class Place(Record):
    """An area: its name, what it is, and where it stands on the simple picture (0–100 from the top left)."""

    id: Area
    name: Text
    note: Text
    x: int = Field(ge=0, le=100)
    y: int = Field(ge=0, le=100)


class Named(Record):
    """A name for a code: a kind of employer, a sector, a cap estimate."""

    id: Line
    name: Text
    note: Text | None = None


class CapReason(Record):
    """Why an employer is estimated as it is. ``facts`` hold the rule."""

    id: Id
    text: Text
    facts: list[Id] = Field(default_factory=list)


class Employer(Record):
    """One organisation, as publicly known."""

    id: Id
    name: Text
    kind: Kind
    area: Area
    sector: Sector
    location: Text
    focus: Text
    compute: Text = Field(description="what is publicly known about its AI infrastructure")
    own_cluster: YesNo
    cap: CapEstimate
    cap_reason: Id
    limits: Limits = Field(description="citizenship, clearance or export-control limits")
    limits_note: Text | None = None
    careers: Host = Field(description="where to start; sites move")
    evidence: Literal["seen", "recalled"] = Field(
        description="seen: the wording was read in a stored copy of `source`; recalled: well known, not opened again"
    )
    source: Id | None = None
    confidence: Literal["high", "medium", "low"]
    note: Text | None = None
    roles: list[Id] = Field(min_length=1, description="role families to look for here (editorial)")
    facts: list[Id] = Field(default_factory=list)

    @model_validator(mode="after")
    def _says_where_it_is_from(self) -> Employer:
        if (self.evidence == "seen") == (self.source is None):
            raise broken_rule(
                "evidence가 seen이면 source가 있고, recalled이면 없습니다.",
                "evidence `seen` needs `source`, `recalled` has none.",
            )
        if self.limits not in ("none-known", "unknown") and self.limits_note is None:
            raise broken_rule("limits를 적었으면 limits_note(ko, en)도 씁니다.", "limits need `limits_note` (ko, en).")
        return self


class EmployerFile(Record):
    """``docs/data/employers.yml``"""

    areas: list[Place] = Field(min_length=1)
    kinds: list[Named] = Field(min_length=1)
    sectors: list[Named] = Field(min_length=1)
    cap_estimates: list[Named] = Field(min_length=1)
    limit_levels: list[Named] = Field(min_length=1)
    cap_reasons: list[CapReason] = Field(min_length=1)
    target_mix: list[MixRule] = Field(min_length=1)
    employers: list[Employer] = Field(min_length=1)

    @model_validator(mode="after")
    def _codes_are_named(self) -> EmployerFile:
        for name, known in (
            ("cap_reason", {reason.id for reason in self.cap_reasons}),
            ("kind", {kind.id for kind in self.kinds}),
            ("area", {area.id for area in self.areas}),
            ("sector", {sector.id for sector in self.sectors}),
            ("cap", {cap.id for cap in self.cap_estimates}),
            ("limits", {level.id for level in self.limit_levels}),
        ):
            for employer in self.employers:
                if (value := getattr(employer, name)) not in known:
                    raise broken_rule(
                        f"'{employer.id}'의 {name} '{value}'은(는) 이 파일에 이름이 없습니다.",
                        f"Employer '{employer.id}' uses {name} '{value}', which has no name in this file.",
                    )
        return self


class MixRule(Record):
    """How many of 20 targets to take from which kinds (editorial)."""

    kinds: list[Kind] = Field(min_length=1)
    count: int = Field(ge=1, le=20)
    text: Text


EmployerFile.model_rebuild()
