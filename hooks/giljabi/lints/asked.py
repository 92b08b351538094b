"""``asked`` in a page's front matter: how readers ask for the page and for its sections, so that search finds them."""

from __future__ import annotations

from collections.abc import Iterator

from giljabi.errors import Message, Problem, Wording, nearest, suggestion
from giljabi.pages import Page
from giljabi.search.asked import WHOLE_PAGE
from giljabi.search.normalise import clean, fold

MOST_WORDS = 20


def asked_problems(page: Page) -> Iterator[Problem]:
    """Another shape than lists of phrasings by section, sections that are not there, empty, long and repeated phrasings."""
    if "asked" not in page.meta:
        return
    asked = page.meta["asked"]
    if not isinstance(asked, dict) or not asked:
        yield _problem(page, (), "asked-shape", _SHAPE)
        return
    sections = (
        [] if "shows" in page.meta else [heading.id for heading in page.headings if heading.level > 1 and heading.id]
    )
    known = [WHOLE_PAGE, *sections]
    seen: set[str] = set()
    for key, phrasings in asked.items():
        if key not in known:
            yield _unknown_section(page, key, known)
        if not isinstance(phrasings, list) or not phrasings:
            yield _problem(page, (key,), "asked-shape", _SHAPE)
            continue
        for number, phrasing in enumerate(phrasings):
            if not isinstance(phrasing, str):
                yield _problem(page, (key, number), "asked-shape", _SHAPE)
                continue
            plain = fold(clean(phrasing))
            if not plain:
                yield _problem(page, (key, number), "asked-empty", _EMPTY)
            elif plain in seen:
                yield _problem(page, (key, number), "asked-twice", _TWICE, phrasing)
            elif (count := len(plain.split())) > MOST_WORDS:
                yield _problem(page, (key, number), "asked-long", _LONG, str(count))
            seen.add(plain)


def _unknown_section(page: Page, key: str, known: list[str]) -> Problem:
    fix_ko, fix_en = suggestion(
        nearest(key, known),
        "제목의 { #id }를 그대로 쓰거나 page 아래로 옮기세요.",
        "Use the { #id } of a heading, or move the phrasings to `page`.",
    )
    allowed = ", ".join(known)
    return Problem(
        page.front_place("asked", key),
        "asked-section",
        Message(
            f"asked가 가리키는 제목 '{key}'이(가) 이 글에 없습니다.",
            f"글 전체는 page, 아니면 이 글 제목의 id입니다: {allowed}",
            fix_ko,
        ),
        Message(
            f"`asked` names a heading that this page does not have: '{key}'.",
            f"`page` for the whole page, or the id of one of its headings: {allowed}",
            fix_en,
        ),
    )


def _problem(page: Page, path: tuple[str | int, ...], code: str, wording: Wording, found: str = "") -> Problem:
    return Problem.of(page.front_place("asked", *path), code, wording, found)


_SHAPE = (
    Message(
        "asked의 모양이 맞지 않습니다.",
        "`page:`나 제목의 id마다 `- 읽는 사람이 묻는 말` 목록입니다.",
        "다른 글의 asked를 보고 같은 모양으로 고치세요. 묻는 말에 `: `이나 `#`이 있거나 숫자뿐이면 큰따옴표로 감쌉니다.",
    ),
    Message(
        "`asked` does not have the right shape.",
        "Below `page:` or the id of a heading, a list of lines `- how a reader asks`.",
        "Follow the `asked` of another page. Put a phrasing with `: ` or `#` in it, or of digits only, in quotes.",
    ),
)
_EMPTY = (
    Message("묻는 말이 비어 있습니다.", "한 줄에 묻는 말 하나입니다.", "묻는 말을 쓰거나 그 줄을 지우세요."),
    Message("A phrasing is empty.", "One phrasing a line.", "Write it, or delete the line."),
)
_TWICE = (
    Message(
        "같은 말이 두 번 있습니다: {}",
        "한 글의 asked 안에서 같은 말은 한 번만 씁니다.",
        "더 알맞은 자리에만 남기고 지우세요.",
    ),
    Message(
        "The same phrasing stands here twice: {}",
        "Each phrasing once within the `asked` of a page.",
        "Keep it where it fits best and delete the other.",
    ),
)
_LONG = (
    Message(
        "묻는 말이 {}어절로 너무 깁니다.",
        f"{MOST_WORDS}어절까지입니다.",
        "읽는 사람이 검색창에 쓸 만한 길이로 줄이세요.",
    ),
    Message(
        "A phrasing is too long: {} words.",
        f"At most {MOST_WORDS} words.",
        "Shorten it to what a reader would type into the search field.",
    ),
)
