"""The files of a new guide, checklist, fact, term, source or role: whole, valid, with TODO where words are missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from giljabi.cli.menu import with_page

if TYPE_CHECKING:
    from giljabi.model.text import Language

TEMPLATES = Path(__file__).parent / "templates"
REVIEW = timedelta(days=90)
"""How soon a scaffolded fact asks to be looked at again; the writer sets the real day."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made."""

    kind: str
    """guide, checklist, fact, term, source or role."""
    id: str
    """Id, or for a guide its path such as ``visa/example``."""
    title_ko: str
    title_en: str
    group: str = ""
    """For facts, terms and sources: the file they go into, without ``.yml``."""
    languages: tuple[Language, ...] = ("ko", "en")


@dataclass
class Plan:
    """Files to write, by path below the project's root; nothing is written before all is known to be right."""

    project: Path
    today: date
    files: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, template: str, words: Mapping[str, str]) -> None:
        """A new file. :raises FileExistsError: if it is there already."""
        if (self.project / path).exists():
            raise FileExistsError(path)
        self.files[path] = _fill(template, words)

    def append(self, path: str, head: str, template: str, words: Mapping[str, str]) -> None:
        """A record at the end of a file, which is begun with ``head`` if need be."""
        file = self.project / path
        before = file.read_text("utf-8").rstrip("\n") + "\n" if file.is_file() else _fill(head, words)
        self.files[path] = before + _fill(template, words)

    def menu(self, page: str) -> None:
        """A line for the page in the menu."""
        text = self.files.get("mkdocs.yml") or (self.project / "mkdocs.yml").read_text("utf-8")
        self.files["mkdocs.yml"] = with_page(text, page)


def plan(order: Order, project: Path, today: date) -> Plan:
    """All files of an order.

    :raises FileExistsError: if one of them is there already.
    """
    made = Plan(project, today)
    words = {
        "id": order.id.rpartition("/")[2],
        "title_ko": order.title_ko,
        "title_en": order.title_en,
        "group": order.group,
        "today": today.isoformat(),
        "review": (today + REVIEW).isoformat(),
    }
    _MAKERS[order.kind](made, order, words)
    return made


def _guide(made: Plan, order: Order, words: dict[str, str]) -> None:
    for language in order.languages:
        made.add(f"docs/{language}/{order.id}.md", f"guide.{language}.md", words)
    made.menu(f"{order.id}.md")


def _checklist(made: Plan, order: Order, words: dict[str, str]) -> None:
    made.add(f"docs/data/checklists/{order.id}.yml", "checklist.yml", words)
    for language in ("ko", "en"):
        made.add(f"docs/{language}/checklists/{order.id}.md", "checklist-page.md", words)
    made.menu(f"checklists/{order.id}.md")


def _fact(made: Plan, order: Order, words: dict[str, str]) -> None:
    file = f"docs/data/facts/{order.group}.yml"
    made.append(file, "facts.yml", "fact.yml", words)
    if not (made.project / file).exists():
        for language in ("ko", "en"):
            made.add(f"docs/{language}/facts/{order.group}.md", "topic-page.md", words)
        made.menu(f"facts/{order.group}.md")


def _term(made: Plan, order: Order, words: dict[str, str]) -> None:
    made.append(f"docs/data/glossary/{order.group}.yml", "terms.yml", "term.yml", words)


def _source(made: Plan, order: Order, words: dict[str, str]) -> None:
    made.append(f"docs/data/sources/{order.group}.yml", "sources.yml", "source.yml", words)


def _role(made: Plan, order: Order, words: dict[str, str]) -> None:
    topics = ["cost"] * 5 + ["incident"] * 5
    question = '  - {{id: question-{n}, topic: {topic}, question: {{ko: "TODO", en: "TODO"}}, strong: {{ko: "TODO", en: "TODO"}}}}'
    words["interview"] = "\n".join(question.format(n=n, topic=topic) for n, topic in enumerate(topics, 1))
    made.add(f"docs/data/roles/{order.id}.yml", "role.yml", words)


_MAKERS = {
    "guide": _guide,
    "checklist": _checklist,
    "fact": _fact,
    "term": _term,
    "source": _source,
    "role": _role,
}
KINDS = tuple(_MAKERS)


def _fill(template: str, words: Mapping[str, str]) -> str:
    return Template((TEMPLATES / template).read_text("utf-8")).substitute(words)
