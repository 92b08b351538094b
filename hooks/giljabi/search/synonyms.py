"""Groups of words that mean the same, in both languages: terms of the glossary, and everyday words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from giljabi.search.normalise import clean, fold
from giljabi.search.tokens import tokenize
from giljabi.search.word_lists import read_synonyms

_BRACKETED = re.compile(r"^(?P<before>[^()]*)\((?P<inside>[^()]*)\)(?P<after>[^()]*)$")
_SEPARATORS = re.compile(r"\s*[/·,;]\s*|\s+·\s+")


class GlossaryTerm(Protocol):
    """What is needed of a glossary entry."""

    @property
    def ko(self) -> str: ...
    @property
    def en(self) -> str: ...
    @property
    def aliases_ko(self) -> list[str]: ...
    @property
    def aliases_en(self) -> list[str]: ...


@dataclass(frozen=True)
class SynonymGroup:
    """Spellings of one concept, folded, without brackets."""

    variants: tuple[str, ...]


def spellings(name: str) -> list[str]:
    """The separate spellings inside one glossary name: ``첫 토큰 지연(TTFT)`` is two, ``prefill / decode`` stays one."""
    name = clean(name)
    if match := _BRACKETED.match(name):
        around = clean(match["before"] + match["after"])
        return [around, *_SEPARATORS.split(match["inside"])]
    return [name]


def synonym_groups(terms: Iterable[GlossaryTerm]) -> list[SynonymGroup]:
    """One group per term that has at least two different spellings."""
    groups = []
    for term in terms:
        names = [term.ko, term.en, *term.aliases_ko, *term.aliases_en]
        variants = dict.fromkeys(fold(spelling) for name in names for spelling in spellings(name))
        usable = tuple(variant for variant in variants if len(variant) > 1)
        if len(usable) > 1:
            groups.append(SynonymGroup(usable))
    return groups


def everyday_groups() -> list[SynonymGroup]:
    """The groups of ``docs/data/search/synonyms.json``."""
    return [SynonymGroup(tuple(dict.fromkeys(fold(clean(word)) for word in group))) for group in read_synonyms()]


def domain_words(groups: Iterable[SynonymGroup]) -> set[str]:
    """Hangul words of the subject that Kiwi should know."""
    return {
        token.text
        for group in groups
        for variant in group.variants
        for token in tokenize(variant)
        if token.kind == "hangul"
    }
