"""Horizontal bars as SVG.

Drawn 360 units wide with the label above its bar, so that the text keeps its size on a phone and long Korean labels need no
gutter. Colours are classes (``charts.css``): the same picture serves light, dark and print, and tones differ in hatching and
outline, not only in colour.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from giljabi.model.fact import Value
from giljabi.wording.values import format_value

if TYPE_CHECKING:
    from giljabi.charts.rows import Row
    from giljabi.model.text import Language

WIDTH = 360
_EDGE = 1
_ROW = 44
_BAR_TOP, _BAR_HEIGHT = 20, 14
_AXIS = 26


def draw(chart_id: str, rows: Sequence[Row], language: Language, *, log: bool, title: str, summary: str) -> str:
    """The picture as an ``<svg>`` element, named and described for those who do not see it.

    :param log: logarithmic scale; every value must then be above zero.
    """
    ticks = log_ticks(rows) if log else linear_ticks(max(row.high for row in rows))
    height = len(rows) * _ROW + _AXIS
    parts = [
        f'<svg class="chart__picture" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="chart-{chart_id}-title chart-{chart_id}-summary" focusable="false">',
        f'<title id="chart-{chart_id}-title">{escape(title)}</title>',
        f'<desc id="chart-{chart_id}-summary">{escape(summary)}</desc>',
        f'<defs><pattern id="chart-{chart_id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="chart__hatch-ground" width="6" height="6"/>'
        '<rect class="chart__hatch" width="3" height="6"/></pattern></defs>',
    ]
    parts += [_tick(tick, ticks, rows[0], height, language, log=log) for tick in ticks]
    for index, row in enumerate(rows):
        parts.append(_bar(chart_id, row, index * _ROW, ticks, log=log))
    return "".join((*parts, "</svg>"))


def linear_ticks(top: float) -> list[float]:
    """Zero and three to five round steps up to or just above ``top``."""
    if top <= 0:
        raise ValueError("a chart needs a number above zero")
    raw = top / 4
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw)
    return [step * index for index in range(math.ceil(top / step - 1e-9) + 1)]


def log_ticks(rows: Sequence[Row]) -> list[float]:
    """Whole powers of ten around all values."""
    if min(row.low for row in rows) <= 0:
        raise ValueError("a logarithmic chart needs numbers above zero")
    first = math.floor(math.log10(min(row.low for row in rows)))
    last = math.ceil(math.log10(max(row.high for row in rows)))
    return [10.0**power for power in range(first, max(last, first + 1) + 1)]


def position(number: float, ticks: Sequence[float], *, log: bool) -> float:
    """Horizontal place of a number, between the edges of the picture."""
    if log:
        share = (math.log10(number) - math.log10(ticks[0])) / (math.log10(ticks[-1]) - math.log10(ticks[0]))
    else:
        share = number / ticks[-1]
    return round(_EDGE + share * (WIDTH - 2 * _EDGE), 1)


def _tick(tick: float, ticks: Sequence[float], row: Row, height: int, language: Language, *, log: bool) -> str:
    x = position(tick, ticks, log=log)
    # Behind the bars only: a line through the labels would cross their letters.
    line = "".join(
        f'<line class="chart__grid" x1="{x}" x2="{x}" y1="{top - 3}" y2="{top + _BAR_HEIGHT + 3}"/>'
        for top in range(_BAR_TOP, height - _AXIS, _ROW)
    )
    shown = tick in (ticks[0], ticks[-1]) or (len(ticks) > 2 and tick == ticks[(len(ticks) - 1) // 2])
    if not shown and not log:
        return line
    number = int(tick) if tick == int(tick) else round(tick, 6)
    # On a logarithmic axis every decade is named, too often to repeat the whole unit.
    words = (
        f"${number}"
        if log and row.unit.startswith("usd")
        else format_value(Value(value=number, unit=row.unit), language)
    )
    anchor = "start" if tick == ticks[0] else "end" if tick == ticks[-1] else "middle"
    return f'{line}<text class="chart__tick" x="{x}" y="{height - 6}" text-anchor="{anchor}">{escape(words)}</text>'


def _bar(chart_id: str, row: Row, top: int, ticks: Sequence[float], *, log: bool) -> str:
    words = (
        f'<text class="chart__label" x="0" y="{top + 14}">{escape(row.label)}</text>'
        f'<text class="chart__value" x="{WIDTH}" y="{top + 14}" text-anchor="end">{escape(row.words)}</text>'
    )
    start, low, high = float(_EDGE), position(row.low, ticks, log=log), position(row.high, ticks, log=log)
    y = top + _BAR_TOP
    if log:
        middle = y + _BAR_HEIGHT / 2
        return (
            f'{words}<line class="chart__stem" x1="{start}" x2="{low}" y1="{middle}" y2="{middle}"/>'
            f'<circle class="chart__dot" cx="{low}" cy="{middle}" r="6"/>'
        )
    fill = f' fill="url(#chart-{chart_id}-hatch)"' if row.tone == "outlook" else ""
    bar = (
        f'{words}<rect class="chart__bar chart__bar--{row.tone}"{fill} x="{start}" y="{y}" '
        f'width="{round(low - start, 1)}" height="{_BAR_HEIGHT}"/>'
    )
    if high > low:
        bar += (
            f'<rect class="chart__bar chart__bar--range" x="{low}" y="{y}" '
            f'width="{round(high - low, 1)}" height="{_BAR_HEIGHT}"/>'
        )
    return bar
