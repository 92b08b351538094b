"""Workflows, forms and guides around the repository: safe, complete, and true to what is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from giljabi.cli.tools import find_node

REAL = Path(__file__).parents[2]
WORKFLOWS = sorted((REAL / ".github/workflows").glob("*.yml"))
FORMS = [path for path in sorted((REAL / ".github/ISSUE_TEMPLATE").glob("*.yml")) if path.name != "config.yml"]
GUIDES = ["README.md", "README.ko.md", "CONTRIBUTING.md", "CONTRIBUTING.ko.md", "CODE_OF_CONDUCT.md", "SECURITY.md"]


def load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_grants_nothing_it_does_not_need(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in workflow["on"]
    assert "concurrency" in workflow
    for name, job in workflow["jobs"].items():
        assert int(job["timeout-minutes"]) <= 30, name
        writes = {scope for scope, right in dict(job["permissions"] or {}).items() if right == "write"}
        allowed = {("deploy", "deploy"): {"pages", "id-token"}, ("weekly", "tell"): {"issues"}}
        assert writes <= allowed.get((path.stem, name), set()), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_hash_and_say_their_version(path: Path) -> None:
    for line in path.read_text("utf-8").split("\n"):
        if "uses:" in line:
            assert re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_proposals_from_forks_meet_no_secret(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "secrets." not in text
    if "pull_request" in load(path)["on"]:
        assert "github.token" not in text
    for checkout in re.findall(r"actions/checkout@.*\n((?:\s{8,}.*\n)*)", text):
        assert "persist-credentials: false" in checkout


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_speaks_both_languages_and_asks_for_a_source(path: Path) -> None:
    form = load(path)
    known = {label["name"] for label in load(REAL / ".github/labels.yml")}
    assert set(form["labels"]) <= known
    words = [form["name"], form["description"]]
    for field in form["body"]:
        attributes = field["attributes"]
        words += [attributes[key] for key in ("label", "description", "value") if key in attributes]
    for text in words:
        assert re.search("[가-힣]", text) and re.search("[A-Za-z]{3}", text), text
    assert any(field.get("id") == "source" for field in form["body"])
    ids = [field["id"] for field in form["body"] if "id" in field]
    assert len(set(ids)) == len(ids)


def test_the_five_forms_are_there() -> None:
    assert {path.stem for path in FORMS} >= {"wrong-fact", "new-fact", "new-guide", "translation", "bug"}


@pytest.mark.parametrize("name", GUIDES)
def test_guides_name_only_files_and_commands_that_exist(name: str) -> None:
    text = (REAL / name).read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:|#|\.\./)([^)#]+)", text):
        assert (REAL / target).exists(), target
    for script in re.findall(r"scripts[/\\](\w+\.py)", text):
        assert (REAL / "scripts" / script).is_file(), script
    makefile = (REAL / "Makefile").read_text("utf-8")
    for target in re.findall(r"`make (\w+)|^make (\w+)", text, re.MULTILINE):
        assert f"\n{''.join(target)}:" in makefile, target


@pytest.mark.parametrize("name", ["README", "CONTRIBUTING"])
def test_both_guides_have_the_same_parts(name: str) -> None:
    korean, english = ((REAL / f"{name}{end}.md").read_text("utf-8") for end in (".ko", ""))
    for pattern in (r"^#+ ", r"^```", r"^\|", r"^!\[", r"^\d+\. "):
        counts = [len(re.findall(pattern, text, re.MULTILINE)) for text in (korean, english)]
        assert counts[0] == counts[1], pattern


def test_records_of_the_guides_examples_are_accepted() -> None:
    """What the guide tells newcomers to paste must pass, and must not exist already."""
    data = "\n".join(path.read_text("utf-8") for path in (REAL / "docs/data").rglob("*.yml"))
    for name in ("CONTRIBUTING.md", "CONTRIBUTING.ko.md"):
        blocks = re.findall(r"```yaml\n(.*?)```", (REAL / name).read_text("utf-8"), re.DOTALL)
        assert len(blocks) == 2
        for block in blocks:
            (record,) = yaml.safe_load(block)
            assert f"id: {record['id']}\n" not in data


def test_editors_can_read_every_pattern_of_the_schemas() -> None:
    """JSON Schema patterns are ECMAScript with the `u` flag, which refuses escapes that Python lets pass."""
    node = find_node()
    assert node
    program = """
      const fs = require("fs"), folder = process.argv[1];
      const patterns = (x) => x && typeof x === "object"
        ? Object.entries(x).flatMap(([k, v]) => (k === "pattern" && typeof v === "string" ? [v] : patterns(v))) : [];
      let count = 0;
      for (const name of fs.readdirSync(folder))
        for (const p of patterns(JSON.parse(fs.readFileSync(folder + "/" + name)))) { new RegExp(p, "u"); count++; }
      console.log(count);
    """
    done = subprocess.run([node, "-e", program, str(REAL / "docs/data/schemas")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20
