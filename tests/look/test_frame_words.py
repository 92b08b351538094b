"""Words of the frame: both languages, and no odd stock Korean left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, Undefined

PROJECT = Path(__file__).resolve().parents[2]
TEMPLATES = PROJECT / "overrides"
ODD = ("푸터", "헤더", "Index", "네비게이션", "동의 허락", "생성완료", "맨위로", "페이지소스")


def own(language: str, key: str) -> str:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=Undefined)
    return str(environment.get_template("partials/strings.html").module.own(language, key)).strip()


def keys(language: str) -> set[str]:
    source = (TEMPLATES / "partials/strings.html").read_text("utf-8")
    block = source.split(f'"{language}": {{')[1].split("\n  }")[0]
    return set(re.findall(r'^    "([^"]+)":', block, re.MULTILINE))


def used() -> set[str]:
    templates = "".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html"))
    return set(re.findall(r"""["'](g\.[a-z.]+)["']""", templates))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_word_of_our_own_exists(language: str) -> None:
    assert used() <= keys(language)
    for key in used():
        assert own(language, key), (language, key)


def test_korean_replaces_the_stock_words_that_read_oddly() -> None:
    material = pytest.importorskip("material", reason="compares with the theme")

    stock = (Path(material.__file__).parent / "templates/partials/languages/ko.html").read_text("utf-8")
    shown = dict(re.findall(r'^  "([^"]+)": "([^"]*)"', stock, re.MULTILINE))
    # Only what this site can show: it has no blog, no comments, no consent form and no feeds of the theme.
    unused = ("blog.", "consent.", "rss.", "meta.")
    left = {
        key: own("ko", key) or word
        for key, word in shown.items()
        if not key.startswith(unused) and any(odd in (own("ko", key) or word) for odd in ODD)
    }
    assert left == {}
