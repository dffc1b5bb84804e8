"""Warnings about figures that are out of line: who is warned, and who is left in peace."""

from decimal import Decimal

import pytest

from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen
from aturan.wajar import KodeWajar, Pembanding, check_wajar


def angka(isi: str) -> Angka:
    return Angka(Decimal(isi))


def kode(nilai: Nilai, **isi: object) -> list[str]:
    return [satu.kode.value for satu in check_wajar(nilai, Pembanding(**isi))]


@pytest.mark.parametrize(
    ("nilai", "pembanding", "harapan"),
    [
        (angka("90"), {}, []),
        (angka("0"), {}, []),
        (angka("-1"), {}, [KodeWajar.NEGATIF]),
        (Persen(Decimal(110), Decimal(11), Decimal(10)), {}, [KodeWajar.BAGIAN_LEBIH]),
        (Persen(Decimal(100), Decimal(10), Decimal(10)), {}, []),
        (angka("160"), {"target": angka("80")}, []),
        (angka("161"), {"target": angka("80")}, [KodeWajar.JAUH_DI_ATAS_TARGET]),
        (angka("10"), {"target": angka("80")}, []),
        (angka("10"), {"target": angka("0")}, []),
        (
            angka("39"),
            {"target": angka("80"), "target_penuh": True},
            [KodeWajar.JAUH_DI_BAWAH_TARGET],
        ),
        (angka("40"), {"target": angka("80"), "target_penuh": True}, []),
        (angka("30"), {"triwulan_lalu": angka("10")}, []),
        (angka("31"), {"triwulan_lalu": angka("10")}, [KodeWajar.BEDA_TRIWULAN_LALU]),
        (angka("3"), {"triwulan_lalu": angka("10")}, [KodeWajar.BEDA_TRIWULAN_LALU]),
        (angka("31"), {"tahun_lalu": angka("10")}, [KodeWajar.BEDA_TAHUN_LALU]),
        (angka("31"), {"tahun_lalu": angka("0")}, []),
        (angka("0"), {"tahun_lalu": angka("10")}, [KodeWajar.NOL_MENDADAK]),
        (angka("0"), {"triwulan_lalu": angka("0")}, []),
        (Ordinal("BB"), {"target": angka("80")}, []),
        (Kosong(), {"target": angka("80"), "target_penuh": True}, []),
        (angka("80"), {"target": Ordinal("BB"), "tahun_lalu": Kosong()}, []),
    ],
)
def test_a_figure_is_held_against_what_stands_beside_it(
    nilai: Nilai, pembanding: dict, harapan: list
):
    assert kode(nilai, **pembanding) == harapan


@pytest.mark.parametrize(
    ("kini", "deret", "harapan"),
    [
        ("90", ["70", "72", "71", "73"], [KodeWajar.DI_LUAR_KEBIASAAN]),
        ("74", ["70", "72", "71", "73"], []),
        ("90", ["70", "72", "71"], []),
        # One wild figure among them neither hides the next nor warns of a usual one.
        ("74", ["70", "72", "71", "73", "9999"], []),
        ("9000", ["70", "72", "71", "73", "9999"], [KodeWajar.DI_LUAR_KEBIASAAN]),
        # Figures that hardly move leave a little room.
        ("101", ["100", "100", "100", "100"], []),
        ("106", ["100", "100", "100", "100"], [KodeWajar.DI_LUAR_KEBIASAAN]),
    ],
)
def test_a_figure_is_held_against_the_median_of_earlier_ones(
    kini: str, deret: list[str], harapan: list
):
    assert kode(angka(kini), deret=[angka(satu) for satu in deret]) == harapan


def test_every_warning_has_a_sentence_that_names_the_other_figure():
    semua = check_wajar(
        angka("1000"), Pembanding(target=angka("80"), tahun_lalu=angka("75.5"), deret=())
    )
    assert [satu.kalimat for satu in semua] == [
        "Lebih dari dua kali target (80); periksa koma dan satuannya.",
        "Jauh berbeda dari tahun lalu (75,5).",
    ]
