"""The pagu that counts when a budget was changed during the year."""

from decimal import Decimal

import pytest

from aturan.tahap import NomorTahap, find_pagu_berlaku

MURNI, PERGESERAN_1, PERGESERAN_2, PERUBAHAN = (0, 0), (1, 1), (1, 2), (2, 0)


@pytest.mark.parametrize(
    ("menurut_tahap", "harap"),
    [
        pytest.param({MURNI: 100, PERUBAHAN: 120}, 120, id="the last stage counts"),
        pytest.param({PERGESERAN_2: 3, PERGESERAN_1: 2, MURNI: 1}, 3, id="in whatever order"),
        pytest.param({MURNI: 100, PERUBAHAN: None}, 100, id="a blank keeps the stage before"),
        pytest.param({MURNI: 100, PERUBAHAN: 0}, 0, id="a zero is a figure"),
        pytest.param({PERUBAHAN: None}, None, id="no figure is no pagu"),
        pytest.param({}, None, id="no stage is no pagu"),
    ],
)
def test_pagu_of_the_last_stage_that_states_one(
    menurut_tahap: dict[NomorTahap, int | None], harap: int | None
) -> None:
    isi = {
        tahap: None if nilai is None else Decimal(nilai) for tahap, nilai in menurut_tahap.items()
    }
    assert find_pagu_berlaku(isi) == harap
