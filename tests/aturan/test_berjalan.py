"""Running figures: the quarters that they hold, and the year that comes out again."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from aturan.berjalan import split_berjalan
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Angka, Kosong, Nilai, Persen, Teks
from aturan.triwulan import consolidate_triwulan

K = Konsolidasi


def angka(*nilai: int | None, satuan: str = "") -> tuple[Nilai, ...]:
    return tuple(Kosong() if n is None else Angka(Decimal(n), satuan) for n in nilai)


@pytest.mark.parametrize(
    ("berjalan", "sendiri"),
    [
        ((200, 500, 800, 1150), (200, 300, 300, 350)),
        ((200, None, 800), (200, None, 600)),
        ((None, 500, 500), (None, 500, 0)),
        ((0, 0, 10), (0, 0, 10)),
    ],
    ids=["each adds", "a blank is passed over", "nothing added is zero", "zero is no blank"],
)
def test_a_running_count_holds_the_quarters_before_it(
    berjalan: Sequence[int | None], sendiri: Sequence[int | None]
) -> None:
    assert split_berjalan(angka(*berjalan), K.KUMULATIF) == angka(*sendiri)


@pytest.mark.parametrize("cara", list(K))
def test_the_year_is_the_last_running_figure_whatever_the_way(cara: Konsolidasi) -> None:
    berjalan = angka(200, 500, 800, 1150)
    sendiri = split_berjalan(berjalan, cara)
    if None in sendiri:
        assert cara is K.RATA_RATA
        return
    assert consolidate_triwulan([s for s in sendiri if s], cara).nilai == berjalan[-1]


@pytest.mark.parametrize("cara", [K.POSISI_AKHIR, K.HANYA_TW4, K.MAKSIMUM])
def test_a_position_is_the_same_however_it_is_counted(cara: Konsolidasi) -> None:
    berjalan = (Persen(Decimal(60)), Teks("belum rilis"), Persen(Decimal(75)))
    assert split_berjalan(berjalan, cara) == berjalan


@pytest.mark.parametrize(
    ("berjalan", "cara"),
    [
        ((Persen(Decimal(20)), Persen(Decimal(50))), K.KUMULATIF),
        ((*angka(20, satuan="orang"), *angka(50, satuan="unit")), K.KUMULATIF),
        (angka(50, 20), K.KUMULATIF),
        ((*angka(50), Teks("selesai")), K.KUMULATIF),
        (angka(80, 90), K.RATA_RATA),
    ],
    ids=["percent", "units that change", "a count that falls", "words", "a mean"],
)
def test_what_cannot_be_stated_is_none(berjalan: Sequence[Nilai], cara: Konsolidasi) -> None:
    assert split_berjalan(berjalan, cara)[0] == berjalan[0]
    assert split_berjalan(berjalan, cara)[1] is None
