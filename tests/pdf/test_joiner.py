"""Joiners forbid breaks inside words on paper; whoever reads the file never meets one."""

from __future__ import annotations

import re

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from giljabi.pdf.joiner import JOINER, as_read, characters, keep_whole, says_the_same
from tests.pdf.conftest import Sheet


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I-94를", "I-_94_를_"),
        ("퇴사 후", "퇴_사_ 후_"),
        ("Form I-94 and H-1B, full-time", "Form I-_94 and H-_1B, full-time"),
        ("승인서(I-797A)", "승_인_서_(_I-_797A)"),
        ("plain words", "plain words"),
        ("가" * 18, "가_" * 18),
        ("가" * 19, "가" * 19),
    ],
)
def test_words_are_joined_where_they_could_break(text: str, kept: str) -> None:
    assert keep_whole(text) == kept.replace("_", JOINER)


def test_only_what_is_printed_is_joined() -> None:
    sheet = {
        "title": "신분",
        "url": "https://a.example/I-94/",
        "parts": [{"qr-alt": "신분", "text": "신분"}],
        "n": None,
    }
    assert keep_whole(sheet) == {
        **sheet,
        "title": f"신{JOINER}분{JOINER}",
        "parts": [{"qr-alt": "신분", "text": f"신{JOINER}분{JOINER}"}],
    }


@given(st.text(st.sampled_from("가나힣ab1-( )·,I9"), max_size=40))
def test_nothing_but_joiners_is_added(text: str) -> None:
    kept = keep_whole(text)
    assert as_read(kept) == text
    assert not re.search(rf"(^|\s){JOINER}", kept)


def test_glyphs_stand_for_what_is_read() -> None:
    known = characters(b"2 beginbfchar\n<0001> <AC002060>\n<0002> <00A0>\nendbfchar")
    assert known == {1: "가", 2: " "}
    assert says_the_same("\ufeff가".encode("utf-16-be"), b"\0\1", known)
    assert says_the_same(b" ", b"\0\2", known)
    assert not says_the_same("\ufeff나".encode("utf-16-be"), b"\0\1", known)
    assert not says_the_same(b" ", b"\0\3", known)


@pytest.mark.parametrize("name", ["h1b-layoff-ko-letter.pdf", "target-20-ko-a4.pdf", "document-binder-en-letter.pdf"])
def test_nobody_meets_a_joiner(real_sheets: dict[str, Sheet], name: str) -> None:
    path = real_sheets[name].path
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        texts += [bookmark.get_title() for bookmark in document.get_toc()]
    with pikepdf.open(path) as pdf:
        texts += [str(value) for value in pdf.docinfo.values()]
        texts.append(pdf.Root.Metadata.read_bytes().decode())
        texts += [str(tag.T) for tag in pdf.objects if isinstance(tag, pikepdf.Dictionary) and "/T" in tag]
        assert not any(b"ActualText" in page.Contents.read_bytes() for page in pdf.pages)
    assert texts
    assert not [text for text in texts if JOINER in text]
