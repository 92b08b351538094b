"""Small tools that run in the reader's browser: keywords, the plan's calendar, the scorecard, the one line.

Each method gives a form that stays hidden without JavaScript, and the data it works on. Nothing a reader types is sent or kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from giljabi.career.scorecard import BANDS, score_parts
from giljabi.downloads.calendars import NAMESPACE, due_day, moment, plan_steps, product_id
from giljabi.html.career_parts import CareerParts
from giljabi.model.text import LANGUAGES
from giljabi.records.career_references import PLAN_CHECKLIST

if TYPE_CHECKING:
    from giljabi.model.checklist import Checklist, Due
    from giljabi.model.lexicon import LexiconFile, LexiconTerm
    from giljabi.model.question import EmployerSide
    from giljabi.model.text import Language
    from giljabi.records.library import Library

SCORECARD = "compute-supply"
"""The sheet that the scorecard tool adds up."""

KINDS: tuple[EmployerSide, ...] = ("company", "research")
"""Kinds of employer the scorecard tells apart, in the order readers see them."""

LINE_LIMITS: dict[Language, int] = {"ko": 70, "en": 140}
"""Most characters of the one line; the worksheet ``one-line-position`` prints the same limits."""

_STARTS = tuple(date(2026, month, day) for month in (1, 2) for day in range(1, 8))
"""Every day of the week, in months of different length."""

LINE_PARTS = ("domain", "use", "target", "cost")
"""What the one line is made of, in the order of the form."""


class CareerTools(CareerParts):
    """Methods behind the shortcodes of tools; :class:`~giljabi.html.renderer.Renderer` adds the rest."""

    def keyword_tool(self) -> str:
        """The keyword analyser: runs in the browser, over the same lexicon as the package."""
        return self._career("keyword_tool", data=self._keyword_data(), roles=self._roles())

    def plan_calendar(self) -> str:
        """The plan's calendar from a start date: dates of the milestones, and a file for a calendar program."""
        sheets = plan_editions(self.library)
        data = {
            **calendar_data(self.library, self.language),
            "milestones": [
                {"name": f"{self._words()[f'day-{milestone.id}']}: {self.say(milestone.title)}", "day": milestone.day}
                for milestone in self._plan_file().milestones
            ],
        }
        return self._career("plan_calendar", sheets=sheets, data=data)

    def score_tool(self) -> str:
        """The scorecard, filled in and added up on the screen."""
        sheet = self.library.checklists[SCORECARD]
        parts = score_parts(sheet, self._question_file().questions)
        return self._career("score_tool", sheet=sheet, parts=parts, kinds=KINDS, bands=BANDS)

    def line_tool(self) -> str:
        """The one line from its parts, in both languages, with its length and what it still lacks."""
        return self._career("line_tool", languages=LANGUAGES, parts=LINE_PARTS, limits=LINE_LIMITS)

    def _keyword_data(self) -> Mapping[str, Any]:
        file: LexiconFile = self._file("lexicon.yml")
        return {
            "lexicon": [self._term_data(term) for term in file.lexicon],
            "conditions": [self._term_data(term) for term in file.conditions],
            "families": {role.id: role.keywords for role in self._roles()},
            "names": {role.id: role.short.side(self.language) for role in self._roles()},
            "pages": {role.id: self.links.page(f"roles/{role.id}/") for role in self._roles()},
        }

    def _term_data(self, term: LexiconTerm) -> Mapping[str, Any]:
        return {
            "id": term.id,
            "name": term.name.side(self.language),
            "pattern": term.pattern,
            "caseSensitive": term.case_sensitive,
            "korean": term.korean,
        }


def plan_editions(library: Library) -> list[Checklist]:
    """The plan's editions, the shortest first."""
    cuts = [cut.id for cut in library.records["selections"].values() if cut.of == PLAN_CHECKLIST]
    sheets = [library.checklists[sheet_id] for sheet_id in (*cuts, PLAN_CHECKLIST)]
    return sorted(sheets, key=lambda sheet: len(sheet.items))


def calendar_data(library: Library, language: Language) -> Mapping[str, Any]:
    """What ``plan-calendar.js`` needs to write the same file as :func:`giljabi.downloads.calendars.plan`.

    Steps are shared by the editions, since a short edition is cut from the long one.

    :raises ValueError: for a step that is not due a fixed number of days after the start.
    """
    editions, steps = [], {}
    for sheet in plan_editions(library):
        found = plan_steps(sheet, library, language, anchor=sheet.anchors[0].id)
        for step in found:
            steps[step.key] = {"after": fixed_days(step.due, library), "title": step.title, "text": step.text}
        editions.append(
            {
                "id": sheet.id,
                "title": sheet.title.side(language),
                "stamp": f"{moment(sheet.updated):%Y%m%dT%H%M%SZ}",
                "steps": [step.key for step in found],
            }
        )
    return {"product": product_id(language), "namespace": str(NAMESPACE), "editions": editions, "steps": steps}


def fixed_days(due: Due, library: Library) -> int:
    """How many days after its anchor something is due, whatever the anchor.

    :raises ValueError: for months and business days, whose number of days depends on the anchor.
    """
    counts = {(due_day(due, library, start) - start).days for start in _STARTS}
    if len(counts) > 1:
        raise ValueError(f"a step of the plan counts in days or weeks, not in {due.unit}")
    return counts.pop()
