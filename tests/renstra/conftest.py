import pytest

from tests.renstra.pembantu import Meja


@pytest.fixture
def meja(db: None) -> Meja:
    return Meja()
