"""Rendered pages, kept between builds: a page whose text and circumstances are the same looks the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from giljabi.cache import key_of, key_of_project
from giljabi.html.outline import Token
from giljabi.shortcodes import SHORTCODES

if TYPE_CHECKING:
    from giljabi.pages import Page
    from giljabi.site import Site


@dataclass(frozen=True, slots=True)
class Rendered:
    """What rendering a page gives."""

    html: str
    outline: list[Token]
    anchors: list[str]
    """Ids that other pages may link to."""
    links: Mapping[str, Mapping[str, str]]
    """Anchors of other pages that this one links to, by source path: anchor -> the link as written."""

    def to_bytes(self) -> bytes:
        """For the cache."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> Rendered:
        """From the cache."""
        return cls(**json.loads(content))


def circumstances(project: Path, site: Site, names: Iterable[str], *settings: str | None) -> str:
    """A key for everything besides its own text that decides how a page looks: data, code, versions, the day, which
    files there are to link to, what pages are called, and the settings given.
    """
    return key_of(
        key_of_project(project, {"hooks": (".py", ".jinja", ".svg"), "docs/data": ()}),
        site.today.isoformat(),
        repr(sorted(site.titles.items())),
        "\n".join(sorted(names)),
        *(setting or "" for setting in settings),
    )


def reads_other_pages(page: Page) -> bool:
    """Whether a page shows something of other pages, and cannot be kept."""
    return any(SHORTCODES[call.name].reads_pages for call in page.calls if call.name in SHORTCODES)
