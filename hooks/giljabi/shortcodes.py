"""Shortcodes: the calls a writer may put into Markdown, and the check that every call can be answered.

``{{ fact("h1b-grace-period") }}`` calls the method of that name on the page's :class:`giljabi.html.Renderer`. All calls of
all pages are checked before anything is built, so that a typo stops the build with its line and the nearest name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giljabi.charts import CALCULATIONS, calculate
from giljabi.errors import Message, Place, Problem, nearest, unknown_reference
from giljabi.records.career_references import career_choices, career_facts
from giljabi.records.references import value_problems

if TYPE_CHECKING:
    from giljabi.pages import Call, Page
    from giljabi.records.library import Library


@dataclass(frozen=True, slots=True)
class Shortcode:
    """What a shortcode takes."""

    takes: tuple[str, ...] = ()
    """Kind of each argument: a collection's name, ``value`` (``fact-id.name``) or ``text``."""
    more: bool = False
    """The last kind may be repeated."""
    optional: int = 0
    """How many arguments at the end may be left out."""
    example: str = ""
    reads_pages: bool = False
    """The answer depends on other pages too, so that a page with it must be rendered in every build."""


SHORTCODES: dict[str, Shortcode] = {
    "checklist": Shortcode(("checklists",), example='checklist("h1b-layoff")'),
    "fact": Shortcode(("facts",), example='fact("h1b-grace-period")'),
    "value": Shortcode(("value",), example='value("h1b-grace-period.days")'),
    "cite": Shortcode(("facts",), more=True, example='cite("h1b-grace-period")'),
    "term": Shortcode(("terms",), example='term("grace-period")'),
    "sources": Shortcode(example="sources()"),
    "topic": Shortcode(("topics",), example='topic("opt")'),
    "glossary": Shortcode(example="glossary()"),
    "topics": Shortcode(example="topics()"),
    "statuses": Shortcode(example="statuses()"),
    "key_dates": Shortcode(example="key_dates()"),
    "latest": Shortcode(("topics",), example='latest("policy-2025-2026")'),
    "catalogue": Shortcode(example="catalogue()"),
    "matrix": Shortcode(example="matrix()"),
    "finder": Shortcode(example="finder()"),
    "dates": Shortcode(example="dates()"),
    "chart": Shortcode(("charts",), example='chart("capex")'),
    "calc": Shortcode(("calculation",), example='calc("token-cost.single")'),
    "changes": Shortcode(example="changes()"),
    "dashboard": Shortcode(example="dashboard()", reads_pages=True),
    "seed_claims": Shortcode(example="seed_claims()"),
    "role": Shortcode(("roles", "role parts"), example='role("gpu-sre", "owns")'),
    "roles": Shortcode(example="roles()"),
    "metrics": Shortcode(("metric groups",), optional=1, example='metrics("speed")'),
    "interviews": Shortcode(example="interviews()"),
    "questions": Shortcode(("question groups",), optional=1, example='questions("supply")'),
    "desk_research": Shortcode(example="desk_research()"),
    "employers": Shortcode(example="employers()"),
    "areas": Shortcode(example="areas()"),
    "cap_estimates": Shortcode(example="cap_estimates()"),
    "target_mix": Shortcode(example="target_mix()"),
    "plan": Shortcode(example="plan()"),
    "template": Shortcode(("templates",), example='template("outreach")'),
    "keyword_tool": Shortcode(example="keyword_tool()"),
    "plan_calendar": Shortcode(example="plan_calendar()"),
    "score_tool": Shortcode(example="score_tool()"),
    "line_tool": Shortcode(example="line_tool()"),
    "keyword_table": Shortcode(example="keyword_table()"),
    "seed_coverage": Shortcode(example="seed_coverage()"),
}
"""Every shortcode by name. To add one, add a line here and a method to :class:`giljabi.html.Renderer`."""

_KINDS = {
    "charts": ("그림", "chart"),
    "facts": ("사실", "fact"),
    "checklists": ("체크리스트", "checklist"),
    "terms": ("용어", "glossary term"),
    "topics": ("사실 묶음", "fact topic"),
    "roles": ("직무군", "role family"),
    "role parts": ("직무군의 부분", "part of a role page"),
    "metric groups": ("지표 묶음", "group of metrics"),
    "question groups": ("질문 묶음", "group of questions"),
    "templates": ("틀", "template"),
}


