"""Small repairs of tables that Markdown cannot express."""

from __future__ import annotations

import re

_EMPTY_HEADER = re.compile(r"<th(?P<attributes>[^>]*)>\s*</th>")


def plain_corners(html: str) -> str:
    """``html`` with empty header cells, such as the corner above row names, as plain cells: they head nothing."""
    return _EMPTY_HEADER.sub(r"<td\g<attributes>></td>", html)
