"""What search knows about Korean itself: particles, function syllables, words that carry no topic, names of letters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from giljabi.search.word_lists import read_korean


@dataclass(frozen=True)
class LanguageTables:
    """The content of ``docs/data/search/korean.json``, which the browser gets unchanged inside the index."""

    data: dict[str, Any]

    @classmethod
    def load(cls) -> LanguageTables:
        """Read the tables."""
        return cls({name: table for name, table in read_korean().items() if name != "about"})

    @cached_property
    def particles(self) -> frozenset[str]:
        """Single particles and forms of 이다."""
        return frozenset(self.data["particles"].split())

    def is_particle(self, chunk: str) -> bool:
        """Whether ``chunk`` is one particle or two in a row (``에서는``)."""
        return chunk in self.particles or any(
            chunk[:cut] in self.particles and chunk[cut:] in self.particles for cut in range(1, len(chunk))
        )
