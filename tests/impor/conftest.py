"""Files are read once per run of the tests: reading has tests of its own."""

import functools

import pytest

from impor.berkas import baca_berkas

baca_sekali = functools.cache(baca_berkas)


@pytest.fixture
def baca_cepat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans take what was read from a file before; only for files that do not change."""
    monkeypatch.setattr("impor.rencana.susun.baca_berkas", baca_sekali)
