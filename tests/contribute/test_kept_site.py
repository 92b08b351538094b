"""A site kept between builds: the same as one loaded anew, and never out of date."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from giljabi import kept_site
from giljabi.errors import GuideError
from giljabi.kept_site import load_kept_site
from giljabi.site import Site, load_site
from tests.real_data import real_site


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """The projects that were really loaded."""
    loaded: list[Path] = []

    def counted(project: Path, *, today: date | None = None) -> Site:
        loaded.append(project)
        return load_site(project, today=today)

    monkeypatch.setattr(kept_site, "load_site", counted)
    return loaded


def test_what_did_not_change_is_not_loaded_again(small: Path, loads: list[Path]) -> None:
    first, second = load_kept_site(small), load_kept_site(small)
    assert loads == [small]
    assert (first.library, first.pages, first.history) == (second.library, second.pages, second.history)


@pytest.mark.parametrize("name", ["docs/ko/index.md", "docs/data/labels/web.yml", "hooks/rule.py", "mkdocs.yml"])
def test_a_change_of_anything_is_seen(name: str, small: Path, loads: list[Path]) -> None:
    load_kept_site(small)
    (small / name).parent.mkdir(exist_ok=True)
    with (small / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    load_kept_site(small)
    assert len(loads) == 2


def test_another_day_is_seen(small: Path, loads: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (date(2026, 11, 24), date(2026, 11, 25)):
        monkeypatch.setattr(kept_site, "build_day", lambda day=day: day)
        assert load_kept_site(small).today == day
    assert len(loads) == 2


def test_a_site_with_problems_is_not_kept(small: Path) -> None:
    page = small / "docs/ko/index.md"
    good = page.read_text("utf-8")
    page.write_text(good + '\n{{ fact("no-such-fact") }}\n', "utf-8")
    for _ in range(2):
        with pytest.raises(GuideError, match="no-such-fact"):
            load_kept_site(small)
    page.write_text(good, "utf-8")
    assert load_kept_site(small).pages[("ko", "index.md")].body in good


def test_the_real_site_comes_back_whole() -> None:
    site = real_site()
    kept: Site = pickle.loads(pickle.dumps(Site(site.library, site.pages, site.today, history=site.history)))
    assert kept.library == site.library
    assert kept.pages == site.pages
    assert kept.feed("ko", "https://host.example") == site.feed("ko", "https://host.example")
