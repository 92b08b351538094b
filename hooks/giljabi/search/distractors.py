"""Pages that only stand in the way: for measuring how the search holds when a site grows large."""

from __future__ import annotations

import random
from collections.abc import Sequence

from giljabi.search.documents import Page, Section

SEED = 20260221
_SECTIONS = 5
_WORDS = 45
_OWN_SHARE = 0.15
"""How many words are those of the real pages: pages on other subjects share some words with a query."""
_SYLLABLES = (
    "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
)
_LETTERS = ("ba", "co", "di", "fu", "ge", "ho", "ki", "lo", "ma", "ne", "po", "ra", "so", "ti", "vu", "we")


def distractors(pages: Sequence[Page], count: int, *, korean: bool, prefix: str = "") -> list[Page]:
    """``count`` pages of words drawn from ``pages`` and of words that do not exist, the same in every run."""
    dice = random.Random(SEED)
    own = [word for page in pages for section in page.sections for word in section.text.split()]
    made = ["".join(dice.choices(_SYLLABLES if korean else _LETTERS, k=dice.randint(2, 4))) for _ in range(4000)]

    def words(number: int) -> str:
        return " ".join(dice.choice(own if dice.random() < _OWN_SHARE else made) for _ in range(number))

    return [
        Page(
            f"{prefix}distractor/{number:04}/",
            words(4),
            "page",
            tuple(Section(f"s{at}" if at else "", words(3), words(_WORDS)) for at in range(_SECTIONS)),
        )
        for number in range(count)
    ]
