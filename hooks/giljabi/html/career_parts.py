"""Components of the career half: roles, metrics, employers, questions, the plan, keywords. A part of the renderer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from giljabi.career.schedule import by_day, minutes_by_day, plan_editions, schedule
from giljabi.html.area_map import area_map
from giljabi.records.career_references import PLAN_CHECKLIST, ROLE_PARTS
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.html.links import Links
    from giljabi.model.checklist import Item
    from giljabi.model.employer import EmployerFile
    from giljabi.model.fact import Fact
    from giljabi.model.plan import PlanFile
    from giljabi.model.question import QuestionFile
    from giljabi.model.text import Language, Text
    from giljabi.records.library import Library

FILTERS = ("kind", "area", "sector", "cap", "limits")
"""What the list of employers can be filtered by."""


class CareerParts:
    """Methods behind the career shortcodes; :class:`~giljabi.html.renderer.Renderer` adds the rest."""

    library: Library
    links: Links
    language: Language

    def role(self, role_id: str, part: str) -> str:
        """One part (:data:`ROLE_PARTS`) of a role family. :raises KeyError: for an unknown id or part."""
        if part not in ROLE_PARTS:
            raise KeyError(part)
        role = self.library.records["roles"][role_id]
        self.use_all(role.facts if part in ("summary", "status") else ())
        return self._career("role", role=role, part=part)

    def roles(self) -> str:
        """All role families as a table: what for, judged on, and the page."""
        return self._career("roles", roles=self._roles())

    def metrics(self, group: str = "") -> str:
        """The metrics of one group, or all of them."""
        metrics = [m for m in self.library.records["metrics"].values() if group in ("", m.group)]
        return self._career("metrics", metrics=metrics)

    def interviews(self) -> str:
        """Questions every family is asked, with what a strong answer contains."""
        return self._career("interviews", questions=self.library.records["interviews"].values())

    def questions(self, group: str = "") -> str:
        """Questions for employers: one group, or all of them."""
        file = self._question_file()
        groups = [g for g in file.groups if group in ("", g.id)]
        return self._career("questions", groups=groups, questions=file.questions)

    def desk_research(self) -> str:
        """What to look up before asking."""
        return self._career("desk_research", lines=self._question_file().desk_research)

    def employers(self) -> str:
        """All employers, with filters where JavaScript runs. Cap status is never stated, only estimated with its reason."""
        file = self._employer_file()
        names = {
            "kind": {entry.id: entry.name for entry in file.kinds},
            "area": {entry.id: entry.name for entry in file.areas},
            "sector": {entry.id: entry.name for entry in file.sectors},
            "cap": {entry.id: entry.name for entry in file.cap_estimates},
            "limits": {entry.id: entry.name for entry in file.limit_levels},
        }
        return self._career(
            "employers",
            employers=file.employers,
            names=names,
            filters=FILTERS,
            reasons={reason.id: reason for reason in file.cap_reasons},
        )

    def areas(self) -> str:
        """The areas in words, and as a simple picture."""
        file = self._employer_file()
        counts: dict[str, int] = {area.id: sum(e.area == area.id for e in file.employers) for area in file.areas}
        picture = Markup(area_map(file.areas, counts, self.language, title=self._words()["areas-title"]))
        by_area = {area.id: [e for e in file.employers if e.area == area.id] for area in file.areas}
        return self._career("areas", areas=file.areas, counts=counts, picture=picture, by_area=by_area)

    def cap_estimates(self) -> str:
        """What each estimate and each reason means."""
        file = self._employer_file()
        return self._career("cap_estimates", estimates=file.cap_estimates, reasons=file.cap_reasons)

    def target_mix(self) -> str:
        """How to choose 20 targets (editorial)."""
        return self._career("target_mix", rules=self._employer_file().target_mix)

    def plan(self) -> str:
        """The two-week plan: milestones, steps with time, sheet, template and page."""
        plan = self._plan_file()
        sheet = self.library.checklists[PLAN_CHECKLIST]
        items: dict[str, Item] = {item.id: item for item in sheet.items}
        sessions = schedule(sheet, self.library)
        steps = {step.id: step for step in plan.steps}
        days_of = {i: [session.day for session in sessions if session.item.id == i] for i in items}
        return self._career(
            "plan",
            plan=plan,
            items=items,
            steps=steps,
            days_of=days_of,
            days=by_day(sessions),
            totals=self._plan_totals(),
        )

    def template(self, template_id: str) -> str:
        """One template of the plan, in both languages. :raises KeyError: for an unknown id."""
        templates = {template.id: template for template in self._plan_file().templates}
        return self._career("template", template=templates[template_id])

    def keyword_table(self) -> str:
        """Role family × its defining keywords: what the analyser knows, readable without JavaScript."""
        return self._career("keyword_table", roles=self._roles(), lexicon=self.library.records["lexicon"])

    def seed_coverage(self) -> str:
        """Every idea of the article this guide grew from, and where it lives."""
        return self._career("seed_coverage", ideas=self.library.records["coverage"].values(), place=self._place)

    # ------------------------------------------------------------------------

    def use_all(self, fact_ids: Iterable[str]) -> list[Fact]:
        """See :class:`~giljabi.html.renderer.Renderer`."""
        raise NotImplementedError

    def say(self, text: Text) -> Markup:
        """See :class:`~giljabi.html.renderer.Renderer`."""
        raise NotImplementedError

    def _render(self, name: str, **context: Any) -> str:
        raise NotImplementedError

    def _career(self, name: str, **context: Any) -> str:
        return self._render(f"careers/{name}", c=self._words(), **context)

    def _words(self) -> Words:
        return Words(self.library, "careers", self.language)

    def _roles(self) -> Sequence[Any]:
        return sorted(self.library.records["roles"].values(), key=lambda role: role.order)

    def _employer_file(self) -> EmployerFile:
        file: EmployerFile = self._file("employers.yml")
        return file

    def _plan_totals(self) -> dict[str, dict[int, int]]:
        """Minutes by day: with the musts only, and with everything."""
        short, *_, full = (minutes_by_day(sheet, self.library) for sheet in plan_editions(self.library))
        return {"must": short, "all": full}

    def _question_file(self) -> QuestionFile:
        file: QuestionFile = self._file("questions.yml")
        return file

    def _plan_file(self) -> PlanFile:
        file: PlanFile = self._file("plan.yml")
        return file

    def _file(self, name: str) -> Any:
        return self.library.files[name][1]

    def _place(self, reference: str) -> tuple[str, str]:
        """Words and address of a place of an idea; no address where the record has no page of its own."""
        kind, _, rest = reference.partition(":")
        if kind == "page":
            return rest, self.links.page("" if rest == "index" else f"{rest.removesuffix('/index')}/")
        if kind == "checklist":
            sheet = self.library.checklists[rest.partition("/")[0]]
            return str(self.say(sheet.title)), self.links.checklist(sheet.id)
        if kind == "role":
            return str(self.say(self.library.records["roles"][rest].short)), self.links.page(f"roles/{rest}/")
        if kind == "question":
            return str(
                self.say(self.library.records["questions"][rest].ask)
            ), f"{self.links.page('companies/questions/')}#question-{rest}"
        if kind == "claim":
            return str(self.say(self.library.records["seed_claims"][rest].claim)), self.links.page(
                "trends/compute-shift/"
            )
        return reference, ""
