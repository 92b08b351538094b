"""Putting the search into the HTML: Material's worker out, ours in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from giljabi.errors import GuideError, Message, Place, Problem

_CONFIG = re.compile(r'<script id="__config" type="application/json">(?P<json>.*?)</script>', re.DOTALL)
_SETTING = re.compile(r'"search":\s*"(?P<url>[^"]*)"')
_WORKER = re.compile(
    r"(?P<root>|(?:\.\./)+|\./|https?://.+/|/(?:.+/)?)assets/javascripts/workers/search\.[0-9a-f]+\.min\.js"
)
_DIALOG = (
    "<script>document.querySelector('[data-md-component=search-query]')?.addEventListener('focus',()=>import(new URL("
    "JSON.parse(document.getElementById('__config').textContent).search.replace('worker.js','dialog.js'),"
    "document.baseURI)),{once:true})</script>"
)
"""The page's own part of the search is fetched when the reader turns to the search field, not before. The same on every
page, so that a content security policy needs one hash for it."""


def with_dialog(html: str) -> str:
    """The page with our part of the dialog, right after Material's configuration; unchanged if it has none."""
    return _CONFIG.sub(lambda match: match.group() + _DIALOG, html, count=1)


def install(html: str, *, language: str, version: str, name: str) -> str:
    """The page with our worker in Material's configuration.

    :param version: identifies the search code and index, so that browsers never mix two builds.
    :param name: the page's path, for messages.
    :raises GuideError: if Material's configuration or its worker is not there exactly once.
    """
    configs = list(_CONFIG.finditer(html))
    workers = [match for config in configs for match in _SETTING.finditer(config["json"])]
    matches = [match for worker in workers if (match := _WORKER.fullmatch(worker["url"]))]
    if len(configs) != 1 or len(workers) != 1 or len(matches) != 1:
        raise GuideError([moved(name, [worker["url"] for worker in workers], len(configs))])
    root = matches[0]["root"]
    query = f"?v={version}&lang={language}"
    config = configs[0]
    changed = config["json"].replace(workers[0]["url"], f"{root}assets/javascripts/search/worker.js{query}")
    return html[: config.start("json")] + changed + html[config.end("json") :]


def moved(name: str, found: list[str], configs: int) -> Problem:
    """What to say when Material's search is not where it was.

    :param found: the worker addresses that were seen.
    :param configs: how many configurations were seen.
    """
    seen = ", ".join(found) or f"__config × {configs}"
    return Problem(
        Place(name),
        "search-worker-moved",
        Message(
            f"Material의 검색 worker 자리를 찾지 못했습니다: {seen}",
            '페이지마다 __config 하나, 그 안에 "search": "…/workers/search.<hash>.min.js" 하나',
            "Material을 올렸다면 partials와 bundle의 검색 부분이 어떻게 바뀌었는지 보고 hooks/giljabi/search/installation.py를 고치세요.",
        ),
        Message(
            f"The place of Material's search worker was not found: {seen}",
            'one __config on each page with one "search": "…/workers/search.<hash>.min.js" in it',
            "If Material was upgraded, see how its base.html and its search worker changed, then mend "
            "hooks/giljabi/search/installation.py. Without it readers would silently get the stock search.",
        ),
    )


def pages_with_search(site: Path) -> Iterable[Path]:
    """HTML files of a built site that carry Material's configuration, in order."""
    for path in sorted(site.rglob("*.html")):
        if '<script id="__config"' in path.read_text(encoding="utf-8"):
            yield path
