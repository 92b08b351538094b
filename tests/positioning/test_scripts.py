"""The scripts that the portfolio page prints do what the page says: they are run as printed, against a small server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

DOCS = Path(__file__).parents[2] / "docs"
CHUNKS = 5


def _blocks(language: str) -> dict[str, str]:
    """Code blocks of the page by their title."""
    page = (DOCS / language / "positioning/portfolio-in-three-days.md").read_text("utf-8")
    return dict(re.findall(r'```\w+ title="([^"]+)"\n(.*?)```', page, re.DOTALL))


class _Model(BaseHTTPRequestHandler):
    """Streams five chunks; prompts that ask for it get an error, or an answer that stops halfway."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if body["prompt"] == "fail":
            self.send_error(503)
            return
        self.send_response(200)
        self.end_headers()
        for number in range(CHUNKS):
            self.wfile.write(f"data: {json.dumps({'text': number})}\n\n".encode())
            time.sleep(0.002)
            if body["prompt"] == "cut":
                return
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test output quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Model)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}/v1/completions"
    httpd.shutdown()
    httpd.server_close()


def _run(folder: Path, script: str, *arguments: str, url: str = "") -> str:
    return subprocess.run(
        [sys.executable, script, *arguments],
        cwd=folder,
        env={**os.environ, "URL": url},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_both_languages_print_the_same_scripts() -> None:
    assert _blocks("ko") == _blocks("en")
    assert set(_blocks("ko")) == {"load.py", "summary.py", "alerts.yml"}


def test_load_leaves_one_line_a_request_with_failures_kept(tmp_path: Path, server: str) -> None:
    (tmp_path / "load.py").write_text(_blocks("ko")["load.py"], "utf-8")
    (tmp_path / "prompts.jsonl").write_text('{"prompt": "hello"}\n{"prompt": "fail"}\n', "utf-8")
    _run(tmp_path, "load.py", "model", "40", "0.5", "run.jsonl", url=server)
    rows = [json.loads(line) for line in (tmp_path / "run.jsonl").read_text("utf-8").splitlines()]
    failed = [row for row in rows if row["error"]]
    good = [row for row in rows if not row["error"]]
    assert failed
    assert all("503" in row["error"] for row in failed)
    assert good
    assert all(row["chunks"] == CHUNKS and row["sent"] < row["first"] < row["last"] for row in good)


def test_an_answer_that_stops_halfway_is_a_failure(tmp_path: Path, server: str) -> None:
    (tmp_path / "load.py").write_text(_blocks("en")["load.py"], "utf-8")
    (tmp_path / "prompts.jsonl").write_text('{"prompt": "cut"}\n', "utf-8")
    _run(tmp_path, "load.py", "model", "40", "0.2", "run.jsonl", url=server)
    rows = [json.loads(line) for line in (tmp_path / "run.jsonl").read_text("utf-8").splitlines()]
    assert rows
    assert all(row["error"] == "cut off" and row["chunks"] == 1 for row in rows)


def test_summary_counts_failed_requests_and_takes_the_nearest_rank(tmp_path: Path) -> None:
    (tmp_path / "summary.py").write_text(_blocks("en")["summary.py"], "utf-8")
    rows = [
        {"sent": 0.0, "first": 0.1 * number, "last": 0.1 * number + 0.4, "chunks": 5, "error": ""}
        for number in range(1, 21)
    ]
    rows.append({"sent": 0.0, "first": None, "last": None, "chunks": 0, "error": "503"})
    (tmp_path / "run.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    said = _run(tmp_path, "summary.py", "run.jsonl", "1.05", "0.2")
    assert "TTFT p50=1.000s p95=1.900s p99=2.000s n=20" in said
    assert "kept=10/21 errors=1" in said
    assert "goodput=4.17/s" in said


def test_every_alert_has_a_runbook() -> None:
    rules = yaml.safe_load(_blocks("ko")["alerts.yml"])["groups"][0]["rules"]
    assert len(rules) == 3
    assert all(rule["expr"] and rule["annotations"]["runbook"].endswith(".md") for rule in rules)
