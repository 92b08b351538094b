"""What the date calculator works with: numbers of days, each from a fact, and the words of its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from giljabi.html.page_words import PageWords
    from giljabi.records.library import Library

NUMBERS: dict[str, str] = {
    "grace": "h1b-grace-period.days",
    "opt": "opt-unemployment-90-days.days",
    "stem": "stem-unemployment-150-days.days",
    "f1Grace": "f1-grace-60-days.days",
    "f1GracePostponed": "f1-grace-60-days.postponed_days",
}
"""Name in ``deadlines.js`` -> value it stands for."""

REASONS: dict[str, str | None] = {
    "from-worked": "grace-start-date",
    "from-paid": "grace-start-date",
    "i94": "h1b-grace-period",
    "unemployment": "opt-unemployment-90-days",
    "card": None,
    "f1-grace": "f1-grace-60-days",
    "f1-grace-safer": "f1-grace-60-days",
}
"""Reason of a line in ``deadlines.js`` -> the fact it rests on."""

FACTS: tuple[str, ...] = (
    *(reference.partition(".")[0] for reference in NUMBERS.values()),
    *(fact_id for fact_id in REASONS.values() if fact_id),
)
"""The facts the calculator rests on, in the order they are numbered on its page."""

SITUATIONS: tuple[str, ...] = ("h1b", "opt", "stem-opt", "f1-end", "ead")
"""Situations of ``deadlines.js``, in the order readers see them."""

FIELDS: tuple[str, ...] = ("start", "end", "lastWorked", "lastPaid", "i94", "used")
"""All fields, in the order they stand on the form."""

UNTIL: dict[str, str] = {"unknown": "", "today": "today", "last-worked": "last-worked"}
"""Up to which day the days used are a total: name of its label -> ``usedUntil`` of ``deadlines.js``."""

_REFUSALS = ("refusal", "blank", "not-a-date", "not-a-number", "order", "and")
_CAUTIONS = (
    "past",
    "past-school",
    "over",
    "weekend",
    "weekend-work",
    "weekend-gone",
    "weekend-gone-school",
    "used-unclear",
    "ends-before-work",
    "ends-before-work-school",
)
"""Cautions of ``deadlines.js``; an ending says it to those who turn to their school first, or who must have work by then."""
_CALENDAR = (
    "calendar-button",
    "calendar-hint",
    "calendar-name",
    "calendar-earliest",
    "calendar-other",
    "calendar-weekday",
)
_ANSWERS = (
    "earliest",
    "earliest-past",
    "ahead",
    "behind",
    "care",
    "first",
    "left",
    "unemployment-none",
    "unemployment-over",
    "fact",
    "gap-count",
    "gap-bad",
    "gap-late",
    *_REFUSALS,
    *_CAUTIONS,
    *_CALENDAR,
)


def tool_data(library: Library, words: PageWords) -> dict[str, Any]:
    """The JSON block of the page: numbers from facts, words of answers, and the fact behind each reason.

    :raises TypeError: if a fact's value is not a whole number of days.
    """
    numbers: dict[str, int] = {}
    for name, reference in NUMBERS.items():
        _, value = library.value(reference)
        if not isinstance(value.value, int) or value.unit != "days":
            raise TypeError(f"{reference} is not a whole number of days")
        numbers[name] = value.value
    facts = {reason: fact_id for reason, fact_id in REASONS.items() if fact_id}
    return {"numbers": numbers, "facts": facts, "words": {key: words[f"dates-{key}"] for key in (*_ANSWERS, *REASONS)}}
