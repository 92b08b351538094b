"""The index of one language, as files: a first small one, and pieces that are fetched when a query needs them.

``<lang>.json``        pages, vocabulary, synonyms: what is needed to understand a query
``<lang>/t<n>.json``   where some words occur, see :mod:`giljabi.search.postings`
``<lang>/d<n>.json``   the text of a few sections, for excerpts
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from typing import Any

from giljabi.search.documents import Language, Page
from giljabi.search.language_tables import LanguageTables
from giljabi.search.morphology import Morphology
from giljabi.search.normalise import clean
from giljabi.search.packing import DIGITS, front_coded, vlq
from giljabi.search.postings import Posting, longer_words, packed, with_longer_words
from giljabi.search.synonyms import SynonymGroup
from giljabi.search.tokens import tokenize

FORMAT = 4
ANSWER_KINDS = frozenset({"fact", "term", "paper"})
SUMMARY_COUNTS = 4
"""How often the words of a page's summary count in its first section."""
TERMS_PIECE = 1_000
"""Characters of postings in one piece; about 700 bytes compressed."""
TEXT_PIECE = 1_200
"""Characters of text in one piece; a longer section is a piece by itself."""


@dataclass(frozen=True)
class Indexer:
    """Turns text into index words. One for both languages."""

    morphology: Morphology
    tables: LanguageTables

    def words(self, text: str, surfaces: dict[str, Counter[str]] | None = None) -> Counter[str]:
        """How often each index word occurs in a cleaned text.

        :param surfaces: if given, collects how stemmed English words are really written.
        """
        words: Counter[str] = Counter()
        for token in tokenize(text):
            if token.kind == "hangul":
                if not (token.glued and self.tables.is_particle(token.text)):
                    words.update(self.morphology.words(token.text))
                continue
            words.update(dict.fromkeys(token.terms, 1))
            if (
                surfaces is not None
                and token.kind == "latin"
                and token.terms[0] != token.text
                and "-" not in token.text
            ):
                surfaces[token.terms[0]][token.text] += 1
        return words


def build_index(
    language: Language,
    pages: Sequence[Page],
    answers: Sequence[Page],
    synonyms: Iterable[SynonymGroup],
    indexer: Indexer,
) -> dict[str, str]:
    """The files of one language's index by path below ``search/``."""
    sections: dict[str, list[Posting]] = defaultdict(list)
    asked: dict[str, list[Posting]] = defaultdict(list)
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    lengths: list[int] = []
    owners: list[int] = []
    """The section of each phrasing."""
    everything = [*pages, *answers]
    for page in everything:
        for number, section in enumerate(page.sections):
            extra = f" {clean(page.keywords)}" if number == 0 and page.keywords else ""
            heading = indexer.words(section.title + extra, surfaces)
            body = indexer.words(section.text, surfaces)
            if number == 0 and page.summary:
                body.update(indexer.words(" ".join([page.summary] * SUMMARY_COUNTS)))
            for word in heading.keys() | body.keys():
                sections[word].append(Posting(len(lengths), heading[word] + body[word], word in heading))
            for phrasing in section.asked:
                for word in indexer.words(phrasing, surfaces):
                    asked[word].append(Posting(len(owners)))
                owners.append(len(lengths))
            lengths.append(body.total() + heading.total())
    words = sorted(sections.keys() | asked.keys(), key=lambda word: word.encode("utf-16-be"))  # As JavaScript compares.
    longer = longer_words(words)
    sections, asked = with_longer_words(sections, longer), with_longer_words(asked, longer)
    groups = list(synonyms)
    together = _asked_together(groups, words)
    order = [*together, *sorted(set(range(len(words))).difference(together))]
    postings = [packed(sections.get(word, []), asked.get(word, [])) for word in (words[number] for number in order)]
    term_pieces = _pieces(postings, TERMS_PIECE)
    text_pieces = _pieces([_json(record) for page in everything for record in _records(page)], TEXT_PIECE)
    files = {f"{language}/t{n}.json": _json(" ".join(piece)) for n, (_, piece) in enumerate(term_pieces)}
    files |= {f"{language}/d{n}.json": f"[{','.join(piece)}]" for n, (_, piece) in enumerate(text_pieces)}
    files[f"{language}.json"] = _json(
        {
            "format": FORMAT,
            "lang": language,
            "words": front_coded([_displayed(word, surfaces) for word in words]),
            "pages": [[page.location, page.title, page.kind, *map(astuple, page.links)] for page in pages],
            "answers": [page.kind for page in answers],
            "sections": vlq(len(page.sections) for page in everything),
            "lengths": "".join(DIGITS[min(63, round(4 * math.log2(length + 1)))] for length in lengths),
            "asked": vlq(here - before for before, here in pairwise([0, *owners])),
            "termPieces": vlq(len(piece) for _, piece in term_pieces),
            "textPieces": vlq(len(piece) for _, piece in text_pieces),
            "synonyms": "\n".join("|".join(group.variants) for group in groups),
            "tables": indexer.tables.data,
        }
    )
    return files


def _asked_together(groups: Iterable[SynonymGroup], words: Sequence[str]) -> list[int]:
    """Numbers of the words that synonyms are made of, group by group: a query that asks for one asks for all of them, and
    so they share a piece. All other words stand in the pieces by their spelling. ``engine.js`` works out the same order.
    """
    numbers = {word: number for number, word in enumerate(words)}
    found: dict[int, None] = {}
    for group in groups:
        for token in (token for variant in group.variants for token in tokenize(clean(variant))):
            names = token.terms or (token.text, f"{token.text.removesuffix('다')}-")
            found |= dict.fromkeys(numbers[name] for name in names if name in numbers)
    return list(found)


def _displayed(word: str, surfaces: dict[str, Counter[str]]) -> str:
    """A stem with the rest of its most frequent spelling after a bar: ``negoti|ate``."""
    if not (spellings := surfaces.get(word)):
        return word
    best = min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
    return f"{word}|{best[len(word) :]}" if best.startswith(word) else f"{word}|={best}"


def _records(page: Page) -> Iterator[list[str]]:
    """Anchor, title and text of each section; answers also carry their location, their title and their tags."""
    extra = [page.location, page.title, *page.tags] if page.kind in ANSWER_KINDS else []
    for section in page.sections:
        yield [section.anchor, section.title, section.text, *extra]


def _pieces(texts: Sequence[str], limit: int) -> list[tuple[int, list[str]]]:
    """Neighbours put together until ``limit`` characters, each piece with the number of its first text."""
    pieces: list[tuple[int, list[str]]] = []
    size = limit
    for number, text in enumerate(texts):
        if size + len(text) > limit:
            pieces.append((number, []))
            size = 0
        pieces[-1][1].append(text)
        size += len(text)
    return pieces


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
