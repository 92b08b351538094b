"""Terms: how a thing is called in each language, and what it must not be called."""

from __future__ import annotations

from pydantic import Field

from giljabi.model.text import Id, Language, Line, Record, Text

LAW = "visa"
"""Group (name of the file) of the terms of law; all other groups are about work."""


class Term(Record):
    """A glossary entry. ``ko`` and ``en`` are the forms the pages use; aliases feed search; ``avoid_…`` feed the lint."""

    id: Id
    ko: Line
    en: Line
    aliases_ko: list[Line] = Field(default_factory=list)
    aliases_en: list[Line] = Field(default_factory=list)
    avoid_ko: list[Line] = Field(default_factory=list)
    avoid_en: list[Line] = Field(default_factory=list)
    explained: bool = Field(
        True,
        description="whether the first use in prose is marked with its explanation: false for words that every reader "
        "knows, and for ordinary words that mean something else as often as not",
    )
    gloss: Text
    facts: list[Id] = Field(default_factory=list)

    def name(self, language: Language) -> str:
        """How pages in ``language`` call it."""
        return self.ko if language == "ko" else self.en


class TermFile(Record):
    """``docs/data/glossary/<group>.yml``"""

    terms: list[Term] = Field(min_length=1)
