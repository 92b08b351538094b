"""Words of web components: their own, then those they share with the printed sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.model.text import Language
    from giljabi.records.library import Library


class PageWords(Words):
    """Labels ``web-…``; a word that is not there is looked up among ``sheet-…``."""

    def __init__(self, library: Library, language: Language) -> None:
        super().__init__(library, "web", language)
        self._shared = Words(library, "sheet", language)
        self._own = frozenset(name for name in library.labels if name.startswith("web-"))

    def __getitem__(self, key: str) -> str:
        """:raises GuideError: if neither place has the word."""
        return super().__getitem__(key) if f"web-{key}" in self._own else self._shared[key]
