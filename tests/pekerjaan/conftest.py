"""Kinds of jobs for one test, and the worker's flag put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from pekerjaan.daftar import DAFTAR, Fungsi, Jenis
from pekerjaan.pegangan import diminta_berhenti

Mendaftar = Callable[[Fungsi], Fungsi]
Committing = Callable[[], AbstractContextManager[Any]]


@pytest.fixture
def daftar(monkeypatch: pytest.MonkeyPatch) -> Mendaftar:
    """Makes a function the kind of job "uji" for this test."""

    def keep(fungsi: Fungsi) -> Fungsi:
        monkeypatch.setitem(DAFTAR, "uji", Jenis("uji", "Uji coba", fungsi, timedelta(hours=1)))
        return fungsi

    return keep


@pytest.fixture
def commit(django_capture_on_commit_callbacks) -> Committing:
    """Begins a block at whose end happens what waits for the commit."""
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture(autouse=True)
def tidak_diminta_berhenti() -> Iterator[None]:
    yield
    diminta_berhenti.clear()
