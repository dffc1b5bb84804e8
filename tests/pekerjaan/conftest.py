"""Kinds of jobs for one test, and the worker's flag put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from pekerjaan.daftar import DAFTAR, Fungsi, Jenis
from pekerjaan.pegangan import diminta_berhenti

Mendaftar = Callable[[Fungsi], Fungsi]


@pytest.fixture
def daftar(monkeypatch: pytest.MonkeyPatch) -> Mendaftar:
    """Makes a function the kind of job "uji" for this test."""

    def keep(fungsi: Fungsi) -> Fungsi:
        monkeypatch.setitem(DAFTAR, "uji", Jenis("uji", "Uji coba", fungsi, timedelta(hours=1)))
        return fungsi

    return keep


@pytest.fixture(autouse=True)
def tidak_diminta_berhenti() -> Iterator[None]:
    yield
    diminta_berhenti.clear()
