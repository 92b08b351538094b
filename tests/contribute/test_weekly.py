"""The weekly report: how addresses answer, against a server of our own, and what the issue says."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from giljabi.cli.links import Answer, addresses, ask_once, look
from giljabi.cli.weekly import main, report
from giljabi.site import Site, load_site

REPLIES = {
    "/fine": (200, "A page.", None),
    "/fine/": (200, "A page.", None),
    "/old": (200, "<h1>Archived Content</h1>", None),
    "/moved": (301, "", "/fine"),
    "/slash": (301, "", "/slash/"),
    "/slash/": (200, "The same page.", None),
    "/private": (403, "No programs.", None),
}


class _Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, text, location = REPLIES.get(self.path, (404, "", None))
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/fine", "ok"),
        ("/slash", "ok"),
        ("/old", "archived"),
        ("/moved", "moved"),
        ("/nothing", "gone"),
        ("/private", "refused"),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_each_answer_has_its_name(address: str, path: str, state: str) -> None:
    assert ask_once(address + path).state == state


def test_a_site_that_is_not_there_is_unreachable() -> None:
    assert ask_once("http://127.0.0.1:9/").state == "unreachable"


def test_every_address_is_asked_once() -> None:
    urls = [f"https://{host}.example/{n}" for host in "ab" for n in range(3)]
    asked = [answer.url for answer in look(urls, lambda url: Answer(url, "ok"))]
    assert sorted(asked) == sorted(urls)


def test_the_report_names_who_uses_a_dead_address(project_site: Site, small: Path) -> None:
    named = addresses(project_site.library)
    (url,) = named
    text = report(project_site, [Answer(url, "gone", "404")], named, small)
    assert "없어짐 · gone" in text
    assert "source ecfr-8-214-1" in text
    assert "make record" in text


def test_the_report_lists_facts_due_and_overdue(small: Path) -> None:
    soon = report(load_site(small, today=date(2027, 1, 1)), [], {}, small)
    late = report(load_site(small, today=date(2027, 3, 1)), [], {}, small)
    assert "Overdue facts: 0" in soon and "Due within 60 days: 1" in soon
    assert "Overdue facts: 1" in late and "| 2027-01-31 | `grace-period` | layoff | 2 |" in late


def test_the_command_writes_the_report(small: Path, tmp_path: Path) -> None:
    assert main(["--no-links", "--out", str(tmp_path / "report.md")], small) == 0
    assert "주소 · Addresses: 0 / 0" in (tmp_path / "report.md").read_text("utf-8")
