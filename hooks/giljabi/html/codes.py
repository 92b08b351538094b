"""Names such as H-1B and I-94 stay on one line: browsers break them at the hyphen, most of all on a phone."""

from __future__ import annotations

import re

_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_NAME = re.compile(r"^</?([a-zA-Z][a-zA-Z0-9]*)")
_CODE = re.compile(r"(?<![A-Za-z0-9&-])[A-Z]{1,4}-\d{1,4}(?:[A-Z]\d?)?(?![A-Za-z0-9-])")
_LEFT_ALONE = frozenset({"script", "style", "title", "option", "textarea", "svg", "pre", "code"})
"""Elements whose text is not prose, or may not hold other elements."""


def keep_codes_whole(html: str) -> str:
    """``html`` with every code in its prose wrapped in ``<span class="whole">``. The text itself does not change."""
    parts: list[str] = []
    inside: str | None = None
    depth = 0
    for part in _TAG.split(html):
        if part.startswith("<"):
            match = _NAME.match(part)
            name = match.group(1).lower() if match else ""
            if inside is None and name in _LEFT_ALONE and not part.startswith("</") and not part.endswith("/>"):
                inside, depth = name, 1
            elif name == inside:
                depth += -1 if part.startswith("</") else 1
                inside = inside if depth else None
            parts.append(part)
        else:
            parts.append(part if inside else _CODE.sub(r'<span class="whole">\g<0></span>', part))
    return "".join(parts)
