"""A report that waits for no figure, and the people who bring it on its way."""

from __future__ import annotations

import pytest

from tests.laporan.terbit.alur import Alur, fill


@pytest.fixture
def alur(db: None) -> Alur:
    satu = Alur()
    fill(satu)
    return satu
