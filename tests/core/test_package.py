"""The package stands on its own: it never imports the site generator."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "hooks" / "giljabi"
MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_imports_mkdocs(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        assert not [name for name in names if name.split(".")[0] in ("mkdocs", "material", "properdocs", "zensical")]


def test_the_whole_site_loads_without_mkdocs() -> None:
    """With MkDocs made unimportable, data, pages and components still work."""
    code = (
        "import sys\n"
        "for name in ('mkdocs', 'material', 'mkdocs_macros', 'mkdocs_static_i18n'): sys.modules[name] = None\n"
        "from giljabi.site import load_site\n"
        "site = load_site()\n"
        "print(site.call('matrix', 'ko', 'visa/index.md')[:1], len(site.pages) > 0)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGE.parents[1],
        env={"PYTHONPATH": "hooks"},
        text=True,
        capture_output=True,
        check=False,
    )
    assert result.stdout == "< True\n", result.stderr


def test_modules_stay_small() -> None:
    """One idea a module: 350 lines are the hard stop."""
    assert [path.name for path in MODULES if len(path.read_text("utf-8").splitlines()) > 350] == []
