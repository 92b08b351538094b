"""One definition of cleaning, cutting and stemming, in Python and JavaScript, held together by golden files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giljabi.search.normalise import clean, fold
from giljabi.search.scoring import node
from giljabi.search.stemmer import stem
from giljabi.search.tokens import tokenize

HERE = Path(__file__).parent


def golden(name: str) -> Any:
    return json.loads((HERE / "golden" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", golden("texts")["texts"], ids=lambda case: repr(case["text"]))
def test_texts(case: dict[str, Any]) -> None:
    cleaned = clean(case["text"])
    assert cleaned == case["clean"]
    assert fold(cleaned) == case["fold"]
    assert [[t.kind, t.text, t.glued, list(t.terms)] for t in tokenize(cleaned)] == case["tokens"]


@pytest.mark.parametrize(("word", "expected"), golden("stems")["stems"])
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


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
    folder = HERE.parents[1] / "docs" / "assets" / "javascripts" / "search"
    done = subprocess.run(
        [node(), "--input-type=module", "--eval", script],
        input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8", check=True, cwd=folder,
    )  # fmt: skip
    expected = [
        [fold(clean(text)), [[t.kind, t.text, t.glued, list(t.terms)] for t in tokenize(clean(text))]] for text in texts
    ]
    assert json.loads(done.stdout) == expected
