"""English stems by Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980), but for the words of
:mod:`giljabi.search.irregular`. Twin: ``stemmer.js``.
"""

from __future__ import annotations

import re
from functools import cache

from giljabi.search.irregular import APART, FORMS

_VOWELS = "aeiou"

_STEP_2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
)  # fmt: skip
_PLAIN = re.compile(r"[a-z]{3,}\Z")


@cache
def stem(word: str) -> str:
    """The stem of a folded word. Words of fewer than three letters, and all with digits, stay as they are."""
    if not _PLAIN.match(word):
        return word
    word = FORMS.get(word, word)
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    for own in (word, singular):
        if own in APART:
            return own
    return porter(word)


def porter(word: str) -> str:
    """The stem by Porter's rules alone."""
    return _step_5(_step_4(_step_2_and_3(_step_1(word))))


def _shape(text: str) -> str:
    """``text`` with ``v`` for each vowel and ``c`` for each consonant; y is a vowel after a consonant."""
    shape = ""
    for letter in text:
        vowel = letter in _VOWELS or (letter == "y" and shape.endswith("c"))
        shape += "v" if vowel else "c"
    return shape


def _measure(text: str) -> int:
    """Porter's m: how often a vowel run is followed by a consonant run."""
    return _shape(text).count("vc")


def _has_vowel(text: str) -> bool:
    return "v" in _shape(text)


def _ends_short(text: str) -> bool:
    """Porter's *o: consonant, vowel, consonant, the last not w, x or y."""
    return _shape(text).endswith("cvc") and text[-1] not in "wxy"


def _step_1(word: str) -> str:
    if word.endswith(("sses", "ies")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("eed"):
        if _measure(word[:-3]) > 0:
            word = word[:-1]
    else:
        for suffix in ("ed", "ing"):
            root = word[: -len(suffix)]
            if word.endswith(suffix) and _has_vowel(root):
                word = _restore(root)
                break
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    return word


def _restore(root: str) -> str:
    if root.endswith(("at", "bl", "iz")):
        return root + "e"
    if len(root) > 1 and root[-1] == root[-2] and _shape(root).endswith("cc") and root[-1] not in "lsz":
        return root[:-1]
    if _measure(root) == 1 and _ends_short(root):
        return root + "e"
    return root


def _step_2_and_3(word: str) -> str:
    for step in (_STEP_2, _STEP_3):
        for suffix, replacement in step:
            if word.endswith(suffix):
                root = word[: -len(suffix)]
                if _measure(root) > 0:
                    word = root + replacement
                break
    return word


def _step_4(word: str) -> str:
    for suffix in sorted(_STEP_4, key=len, reverse=True):
        if word.endswith(suffix):
            root = word[: -len(suffix)]
            if _measure(root) > 1 and (suffix != "ion" or root.endswith(("s", "t"))):
                return root
            return word
    return word


def _step_5(word: str) -> str:
    if word.endswith("e"):
        root = word[:-1]
        if _measure(root) > 1 or (_measure(root) == 1 and not _ends_short(root)):
            word = root
    if word.endswith("ll") and _measure(word) > 1:
        word = word[:-1]
    return word
