"""The keyword lexicon: which words of a job posting count as which skill, in English and in Korean.

The patterns are read by two programs, :mod:`giljabi.career.lexicon` and ``keywords.js``, which must find the same hits. Only
syntax that Python and JavaScript share is allowed.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from giljabi.model.forms import broken_rule
from giljabi.model.text import Id, Record, Text

_NOT_SHARED = re.compile(r"\(\?(?!:|=|!)|\\[AZpPkbB]|\(\?P|\\[1-9]|[*+?}]\+")
"""Look-behind, flags, named groups, back-references, possessive quantifiers, and ``\\b``, whose meaning differs."""


def _shared_syntax(pattern: str) -> str:
    if match := _NOT_SHARED.search(pattern):
        raise broken_rule(
            f"'{match.group()}'은(는) Python과 JavaScript에서 뜻이 다릅니다.",
            f"'{match.group()}' does not mean the same in Python and JavaScript.",
        )
    try:
        re.compile(pattern)
    except re.error as error:
        raise broken_rule(f"정규식이 아닙니다: {error}", f"This is not a regular expression: {error}") from None
    if re.compile(pattern).groups:
        raise broken_rule("(…) 대신 (?:…)를 쓰세요.", "Use (?:…) instead of (…).")
    return pattern


Pattern = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(_shared_syntax)]


class LexiconTerm(Record):
    """One skill and the words that name it."""

    id: Id
    name: Text
    pattern: Pattern | None = Field(
        None, description="English words; matched between characters that are no letter, digit or _"
    )
    case_sensitive: bool = False
    korean: list[Pattern] = Field(
        default_factory=list, description="Korean words; matched anywhere, a space may be left out"
    )

    @model_validator(mode="after")
    def _finds_something(self) -> LexiconTerm:
        if self.pattern is None and not self.korean:
            raise broken_rule("키워드에는 pattern이나 korean이 있어야 합니다.", "A term needs `pattern` or `korean`.")
        return self


class LexiconFile(Record):
    """``docs/data/lexicon.yml``"""

    lexicon: list[LexiconTerm] = Field(min_length=1)
    conditions: list[LexiconTerm] = Field(
        min_length=1, description="what a posting may say on status and sponsorship; the sentence is shown as it stands"
    )
