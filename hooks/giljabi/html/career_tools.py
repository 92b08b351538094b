"""Small tools that run in the reader's browser: keywords, the plan's calendar, the scorecard, the one line.

Each method gives a form that stays hidden without JavaScript, and the data it works on. Nothing a reader types is sent or kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from giljabi.career.schedule import minutes_by_day, plan_editions
from giljabi.career.scorecard import BANDS, score_parts
from giljabi.downloads.calendars import NAMESPACE, moment, product_id
from giljabi.downloads.plan_calendar import plan_events, plan_texts
from giljabi.html.career_parts import CareerParts
from giljabi.model.text import LANGUAGES

if TYPE_CHECKING:
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
        longest = {sheet.id: max(minutes_by_day(sheet, self.library).values()) for sheet in sheets}
        return self._career("plan_calendar", sheets=sheets, longest=longest, data=data)

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


def calendar_data(library: Library, language: Language) -> Mapping[str, Any]:
    """What ``plan-calendar.js`` needs to write the same file as :func:`giljabi.downloads.plan_calendar.plan`.

    Texts are shared by the editions, since a short edition is cut from the long one.
    """
    sheets = plan_editions(library)
    editions = [
        {
            "id": sheet.id,
            "title": sheet.title.side(language),
            "stamp": f"{moment(sheet.updated):%Y%m%dT%H%M%SZ}",
            "events": [asdict(event) for event in plan_events(sheet, library, language)],
        }
        for sheet in sheets
    ]
    texts = {key: text for sheet in sheets for key, text in plan_texts(sheet, library, language).items()}
    return {"product": product_id(language), "namespace": str(NAMESPACE), "editions": editions, "texts": texts}
