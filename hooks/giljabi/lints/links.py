"""Links between pages: the page exists, the heading exists, and the link is written so that both languages can follow it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from giljabi.errors import Message, Place, Problem, nearest, suggestion
from giljabi.model.text import LANGUAGES

if TYPE_CHECKING:
    from giljabi.model.text import Language
    from giljabi.pages import Page

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_CODE = re.compile(r"`[^`]*`")
_WITHOUT_HEADINGS = frozenset({"cite", "value", "term", "calc", "fact", "sources"})
_OUTSIDE = re.compile(r"^(?:https:|mailto:|tel:)")


def link_problems(page: Page, pages: Mapping[tuple[Language, str], Page]) -> Iterator[Problem]:
    """Links that lead nowhere, or only by luck."""
    for number, line in page.lines:
        for match in _LINK.finditer(_CODE.sub(lambda code: " " * len(code.group()), line)):
            yield from _link(match.group(1), page, page.place(number, match.start() + 1), pages)


def dead_links(page: Page, pages: Mapping[tuple[Language, str], Page]) -> set[str]:
    """The targets on a page, as written, that :func:`link_problems` complains about."""
    return {
        match.group(1)
        for number, line in page.lines
        for match in _LINK.finditer(line)
        if any(_link(match.group(1), page, page.place(number), pages))
    }


def _link(target: str, page: Page, place: Place, pages: Mapping[tuple[Language, str], Page]) -> Iterator[Problem]:
    if _OUTSIDE.match(target) or "{{" in target:
        return
    if ":" in target.partition("#")[0] or target.startswith("/"):
        yield Problem.of(place, "link-form", _FORM, target)
        return
    name, _, heading = target.partition("#")
    if name and not name.endswith(".md"):
        # Files such as PDFs and feeds are made by the build; only pages can be checked here.
        if posixpath.splitext(name)[1] in ("", ".html"):
            yield Problem.of(place, "link-form", _FORM, target)
        return
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name)) if name else page.path
    known = {known for _, known in pages}
    if path not in known:
        near = nearest(path, known)
        relative = posixpath.relpath(near, posixpath.dirname(page.path) or ".") if near else None
        yield _missing(place, "link-page", target, relative)
        return
    targets = [pages[(language, path)] for language in LANGUAGES if (language, path) in pages]
    ids = {found.id for target_page in targets for found in target_page.headings if found.id}
    # Whole components bring headings of their own; those are checked on the built site.
    brings = any(call.name not in _WITHOUT_HEADINGS for target_page in targets for call in target_page.calls)
    if heading and heading not in ids and not brings:
        near = nearest(heading, ids)
        yield _missing(place, "link-heading", target, f"#{near}" if near else None)


def _missing(place: Place, code: str, target: str, near: str | None) -> Problem:
    is_page = code == "link-page"
    fix_ko, fix_en = suggestion(
        near, "파일 이름과 제목 id의 철자를 확인하세요.", "Check the spelling of the file and of the heading's id."
    )
    return Problem(
        place,
        code,
        Message(
            f"링크 '{target}'이(가) 가리키는 {'페이지가' if is_page else '제목이'} 없습니다.",
            "같은 언어 폴더 안에 있는 .md 파일과 그 안의 제목 id만 가리킬 수 있습니다.",
            fix_ko,
        ),
        Message(
            f"The link '{target}' names a {'page' if is_page else 'heading'} that does not exist.",
            "A .md file in the same language's folder, and the id of one of its headings.",
            fix_en,
        ),
    )


_FORM = (
    Message(
        "링크 '{}'의 모양이 맞지 않습니다.",
        "이 사이트의 페이지는 visa/opt.md처럼 파일로, 다른 사이트는 https://로 적습니다.",
        "앞의 /와 /en/을 빼고, 이 파일에서 본 상대 경로와 .md로 적으세요. 예: ../visa/opt.md#grace",
    ),
    Message(
        "The link '{}' is not written as links are written here.",
        "Pages of this site as files, such as visa/opt.md; other sites with https://.",
        "Leave out the leading / and /en/; write the path as seen from this file, ending in .md: ../visa/opt.md#grace",
    ),
)
