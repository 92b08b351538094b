"""Where words occur: in sections, with how often and whether in the heading, and in the phrasings of readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from giljabi.search.packing import vlq

BEFORE_ASKED = "."
"""Stands between a word's sections and its phrasings."""


@dataclass(frozen=True)
class Posting:
    """One word in one section, or in one phrasing."""

    number: int
    count: int = 1
    heading: bool = False

    def packed(self, previous: int) -> int:
        """Distance to the previous section, with the count (1, 2, 3–4, 5 and more) and the heading flag in three bits."""
        bucket = sum(self.count >= least for least in (2, 3, 5))
        return (self.number - previous) << 3 | bucket << 1 | self.heading


def packed(sections: Iterable[Posting], asked: Sequence[Posting]) -> str:
    """All places of one word."""
    text = vlq(posting.packed(previous) for previous, posting in _steps(sections))
    if asked:
        text += BEFORE_ASKED + vlq(posting.number - previous for previous, posting in _steps(asked))
    return text


def _steps(postings: Iterable[Posting]) -> Iterator[tuple[int, Posting]]:
    """Each posting with the number of the one before."""
    previous = 0
    for posting in postings:
        yield previous, posting
        previous = posting.number


def longer_words(words: Iterable[str]) -> dict[str, list[str]]:
    """For the words of an index the longer ones that begin or end with them: ``캡면제`` for ``면제``.

    Kiwi has already cut most compounds; this reaches those it keeps whole, above all the domain's own words.
    """
    nouns = {word for word in words if len(word) > 1 and word >= "가" and not word.endswith("-")}
    longer: dict[str, list[str]] = defaultdict(list)
    for word in nouns:
        for cut in range(2, len(word) - 1):
            for part in (word[:cut], word[cut:]):
                if part in nouns:
                    longer[part].append(word)
    return longer


def with_longer_words(
    postings: Mapping[str, list[Posting]], longer: Mapping[str, Collection[str]]
) -> dict[str, list[Posting]]:
    """Postings of every word, in order; where it does not occur itself, those of longer words, of each place the fullest."""
    found = dict(postings)
    for word, compounds in longer.items():
        best: dict[int, Posting] = {}
        for posting in (posting for compound in compounds for posting in postings.get(compound, ())):
            kept = best.setdefault(posting.number, posting)
            if (posting.heading, posting.count) > (kept.heading, kept.count):
                best[posting.number] = posting
        best |= {posting.number: posting for posting in postings.get(word, ())}
        if best:
            found[word] = [best[number] for number in sorted(best)]
    return found
