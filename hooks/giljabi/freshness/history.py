"""What changed in facts and checklists: old words, new words, since when, for whom.

The history is a committed file, ``docs/data/history.json``, and not the commits themselves: it must be there in a shallow
clone and in a downloaded archive, it is reviewed like everything else, and a reader needs fewer words than a commit holds.
The file keeps the state that was last recorded and the changes of each recorded day. ``make record`` compares that state
with the data of today; whatever differs but is not recorded yet is shown as a change of the day of the build, so a
contributor never has to touch the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from giljabi.records.written import read_written

if TYPE_CHECKING:
    from giljabi.freshness.snapshot import Parts, Sides, State
    from giljabi.model.text import Language

FILE = Path("docs", "data", "history.json")
"""Where the history is, below the project's root."""

Action = Literal["added", "changed", "removed"]

HIDDEN = frozenset({"name", "edition", "for"})
"""Parts that describe a record; their change alone is no news."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One part that changed."""

    part: str
    old: Sides | None
    new: Sides | None


@dataclass(frozen=True, slots=True)
class Change:
    """One record that changed."""

    record: str
    """``fact:<id>`` or ``checklist:<id>``."""
    action: Action
    name: Sides
    statuses: tuple[str, ...]
    """Immigration statuses of the readers it concerns; empty where it concerns everybody."""
    details: tuple[Detail, ...]
    edition: str | None = None
    """For a checklist: the edition printed on its sheets after the change."""

    def seen_in(self, language: Language) -> tuple[Detail, ...]:
        """The parts whose words changed for readers of one language. A wording that was mended in the other language
        only is no news here; a change that leaves none concerns these readers by its new edition at most.
        """
        return tuple(
            detail
            for detail in self.details
            if detail.old is None or detail.new is None or detail.old[language] != detail.new[language]
        )

    @property
    def kind(self) -> str:
        """``fact`` or ``checklist``."""
        return self.record.partition(":")[0]

    @property
    def id(self) -> str:
        """Id of the record."""
        return self.record.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Day:
    """The changes of one day."""

    day: date
    changes: tuple[Change, ...]


def days_in(days: Iterable[Day], language: Language) -> list[Day]:
    """The days as readers of one language see them: without records that say the same as before to them.

    A checklist stays: its sheets carry a new edition in both languages, and who holds one wants to know why.
    """
    seen = (Day(day.day, tuple(c for c in day.changes if c.seen_in(language) or c.edition is not None)) for day in days)
    return [day for day in seen if day.changes]


@dataclass(frozen=True, slots=True)
class History:
    """Everything recorded, newest first."""

    began: date | None = None
    """Day of the first record."""
    state: State = field(default_factory=dict, repr=False)
    days: tuple[Day, ...] = ()


def differences(old: State, new: State) -> list[Change]:
    """What changed from one state to another, facts first, each kind by id."""
    changes = []
    for record in sorted({*old, *new}, key=lambda name: (name.startswith("checklist:"), name)):
        before, after = old.get(record), new.get(record)
        details = tuple(_details(before or {}, after or {}))
        if not details:
            continue
        action: Action = "added" if before is None else "removed" if after is None else "changed"
        shown = after or before or {}
        changes.append(
            Change(
                record,
                action,
                shown["name"],
                tuple(shown["for"]["en"].split()),
                details,
                shown["edition"]["en"] if "edition" in shown else None,
            )
        )
    return changes


def current(history: History, state: State, today: date) -> tuple[Day, ...]:
    """The recorded days, headed by what has changed since: the days a reader sees."""
    if history.began is None:
        return ()
    pending = tuple(differences(history.state, state))
    if not pending:
        return history.days
    if history.days and history.days[0].day >= today:
        return (Day(history.days[0].day, _merged(history.days[0].changes, pending)), *history.days[1:])
    return (Day(today, pending), *history.days)


def renewed(history: History, state: State, today: date) -> History:
    """The history with the state of today recorded."""
    return History(history.began or today, state, current(history, state, today))


def _merged(earlier: tuple[Change, ...], later: tuple[Change, ...]) -> tuple[Change, ...]:
    """Two records of the same day; a later change of the same record follows the earlier one."""
    return tuple(sorted((*earlier, *later), key=lambda change: (change.kind, change.id)))


def _details(before: Parts, after: Parts) -> Iterator[Detail]:
    for part in dict.fromkeys((*after, *before)):
        if part not in HIDDEN and before.get(part) != after.get(part):
            yield Detail(part, before.get(part), after.get(part))


# The file --------------------------------------------------------------------------------------------------------


def read_history(project: Path) -> History:
    """The committed history; an empty one where there is none."""
    if not (project / FILE).is_file():
        return History()
    raw = read_written(project, FILE)
    days = tuple(
        Day(date.fromisoformat(day["day"]), tuple(_change(change) for change in day["changes"])) for day in raw["days"]
    )
    return History(date.fromisoformat(raw["began"]), raw["state"], days)


def history_text(history: History) -> str:
    """The history as JSON, the same bytes for the same history.

    :raises ValueError: for a history that has not begun.
    """
    if history.began is None:
        raise ValueError("a history is written only once it has begun")
    content: dict[str, Any] = {
        "about": "Written by `make record`: changes of facts and checklists, and their last recorded state.",
        "began": history.began.isoformat(),
        "days": [
            {"day": day.day.isoformat(), "changes": [_change_json(change) for change in day.changes]}
            for day in history.days
        ],
        "state": history.state,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _change(raw: dict[str, Any]) -> Change:
    details = tuple(Detail(detail["part"], detail.get("old"), detail.get("new")) for detail in raw["details"])
    return Change(raw["record"], raw["action"], raw["name"], tuple(raw["for"]), details, raw.get("edition"))


def _change_json(change: Change) -> dict[str, Any]:
    details = [
        {"part": detail.part}
        | ({"old": detail.old} if detail.old is not None else {})
        | ({"new": detail.new} if detail.new is not None else {})
        for detail in change.details
    ]
    edition = {"edition": change.edition} if change.edition else {}
    return {
        "record": change.record,
        "action": change.action,
        "name": change.name,
        "for": list(change.statuses),
        **edition,
        "details": details,
    }
