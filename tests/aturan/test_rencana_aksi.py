"""Quarterly targets against the target of the year."""

from decimal import Decimal

import pytest

from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen
from aturan.rencana_aksi import check_rencana

KUMULATIF, POSISI = Konsolidasi.KUMULATIF, Konsolidasi.POSISI_AKHIR


def nilai(isi: str) -> Nilai:
    if isi == "":
        return Kosong()
    if isi.endswith("%"):
        return Persen(Decimal(isi[:-1]))
    return Angka(Decimal(isi)) if isi[0].isdigit() else Ordinal(isi)


def periksa(triwulan: str, setahun: str, cara: Konsolidasi | None) -> tuple[str, ...]:
    return check_rencana([nilai(satu) for satu in triwulan.split("|")], nilai(setahun), cara)


@pytest.mark.parametrize(
    ("triwulan", "setahun", "cara"),
    [
        pytest.param("10|20|30|40", "100", KUMULATIF, id="quarters that add up"),
        pytest.param("0|0|0|100", "100", KUMULATIF, id="all of it in the last quarter"),
        pytest.param("20%|40%|60%|80%", "80%", POSISI, id="a position that is reached"),
        pytest.param("|||BB", "BB", POSISI, id="a grade in the last quarter alone"),
        pytest.param("50|50|50|50", "50", Konsolidasi.RATA_RATA, id="a mean"),
        pytest.param("|||", "100", KUMULATIF, id="nothing filled in yet"),
        pytest.param("|||90", "90", Konsolidasi.HANYA_TW4, id="only the last quarter counts"),
    ],
)
def test_a_plan_that_fits_is_silent(triwulan: str, setahun: str, cara: Konsolidasi):
    assert periksa(triwulan, setahun, cara) == ()


@pytest.mark.parametrize(
    ("triwulan", "setahun", "cara", "kalimat"),
    [
        pytest.param(
            "10|20|30|30",
            "100",
            KUMULATIF,
            "Jumlah target keempat triwulan 90 tidak sama dengan target setahun 100.",
            id="quarters that do not add up",
        ),
        pytest.param(
            "10|20|30|90",
            "100",
            POSISI,
            "Target triwulan IV 90 tidak sama dengan target setahun 100.",
            id="a position that is not reached",
        ),
        pytest.param(
            "10||30|", "100", KUMULATIF, "Target triwulan II, IV belum diisi.", id="gaps in a sum"
        ),
        pytest.param(
            "10|20|30|", "100", POSISI, "Target triwulan IV belum diisi.", id="no end of a position"
        ),
        pytest.param(
            "25%|25%|25%|25%",
            "100%",
            KUMULATIF,
            "Persentase tidak dijumlahkan; pembilang dan penyebut tiap triwulan belum diketahui.",
            id="percentages are never added",
        ),
        pytest.param(
            "1|2|3|4",
            "",
            KUMULATIF,
            "Target setahun belum diisi, sehingga triwulan tidak dapat dibandingkan.",
            id="nothing to compare with",
        ),
    ],
)
def test_what_does_not_fit_is_said(triwulan: str, setahun: str, cara: Konsolidasi, kalimat: str):
    assert periksa(triwulan, setahun, cara) == (kalimat,)


def test_an_undecided_way_is_said_even_where_the_figures_fit():
    assert periksa("1|2|3|4", "4", None) == (
        "Cara menggabung triwulan belum ditetapkan; dianggap posisi akhir.",
    )
