"""A file is read once per run of the tests: reading has tests of its own. A PD, and an operator."""

import functools

import pytest

from impor.berkas import baca_berkas
from instansi.models import Instansi
from isian.riwayat import Pelaku

from .dinkes import make_dinas, make_orang

baca_sekali = functools.cache(baca_berkas)


@pytest.fixture
def baca_cepat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans take what was read from a file before; only for files that do not change."""
    monkeypatch.setattr("impor.rencana.susun.baca_berkas", baca_sekali)


@pytest.fixture
def dinas() -> Instansi:
    return make_dinas()


@pytest.fixture
def sari() -> Pelaku:
    return make_orang("sari")
