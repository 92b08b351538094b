"""A page that rests on facts lists them at its end: its numbers link there."""

from __future__ import annotations

from collections.abc import Iterator

from giljabi.errors import Message, Problem
from giljabi.pages import Page

_LISTS_FACTS = frozenset({"sources", "topic"})
_RESTS_ON_FACTS = frozenset({"value", "fact", "cite", "checklist", "key_dates", "chart", "seed_claims"})


def source_problems(page: Page) -> Iterator[Problem]:
    """Facts are used, but ``sources()`` is missing."""
    names = {call.name for call in page.calls}
    if names & _RESTS_ON_FACTS and not names & _LISTS_FACTS:
        first = next(call for call in page.calls if call.name in _RESTS_ON_FACTS)
        yield Problem(
            page.place(first.line, first.column),
            "sources-missing",
            Message(
                "사실을 인용하지만 출처 목록이 없습니다.",
                "사실을 쓰는 페이지는 {{ sources() }}로 끝납니다.",
                "파일 끝에 {{ sources() }}를 넣으세요.",
            ),
            Message(
                "The page uses facts but does not list them.",
                "A page that uses facts ends with {{ sources() }}.",
                "Add {{ sources() }} at the end.",
            ),
        )
