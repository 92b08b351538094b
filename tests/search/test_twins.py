"""One definition of cleaning, cutting and stemming, in Python and JavaScript, held together by golden files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giljabi.search.irregular import APART, FORMS
from giljabi.search.normalise import clean, fold
from giljabi.search.scoring import node
from giljabi.search.stemmer import porter, stem
from giljabi.search.tokens import tokenize

HERE = Path(__file__).parent
SOURCES = HERE.parents[1] / "docs" / "assets" / "javascripts" / "search"


def golden(name: str) -> Any:
    return json.loads((HERE / "golden" / f"{name}.json").read_text(encoding="utf-8"))


def run_javascript(script: str, text: str = "") -> str:
    """What a script prints that stands beside the modules of the search."""
    return subprocess.run(
        [node(), "--input-type=module", "--eval", script],
        input=text, capture_output=True, text=True, encoding="utf-8", check=True, cwd=SOURCES,
    ).stdout  # fmt: skip


@pytest.mark.parametrize("case", golden("texts")["texts"], ids=lambda case: repr(case["text"]))
def test_texts(case: dict[str, Any]) -> None:
    cleaned = clean(case["text"])
    assert cleaned == case["clean"]
    assert fold(cleaned) == case["fold"]
    assert [[t.kind, t.text, t.glued, list(t.terms)] for t in tokenize(cleaned)] == case["tokens"]


@pytest.mark.parametrize(("word", "expected"), golden("stems")["stems"])
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_irregular_words_are_the_same_in_both_and_need_their_place() -> None:
    script = "import { APART, FORMS } from './irregular.js'; console.log(JSON.stringify([[...APART], Object.fromEntries(FORMS)]))"
    apart, forms = json.loads(run_javascript(script))
    assert (set(apart), forms) == (APART, FORMS)
    for form, word in FORMS.items():
        assert stem(form) == stem(word)
        assert porter(form) != stem(word), "Porter's rules suffice"
    for word in APART:
        assert stem(word) == word


@pytest.mark.parametrize("name", ["twins", "words"])
def test_javascript(name: str) -> None:
    done = subprocess.run(
        [node(), "--test", str(HERE / f"{name}.test.mjs")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


HANGUL_AND_LATIN = st.text(
    alphabet=st.sampled_from("가나다을를에서비자유예ㄱㅏabcHBI0179-., '’\u200b\u00a0／Ａ\n"), max_size=60
)


@given(HANGUL_AND_LATIN | st.text(max_size=60))
def test_cleaning_is_final_and_folding_keeps_positions(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert len(fold(cleaned)) == len(cleaned)


@given(HANGUL_AND_LATIN)
def test_tokens_do_not_depend_on_what_stands_around_them(text: str) -> None:
    alone = [token.text for token in tokenize(clean(text))]
    assert [token.text for token in tokenize(clean(f"( {text} )"))] == alone


@settings(max_examples=8, deadline=None)
@given(st.lists(HANGUL_AND_LATIN, min_size=20, max_size=40))
def test_both_languages_agree_on_texts_nobody_thought_of(texts: list[str]) -> None:
    script = (
        "import { clean, fold } from './normalise.js'; import { termsOf, tokenize } from './tokens.js';"
        "import { readFileSync } from 'node:fs';"
        "console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map((text) => {"
        " const cleaned = clean(text);"
        " return [fold(cleaned), tokenize(cleaned).map((t) => [t.kind, t.text, t.glued, termsOf(t)])]; })))"
    )
    expected = [
        [fold(clean(text)), [[t.kind, t.text, t.glued, list(t.terms)] for t in tokenize(clean(text))]] for text in texts
    ]
    assert json.loads(run_javascript(script, json.dumps(texts))) == expected
