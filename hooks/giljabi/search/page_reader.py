"""Reading what a reader sees from a finished page: sections with their headings, without controls and repeated notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from giljabi.search.documents import Language, Page, Section, is_foreign, kind_of
from giljabi.search.normalise import clean

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small",
                     "span", "strong", "sub", "sup", "time", "u", "var", "wbr"})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD_TAGS = frozenset({"script", "style", "template", "button", "svg", "select", "nav", "object"})
_UNREAD_CLASSES = frozenset(
    # Permalinks, edit buttons and the trail; words only for screen readers; numbers of citations; the list of all facts
    # at a page's end (each fact is an answer of its own); the controls and the fixed notes of a sheet; what a document is,
    # which every sheet that asks for it repeats.
    {
        "headerlink",
        "md-content__button",
        "kicker",
        "banner",
        "unseen",
        "cites",
        "sources",
        "ticks",
        "legend",
        "takes",
        "disclaimer",
        "task__paper",
    }
)
_ARTICLE = '<article class="md-content__inner'
_ENTRY_CLASS = "entry"
"""A block with an id that stands for itself, such as one fact on the page of a topic's facts."""
_TITLE_LENGTH = 40


@dataclass
class _Draft:
    anchor: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def section(self) -> Section:
        text = clean("".join(self.text))
        return Section(self.anchor, clean("".join(self.title)) or _beginning(text), text)


class _Reader(HTMLParser):
    """Collects sections inside the article of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.drafts: list[_Draft] = []
        self.noindex = False
        self.description = ""
        self._open: list[tuple[str, bool]] = []
        """Open elements inside the article, each with whether it begins something unread."""
        self._unread = 0
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        classes = set((attributes.get("class") or "").split())
        if tag == "meta":
            content = attributes.get("content") or ""
            self.noindex |= attributes.get("name") == "robots" and "noindex" in content
            if attributes.get("name") == "description":
                self.description = clean(content)
        if not self._open:
            if tag == "article" and "md-content__inner" in classes:
                self._open.append((tag, False))
                self.drafts.append(_Draft(""))
            return
        if tag not in _INLINE:
            self._say(" ")
        if tag in _VOID:
            return
        unread = tag in _UNREAD_TAGS or bool(classes & _UNREAD_CLASSES) or "data-search-exclude" in attributes
        self._unread += unread
        self._open.append((tag, unread))
        if not self._unread:
            self._begin(tag, classes, attributes.get("id"))

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:
            name, unread = self._open.pop()
            self._unread -= unread
            if name == tag:
                break
        if tag in _HEADINGS:
            self._heading = False
        elif tag not in _INLINE:
            self._say(" ")

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _begin(self, tag: str, classes: set[str], anchor: str | None) -> None:
        if tag == "h1":
            self._heading = True
        elif (tag in _HEADINGS or _ENTRY_CLASS in classes) and anchor:
            self.drafts.append(_Draft(anchor))
            self._heading = tag in _HEADINGS

    def _say(self, words: str) -> None:
        if self._open and not self._unread:
            draft = self.drafts[-1]
            (draft.title if self._heading else draft.text).append(words)


def read_page(html: str, location: str) -> Page | None:
    """One finished page; ``None`` if it has no article or does not want to be found."""
    reader = _Reader()
    # Most of a page is its menu: only the head and the article are parsed.
    reader.feed(html[: html.find("</head>")])
    reader.feed(html[max(html.find(_ARTICLE), 0) : html.rfind("</article>") + len("</article>")])
    reader.close()
    if reader.noindex or not reader.drafts:
        return None
    sections = tuple(draft.section() for draft in reader.drafts)
    kind = kind_of(location.removeprefix("en/"))
    return Page(location, sections[0].title, kind, sections, summary=reader.description)


def pages_of(site: Path, language: Language) -> Iterator[tuple[str, bytes]]:
    """Address and HTML of all pages of one language in a built site, in the order of their addresses."""
    for path in sorted(site.rglob("index.html")):
        location = path.parent.relative_to(site).as_posix() + "/"
        location = "" if location == "./" else location
        if (location == "en/" or location.startswith("en/")) == (language == "en"):
            yield location, path.read_bytes()


def read_site(site: Path, language: Language) -> list[Page]:
    """All pages of one language that can be found, in the order of their addresses."""
    pages = (read_page(html.decode(), location) for location, html in pages_of(site, language))
    return [page for page in pages if page is not None and not is_foreign(page, language)]


def _beginning(text: str) -> str:
    """A title for a section that has none."""
    if len(text) <= _TITLE_LENGTH:
        return text
    cut = text.rfind(" ", 0, _TITLE_LENGTH)
    return text[: cut if cut > 0 else _TITLE_LENGTH] + " …"
