"""The day a build speaks for."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    """``SOURCE_DATE_EPOCH`` where it is set (https://reproducible-builds.org/specs/source-date-epoch/), else today.

    Only banners about overdue reviews depend on it, so two builds differ only where a reader must be told something new.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
