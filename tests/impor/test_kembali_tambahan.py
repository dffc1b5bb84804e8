"""What the application wrote into a workbook itself is told from what its author wrote."""

from impor.baca.tambahan import KEPALA_MASALAH, LEMBAR_TAMBAHAN, TANDA_MASALAH
from impor.istilah import Jenis, Kelas

from .lembar_uji import baca, susun

PK = [
    ["No", "Sasaran", "Indikator Kinerja", "Target"],
    [1, "Meningkatnya kesejahteraan", "Persentase PMKS", "85%"],
    [2, "Meningkatnya tata kelola", "Nilai SAKIP", "70"],
]


def test_the_column_of_problems_is_no_column_of_the_table() -> None:
    bertanda = [
        [*PK[0], KEPALA_MASALAH],
        [*PK[1], f"{TANDA_MASALAH}D2: periksa"],
        [*PK[2], None],
    ]
    hasil = baca(susun(bertanda))
    assert hasil.tabel == baca(susun(PK)).tabel
    assert hasil.pesan == baca(susun(PK)).pesan
    assert hasil.kelas_sel["Sheet1", "E1"] is Kelas.TAMBAHAN
    assert hasil.kelas_sel["Sheet1", "E2"] is Kelas.TAMBAHAN


def test_what_a_person_writes_into_that_column_is_told_and_not_dropped() -> None:
    hasil = baca(susun([[*PK[0], KEPALA_MASALAH], [*PK[1], "sudah saya perbaiki"], PK[2]]))
    assert hasil.kelas_sel["Sheet1", "E2"] is Kelas.TIDAK_DIPAHAMI
    assert "E2" in [pesan.sel for pesan in hasil.pesan]


def test_a_mark_without_its_header_is_no_addition() -> None:
    hasil = baca(susun([PK[0], [*PK[1], f"{TANDA_MASALAH}lihat"], PK[2]]))
    assert Kelas.TAMBAHAN not in hasil.hitungan


def test_a_sheet_of_ours_is_passed_over_without_a_word() -> None:
    ringkasan = susun(
        [["Ringkasan masalah"], [LEMBAR_TAMBAHAN], ["Sasaran", "Target", "Indikator"]],
        nama="Ringkasan masalah",
    )
    hasil = baca(ringkasan, susun(PK))
    assert [tabel.jenis for tabel in hasil.tabel] == [Jenis.PK]
    assert not [pesan for pesan in hasil.pesan if pesan.lembar == "Ringkasan masalah"]
    assert hasil.hitungan[Kelas.TAMBAHAN] == 5


def test_a_sheet_of_that_name_alone_is_read() -> None:
    hasil = baca(susun(PK, nama="Ringkasan masalah"))
    assert [tabel.jenis for tabel in hasil.tabel] == [Jenis.PK]
