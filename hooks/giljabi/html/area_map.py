"""A picture of the areas around Boston: where they lie to one another and how many employers of the list are there.

Not a map to scale: distances west of Route 128 are shortened so that names stay readable on a phone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from markupsafe import escape

if TYPE_CHECKING:
    from giljabi.model.employer import Place
    from giljabi.model.text import Language

WIDTH, HEIGHT = 640, 560
_MARGIN_X, _MARGIN_Y = 70, 44
_LONG = 18
"""Names longer than this would run into their neighbors on a phone."""


def area_map(areas: Sequence[Place], counts: Mapping[str, int], language: Language, *, title: str) -> str:
    """An SVG with a circle per area, its area growing with the number of employers.

    Colours come from the style sheet (classes ``area-map__…``), so the picture follows light, dark and print.
    """
    most = max(counts.values(), default=1) or 1
    parts = [
        f'<svg class="area-map" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}" '
        'xmlns="http://www.w3.org/2000/svg" font-size="15">',
        _ring("128", x=560, y=280, radius=275),
        _ring("495", x=620, y=280, radius=455),
    ]
    for area in areas:
        x = _MARGIN_X + area.x / 100 * (WIDTH - 2 * _MARGIN_X)
        y = _MARGIN_Y + area.y / 100 * (HEIGHT - 2 * _MARGIN_Y)
        # Area of the circle, not its radius, stands for the count.
        radius = 10 + 20 * (counts[area.id] / most) ** 0.5
        parts.append(
            f'<circle class="area-map__dot" cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}"/>'
            f'<text class="area-map__count" x="{x:.0f}" y="{y + 5:.0f}" text-anchor="middle">{counts[area.id]}</text>'
            f'<text class="area-map__name" x="{x:.0f}" y="{y + radius + 17:.0f}" text-anchor="middle">'
            + "".join(
                f'<tspan x="{x:.0f}" dy="{"1.1em" if number else "0"}">{escape(line)}</tspan>'
                for number, line in enumerate(lines_of(area.name.side(language)))
            )
            + "</text>"
        )
    return "".join(parts) + "</svg>"


def lines_of(name: str) -> list[str]:
    """A name on one line, or a long one on two of about the same length."""
    spaces = [place for place, character in enumerate(name) if character == " "]
    if len(name) <= _LONG or not spaces:
        return [name]
    middle = min(spaces, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _ring(road: str, *, x: int, y: int, radius: int) -> str:
    # The name stands where the ring leaves the picture at the top.
    top = 18
    left = x - (radius**2 - (y - top) ** 2) ** 0.5
    return (
        f'<circle class="area-map__road" cx="{x}" cy="{y}" r="{radius}" fill="none"/>'
        f'<text class="area-map__road-name" x="{left + 8:.0f}" y="{top}">{road}</text>'
    )
