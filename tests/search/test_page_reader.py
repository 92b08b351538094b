"""What is read from a finished page, and what is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from giljabi.html import Download, Links, Renderer
from giljabi.model.text import LANGUAGES, Language
from giljabi.search.page_reader import read_page, read_site
from tests.real_data import real_library

HTML = """<html><head><meta name="description" content="한 문장 요약"></head><body><nav>차례</nav>
<article class="md-content__inner md-typeset"><p class="kicker">비자</p>
<h1 id="top">제목<a class="headerlink" href="#top">¶</a></h1><p>첫 문단 <span class="cites"><a>12</a></span>끝.</p>
<dl><dt>왜</dt><dd>이유</dd></dl>
<h2 id="second">둘째 <em>절</em></h2><p>a &amp; b<br>다음 <button>누름</button></p>
<div class="ticks"><div><p>저장</p></div><p>안 읽음</p></div><p>뒤</p>
<div class="entry" id="fact-1"><p>사실 하나가 여기에 적혀 있습니다. 뒤에 이어지는 긴 설명이 있어서 제목은 잘립니다.</p></div>
<h3>번호 없는 제목</h3><p>마지막</p><script>no()</script></article><footer>바닥</footer></body></html>"""


def test_sections_and_what_is_left_out() -> None:
    page = read_page(HTML, "checklists/x/")
    assert page is not None
    assert (page.title, page.kind, page.summary) == ("제목", "checklist", "한 문장 요약")
    top, second, entry = page.sections
    assert top.text == "첫 문단 끝. 왜 이유"
    assert (second.anchor, second.title, second.text) == ("second", "둘째 절", "a & b 다음 뒤")
    assert entry.anchor == "fact-1"
    assert entry.title.endswith(" …")
    assert entry.text.endswith("번호 없는 제목 마지막")


def test_pages_that_do_not_want_to_be_found() -> None:
    assert read_page(HTML.replace("<head>", '<head><meta name="robots" content="noindex">'), "x/") is None
    assert read_page("<html><body><p>no article</p></body></html>", "x/") is None


def test_languages_are_told_apart_and_untranslated_pages_left_out(tmp_path: Path) -> None:
    english = '<article class="md-content__inner"><h1 id="t">Travel</h1><p>Going abroad.</p></article>'
    for path, html in {
        "index.html": HTML,
        "visa/index.html": HTML,
        "en/index.html": english,
        "en/visa/index.html": HTML,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(html, encoding="utf-8")
    assert [page.location for page in read_site(tmp_path, "ko")] == ["", "visa/"]
    assert [page.location for page in read_site(tmp_path, "en")] == ["en/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_sheets_only_what_they_say_is_read(language: Language) -> None:
    """An excerpt shows a summary or a step, not the buttons and the notes that every sheet repeats."""
    library = real_library()
    renderer = Renderer(library, Links(language, "../../"), date(2026, 11, 24))
    files = {sheet: (Download("pdf-letter", "downloads/x-letter.pdf", 98_000),) for sheet in library.checklists}
    for component in (renderer.catalogue(files), *(renderer.checklist(sheet, files[sheet]) for sheet in files)):
        page = read_page(f'<html><article class="md-content__inner"><h1>x</h1>{component}</article></html>', "x/")
        assert page is not None
        said = " ".join(f"{section.title} {section.text}" for section in page.sections)
        for name in ("web-take-pdf-letter", "web-updated", "web-why-and-how", "web-blank-lines", "web-legend"):
            assert library.labels[name].side(language) not in said, name
