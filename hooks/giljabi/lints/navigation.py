"""Every page is in the menu, every menu entry is a page, and every menu heading has an English name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from giljabi.errors import Message, Place, Problem, nearest, suggestion
from giljabi.model.text import LANGUAGES

if TYPE_CHECKING:
    from giljabi.model.text import Language
    from giljabi.pages import Page

CONFIGURATION = "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads the site generator's configuration without running what its tags ask for."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def navigation_problems(project: Path, pages: Mapping[tuple[Language, str], Page]) -> Iterator[Problem]:
    """Pages that the menu forgets, entries without a page, headings without translation."""
    file = project / CONFIGURATION
    if not file.is_file():
        return
    text = file.read_text("utf-8")
    try:
        configuration = yaml.load(text, _Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        yield _broken(Place(CONFIGURATION, mark.line + 1 if mark else 1))
        return
    lines = text.split("\n")
    entries: list[str] = []
    headings: list[str] = []
    _walk(configuration.get("nav") or [], entries, headings)
    known = {path for _, path in pages}
    for path in sorted(known - set(entries)):
        written = next(pages[(language, path)] for language in LANGUAGES if (language, path) in pages)
        yield _forgotten(written.place(1), path)
    for entry in entries:
        if entry not in known:
            yield _no_page(Place(CONFIGURATION, _line_of(f"- {entry}", lines)), entry, nearest(entry, known))
    translated = _translations(configuration)
    for heading in headings:
        if translated is not None and heading not in translated:
            yield _untranslated(Place(CONFIGURATION, _line_of(f"- {heading}:", lines)), heading)


def _walk(node: Any, entries: list[str], headings: list[str]) -> None:
    for part in node if isinstance(node, list) else []:
        if isinstance(part, str):
            entries.append(part)
        elif isinstance(part, dict):
            for name, child in part.items():
                if isinstance(child, str):
                    entries.append(child)
                else:
                    headings.append(str(name))
                    _walk(child, entries, headings)


def _translations(configuration: dict[str, Any]) -> Mapping[str, str] | None:
    """English names of menu headings; ``None`` for a site of one language."""
    for plugin in configuration.get("plugins") or []:
        if isinstance(plugin, dict) and "i18n" in plugin:
            for language in plugin["i18n"].get("languages", []):
                if language.get("locale") == "en":
                    return dict(language.get("nav_translations") or {})
    return None


def _line_of(text: str, lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines, 1) if line.strip() == text), 1)


def _forgotten(place: Place, path: str) -> Problem:
    return Problem(
        place,
        "not-in-menu",
        Message(
            f"페이지 '{path}'이(가) 차례(mkdocs.yml의 nav)에 없습니다.",
            "모든 페이지는 차례에 한 번 있어야 합니다.",
            f"mkdocs.yml을 열어 nav의 알맞은 묶음 아래에 `- {path}` 한 줄을 넣으세요.",
        ),
        Message(
            f"The page '{path}' is not in the menu (nav in mkdocs.yml).",
            "Every page is in the menu once.",
            f"Open mkdocs.yml and add the line `- {path}` below the right heading of nav.",
        ),
    )


def _no_page(place: Place, entry: str, near: str | None) -> Problem:
    fix_ko, fix_en = suggestion(near, "줄을 지우거나 파일을 만드세요.", "Delete the line, or write the page.")
    return Problem(
        place,
        "menu-without-page",
        Message(
            f"차례의 '{entry}'에 해당하는 파일이 없습니다.",
            "docs/ko나 docs/en 아래에 있는 .md 파일 이름입니다.",
            fix_ko,
        ),
        Message(
            f"The menu entry '{entry}' has no file.",
            "The name of a .md file below docs/ko or docs/en.",
            fix_en,
        ),
    )


def _untranslated(place: Place, heading: str) -> Problem:
    return Problem(
        place,
        "menu-translation",
        Message(
            f"차례의 묶음 '{heading}'에 영어 이름이 없습니다.",
            "mkdocs.yml의 nav_translations에 모든 묶음의 영어 이름이 있습니다.",
            f"nav_translations 아래에 `{heading}: English name` 한 줄을 넣으세요.",
        ),
        Message(
            f"The menu heading '{heading}' has no English name.",
            "nav_translations in mkdocs.yml names every heading in English.",
            f"Add the line `{heading}: English name` below nav_translations.",
        ),
    )


def _broken(place: Place) -> Problem:
    return Problem(
        place,
        "menu-syntax",
        Message(
            "mkdocs.yml이 YAML 문법에 맞지 않습니다.",
            "nav의 항목은 같은 깊이의 들여쓰기와 `- 파일.md` 모양이어야 합니다.",
            "이 줄과 바로 윗줄의 들여쓰기와 콜론을 다른 줄과 똑같이 맞추세요.",
        ),
        Message(
            "mkdocs.yml is not valid YAML.",
            "Menu entries look like `- file.md`, with equal indentation at equal depth.",
            "Give this line and the one above the same indentation and colons as their neighbours.",
        ),
    )
