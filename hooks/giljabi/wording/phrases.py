"""Values inside text: ``{fact-id.name}`` in a record becomes the formatted value of that fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from giljabi.wording.values import format_value

if TYPE_CHECKING:
    from giljabi.model.text import Language, Text
    from giljabi.records.library import Library

VALUE = re.compile(r"\{([a-z0-9-]+\.[a-z0-9_-]+)\}")


def value_references(text: str) -> Iterator[str]:
    """``fact-id.name`` of every value that ``text`` quotes."""
    for match in VALUE.finditer(text):
        yield match.group(1)


def fill(text: Text, language: Language, library: Library, wrap: Callable[[str, str], str] | None = None) -> str:
    """One side of ``text`` with its values written out.

    :param wrap: called with the reference and the formatted value, e.g. to make a link; plain text by default.
        The surrounding text is passed through unchanged, so a caller that makes HTML escapes it with :func:`pieces`.
    :raises KeyError: for a reference that does not exist (the loader has refused those already).
    """
    return "".join(
        part if reference is None else (wrap(reference, part) if wrap else part)
        for part, reference in pieces(text.side(language), language, library)
    )


def pieces(text: str, language: Language, library: Library) -> Iterator[tuple[str, str | None]]:
    """``text`` cut into (words, ``None``) and (formatted value, reference) in order."""
    position = 0
    for match in VALUE.finditer(text):
        if match.start() > position:
            yield text[position : match.start()], None
        yield format_value(library.value(match.group(1))[1], language), match.group(1)
        position = match.end()
    if position < len(text):
        yield text[position:], None
