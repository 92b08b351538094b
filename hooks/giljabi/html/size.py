"""File sizes in words."""

from __future__ import annotations


def size_in_words(size: int) -> str:
    """``size`` bytes as a reader counts them: ``98 KB``, ``1.2 MB``. The unit is the same in both languages."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"
