"""The small hand-made data of the sheet tests, and the project's own."""

from __future__ import annotations

import pytest

from giljabi.records.library import Library
from giljabi.records.loading import load_library
from tests.pdf.conftest import copy_cases


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load_library(copy_cases(tmp_path_factory.mktemp("cases")))


@pytest.fixture(scope="session")
def real() -> Library:
    return load_library()
