"""Where a Chromium is, for the tests that look at pages as readers do."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Nothing of the browser's own may go to the network while we watch for the page's requests."""


def find_chromium() -> Path | None:
    """``$CHROMIUM``, then the PATH, then Playwright's cache; ``None`` where there is none."""
    if (named := os.environ.get("CHROMIUM")) and Path(named).is_file():
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    homes = [
        os.environ.get("PLAYWRIGHT_BROWSERS_PATH"),
        Path.home() / ".cache/ms-playwright",
        Path.home() / "Library/Caches/ms-playwright",
        Path.home() / "AppData/Local/ms-playwright",
    ]
    for home in homes:
        if home and Path(home).is_dir():
            for pattern in (
                "chromium-*/chrome-linux*/chrome",
                "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
                "chromium-*/chrome-win*/chrome.exe",
            ):
                if found_here := sorted(Path(home).glob(pattern)):
                    return found_here[-1]
    return None
