"""Rows that were read once, looked up in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any


def by_key(baris: Iterable[Any], kunci: str) -> dict[Any, list[Any]]:
    """Rows grouped by an attribute, in their order."""
    kelompok: dict[Any, list[Any]] = defaultdict(list)
    for satu in baris:
        kelompok[getattr(satu, kunci)].append(satu)
    return kelompok
