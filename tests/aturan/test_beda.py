"""Two versions of a document, compared as a reader would."""

from decimal import Decimal

import pytest

from aturan.beda import BarisVersi, Perubahan, Sel, compare
from aturan.nilai import Angka, Kosong, Ordinal, Persen


def baris(kunci: int = 1, **isi: object) -> BarisVersi:
    return BarisVersi(kunci, f"Baris {kunci}", {k: Sel(v, str(v)) for k, v in isi.items()})


SAMA = {
    "the same number, more decimals": (Angka(Decimal("90.0")), Angka(Decimal("90"))),
    "the same number, its unit written once": (Angka(Decimal(9), "orang"), Angka(Decimal(9))),
    "the same words, another spacing": ("Persentase  KPM", "persentase KPM."),
    "the same money": (Decimal("10.00"), Decimal(10)),
    "nothing on both sides": (Kosong(), Kosong()),
    "the same grade": (Ordinal("BB"), Ordinal("BB")),
}
BERBEDA = {
    "another number": (Angka(Decimal(90)), Angka(Decimal(91))),
    "a number and a percentage of the same amount": (Angka(Decimal(90)), Persen(Decimal(90))),
    "a number where there was none": (Kosong(), Angka(Decimal(0))),
    "another unit": ("orang", "keluarga"),
    "another grade": (Ordinal("BB"), Ordinal("A")),
    "money where there was none": (None, Decimal(0)),
}


@pytest.mark.parametrize(("lama", "baru"), SAMA.values(), ids=SAMA)
def test_what_a_reader_takes_for_the_same_stays(lama: object, baru: object):
    (beda,) = compare([baris(target=lama)], [baris(target=baru)])
    assert (beda.perubahan, beda.ubahan) == (Perubahan.TETAP, ())


@pytest.mark.parametrize(("lama", "baru"), BERBEDA.values(), ids=BERBEDA)
def test_what_differs_is_shown_old_and_new(lama: object, baru: object):
    (beda,) = compare([baris(target=lama)], [baris(target=baru)])
    assert beda.perubahan is Perubahan.DIUBAH
    assert [(u.kolom, u.lama, u.baru) for u in beda.ubahan] == [("target", str(lama), str(baru))]


def test_rows_are_added_and_removed_in_the_order_of_the_new_version():
    hasil = compare([baris(1), baris(2)], [baris(3), baris(2)])
    assert [(satu.nama, satu.perubahan) for satu in hasil] == [
        ("Baris 3", Perubahan.DITAMBAH),
        ("Baris 2", Perubahan.TETAP),
        ("Baris 1", Perubahan.DIHAPUS),
    ]


def test_a_new_row_lists_what_it_says():
    (beda,) = compare([], [baris(target=Angka(Decimal(5)), satuan="orang")])
    assert [satu.lama for satu in beda.ubahan] == ["–", "–"]


@pytest.mark.parametrize(
    ("lama", "baru", "selisih"),
    [
        (Decimal(10), Decimal(15), Decimal(5)),
        (Decimal(15), Decimal(10), Decimal(-5)),
        (None, Decimal(10), None),
        (Angka(Decimal(1)), Angka(Decimal(2)), None),
    ],
)
def test_only_money_has_a_difference(lama: object, baru: object, selisih: Decimal | None):
    (beda,) = compare([baris(anggaran=lama)], [baris(anggaran=baru)])
    assert beda.ubahan[0].selisih == selisih


def test_two_rows_of_one_key_are_an_error_of_the_caller():
    with pytest.raises(ValueError, match="kunci yang sama"):
        compare([baris(1), baris(1)], [])
