"""Keyword analysis of job postings: which terms of the lexicon occur, and how well each role family is covered.

``docs/assets/javascripts/keywords.js`` does the same in the reader's browser; ``tests/lexicon/postings.json`` holds both to the
same hits. Everything here is therefore kept to what both languages define alike: NFKC, ASCII classes, no look-behind.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giljabi.model.lexicon import LexiconTerm

_SPACES = re.compile("[\t\n\x0b\x0c\r \u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_HYPHENS = re.compile("[\u2010-\u2015\u2212]")
_QUOTES = re.compile("[\u2018\u2019]")

_SENTENCE_ENDS = re.compile("[\n\x0b\x0c\r\u2028\u2029]+|((?:[A-Za-z]{2}|[0-9)\"'%\uac00-\ud7a3])[.!?])[ \t\u00a0]+")

_BEFORE = "(?:^|[^A-Za-z0-9_])"
_AFTER = "(?![A-Za-z0-9_])"


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a set of postings says."""

    hits: tuple[tuple[str, ...], ...]
    """Term ids found in each posting, in lexicon order."""
    counts: Mapping[str, int]
    """In how many postings each found term occurs, most frequent first, then in lexicon order."""
    scores: Mapping[str, float]
    """Role family -> share of its keyword weight that the postings cover, 0 to 1, averaged over postings; highest first."""


def normalise(posting: str) -> str:
    """The text that patterns are matched against: NFKC, plain spaces, hyphens and apostrophes."""
    text = unicodedata.normalize("NFKC", posting)
    return _QUOTES.sub("'", _HYPHENS.sub("-", _SPACES.sub(" ", text)))


def hits(posting: str, lexicon: Iterable[LexiconTerm]) -> tuple[str, ...]:
    """Ids of the terms that occur in ``posting``, each once, in lexicon order."""
    text = normalise(posting)
    return tuple(term.id for term in lexicon if any(pattern.search(text) for pattern in _compiled(term)))


def sentences(posting: str) -> list[str]:
    """The sentences and lines of a posting, normalised. The points of U.S. end none: two letters must stand before."""
    parts = _SENTENCE_ENDS.sub(lambda match: f"{match.group(1) or ''}\n", posting).split("\n")
    return [sentence for part in parts if (sentence := normalise(part).strip(" "))]


def stated(posting: str, conditions: Sequence[LexiconTerm]) -> list[tuple[str, tuple[str, ...]]]:
    """Sentences that state one of ``conditions``, each once and in order, with the ids of what they state."""
    found = {sentence: hits(sentence, conditions) for sentence in sentences(posting)}
    return [(sentence, ids) for sentence, ids in found.items() if ids]


def score(found: Iterable[str], weights: Mapping[str, int]) -> float:
    """Share of a family's keyword weight that ``found`` covers, 0 to 1. Weights are editorial judgement."""
    total = sum(weights.values())
    matched = sum(weights.get(term, 0) for term in set(found))
    return matched / total if total else 0.0


def analyse(
    postings: Sequence[str], lexicon: Sequence[LexiconTerm], families: Mapping[str, Mapping[str, int]]
) -> Analysis:
    """Hits of each posting, counts over all, and the mean score of each family."""
    found = tuple(hits(posting, lexicon) for posting in postings)
    counts = {term.id: sum(term.id in terms for terms in found) for term in lexicon}
    scores = {family: _mean([score(terms, weights) for terms in found]) for family, weights in families.items()}
    # Python's sort keeps the order of equals, and so does JavaScript's.
    return Analysis(
        found,
        dict(sorted(((term, n) for term, n in counts.items() if n), key=lambda pair: -pair[1])),
        dict(sorted(scores.items(), key=lambda pair: -pair[1])),
    )


def split_postings(text: str) -> list[str]:
    """Postings pasted into one box, separated by lines of three or more hyphens; empty ones are dropped."""
    return [
        part.strip() for part in re.split(r"(?:^|\n)-{3,}[ \t]*(?=\n|$)", text.replace("\r\n", "\n")) if part.strip()
    ]


def english_source(pattern: str) -> str:
    """The regular expression for an English pattern: between characters that are no letter, digit or underscore."""
    return f"{_BEFORE}(?:{pattern}){_AFTER}"


def korean_source(pattern: str) -> str:
    """The regular expression for a Korean pattern: anywhere, and a space may be left out, as writers do."""
    return pattern.replace(" ", " ?")


@lru_cache(maxsize=512)
def _compile(source: str, *, ignore_case: bool) -> re.Pattern[str]:
    return re.compile(source, (re.IGNORECASE if ignore_case else 0) | re.ASCII)


def _compiled(term: LexiconTerm) -> list[re.Pattern[str]]:
    patterns = [_compile(korean_source(pattern), ignore_case=True) for pattern in term.korean]
    if term.pattern is not None:
        patterns.append(_compile(english_source(term.pattern), ignore_case=not term.case_sensitive))
    return patterns


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
