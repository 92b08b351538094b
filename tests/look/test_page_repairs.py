"""What happens to finished pages: codes on one line, plain corners, a policy."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from giljabi.html.codes import keep_codes_whole
from giljabi.html.policy import inline_scripts, with_policy
from giljabi.html.tables import plain_corners

PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<a href='H-1B'>",
            "</a>",
            "H-1B",
            "I-94",
            "I-797A",
            " 그리고 ",
            "x",
            "<script>",
            "</script>",
            "F-1을",
            "<br>",
        ]
    )
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>H-1B로 일하고</p>", '<p><span class="whole">H-1B</span>로 일하고</p>'),
        ("I-797A, DS-2019", '<span class="whole">I-797A</span>, <span class="whole">DS-2019</span>'),
        ('<a title="H-1B">F-1</a>', '<a title="H-1B"><span class="whole">F-1</span></a>'),
        ("2026-14439 COVID-19X A-B", "2026-14439 COVID-19X A-B"),
        ("<option>H-1B</option><svg><text>H-1B</text></svg>", "<option>H-1B</option><svg><text>H-1B</text></svg>"),
        (
            "<script>'H-1B'</script><!-- H-1B -->H-4",
            "<script>'H-1B'</script><!-- H-1B --><span class=\"whole\">H-4</span>",
        ),
    ],
)
def test_codes_are_wrapped_in_prose_only(before: str, after: str) -> None:
    assert keep_codes_whole(before) == after


@given(PIECES)
def test_wrapping_codes_changes_nothing_but_the_wrapping(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert re.sub(r'<span class="whole">([^<]*)</span>', r"\1", keep_codes_whole(html)) == html


def test_an_empty_header_cell_becomes_a_plain_cell() -> None:
    assert plain_corners("<tr><th></th><th>값</th></tr>") == "<tr><td></td><th>값</th></tr>"


def test_the_policy_allows_each_inline_script_by_its_hash_and_nothing_else() -> None:
    html = (
        '<head><meta charset="utf-8"><script>one()</script><script src="a.js"></script>'
        '<script type="application/json">{"x": 1}</script></head>'
    )
    page = with_policy(html)
    meta = BeautifulSoup(page, "html.parser").find("meta", {"http-equiv": "Content-Security-Policy"})
    digest = base64.b64encode(hashlib.sha256(b"one()").digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in str(meta["content"])
    assert "unsafe-inline" not in str(meta["content"]).split("script-src")[1].split(";")[0]
    assert page.index("Content-Security-Policy") < page.index("<script>")
    assert inline_scripts(html) == ["one()"]


def test_a_page_without_a_character_set_does_not_go_out_without_a_policy() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html></html>")
