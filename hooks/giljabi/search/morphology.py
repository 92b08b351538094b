"""Which words stand in a run of Hangul, as Kiwi sees it. Only used while building.

Kiwi reads every distinct run once, alone, and remembers it by content in a cache file: a second build of unchanged pages
does not load Kiwi at all. Reading runs alone costs some accuracy, so the two best readings are united, and the run without
its ending is always kept as a word of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

NOUNS = frozenset({"NNG", "NNP", "XR", "NNB", "NR"})
COMPOUNDING = NOUNS | {"XSN", "XPN"}
"""Tags that can be part of one compound noun."""
VERBS = frozenset({"VV", "VA"})
EMPTY_VERBS = frozenset(["하", "되", "있", "주", "보", "이", "않", "같", "그러", "이러", "어떻", "당하", "시키", "위하", "대하", "관하", "따르", "통하"])  # fmt: skip
"""Verbs that name no action by themselves."""
SECOND_READING = 6.0
"""How much less likely (in Kiwi's log scale) a second reading may be and still count."""

Morphemes = list[tuple[str, str]]
"""Form and tag, in order."""

_SYLLABLES = re.compile("[가-힣]+")


class Analyser(Protocol):
    """What is needed of Kiwi."""

    def analyze(self, text: str, top_n: int) -> list[tuple[list[Any], float]]:
        """The ``top_n`` best readings with their scores."""
        ...


class Morphology:
    """Words of Hangul runs, from the cache or from Kiwi.

    :param domain_words: words of the subject, from the glossary, that Kiwi must not cut.
    :param cache_dir: folder for the cache file; ``None`` keeps nothing.
    """

    def __init__(self, domain_words: Iterable[str] = (), cache_dir: Path | None = None) -> None:
        self._domain_words = sorted({word for word in domain_words if _SYLLABLES.fullmatch(word) and len(word) > 2})
        key = json.dumps([version("kiwipiepy"), version("kiwipiepy_model"), SECOND_READING, self._domain_words])
        digest = hashlib.sha256(key.encode()).hexdigest()[:16]
        self._cache_file = cache_dir / f"kiwi-{digest}.json" if cache_dir else None
        self._readings: dict[str, list[Morphemes]] = self._read_cache()
        self._known = len(self._readings)
        self._words: dict[str, tuple[str, ...]] = {}
        self._analyser: Analyser | None = None

    def words(self, run: str) -> tuple[str, ...]:
        """The index words of a run of Hangul. Stems of verbs end in a hyphen (``줄이-``)."""
        if (known := self._words.get(run)) is not None:
            return known
        readings = self._readings.get(run)
        if readings is None:
            readings = self._readings[run] = self._analyse(run)
        found = dict.fromkeys(word for reading in readings for word in words_of(reading))
        if (len(run) < 4 and not readings[0]) or (len(run) == 2 and _is_short_noun_with_particle(readings[0])):
            found[run] = None  # 제도 must not be lost as 제 + 도; 주마다 is 주 + 마다.
        self._words[run] = tuple(found)
        return self._words[run]

    def save(self) -> None:
        """Write the cache if it grew."""
        if self._cache_file and len(self._readings) > self._known:
            self._cache_file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(self._readings, ensure_ascii=False, separators=(",", ":"))
            self._cache_file.write_text(text, encoding="utf-8")
            self._known = len(self._readings)

    def _read_cache(self) -> dict[str, list[Morphemes]]:
        if self._cache_file is None or not self._cache_file.exists():
            return {}
        try:
            cached: dict[str, list[Morphemes]] = json.loads(self._cache_file.read_text(encoding="utf-8"))
        except ValueError:
            return {}  # An interrupted build may leave half a file; it only costs time.
        return cached

    def _analyse(self, run: str) -> list[Morphemes]:
        if self._analyser is None:
            from kiwipiepy import Kiwi  # Loading takes a second and half a gigabyte: only when there is something new.

            kiwi = Kiwi(num_workers=1)
            for word in self._domain_words:
                kiwi.add_user_word(word, "NNP", 0.0)
            self._analyser = kiwi
        readings = self._analyser.analyze(run, top_n=2)
        best = readings[0][1]
        return [
            [(morpheme.form, morpheme.tag.split("-")[0]) for morpheme in morphemes]
            for morphemes, score in readings
            if score == best or (best - score < SECOND_READING and not any(map(_is_clipped_particle, morphemes)))
        ]


def _is_clipped_particle(morpheme: Any) -> bool:
    """를 read as 르 + ㄹ: no noun ends so."""
    return bool(morpheme.tag.startswith("J") and "\u11a8" <= morpheme.form[0] <= "\u11ff")


def _is_short_noun_with_particle(morphemes: Morphemes) -> bool:
    (form, tag), *rest = morphemes
    return len(form) == 1 and tag in NOUNS and bool(rest) and all(tag.startswith("J") for _, tag in rest)


def words_of(morphemes: Morphemes) -> Iterator[str]:
    """Index words of one reading: compound nouns, their parts, verb stems, adverbs."""
    compound: Morphemes = []
    for form, tag in [*morphemes, ("", "END")]:
        if tag in COMPOUNDING:
            compound.append((form, tag))
            continue
        yield from _noun_words(compound)
        compound = []
        if tag in VERBS and form not in EMPTY_VERBS:
            yield f"{form}-"
        elif tag == "MAG" and len(form) > 1:
            yield form


def _noun_words(compound: Morphemes) -> Iterator[str]:
    if not compound:
        return
    yield "".join(form for form, _ in compound)
    if len(compound) > 1:
        yield from (form for form, tag in compound if tag in NOUNS and len(form) > 1)
