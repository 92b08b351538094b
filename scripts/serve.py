"""Look at the site while writing: ``python scripts/serve.py [--dev-addr 127.0.0.1:8000]``; the same as ``make serve``."""

from __future__ import annotations

from start import run

if __name__ == "__main__":
    raise SystemExit(run("serve"))
