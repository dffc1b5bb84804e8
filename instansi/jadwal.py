"""Timed work of every app, done by ``manage.py jadwal``.

The command stands on a lower rung than some of the work: apps register theirs when they start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

Tugas = Callable[[datetime], str]
"""Does its work as of now and says in a sentence what it did. Safe to be done twice."""

_tugas: list[Tugas] = []


def register_tugas(tugas: Tugas) -> None:
    if tugas not in _tugas:
        _tugas.append(tugas)


def run_tugas(waktu: datetime) -> Iterator[str]:
    """The sentence of each, as it is done."""
    for tugas in _tugas:
        yield tugas(waktu)
