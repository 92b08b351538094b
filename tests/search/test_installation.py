"""Material's worker is replaced exactly once on every page, or the build stops with a message."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from giljabi.errors import GuideError
from giljabi.search.asked import Asked
from giljabi.search.bundle import SOURCES, bundle
from giljabi.search.installation import install, with_dialog
from giljabi.search.knowledge import Knowledge
from giljabi.search.publish import index_files, publish_search
from tests.search import corpus

WORKER = "assets/javascripts/workers/search.a7633da7.min.js"


def html(search: str = f"../{WORKER}", configs: int = 1) -> str:
    config = json.dumps({"base": "..", "search": search, "translations": {"search.result.none": "없음"}})
    block = f'<script id="__config" type="application/json">{config}</script>'
    article = '<article class="md-content__inner"><h1 id="t">제목</h1><p>본문</p></article>'
    return f"<html><body>{article}{block * configs}</body></html>"


@pytest.mark.parametrize("root", ["", "../", "../../../", "./", "/repo/", "https://host.example/repo/"])
def test_only_the_address_changes(root: str) -> None:
    page = install(html(root + WORKER), language="ko", version="abc", name="x")
    config = json.loads(re.findall(r'application/json">(.*?)</script>', page)[0])
    assert config["search"] == f"{root}assets/javascripts/search/worker.js?v=abc&lang=ko"
    assert config["translations"] == {"search.result.none": "없음"}
    assert install(html(root + WORKER), language="ko", version="abc", name="x") == page


@pytest.mark.parametrize(
    "page",
    [
        html(configs=0),
        html(configs=2),
        html("assets/javascripts/workers/search.js"),
        html("assets/workers/x.a1.min.js"),
    ],
)
def test_a_moved_worker_stops_the_build_and_says_where_to_look(page: str) -> None:
    with pytest.raises(GuideError, match="search-worker-moved") as caught:
        install(page, language="ko", version="abc", name="visa/h1b/index.html")
    message = str(caught.value)
    assert "visa/h1b/index.html" in message
    assert "hooks/giljabi/search/installation.py" in message


def test_the_dialog_is_asked_for_by_every_page_that_has_a_search() -> None:
    assert "dialog.js" in with_dialog(html())
    assert with_dialog("<html>no search</html>") == "<html>no search</html>"


def built(folder: Path, **pages: str) -> Path:
    (folder / "search").mkdir()
    stock = {"config": {"separator": "[\\s\\-]+"}, "docs": [{"location": "", "title": "x", "text": "y"}]}
    (folder / "search" / "search_index.json").write_text(json.dumps(stock), encoding="utf-8")
    for name, page in pages.items():
        (folder / name.replace("__", "/")).with_suffix(".html").parent.mkdir(parents=True, exist_ok=True)
        (folder / name.replace("__", "/")).with_suffix(".html").write_text(page, encoding="utf-8")
    return folder


def publish(site: Path) -> dict[str, str]:
    return publish_search(site, Knowledge(corpus.TERMS), None)


def test_publishing_leaves_a_whole_search(tmp_path: Path) -> None:
    english = html(f"../{WORKER}").replace("제목", "Title").replace("본문", "Text")
    site = built(tmp_path, index=html(WORKER), en__index=english, plain="<html></html>")
    files = publish(site)
    assert json.loads((site / "search" / "ko.json").read_text(encoding="utf-8"))["pages"] == [["", "제목", "overview"]]
    assert json.loads((site / "search" / "en.json").read_text(encoding="utf-8"))["pages"] == [
        ["en/", "Title", "overview"]
    ]
    assert json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"] == []
    assert "lang=en" in (site / "en" / "index.html").read_text(encoding="utf-8")
    assert {path for path in files if "/" not in path} == {"ko.json", "en.json"}
    for name in ("worker.js", "search.js", "dialog.js"):
        assert (site / "assets" / "javascripts" / "search" / name).is_file()


def test_modules_that_page_scripts_import_stay(site: Path) -> None:
    scripts = site / "assets" / "javascripts"
    imported = {
        path.parent / name
        for path in scripts.rglob("*.js")
        for name in re.findall(r"""(?:from |import\()["'](\./[^"']+\.js)["']""", path.read_text(encoding="utf-8"))
    }
    assert len(imported) > 10
    assert [path for path in imported if not path.is_file()] == []


def test_one_bad_page_leaves_every_page_as_it_was(tmp_path: Path) -> None:
    site = built(tmp_path, index=html(WORKER), visa__index=html("assets/workers/x.a1.min.js"))
    with pytest.raises(GuideError):
        publish(site)
    assert WORKER in (site / "index.html").read_text(encoding="utf-8")


def test_a_site_without_material_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="search-worker-moved"):
        publish(built(tmp_path, index="<html></html>"))


def test_only_the_index_of_a_language_that_changed_is_made_again(tmp_path: Path) -> None:
    knowledge, cache = Knowledge(corpus.TERMS), tmp_path / "cache"

    def indexes(korean: str, asked: Asked | None = None) -> tuple[dict[str, str], set[Path]]:
        site = tmp_path / "site"
        (site / "en").mkdir(parents=True, exist_ok=True)
        (site / "index.html").write_text(html(WORKER).replace("본문", korean), encoding="utf-8")
        (site / "en" / "index.html").write_text(
            html(f"../{WORKER}").replace("제목", "Title").replace("본문", "Text"), encoding="utf-8"
        )
        files = index_files(site, replace(knowledge, asked={"ko": asked or {}}), cache)
        return files, set((cache / "index").iterdir())

    first, kept = indexes("본문")
    assert indexes("본문") == (first, kept) and len(kept) == 2
    changed, more = indexes("새 글")
    assert len(more - kept) == 1
    assert changed["ko.json"] != first["ko.json"] and changed["en.json"] == first["en.json"]
    asked, still_more = indexes("새 글", {"": {"": ("무엇을 먼저 하나요",)}})
    assert len(still_more - more) == 1 and asked["ko.json"] != changed["ko.json"]


DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) ([A-Za-z_0-9]+)", re.MULTILINE)


@pytest.mark.parametrize("entry", ["protocol.js", "dialog.js"])
def test_modules_keep_the_habits_the_bundle_relies_on(entry: str) -> None:
    script = bundle(entry)
    assert "import " not in script.replace("import.meta", "")
    assert "export " not in script
    assert "/**" not in script
    names = [
        name
        for path in SOURCES.glob("*.js")
        if path.name not in ("worker.js", "dialog.js")
        for name in DECLARED.findall(path.read_text("utf-8"))
    ]
    assert len(names) == len(set(names))
