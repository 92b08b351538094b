"""Compact text forms for the numbers and words of the index. Read back by ``packing.js``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def vlq(numbers: Iterable[int]) -> str:
    """Non-negative integers as base64 digits: five bits a digit, lowest first, the sixth bit says that more follow."""
    digits: list[str] = []
    for number in numbers:
        while number > 31:
            digits.append(DIGITS[32 | (number & 31)])
            number >>= 5
        digits.append(DIGITS[number])
    return "".join(digits)


def front_coded(words: Sequence[str]) -> str:
    """Sorted words, one a line: a digit for how many characters are as in the word before, then the rest."""
    lines: list[str] = []
    before = ""
    for word in words:
        same = takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False))
        shared = min(sum(1 for _ in same), len(DIGITS) - 1)
        lines.append(DIGITS[shared] + word[shared:])
        before = word
    return "\n".join(lines)
