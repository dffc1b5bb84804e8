"""Codes as printed, and what they become."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.catatan_baca import KodeCatatan
from aturan.kode import Tingkat, parse_kode

BERSIH = [
    ("1", Tingkat.URUSAN),
    ("1.06", Tingkat.BIDANG),
    ("1.06.01", Tingkat.PROGRAM),
    ("1.06.01.2.05", Tingkat.KEGIATAN),
    ("1.06.01.1.05", Tingkat.KEGIATAN),
    ("1.06.01.2.05.02", Tingkat.SUB_KEGIATAN),
    ("1.06.01.2.05.0002", Tingkat.SUB_KEGIATAN),
    ("1.06.0.00.0.00.01.0000", Tingkat.SKPD),
    ("1.06.2.08.0.00.01", Tingkat.SKPD),
    ("X.XX.01", Tingkat.PROGRAM),
    ("X.XX.01.2.01.01", Tingkat.SUB_KEGIATAN),
]


@pytest.mark.parametrize(("teks", "tingkat"), BERSIH)
def test_clean_code_is_kept_with_its_level_and_no_remark(teks: str, tingkat: Tingkat) -> None:
    kode = parse_kode(teks)
    assert (kode.tertulis, kode.baku, kode.tingkat, kode.catatan) == (teks, teks, tingkat, ())


DIBETULKAN = [
    ("1.06.01.2,02", "1.06.01.2.02", Tingkat.KEGIATAN),
    ("1.06.01.2,02.01", "1.06.01.2.02.01", Tingkat.SUB_KEGIATAN),
    ("1 06 02 2.01 01", "1.06.02.2.01.01", Tingkat.SUB_KEGIATAN),
    ("1.06.01.", "1.06.01", Tingkat.PROGRAM),
    ("1.06..01", "1.06.01", Tingkat.PROGRAM),
    ("1 . 06 . 01", "1.06.01", Tingkat.PROGRAM),
    ("1.6.1.2.5", "1.06.01.2.05", Tingkat.KEGIATAN),
    ("x.xx.01", "X.XX.01", Tingkat.PROGRAM),
    ("\uff11.\uff10\uff16", "1.06", Tingkat.BIDANG),
]


@pytest.mark.parametrize("teks", ["1.06.01.", "1.06.01.2.02 .", "1.06.01"])
def test_a_dot_behind_a_code_needs_no_words(teks: str) -> None:
    assert parse_kode(teks).catatan == ()


@pytest.mark.parametrize(("teks", "baku", "tingkat"), DIBETULKAN)
def test_typo_is_mended_and_the_printed_form_kept(teks: str, baku: str, tingkat: Tingkat) -> None:
    kode = parse_kode(teks)
    assert (kode.tertulis, kode.baku, kode.tingkat) == (teks, baku, tingkat)


@pytest.mark.parametrize("teks", ["1.06.01.2,02", "1 06 02 2.01 01", "1.6.1.2.5"])
def test_what_was_changed_is_said(teks: str) -> None:
    kode = parse_kode(teks)
    assert [catatan.kode for catatan in kode.catatan] == [KodeCatatan.KODE_DIBETULKAN]
    assert kode.baku in kode.catatan[0].kalimat


@pytest.mark.parametrize(
    ("teks", "baku", "nama"),
    [
        ("1.06.01 - PROGRAM PENUNJANG URUSAN", "1.06.01", "PROGRAM PENUNJANG URUSAN"),
        ("1.06.01.2.05 – Administrasi", "1.06.01.2.05", "Administrasi"),
        ("1.06 : Sosial", "1.06", "Sosial"),
    ],
)
def test_code_and_name_in_one_cell_are_parted(teks: str, baku: str, nama: str) -> None:
    kode = parse_kode(teks)
    assert (kode.baku, kode.nama) == (baku, nama)


LAMA = [
    ("1.06.06.01.16", Tingkat.PROGRAM),
    ("1.06.06.01.16.03", Tingkat.KEGIATAN),
    ("1.06.1.06.01.16", Tingkat.PROGRAM),
    ("1.06.1.06.01.16.01", Tingkat.KEGIATAN),
    ("1.13.1.13.01.16.004", Tingkat.KEGIATAN),
    ("1.06.01.17", None),
    ("1.06.01.17.01", None),
]


@pytest.mark.parametrize(("teks", "tingkat"), LAMA)
def test_old_code_is_known_as_old(teks: str, tingkat: Tingkat | None) -> None:
    kode = parse_kode(teks)
    assert (kode.baku, kode.tingkat) == (teks, tingkat)
    assert [catatan.kode for catatan in kode.catatan] == [KodeCatatan.KODE_POLA_LAMA]


@pytest.mark.parametrize(
    ("sel", "baku", "tingkat"),
    [
        (1, "1", Tingkat.URUSAN),
        (1.0, "1", Tingkat.URUSAN),
        (1.06, "1.06", Tingkat.BIDANG),
        (1.1, "1.10", Tingkat.BIDANG),
    ],
)
def test_number_cell_becomes_text(sel: float, baku: str, tingkat: Tingkat) -> None:
    kode = parse_kode(sel)
    assert (kode.baku, kode.tingkat) == (baku, tingkat)


BAGIAN = [
    (["1", "06", "02", "2.01", "01"], "1.06.02.2.01.01", Tingkat.SUB_KEGIATAN),
    ([1, 6, 2, 2.01, 1], "1.06.02.2.01.01", Tingkat.SUB_KEGIATAN),
    ([1, 6, 2, 2.1, 1], "1.06.02.2.10.01", Tingkat.SUB_KEGIATAN),
    (["1", "06", "01", "2.08", None], "1.06.01.2.08", Tingkat.KEGIATAN),
    (["1", "06", "02", None, None], "1.06.02", Tingkat.PROGRAM),
    (["1", "06", "", "", ""], "1.06", Tingkat.BIDANG),
]


@pytest.mark.parametrize(("sel", "baku", "tingkat"), BAGIAN)
def test_code_over_five_columns_is_joined(sel: list, baku: str, tingkat: Tingkat) -> None:
    kode = parse_kode(sel)
    assert (kode.baku, kode.tingkat) == (baku, tingkat)
    assert kode.catatan == ()


def test_blank_part_in_the_middle_is_said() -> None:
    assert parse_kode(["1", None, "02", "2.01", "01"]).catatan


@pytest.mark.parametrize("sel", ["", None, [None, None, ""], "  "])
def test_no_code_is_no_code_and_no_remark(sel: object) -> None:
    kode = parse_kode(sel)
    assert (kode.baku, kode.tingkat, kode.catatan) == ("", None, ())


@pytest.mark.parametrize("teks", ["Program", "1.O6", "1.06.01.2", "5.1.02.01", "1.06.01.2.05.002"])
def test_unknown_pattern_has_no_level_and_says_so(teks: str) -> None:
    kode = parse_kode(teks)
    assert kode.tingkat is None
    assert kode.catatan[-1].kode is KodeCatatan.KODE_TAK_DIKENAL


@pytest.mark.parametrize("teks", ["05/01/2002", "5-1-2002", "2002-01-05", "2002-01-05 00:00:00"])
def test_code_that_became_a_date_is_none_and_says_so(teks: str) -> None:
    kode = parse_kode(teks)
    assert (kode.baku, kode.tingkat) == ("", None)
    assert [satu.kode for satu in kode.catatan] == [KodeCatatan.SEL_TANGGAL]


@given(st.one_of(st.text(), st.text(alphabet="0126XO., -/ab", max_size=30), st.floats()))
def test_any_cell_is_a_code_or_none(sel: object) -> None:
    kode = parse_kode(sel)
    assert kode.tingkat is None or kode.baku


@given(st.text(alphabet="0126X., /", max_size=25))
def test_reading_a_mended_code_again_changes_nothing(teks: str) -> None:
    baku = parse_kode(teks).baku
    assert parse_kode(baku).baku == baku
