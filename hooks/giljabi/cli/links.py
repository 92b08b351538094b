"""Whether the addresses of all sources still answer, and whether an official page says that it is archived."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from giljabi.records.library import Library

AGENT = "Mozilla/5.0 (compatible; giljabi-link-check)"
SECONDS = 20
AT_ONCE = 6
"""Requests under way at once; each site gets one at a time."""
ARCHIVED = re.compile(r"archived content|this page is archived|no longer current|이 페이지는 보관", re.I)


@dataclass(frozen=True, slots=True)
class Answer:
    """How an address answered."""

    url: str
    state: str
    """``ok``, ``moved``, ``archived``, ``gone``, ``refused`` (the site does not serve programs) or ``unreachable``."""
    note: str = ""


def addresses(library: Library) -> dict[str, list[str]]:
    """Every address of the registry with the ids of the sources and facts that name it."""
    found: dict[str, list[str]] = {}
    for source in library.sources.values():
        found.setdefault(source.url, []).append(f"source {source.id}")
    for fact in library.facts.values():
        for url in (fact.authority.url, *((r.url for r in fact.conflicts.readings) if fact.conflicts else ())):
            if url:
                found.setdefault(url, []).append(f"fact {fact.id}")
    return found


def look(urls: Iterable[str], ask: Callable[[str], Answer] | None = None) -> Iterator[Answer]:
    """Ask every address; those of one site one after another."""
    by_site: dict[str, list[str]] = {}
    for url in urls:
        by_site.setdefault(urlsplit(url).netloc, []).append(url)

    def visit(site: list[str]) -> list[Answer]:
        return [(ask or ask_once)(url) for url in site]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for answers in pool.map(visit, by_site.values()):
            yield from answers


def ask_once(url: str) -> Answer:
    """Open one address. Nothing of it is kept but how it answered."""
    request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept-Language": "en,ko"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as reply:
            text = reply.read(200_000).decode("utf-8", "replace")
            if _page(reply.url) != _page(url):
                return Answer(url, "moved", reply.url)
            return Answer(url, "archived" if ARCHIVED.search(text) else "ok")
    except urllib.error.HTTPError as error:
        # 401, 403, 429: many agencies refuse programs; a person has to look.
        return Answer(url, "gone" if error.code in (404, 410) else "refused", str(error.code))
    except (OSError, ValueError) as error:
        return Answer(url, "unreachable", type(error).__name__)


def _page(url: str) -> tuple[str, str]:
    """What makes two addresses the same page: the site without www, and the path without its last slash."""
    parts = urlsplit(url)
    return parts.netloc.removeprefix("www."), parts.path.rstrip("/")