def shortcode_problems(pages: Iterable[Page], library: Library) -> Iterator[Problem]:
    """Every call that cannot be answered: unknown shortcode, wrong number of arguments, unknown id."""
    for page in pages:
        for call in page.calls:
            yield from _call_problems(call, page.place(call.line), library)


def facts_of(page: Page, library: Library) -> list[str]:
    """Ids of the facts a page relies on through its shortcodes, in order, without repetition."""
    used: dict[str, None] = {}
    for call in page.calls:
        for kind, argument in zip(
            _kinds(SHORTCODES.get(call.name, Shortcode()), len(call.arguments)), call.arguments, strict=False
        ):
            if kind in ("facts", "value") and isinstance(argument, str):
                used.setdefault(argument.partition(".")[0])
            elif kind == "calculation" and isinstance(argument, str):
                calculation = CALCULATIONS.get(argument.partition(".")[0])
                used.update(dict.fromkeys(calculation.fact_ids if calculation else ()))
            elif kind in ("checklists", "charts") and argument in library.records[kind]:
                used.update(dict.fromkeys(library.records[kind][argument].fact_ids))
        used.update(dict.fromkeys(career_facts(call.name, call.arguments, library)))
        if call.name == "seed_claims":
            for claim in library.records["seed_claims"].values():
                used.update(dict.fromkeys(claim.facts))
    return [fact_id for fact_id in used if fact_id in library.facts]


def _kinds(shortcode: Shortcode, count: int) -> tuple[str, ...]:
    kinds = shortcode.takes
    return kinds + (kinds[-1],) * (count - len(kinds)) if shortcode.more else kinds


def _call_problems(call: Call, place: Place, library: Library) -> Iterator[Problem]:
    shortcode = SHORTCODES.get(call.name)
    if shortcode is None:
        near = nearest(call.name, SHORTCODES)
        names = ", ".join(sorted(SHORTCODES))
        yield Problem(
            place,
            "unknown-shortcode",
            Message(
                f"'{call.name}'이라는 숏코드는 없습니다.",
                names,
                f"'{near}'을(를) 쓰려던 것인지 확인하세요." if near else "위의 이름 가운데 하나를 쓰세요.",
            ),
            Message(
                f"There is no shortcode '{call.name}'.",
                names,
                f"Did you mean '{near}'?" if near else "Use one of these names.",
            ),
        )
        return
    kinds = _kinds(shortcode, len(call.arguments))
    if not len(kinds) - shortcode.optional <= len(call.arguments) <= len(kinds) or any(
        not isinstance(argument, str) for argument in call.arguments
    ):
        yield Problem(
            place,
            "shortcode-arguments",
            Message(
                f"숏코드 {call.name}의 인수가 맞지 않습니다.",
                f"{{{{ {shortcode.example} }}}}",
                "따옴표로 감싼 id를 예시와 같은 수만큼 쓰세요.",
            ),
            Message(
                f"The arguments of {call.name} are not right.",
                f"{{{{ {shortcode.example} }}}}",
                "Give as many quoted ids as in the example.",
            ),
        )
        return
    for kind, argument in zip(kinds, call.arguments, strict=False):
        if kind == "value":
            yield from value_problems(library, argument, place)
        elif kind == "calculation":
            yield from _calculation_problems(argument, place, library)
        elif kind != "text":
            ours = career_choices(kind, library)
            known = ours if ours is not None else library.topics if kind == "topics" else library.records[kind]
            if argument not in known:
                yield unknown_reference(place, *_KINDS.get(kind, (kind, kind)), argument, known)


def _calculation_problems(reference: str, place: Place, library: Library) -> Iterator[Problem]:
    name, _, result = reference.partition(".")
    if name not in CALCULATIONS:
        yield unknown_reference(place, "계산", "calculation", name, CALCULATIONS)
        return
    try:
        calculate(reference, library)
    except KeyError:
        yield unknown_reference(
            place, f"'{name}'의 결과", f"result of '{name}'", result, CALCULATIONS[name].results(library)
        )
