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

from giljabi.career.lexicon import analyse, hits, normalise, score, split_postings
from giljabi.model.lexicon import LexiconTerm
from giljabi.records.loading import load_library

POSTINGS = json.loads((Path(__file__).parent / "postings.json").read_text("utf-8"))
NODE = next((str(p) for p in [Path(sys.executable).with_name("node")] if p.is_file()), shutil.which("node"))
LIBRARY = load_library()
LEXICON = tuple(LIBRARY.records["lexicon"].values())
FAMILIES = {role.id: role.keywords for role in LIBRARY.records["roles"].values()}


@pytest.mark.parametrize("case", POSTINGS, ids=[case["about"] for case in POSTINGS])
def test_a_posting_has_exactly_these_terms(case):
    assert list(hits(case["text"], LEXICON)) == case["hits"]


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


@pytest.mark.skipif(NODE is None, reason="needs node")
def test_javascript_finds_the_same_hits_and_scores():
    root = Path(__file__).parents[2]
    data = {
        "texts": [case["text"] for case in POSTINGS],
        "lexicon": [
            {"id": t.id, "name": t.name.en, "pattern": t.pattern, "caseSensitive": t.case_sensitive, "korean": t.korean}
            for t in LEXICON
        ],
        "families": FAMILIES,
    }
    script = (
        f"import {{ analyse }} from {json.dumps((root / 'docs/assets/javascripts/keywords.js').as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "const { texts, lexicon, families } = JSON.parse(text);"
        "process.stdout.write(JSON.stringify(analyse(texts, lexicon, families)));"
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
    assert theirs["hits"] == [list(terms) for terms in ours.hits]
    assert theirs["counts"] == [[term, count] for term, count in ours.counts.items()]
    assert [family for family, _ in theirs["scores"]] == list(ours.scores)
    assert [share for _, share in theirs["scores"]] == pytest.approx(list(ours.scores.values()))
