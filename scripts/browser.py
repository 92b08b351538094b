"""Make sure a Chromium is there: ``$CHROMIUM``, the PATH, Playwright's cache; install one only where none is found."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from giljabi.cli.browser import find_chromium


def main() -> int:
    """Print the path of a Chromium, installing one first if need be."""
    if found := find_chromium():
        print(f"브라우저 · browser: {found}")
        return 0
    print("Chromium을 찾지 못해 설치합니다 · No Chromium found, installing one", flush=True)
    for command in _installers():
        print("$ " + " ".join(command), flush=True)
        if subprocess.run(command, check=False).returncode == 0 and (found := find_chromium()):
            print(f"브라우저 · browser: {found}")
            return 0
    print(
        "설치하지 못했습니다. Chromium이나 Chrome을 설치하고 CHROMIUM=경로 make test로 다시 실행하세요.\n"
        "Could not install one. Install Chromium or Chrome and run CHROMIUM=/path make test.",
        file=sys.stderr,
    )
    return 1


def _installers() -> list[list[str]]:
    commands = []
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        commands += [
            [
                *sudo,
                "sh",
                "-c",
                "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk",
            ]
        ]
    commands += [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]
    return commands


if __name__ == "__main__":
    raise SystemExit(main())
