"""Which moves of figures are shown before an approval, and in what order."""

from decimal import Decimal

import pytest

from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen
from aturan.perubahan import Perubahan, list_terbesar


def angka(teks: str) -> Angka:
    return Angka(Decimal(teks))


@pytest.mark.parametrize(
    ("dulu", "kini", "besar"),
    [
        (angka("80"), angka("100"), "0.25"),
        (angka("100"), angka("80"), "0.2"),
        (Persen(Decimal(50)), Persen(Decimal(75)), "0.5"),
        (angka("-10"), angka("10"), "2"),
        (angka("0"), angka("5"), None),
        (Kosong(), angka("5"), None),
        (angka("5"), Kosong(), None),
        (Ordinal("B"), Ordinal("BB"), None),
    ],
    ids=[
        "upward",
        "downward",
        "percentages",
        "through zero",
        "from zero no share can be stated",
        "from nothing",
        "to nothing",
        "grades",
    ],
)
def test_a_move_is_a_share_of_the_earlier_figure(dulu: Nilai, kini: Nilai, besar: str | None):
    assert Perubahan(1, dulu, kini).besar == (None if besar is None else Decimal(besar))


def test_the_biggest_come_first_after_those_that_cannot_be_measured():
    kecil = Perubahan(1, angka("100"), angka("101"))
    besar = Perubahan(2, angka("100"), angka("10"))
    baru = Perubahan(3, Kosong(), angka("7"))
    sama = Perubahan(4, angka("5"), angka("5"))
    assert list_terbesar([kecil, besar, baru, sama], 10) == [baru, besar, kecil]
    assert list_terbesar([kecil, besar, baru, sama], 2) == [baru, besar]
