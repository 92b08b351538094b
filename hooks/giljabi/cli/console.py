"""What all commands share: bilingual help, and output that any terminal can show."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO


def parser(program: str, ko: str, en: str, examples: str = "") -> argparse.ArgumentParser:
    """An argument parser whose help speaks both languages.

    :param program: the command as typed, e.g. ``scripts/check.py``.
    :param examples: lines to show at the end.
    """
    return argparse.ArgumentParser(
        prog=f"python {program}",
        description=f"{ko}\n{en}",
        epilog=f"예 · examples:\n{examples}" if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def prepare() -> None:
    """Korean on every terminal: Windows consoles may otherwise refuse to print it."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)


def _speak_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
