"""Sasaran and indicators in one column, short headers below years, and what stays unknown."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from impor.istilah import Jenis, TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Rekaman
from tests.impor.lembar_uji import baca, susun

TAHUN = ["No", "Indikator Kinerja", "2022", None, None, "2023", None, None]


def read(*baris: Sequence[object]) -> HasilBaca:
    return baca(susun(baris))


def names(rekaman: Rekaman) -> tuple[str | None, ...]:
    """The tujuan, sasaran and indicator of a row."""
    isi = (rekaman.isian.get(kunci) for kunci in ("tujuan", "sasaran", "indikator"))
    return tuple(str(satu.nilai) if satu else None for satu in isi)


@pytest.mark.parametrize(
    "pendek",
    [["T", "R", "C"], ["Tgt", "Real", "Cap"], ["Target", "Real.", "Cap. (%)"], ["t", "r", "c (%)"]],
    ids=" ".join,
)
def test_short_headers_stand_below_years(pendek: list[str]) -> None:
    hasil = read(TAHUN, [None, None, *pendek, *pendek], [1, "A", 64, 65, 101, 68, 70, 103])
    (tabel,) = hasil.tabel
    assert tabel.jenis is Jenis.PERBANDINGAN_TAHUN
    assert [k.kunci for k in tabel.kolom[2:]] == [
        f"{peran}:{tahun}" for tahun in (2022, 2023) for peran in ("target", "realisasi", "capaian")
    ]


def test_a_letter_by_itself_means_nothing() -> None:
    (tabel,) = read(["No", "Nama Barang", "Kondisi", "R"], [1, "Meja", "Baik", 2]).tabel
    assert [str(k.peran) for k in tabel.kolom[2:]] == ["lain", "lain"]


@pytest.mark.parametrize("kepala", ["Sasaran/Indikator", "Sasaran dan Indikator Kinerja"])
@pytest.mark.parametrize(
    "nomor",
    [["1", "1.1", "1.2"], ["1", None, None], [None, None, None], ["I", "1", "2"]],
    ids=lambda nomor: " ".join(str(satu) for satu in nomor),
)
def test_rows_without_a_figure_are_the_sasaran_of_those_below(
    kepala: str, nomor: list[object]
) -> None:
    hasil = read(
        ["No", kepala, "Satuan", "Target", "Realisasi"],
        [nomor[0], "Meningkatnya layanan"],
        [nomor[1], "Cakupan A", "%", 68, 70],
        [nomor[2], "Cakupan B", "%", 50, None],
    )
    (tabel,) = hasil.tabel
    assert tabel.jenis is Jenis.TARGET_REALISASI
    assert [names(satu) for satu in tabel.baris] == [
        (None, "Meningkatnya layanan", None),
        (None, "Meningkatnya layanan", "Cakupan A"),
        (None, "Meningkatnya layanan", "Cakupan B"),
    ]
    assert not [p for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN]


def test_an_indicator_that_is_not_yet_filled_is_known_by_its_number() -> None:
    (tabel,) = read(
        ["No", "Sasaran/Indikator", "Target", "Realisasi"],
        ["1", "Meningkatnya layanan"],
        ["1.1", "Cakupan A", 68, 70],
        ["1.2", "Cakupan B"],
    ).tabel
    assert names(tabel.baris[2]) == (None, "Meningkatnya layanan", "Cakupan B")


def test_tujuan_stands_above_sasaran_where_the_header_names_it() -> None:
    (tabel,) = read(
        ["No", "Tujuan/Sasaran/Indikator", "Target", "Realisasi"],
        ["1", "Terwujudnya layanan prima"],
        ["1.1", "Meningkatnya layanan air"],
        ["1.1.1", "Cakupan A", 68, 70],
        ["2", "Terwujudnya tata kelola"],
        ["2.1", "Meningkatnya akuntabilitas"],
        ["2.1.1", "Nilai SAKIP", 68, 70],
    ).tabel
    assert [names(satu) for satu in tabel.baris][2::3] == [
        ("Terwujudnya layanan prima", "Meningkatnya layanan air", "Cakupan A"),
        ("Terwujudnya tata kelola", "Meningkatnya akuntabilitas", "Nilai SAKIP"),
    ]


@pytest.mark.parametrize(
    ("atas", "sasaran"),
    [("Meningkatnya layanan air", "Meningkatnya layanan air"), ("Bidang Air", None)],
)
def test_a_header_that_names_nothing_is_told(atas: str, sasaran: str | None) -> None:
    hasil = read(
        ["Capaian Kinerja Tahun 2023"],
        ["No", "Uraian", "Target", "Realisasi"],
        ["A", atas],
        [1, "Cakupan A", 68, 70],
    )
    (tabel,) = hasil.tabel
    assert tabel.jenis is Jenis.TARGET_REALISASI
    assert names(tabel.baris[1]) == (None, sasaran, "Cakupan A")
    (pesan,) = [p for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN]
    assert (pesan.sebab, pesan.sel) == (SebabPesan.KOLOM_DITAFSIRKAN, "B2")


def test_programs_headed_uraian_are_no_indicators_and_that_is_told() -> None:
    hasil = read(
        ["Capaian Kegiatan Tahun 2023"],
        ["No", "Uraian", "Target", "Realisasi"],
        [1, "Program A", 60, 61],
    )
    assert hasil.tabel[0].jenis is Jenis.PROFIL
    assert [p.sebab for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN] == [
        SebabPesan.JENIS_TAK_DIKENAL
    ]


@pytest.mark.parametrize(
    ("judul", "kunci", "pesan"),
    [
        ("Tabel Kinerja 2023", "target:tw-1", [SebabPesan.KOLOM_DITAFSIRKAN]),
        ("Capaian Kinerja 2023", "realisasi:tw-1", []),
        ("Target Kinerja per Triwulan 2023", "target:tw-1", []),
    ],
)
def test_triwulan_alone_are_what_the_title_says_or_told(
    judul: str, kunci: str, pesan: list[SebabPesan]
) -> None:
    hasil = read(
        [judul],
        ["No", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "TW IV", "Realisasi"],
        [1, "Cakupan A", 68, 10, 20, 30, 70, 70],
    )
    assert hasil.tabel[0].kolom[3].kunci == kunci
    assert [p.sebab for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN] == pesan


@pytest.mark.parametrize("kepala", ["Ukuran Kinerja", "Tolok Ukur Kinerja"])
def test_old_names_of_an_indicator_count_where_no_column_is_headed_so(kepala: str) -> None:
    (tabel,) = read(["No", "Sasaran", kepala, "Target", "Realisasi"], [1, "S", "A", 60, 61]).tabel
    assert tabel.jenis is Jenis.TARGET_REALISASI
    assert tabel.kolom[2].kunci == "indikator"


def test_marks_of_an_office_are_no_codes() -> None:
    hasil = read(
        ["Capaian Kinerja Tahun 2023"],
        ["Kode", "Sasaran/Indikator", "Satuan", "Target", "Realisasi"],
        ["SS1", "Meningkatnya layanan"],
        ["IKU1", "Cakupan A", "%", 68, 70],
    )
    assert names(hasil.tabel[0].baris[1]) == (None, "Meningkatnya layanan", "Cakupan A")
    assert not [p for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN]
