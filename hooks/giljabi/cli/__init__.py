"""Commands for contributors. Each module has a ``main(arguments)``; ``scripts/*.py`` only call it."""

from __future__ import annotations
