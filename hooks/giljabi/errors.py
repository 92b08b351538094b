"""Problems a contributor can mend, worded for people who are not programmers.

Every check in the package reports :class:`Problem` objects instead of stopping at the first fault, so that one run
shows everything there is to mend. A message always answers five questions: where, what was found, what is allowed,
and how to mend it, in Korean and in English.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem was seen."""

    file: str
    """Path as a contributor would open it, relative to the project's root."""
    line: int = 1
    """1-based line."""
    column: int = 1
    """1-based column."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Message:
    """One language side of a problem."""

    found: str
    """What stands there now."""
    allowed: str
    """What may stand there."""
    fix: str
    """What to do about it."""


Wording = tuple[Message, Message]
"""A problem in Korean and in English; ``{}`` stands for what was found."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. ``code`` is stable and names the rule that was broken."""

    place: Place
    code: str
    ko: Message
    en: Message
    warning: bool = field(default=False)
    """A warning is shown but does not stop the build."""

    @classmethod
    def of(cls, place: Place, code: str, wording: Wording, found: str = "", found_en: str | None = None) -> Problem:
        """A problem whose words are written down beside its rule, with what was found put into them.

        :param found_en: what was found, where English has another name for it.
        """
        ko, en = wording
        return cls(
            place,
            code,
            replace(ko, found=ko.found.replace("{}", found)),
            replace(en, found=en.found.replace("{}", found if found_en is None else found_en)),
        )

    def __str__(self) -> str:
        mark_ko, mark_en = ("주의", "warning") if self.warning else ("오류", "error")
        return "\n".join(
            (
                f"{self.place} [{self.code}]",
                f"  {mark_ko}: {self.ko.found}",
                f"    허용: {self.ko.allowed}",
                f"    고치기: {self.ko.fix}",
                f"  {mark_en}: {self.en.found}",
                f"    allowed: {self.en.allowed}",
                f"    fix: {self.en.fix}",
            )
        )


class GuideError(Exception):
    """Raised once per run with all problems found. Carries no traceback worth showing to a contributor."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems), key=lambda p: (p.place.file, p.place.line, p.place.column, p.code))
        super().__init__(str(self))

    def __str__(self) -> str:
        count = len(self.problems)
        body = "\n\n".join(str(problem) for problem in self.problems)
        return f"{body}\n\n고칠 곳 {count}개 · {count} problem{'s' if count != 1 else ''} to fix"


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known name most like ``wanted``, or ``None`` when nothing is close enough to be worth suggesting."""
    matches = get_close_matches(wanted, list(known), n=1, cutoff=0.55)
    return matches[0] if matches else None


def suggestion(near: str | None, otherwise_ko: str, otherwise_en: str) -> tuple[str, str]:
    """How to mend a name that nobody knows, in Korean and in English: the nearest one, where there is one."""
    if near is None:
        return otherwise_ko, otherwise_en
    return f"'{near}'을(를) 쓰려던 것인지 확인하세요.", f"Did you mean '{near}'?"


def shortened(text: str) -> str:
    """Text as a message quotes it: a long one is cut."""
    return text if len(text) <= 60 else f"{text[:57]}…"


def unknown_reference(place: Place, kind_ko: str, kind_en: str, wanted: str, known: Iterable[str]) -> Problem:
    """The problem of naming a record that does not exist, with the nearest name that does."""
    fix_ko, fix_en = suggestion(
        nearest(wanted, known),
        "id의 철자를 확인하거나 그 기록을 먼저 추가하세요.",
        "Check the spelling, or add the record first.",
    )
    return Problem(
        place,
        "unknown-reference",
        Message(
            f"{kind_ko} '{wanted}'을(를) 찾을 수 없습니다.", f"docs/data에 있는 {kind_ko} id만 쓸 수 있습니다.", fix_ko
        ),
        Message(
            f"There is no {kind_en} '{wanted}'.", f"Only ids of {kind_en} records in docs/data may be named.", fix_en
        ),
    )
