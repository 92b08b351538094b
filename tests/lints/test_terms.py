"""The glossary's words are the ones that the pages use."""

from __future__ import annotations

import re

from giljabi.lints.wording import data_wording_problems, wording_problems
from giljabi.pages import load_pages
from giljabi.records.loading import load_library
from tests.conftest import PROJECT


def test_wrong_renderings_are_listed_and_none_is_used() -> None:
    library = load_library()
    avoided = [word for term in library.terms.values() for word in term.avoid_ko]
    assert len(avoided) >= 60 and len(avoided) == len(set(avoided))
    pages = [page for (language, _), page in load_pages(PROJECT / "docs").items() if language == "ko"]
    problems = [problem for page in pages for problem in wording_problems(page, library)]
    problems += data_wording_problems(library)
    assert [str(problem) for problem in problems if problem.code == "term"] == []


def test_no_right_word_holds_a_wrong_one() -> None:
    """Else the lint would refuse what it recommends."""
    terms = load_library().terms.values()
    for term in terms:
        for wrong in term.avoid_ko:
            assert not any(wrong in other.ko for other in terms), wrong
        for wrong in term.avoid_en:
            words = re.compile(rf"(?i)\b{re.escape(wrong)}s?\b")
            assert not any(words.search(text) for other in terms for text in (other.en, other.gloss.en)), wrong
