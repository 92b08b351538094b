"""Fixed words of a medium (a printed sheet, a calendar) in one language, from ``docs/data/labels``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giljabi.errors import GuideError, Place, unknown_reference

if TYPE_CHECKING:
    from giljabi.model.text import Language
    from giljabi.records.library import Library


class Words:
    """``words["have"]`` or ``words("note-line", number=2)``: one language side of the labels that share a prefix."""

    def __init__(self, library: Library, prefix: str, language: Language) -> None:
        """
        :param prefix: the first part of the labels' names, e.g. ``sheet`` for ``sheet-have``.
        """
        self.language: Language = language
        self._prefix = prefix
        self._labels = library.labels
        self._file = Place("docs/data/labels")

    def __getitem__(self, key: str) -> str:
        """:raises GuideError: if there is no such label."""
        return self.side(key, self.language)

    def side(self, key: str, language: Language) -> str:
        """The label in ``language``, for what shows both languages side by side. :raises GuideError: if there is none."""
        name = f"{self._prefix}-{key}"
        if name not in self._labels:
            raise GuideError([unknown_reference(self._file, "낱말", "label", name, self._labels)])
        return self._labels[name].side(language)

    def __call__(self, key: str, **parts: object) -> str:
        """The label with its ``{…}`` filled in. Text that is filled in is never read as a pattern itself."""
        word = self[key]
        for name, part in parts.items():
            word = word.replace(f"{{{name}}}", str(part))
        return word
