"""The total of a list with levels."""

from decimal import Decimal

import pytest

from aturan.jumlah_bertingkat import sum_teratas


@pytest.mark.parametrize(
    ("baris", "jumlah"),
    [
        pytest.param([(0, 100), (0, 50)], 150, id="top rows are added"),
        pytest.param([(0, 100), (1, 40), (1, 60)], 100, id="rows below are parts"),
        pytest.param([(0, 100), (0, None), (1, 40), (1, 60)], 200, id="of a blank row they count"),
        pytest.param([(0, None), (1, 40), (2, 40), (1, 60)], 100, id="each branch once"),
        pytest.param([(0, 5), (1, None), (2, 5), (0, 1)], 6, id="a blank below is part too"),
        pytest.param([(0, 0), (1, 7)], 0, id="a zero is a figure"),
        pytest.param([(0, None)], None, id="no figure is no total"),
        pytest.param([], None, id="no row is no total"),
    ],
)
def test_the_topmost_figure_of_every_branch_is_added(
    baris: list[tuple[int, int | None]], jumlah: int | None
) -> None:
    isi = [(tingkat, None if nilai is None else Decimal(nilai)) for tingkat, nilai in baris]
    assert sum_teratas(isi) == jumlah
