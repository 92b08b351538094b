"""Charts and worked examples: facts as pictures and as arithmetic, computed at build."""

from __future__ import annotations

from giljabi.charts.calculations import CALCULATIONS, calculate
from giljabi.charts.rows import Row, rows_of
from giljabi.charts.svg import draw

__all__ = ["CALCULATIONS", "Row", "calculate", "draw", "rows_of"]
