"""The components of one page in one language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from giljabi.charts import CALCULATIONS, calculate, draw, rows_of
from giljabi.downloads.key_dates import key_dates
from giljabi.freshness.feed import feed_name
from giljabi.freshness.history import days_in
from giljabi.html import date_tool
from giljabi.html.career_tools import CareerTools
from giljabi.html.first_uses import explain_first_uses, terms_for
from giljabi.html.letters import first_letters
from giljabi.html.page_facts import PageFacts, citation_id
from giljabi.html.page_words import PageWords
from giljabi.html.routes import EVENTS, STATUSES, routes
from giljabi.html.size import size_in_words
from giljabi.model.checklist import Group
from giljabi.model.fact import LegalStatus, NewsStatus
from giljabi.model.term import LAW
from giljabi.pdf.sheet import edition_of
from giljabi.wording.dues import due_phrase
from giljabi.wording.phrases import fill, pieces
from giljabi.wording.values import format_date, format_value
from giljabi.wording.words import Words

if TYPE_CHECKING:
    from giljabi.freshness.dashboard import Dashboard
    from giljabi.freshness.history import Day
    from giljabi.html.links import Download, Links, PageLink
    from giljabi.model.checklist import Checklist, Due
    from giljabi.model.fact import Fact
    from giljabi.model.term import Term
    from giljabi.model.text import Text
    from giljabi.records.library import Library

_BETWEEN_LINES = re.compile(r"\s*\n\s*")

_SENTENCE_END = re.compile(r"(?<=[가-힣a-z)]\.)\s+(?=[A-Z가-힣])")

_environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.globals.update(size=size_in_words, citation_id=citation_id, statuses=STATUSES, events=EVENTS)


class Renderer(CareerTools):
    """Renders components and remembers which facts they used.

    :param today: the day of the build; facts whose review is overdue by then say so.
    """

    def __init__(self, library: Library, links: Links, today: date) -> None:
        self.library = library
        self.links = links
        self.language = links.language
        self.today = today
        self.words = PageWords(library, self.language)
        self.facts = PageFacts()
        self._explained: set[str] = set()

    # Whole components ---------------------------------------------------

    def checklist(
        self, checklist_id: str, downloads: Sequence[Download] = (), see_also: Sequence[PageLink] = ()
    ) -> str:
        """A checklist, worksheet or scorecard with its downloads and the pages to go on with.

        :raises KeyError: for an unknown id.
        """
        sheet = self.library.checklists[checklist_id]
        edition = edition_of(sheet, self.library)
        return self._render("checklist", sheet=sheet, downloads=downloads, see_also=see_also, edition=edition)

    def fact(self, fact_id: str) -> str:
        """One fact as a block: sentence, status, source, date, doubts, and the dispute if there is one."""
        return self._render("fact", fact=self._use(fact_id), anchor=self.facts.first_card(fact_id))

    def value(self, reference: str) -> str:
        """The formatted value of ``fact-id.name``, linked to the fact in the page's list of facts."""
        _, value = self.library.value(reference)
        return str(self.quote(reference, format_value(value, self.language)))

    def cite(self, *fact_ids: str) -> str:
        """Numbered links to the facts a sentence rests on; an unsettled status is written out."""
        return self._render("cite", facts=self.use_all(fact_ids))

    def sources(self) -> str:
        """The list of evidence: all facts used so far with their sources, those with a card in the text as a link to it;
        empty when there were none.
        """
        facts = [self.library.facts[fact_id] for fact_id in self.facts]
        return self._render("sources", facts=facts) if facts else ""

    def term(self, term_id: str) -> str:
        """A glossary term with its other-language name, explained on hover, focus and tap."""
        return self._explain(term_id, self.library.terms[term_id].name(self.language))

    def explain_terms(self, html: str, path: str) -> str:
        """``html`` of the whole page with its glossary terms explained where they are first used."""
        terms = terms_for(path, self.library)
        return explain_first_uses(html, terms, self.language, self._explain, known=frozenset(self._explained))

    def topic(self, topic_id: str) -> str:
        """All facts of one topic below an index, each under its own id, so that anything can link to one fact."""
        facts = self.use_all(fact.id for fact in self.library.topics[topic_id].facts)
        newest = max((fact.as_of for fact in facts if fact.as_of != "undated"), default="")
        return self._render("topic", facts=facts, newest=newest)

    def glossary(self) -> str:
        """All terms by group (a file each; visas first), each under its own id, with a row of letters to jump by."""
        groups: dict[str, list[Term]] = {LAW: []}
        for term_id, term in self.library.terms.items():
            groups.setdefault(self.library.group_of[term_id], []).append(term)
        jumps = first_letters(self.library.terms, self.language)
        return self._render("glossary", groups=groups, jumps=jumps)

    def topics(self) -> str:
        """Links to the pages of all fact topics, law first, then news."""
        topics = sorted(self.library.topics.values(), key=lambda topic: topic.topic.startswith("trends-"))
        return self._render("topics", topics=topics)

    def statuses(self) -> str:
        """What each status of a fact means."""
        return self._render("statuses", names=[*get_args(LegalStatus), *get_args(NewsStatus)])

    def key_dates(self) -> str:
        """Fixed days ahead, then (folded) fixed days past, each with the fact that names it."""
        days = key_dates(self.library)
        self.use_all(day.fact.id for day in days)
        ahead = [day for day in days if day.day >= self.today]
        past = [day for day in reversed(days) if day.day < self.today]
        return self._render("key_dates", ahead=ahead, past=past)

    def latest(self, topic_id: str) -> str:
        """Five rules of a topic for the home page: evidence of the newest month first, then those most sheets rest on."""
        sheets = Counter(fact_id for sheet in self.library.checklists.values() for fact_id in sheet.fact_ids)
        rules = (fact for fact in self.library.topics[topic_id].facts if fact.status in get_args(LegalStatus))
        newest = sorted(rules, key=lambda fact: (fact.as_of[:7], sheets[fact.id], fact.as_of), reverse=True)
        return self._render("latest", facts=self.use_all(fact.id for fact in newest[:5]))

    def catalogue(self, downloads: dict[str, Sequence[Download]] | None = None) -> str:
        """All sheets by group, what is urgent first, with filters by status and event where JavaScript runs."""
        sheets = sorted(self.library.checklists.values(), key=lambda sheet: (sheet.order, sheet.id))
        groups = {group: [sheet for sheet in sheets if sheet.group == group] for group in get_args(Group)}
        return self._render("catalogue", groups=groups, downloads=downloads or {})

    def matrix(self) -> str:
        """Status × event as a table of links."""
        return self._render("matrix", routes=routes(self.library))

    def finder(self) -> str:
        """Two taps: who are you, what happened. Plain ``details`` and links, so it works without JavaScript."""
        return self._render("finder", routes=routes(self.library))

    def chart(self, chart_id: str) -> str:
        """A picture of facts with its table. :raises KeyError: for an unknown id."""
        chart = self.library.records["charts"][chart_id]
        self.use_all(chart.fact_ids)
        rows = rows_of(chart, self.library, self.language)
        title, summary = (fill(text, self.language, self.library) for text in (chart.title, chart.summary))
        picture = draw(chart.id, rows, self.language, log=chart.scale == "log", title=title, summary=summary)
        return self._render("chart", chart=chart, rows=rows, picture=Markup(picture))

    def calc(self, reference: str) -> str:
        """A number worked out from facts: ``name.value`` of :data:`giljabi.charts.CALCULATIONS`."""
        self.use_all(CALCULATIONS[reference.partition(".")[0]].fact_ids)
        words = format_value(calculate(reference, self.library), self.language)
        return str(Markup('<span class="computed">{}</span>').format(words))

    def seed_claims(self) -> str:
        """What the article behind this guide claimed, and what became of each claim."""
        return self._render("seed_claims", claims=self.library.records["seed_claims"].values())

    def changes(self, days: Sequence[Day], began: date | None) -> str:
        """What changed in facts and checklists, newest first, and the current edition of every sheet."""
        editions = {sheet.id: edition_of(sheet, self.library) for sheet in self.library.checklists.values()}
        feed = feed_name(self.language)
        days = days_in(days, self.language)
        return self._render("changes", days=days, began=began, editions=editions, feed=feed)

    def dashboard(self, state: Dashboard) -> str:
        """Translations that are behind or missing, and facts to look at again."""
        return self._render("dashboard", state=state)

    def banner(self, kind: str, **parts: object) -> str:
        """A notice above the page: ``fallback``, ``overdue``, ``volatile`` or ``drift`` (words ``banner-<kind>``)."""
        return self._render("banner", kind=kind, message=self.words(f"banner-{kind}", **parts))

    def dates(self) -> str:
        """The date calculator: a form that works in the browser only, with numbers of days from facts."""
        self.use_all(date_tool.FACTS)
        data = date_tool.tool_data(self.library, self.words)
        return self._render(
            "dates", situations=date_tool.SITUATIONS, fields=date_tool.FIELDS, until=date_tool.UNTIL, data=data
        )

    # Used inside templates -------------------------------------------------

    def say(self, text: Text) -> Markup:
        """One side of ``text`` with its values written out, without links (for labels and headings)."""
        return self._fill(text, linked=False)

    def tell(self, text: Text) -> Markup:
        """One side of ``text`` with its values linked to their facts."""
        return self._fill(text, linked=True)

    def headline(self, text: Text) -> str:
        """The first sentence of ``text`` without links, for teasers."""
        return self.parted(text)[0]

    def parted(self, text: Text) -> tuple[str, str]:
        """The first sentence of ``text`` and the rest, which may be empty, without links."""
        first, *rest = _SENTENCE_END.split(fill(text, self.language, self.library), maxsplit=1)
        return first, "".join(rest)

    def quote(self, reference: str, formatted: str) -> Markup:
        """A value as a link to its fact; with the status when the fact is unsettled."""
        fact = self._use(reference.partition(".")[0])
        return Markup(self._render("value", fact=fact, formatted=formatted))

    def due(self, due: Due, sheet: Checklist) -> str:
        """When an item is due, in words."""
        return due_phrase(due, sheet, self.library, self.words)

    def words_of(self, prefix: str) -> Words:
        """The labels of one group, e.g. ``trends``."""
        return Words(self.library, prefix, self.language)

    def use_all(self, fact_ids: Iterable[str]) -> list[Fact]:
        """The facts of these ids, counted as used on this page."""
        return [self._use(fact_id) for fact_id in fact_ids]

    def number(self, fact_id: str) -> int:
        """The number of a fact on this page, counted by first use."""
        return self.facts.number(fact_id)

    def address(self, fact: Fact) -> str:
        """Where the authority of a fact can be read."""
        return fact.authority.url or self.library.sources[fact.authority.source].url

    def day(self, day: date | str) -> str:
        """A date in words, as exact as it is given."""
        return format_date(str(day), self.language)

    def as_of(self, fact: Fact) -> str:
        """To which date the evidence of a fact speaks."""
        if fact.as_of == "undated":
            return self.words["undated"]
        return self.words("as-of", date=self.day(fact.as_of))

    # ------------------------------------------------------------------------

    def _explain(self, term_id: str, words: str) -> str:
        self._explained.add(term_id)
        return self._render("term", term=self.library.terms[term_id], words=words)

    def _use(self, fact_id: str) -> Fact:
        fact = self.library.facts[fact_id]
        self.number(fact_id)
        return fact

    def _fill(self, text: Text, *, linked: bool) -> Markup:
        parts = pieces(text.side(self.language), self.language, self.library)
        return Markup("").join(
            escape(words)
            if reference is None
            else self.quote(reference, words)
            if linked
            else self._bare(reference, words)
            for words, reference in parts
        )

    def _bare(self, reference: str, formatted: str) -> Markup:
        self._use(reference.partition(".")[0])
        return Markup('<span class="value">{}</span>').format(formatted)

    def _render(self, name: str, **context: Any) -> str:
        template = _environment.get_template(f"{name}.html.jinja")
        html = template.render(r=self, w=self.words, links=self.links, library=self.library, **context)
        # One line: Markdown would otherwise read indented or blank lines inside as its own.
        return _BETWEEN_LINES.sub(" ", html.strip())
