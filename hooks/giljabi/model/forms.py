"""Forms of short texts and the rules of records, each with a name or words of its own that errors can show.

What a contributor reads about a form is in :mod:`giljabi.records.schema_errors`, by the form's name.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True, slots=True)
class Form:
    """How a short text is written."""

    name: str
    """Kebab-case; the error of a text in another form is of type ``<name>_form``."""
    pattern: str
    """Regular expression, the same in JSON Schema."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "pattern": self.pattern}

    def _check(self, text: str) -> str:
        if not re.search(self.pattern, text):
            raise PydanticCustomError(f"{self.name}_form", "another form than {form}", {"form": self.name})
        return text


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar as ISO text, of the year 1 to 9999; less exact where ``partial``."""

    partial: bool = False
    """A year (``2026``) or a month (``2026-10``) will do."""
    words: tuple[str, ...] = ()
    """Words that may stand instead, such as ``undated``."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        if not self.partial:
            return {"type": "string", "format": "date"}
        words = "".join(f"{word}|" for word in self.words)
        return {"type": "string", "pattern": rf"^({words}\d{{4}}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$"}

    def _check(self, value: Any) -> Any:
        if isinstance(value, date):
            return value
        text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
        if text in self.words:
            return text
        form = r"\d{4}(-\d\d(-\d\d)?)?" if self.partial else r"\d{4}-\d\d-\d\d"
        if not re.fullmatch(form, text):
            raise self._error()
        year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
        if not year or not 1 <= month <= 12:
            raise self._error("month" if year else "form", month=month)
        if not 1 <= day <= (last := calendar.monthrange(year, month)[1]):
            raise self._error("day", year=year, month=month, last=last)
        return text if self.partial else date(year, month, day)

    def _error(self, wrong: str = "form", **about: int) -> PydanticCustomError:
        context = {"wrong": wrong, "partial": self.partial, "words": self.words, **about}
        return PydanticCustomError("date_form", "no date of the calendar", context)


def is_day(text: str, *, partial: bool = False) -> None:
    """For validators of whole records. :raises PydanticCustomError: if ``text`` is no day of the calendar."""
    Day(partial=partial)._check(text)


def broken_rule(ko: str, en: str) -> PydanticCustomError:
    """The error of a record whose parts do not fit together, in words that a contributor can act on.

    :param ko: a whole sentence; ``en`` the same in English.
    """
    return PydanticCustomError("value_error", "{en}", {"ko": ko, "en": en})
