"""Text before it is printed, and what the font can print."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from giljabi.pdf.draft import clean, facts_used
from giljabi.pdf.glyphs import FONTS, characters, missing, printable
from giljabi.records.library import Library


@given(st.text())
def test_clean_text_is_composed_visible_and_single_spaced(text: str) -> None:
    result = clean(text)
    assert result == unicodedata.normalize("NFC", result)
    assert not [c for c in result if unicodedata.category(c) == "Cc" or c in "\u200b\u200e\u202e\u2066\ufeff\xad"]
    assert result == " ".join(result.split())


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet=st.characters(whitelist_categories=("Lu", "Ll", "Lo", "Nd"), max_codepoint=0xFFFF)))
def test_cleaning_keeps_letters_and_digits(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


def test_the_font_has_what_the_guide_needs() -> None:
    assert not missing("가나다힣 ABC xyz 0123456789 · – — … ‘ ’ “ ” § $ ₩ % & / ( ) [ ] { } < > + − × = ~ ° • → ↑ ↓ ©")


def test_all_hangul_syllables_are_printable() -> None:
    assert not missing("".join(map(chr, range(0xAC00, 0xD7A4))))


def test_hanja_and_emoji_are_not() -> None:
    assert missing("漢字😀漢") == ["漢", "字", "😀"]


def test_both_weights_are_read() -> None:
    weights = [characters(path.read_bytes()) for path in sorted(FONTS.glob("*.otf"))]
    assert len(weights) == 2
    assert printable() >= weights[0] & weights[1]
    assert all(len(weight) > 11_000 for weight in weights)


def test_facts_are_found_wherever_a_checklist_names_them(cases: Library) -> None:
    assert facts_used(cases.checklists["steps"]) == ["window", "counting", "fee"]
    assert facts_used(cases.checklists["log"]) == []
