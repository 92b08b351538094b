"""Words: bilingual text and the small string types every record is made of."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from giljabi.model.forms import Day, Form

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, Language] = ("ko", "en")

MAX_TEXT = 1500
"""Longest text of one field, in characters. Longer explanations belong on a page, not in a record."""

# Pretendard, the font of the sheets, has neither Hanja nor emoji: such text would print as empty boxes.
UNPRINTABLE = re.compile(
    "[\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003ffff\ufe0f]"
)


class Record(BaseModel):
    """Base of every record: unknown keys are refused, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, validate_default=True)


def _printable(text: Any) -> Any:
    if isinstance(text, str) and (match := UNPRINTABLE.search(text)):
        found = f"{match.group()} (U+{ord(match.group()):04X})"
        raise PydanticCustomError("unprintable", "unprintable character {found}", {"found": found})
    return text


Line = Annotated[str, BeforeValidator(_printable), StringConstraints(min_length=1, max_length=MAX_TEXT)]
"""Non-empty text that the font of the sheets can print."""

KEBAB_CASE = Form("id", r"^[a-z0-9]+(-[a-z0-9]+)*$")

Id = Annotated[str, StringConstraints(max_length=60), KEBAB_CASE]
"""Lower-case kebab-case. Never reused, never derived from a title."""

ValueRef = Annotated[str, Form("value-reference", r"^[a-z0-9-]+\.[a-z0-9_-]+$")]
"""``fact-id.value-name``."""

HttpsUrl = Annotated[
    str,
    StringConstraints(max_length=500),
    Form("web-address", r"^https://[A-Za-z0-9.-]+\.[a-z]{2,}(/[^\s<>\x22]*)?$"),
]

FullDate = Annotated[date, Day()]
"""A day of the calendar, written ``2026-10-07``."""

PartialDate = Annotated[str, Day(partial=True)]
"""``2026``, ``2026-10`` or ``2026-10-07``: as exact as the evidence is."""


class Text(Record):
    """The same words in both languages. Both sides are required; neither is a summary of the other."""

    ko: Line = Field(description="한국어: 합니다체, 자연스럽고 정확하게")
    en: Line = Field(description="English: a full counterpart of the Korean side")

    def side(self, language: Language) -> str:
        """The words of one language."""
        return self.ko if language == "ko" else self.en


def iso_date(text: str) -> date | None:
    """The date of a full ISO date, ``None`` for anything less exact."""
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
