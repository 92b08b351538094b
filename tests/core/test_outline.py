"""The outline of a page comes from its rendered headings, whoever rendered them."""

from __future__ import annotations

from giljabi.html.outline import outline

PAGE = """
<h1 id="top">OPT &amp; CPT<a class="headerlink" href="#top" title="link">&para;</a></h1>
<p>text</p>
<section><h2 class="stop__title" id="first">첫 <em>24시간</em></h2></section>
<h3 id="inner">안쪽</h3><h4 id="deep">깊은 곳</h4>
<h2 id="second">둘째</h2><h2>id가 없는 제목</h2>
"""


def test_headings_are_nested_and_named() -> None:
    (top,) = outline(PAGE)
    assert (top["level"], top["id"], top["name"]) == (1, "top", "OPT & CPT")
    assert [(child["id"], child["name"]) for child in top["children"]] == [("first", "첫 24시간"), ("second", "둘째")]
    assert [child["id"] for child in top["children"][0]["children"]] == ["inner"]


def test_a_page_without_headings_has_no_outline() -> None:
    assert outline("<p>본문</p>") == []
