"""The history as an Atom feed (RFC 4287), one for each language."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from html import escape as escape_html
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from giljabi.addresses import page_address
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from datetime import date

    from giljabi.freshness.history import Change, Day, Detail
    from giljabi.freshness.snapshot import Sides
    from giljabi.model.text import Language
    from giljabi.records.library import Library

LONGEST = 100
"""Entries in a feed; older ones are on the page."""


def feed_name(language: Language) -> str:
    """File name of a feed at the site's root."""
    return f"changes-{language}.xml"


def feed(days: Sequence[Day], library: Library, language: Language, *, site_url: str, updated: date) -> str:
    """A valid Atom document, also when nothing has changed yet.

    :param days: the history, newest first.
    :param site_url: address of the site; entries are named after it, so a feed keeps its identity.
    :param updated: the feed's own date where there is no entry.
    """
    words = Words(library, "web", language)
    page = page_address(site_url, language, "changes.md")
    own = f"{site_url.rstrip('/')}/{feed_name(language)}"
    seen = [(day.day, change) for day in days for change in day.changes if change.seen_in(language)]
    entries = seen[:LONGEST]
    body = "".join(_entry(day, change, words, page) for day, change in entries)
    latest = entries[0][0] if entries else updated
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language)}>\n'
        f" <title>{escape(words['changes-feed'])}</title>\n"
        f" <subtitle>{escape(words['changes-lead'])}</subtitle>\n"
        f" <id>{escape(own)}</id>\n"
        f' <link rel="self" type="application/atom+xml" href={quoteattr(own)}/>\n'
        f' <link rel="alternate" type="text/html" hreflang={quoteattr(language)} href={quoteattr(page)}/>\n'
        f" <updated>{_moment(latest)}</updated>\n"
        f" <author><name>{escape(words['changes-author'])}</name></author>\n"
        " <rights>CC BY 4.0</rights>\n"
        f"{body}</feed>\n"
    )


def anchor(change: Change) -> str:
    """Where the page of changes lists the record: ``fact-h1b-grace-period``, ``checklist-h1b-layoff``."""
    return change.record.replace(":", "-")


def part_name(detail: Detail, words: Words) -> str:
    """What kind of part changed, in words."""
    kind = detail.part.partition(":")[0]
    return words[f"changes-part-{kind}"]


def _entry(day: date, change: Change, words: Words, page: str) -> str:
    # The same change keeps its identity when it moves from "not recorded yet" to a recorded day.
    content = repr([(detail.part, detail.old, detail.new) for detail in change.details])
    identity = hashlib.sha256(content.encode()).hexdigest()[:12]
    title = f"{words[f'changes-{change.action}']}: {change.name[words.language]}"
    categories = "".join(
        f"  <category term={quoteattr(status)} label={quoteattr(words[f'status-{status}'])}/>\n"
        for status in change.statuses
    )
    return (
        " <entry>\n"
        f"  <title>{escape(title)}</title>\n"
        f"  <id>{escape(page)}#{anchor(change)}-{identity}</id>\n"
        f'  <link rel="alternate" type="text/html" href={quoteattr(f"{page}#{anchor(change)}")}/>\n'
        f"  <updated>{_moment(day)}</updated>\n"
        f"{categories}"
        f'  <content type="html">{escape(_content(change, words))}</content>\n'
        " </entry>\n"
    )


def _content(change: Change, words: Words) -> str:
    rows = "".join(
        f"<dt>{escape_html(part_name(detail, words))}</dt>{_shown(detail.old, words, 'del')}{_shown(detail.new, words, 'ins')}"
        for detail in change.seen_in(words.language)
    )
    return f"<dl>{rows}</dl>"


def _shown(sides: Sides | None, words: Words, tag: str) -> str:
    return f"<dd><{tag}>{escape_html(sides[words.language])}</{tag}></dd>" if sides else ""


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
