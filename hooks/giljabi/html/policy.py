"""A content security policy for each page, so that a mistake in a template or a translation cannot load or run anything else.

A static host sends no headers of ours, so the policy is a ``meta`` element (https://www.w3.org/TR/CSP3/#meta-element); directives
that only work as headers (``frame-ancestors``, reporting) are therefore left out. The theme writes a few inline scripts that
differ from page to page; each is allowed by its hash, nothing else inline runs.
"""

from __future__ import annotations

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_NOT_RUN = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/(?:ld\+)?json""", re.IGNORECASE)
_CHARSET = re.compile(r"<meta charset=[^>]+>", re.IGNORECASE)

_RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    # The theme and the charts set widths and colours in style attributes.
    "style-src 'self' 'unsafe-inline'",
    # The theme's icons are data: images inside its style sheet.
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def with_policy(html: str) -> str:
    """``html`` with its policy as the first thing after the character set.

    :raises ValueError: if the page has no ``<meta charset>``, so that no page goes out without a policy unnoticed.
    """
    hashes = "".join(f" '{value}'" for value in dict.fromkeys(map(_hash, inline_scripts(html))))
    policy = "; ".join(_RULES).format(hashes=hashes)
    page, count = _CHARSET.subn(
        lambda match: f'{match.group()}\n<meta http-equiv="Content-Security-Policy" content="{policy}">', html, count=1
    )
    if not count:
        raise ValueError("the page has no <meta charset>")
    return page


def inline_scripts(html: str) -> list[str]:
    """Code of every inline script that a browser would run; data blocks and files are left out."""
    return [
        match["code"]
        for match in _INLINE_SCRIPT.finditer(html)
        if not _NOT_RUN.search(match["attributes"]) and match["code"].strip()
    ]


def _hash(code: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}"
