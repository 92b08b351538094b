"""The keyword lexicon: golden postings, shared with keywords.js, and what must hold for any text."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from giljabi.career.lexicon import analyse, hits, normalise, score, sentences, split_postings, stated
from giljabi.model.lexicon import LexiconTerm
from giljabi.records.loading import load_library

POSTINGS = json.loads((Path(__file__).parent / "postings.json").read_text("utf-8"))
NODE = next((str(p) for p in [Path(sys.executable).with_name("node")] if p.is_file()), shutil.which("node"))
LIBRARY = load_library()
LEXICON = tuple(LIBRARY.records["lexicon"].values())
CONDITIONS = tuple(LIBRARY.files["lexicon.yml"][1].conditions)
FAMILIES = {role.id: role.keywords for role in LIBRARY.records["roles"].values()}


@pytest.mark.parametrize("case", POSTINGS, ids=[case["about"] for case in POSTINGS])
def test_a_posting_has_exactly_these_terms(case):
    assert list(hits(case["text"], LEXICON)) == case["hits"]


@pytest.mark.parametrize("case", POSTINGS, ids=[case["about"] for case in POSTINGS])
def test_a_posting_states_exactly_these_conditions(case):
    assert [[sentence, list(ids)] for sentence, ids in stated(case["text"], CONDITIONS)] == case.get("stated", [])


def test_every_condition_is_stated_by_a_golden_posting_in_both_languages():
    for korean in (True, False):
        texts = [
            sentence
            for case in POSTINGS
            for sentence, _ in case.get("stated", [])
            if korean == any("가" <= letter <= "힣" for letter in sentence)
        ]
        assert {id for text in texts for id in hits(text, CONDITIONS)} == {condition.id for condition in CONDITIONS}


@given(st.text())
def test_sentences_hold_the_whole_posting_but_spaces(text):
    assert "".join(sentences(text)).replace(" ", "") == normalise(text).replace(" ", "")


@given(st.text(alphabet="abz .!?\n\r\u2028"), st.sampled_from([case for case in POSTINGS if "stated" in case]))
def test_a_stated_sentence_stays_found_between_other_lines(text, case):
    assert stated(case["text"], CONDITIONS)[0] in stated(f"{text}\n{case['text']}\n{text}", CONDITIONS)


def test_each_family_scores_highest_on_a_posting_made_of_its_own_keywords():
    names = {term.id: term.pattern for term in LEXICON}
    for family, weights in FAMILIES.items():
        heavy = {id for id, weight in weights.items() if weight >= 4}
        assert heavy <= names.keys()
        scores = {other: score(heavy, theirs) for other, theirs in FAMILIES.items()}
        assert max(scores, key=scores.__getitem__) == family


def test_counts_are_postings_not_occurrences():
    found = analyse(["slurm slurm", "Slurm and Kubernetes"], LEXICON, FAMILIES)
    assert found.counts == {"slurm": 2, "k8s": 1}
    assert found.hits == (("slurm",), ("k8s", "slurm"))
    assert list(found.scores) == sorted(found.scores, key=lambda family: -found.scores[family])


def test_postings_are_split_at_lines_of_hyphens_only():
    assert split_postings("a --- b\r\n---\r\nc\n-----\n\n---\n") == ["a --- b", "c"]


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(), st.sampled_from(POSTINGS))
def test_terms_stay_found_when_other_sentences_stand_around(text, case):
    assert set(case["hits"]) <= set(hits(f"{text}\n{case['text']}\n{text}", LEXICON))


@given(st.lists(st.sampled_from([term.id for term in LEXICON])), st.sampled_from(sorted(FAMILIES)))
def test_a_score_is_a_share_and_grows_with_terms(found, family):
    part = score(found[: len(found) // 2], FAMILIES[family])
    assert 0 <= part <= score(found, FAMILIES[family]) <= 1


@pytest.mark.parametrize("pattern", [r"(?<=a)b", r"\bword", r"(group)", r"a\1", r"(?P<n>a)", "(", r"\Aa", "a++"])
def test_syntax_that_javascript_reads_differently_is_refused(pattern):
    with pytest.raises(ValidationError):
        LexiconTerm(id="x", name={"ko": "가", "en": "x"}, pattern=pattern)


def as_data(terms):
    return [
        {"id": t.id, "name": t.name.en, "pattern": t.pattern, "caseSensitive": t.case_sensitive, "korean": t.korean}
        for t in terms
    ]


@pytest.mark.skipif(NODE is None, reason="needs node")
def test_javascript_finds_the_same_hits_and_scores():
    root = Path(__file__).parents[2]
    data = {
        "texts": [case["text"] for case in POSTINGS],
        "lexicon": as_data(LEXICON),
        "conditions": as_data(CONDITIONS),
        "families": FAMILIES,
    }
    script = (
        f"import {{ analyse, stated }} from {json.dumps((root / 'docs/assets/javascripts/keywords.js').as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "const { texts, lexicon, families, conditions } = JSON.parse(text);"
        "const says = texts.map((posting) => stated(posting, conditions));"
        "process.stdout.write(JSON.stringify({ ...analyse(texts, lexicon, families), says }));"
    )
    run = subprocess.run(
        [str(NODE), "--input-type=module", "-e", script],
        input=json.dumps(data),
        text=True,
        capture_output=True,
        check=True,
        cwd=root,
        encoding="utf-8",
    )
    theirs, ours = json.loads(run.stdout), analyse(data["texts"], LEXICON, FAMILIES)
    assert theirs["says"] == [
        [[sentence, list(ids)] for sentence, ids in stated(text, CONDITIONS)] for text in data["texts"]
    ]
    assert theirs["hits"] == [list(terms) for terms in ours.hits]
    assert theirs["counts"] == [[term, count] for term, count in ours.counts.items()]
    assert [family for family, _ in theirs["scores"]] == list(ours.scores)
    assert [share for _, share in theirs["scores"]] == pytest.approx(list(ours.scores.values()))
