"""The sample workbooks of four dinas are recognised row by row, kind by kind."""

from __future__ import annotations

from typing import Any

import pytest

from impor.istilah import Jenis, Kelas, Peran
from tests.impor.lembar_uji import BERKAS, hasil, manifes, tabel

HALTIM, KUKAR = "halmahera-timur-2021", "kutai-kartanegara-2021"
MUKOMUKO, TTU = "mukomuko-2020", "timor-tengah-utara-2021-2026"

JENIS: dict[tuple[str, str], tuple[Jenis, ...]] = {
    (f"{HALTIM}/anggaran.xlsx", "Sheet1"): (Jenis.ANGGARAN,),
    (f"{HALTIM}/capaian.xlsx", "target-realisasi"): (Jenis.TARGET_REALISASI,),
    (f"{HALTIM}/capaian.xlsx", "th sebelumnya"): (Jenis.PERBANDINGAN_TAHUN,),
    (f"{HALTIM}/capaian.xlsx", "renstra"): (Jenis.PERBANDINGAN_RENSTRA,),
    (f"{HALTIM}/capaian.xlsx", "nasional"): (Jenis.STANDAR_NASIONAL,),
    (f"{HALTIM}/perjanjian-kinerja.xlsx", "PK 2021"): (Jenis.PK, Jenis.PK_PROGRAM),
    (f"{HALTIM}/renstra.xlsx", "Tabel 2.1"): (Jenis.RENSTRA_TARGET,),
    (f"{HALTIM}/renstra.xlsx", "Tabel 2.2"): (Jenis.STRATEGI,),
    (f"{HALTIM}/sarana-prasarana.xlsx", "sarpras"): (Jenis.SARANA,),
    (f"{HALTIM}/sdm.xlsx", "honor (bab 3)"): (Jenis.SDM,),
    (f"{KUKAR}/anggaran.xlsx", "2021"): (Jenis.ANGGARAN,),
    (f"{KUKAR}/anggaran.xlsx", "2020"): (Jenis.ANGGARAN,),
    (f"{KUKAR}/capaian.xlsx", "3.1 skala"): (Jenis.SKALA,),
    (f"{KUKAR}/capaian.xlsx", "3.2"): (Jenis.TARGET_REALISASI,),
    (f"{KUKAR}/capaian.xlsx", "3.3"): (Jenis.PERBANDINGAN_RENSTRA,),
    (f"{KUKAR}/capaian.xlsx", "3.4"): (Jenis.PERBANDINGAN_TAHUN,),
    (f"{KUKAR}/efisiensi.xlsx", "3.5"): (Jenis.EFISIENSI,),
    (f"{KUKAR}/perjanjian-kinerja.xlsx", "PK"): (Jenis.PK,),
    (f"{KUKAR}/permasalahan.xlsx", "1.1"): (Jenis.PERMASALAHAN,),
    (f"{KUKAR}/program-pendukung.xlsx", "3.6"): (Jenis.PROGRAM_PENDUKUNG,),
    (f"{KUKAR}/renstra.xlsx", "2.1 visi misi"): (Jenis.VISI_MISI,),
    (f"{KUKAR}/renstra.xlsx", "2.2 strategi"): (Jenis.STRATEGI,),
    (f"{KUKAR}/renstra.xlsx", "2.3 program"): (Jenis.KESELARASAN_PROGRAM,),
    (f"{KUKAR}/renstra.xlsx", "2.5 data awal"): (Jenis.TARGET_AWAL_AKHIR,),
    (f"{KUKAR}/spm.xlsx", "1.2"): (Jenis.SPM,),
    (f"{MUKOMUKO}/anggaran.xlsx", "Tabel 4"): (Jenis.ANGGARAN,),
    (f"{MUKOMUKO}/anggaran.xlsx", "Tabel 9"): (Jenis.ANGGARAN,),
    (f"{MUKOMUKO}/capaian.xlsx", "Tabel 7"): (Jenis.EVALUASI_KINERJA,),
    (f"{MUKOMUKO}/perjanjian-kinerja.xlsx", "PK 2020"): (Jenis.PK,),
    (f"{MUKOMUKO}/renstra.xlsx", "Tabel 5"): (Jenis.RENSTRA_TARGET,),
    (f"{MUKOMUKO}/renstra.xlsx", "IKU"): (Jenis.IKU,),
    (f"{MUKOMUKO}/sdm.xlsx", "Tabel 2"): (Jenis.SDM,),
    (f"{MUKOMUKO}/sdm.xlsx", "Tabel 3"): (Jenis.SDM,),
    (f"{TTU}/TC-23.xlsx", "T-C.23"): (Jenis.PELAYANAN,),
    (f"{TTU}/TC-24.xlsx", "T-C.24"): (Jenis.PENDANAAN,),
    (f"{TTU}/TC-25.xlsx", "T-C.25"): (Jenis.RENSTRA_TARGET,),
    (f"{TTU}/TC-26.xlsx", "T-C.26"): (Jenis.STRATEGI,),
    (f"{TTU}/TC-26.xlsx", "T-C.26 (satu sel)"): (Jenis.STRATEGI,),
    (f"{TTU}/TC-27.xlsx", "T-C.27"): (Jenis.RENSTRA_PROGRAM,),
    (f"{TTU}/TC-27_lengkap.xlsx", "T-C.27"): (Jenis.RENSTRA_PROGRAM,),
    (f"{TTU}/TC-27_lengkap.xlsx", "Asal data"): (Jenis.PROFIL,),
    (f"{TTU}/TC-28.xlsx", "T-C.28"): (Jenis.INDIKATOR_RPJMD,),
}

SETARA = {Kelas.TANDA_TANGAN: Kelas.CATATAN_KAKI}
"""The expectation calls footnotes and signature blocks alike."""


@pytest.mark.parametrize(("berkas", "lembar"), JENIS, ids=lambda isi: isi)
def test_kind_is_told_by_header_words(berkas: str, lembar: str) -> None:
    jenis = tuple(isi.jenis for isi in hasil(berkas).tabel if isi.lembar == lembar)
    assert jenis == JENIS[berkas, lembar]


@pytest.mark.parametrize(
    ("berkas", "lembar", "harapan"), manifes(), ids=lambda isi: isi if isinstance(isi, str) else ""
)
def test_rows_are_what_the_manifest_says(berkas: str, lembar: str, harapan: dict[str, Any]) -> None:
    semua = [isi for isi in hasil(berkas).tabel if isi.lembar == lembar]
    spanduk = {int(isi.sel.lstrip("ABCDEFGHIJ")) for satu in semua for isi in satu.spanduk}
    kepala = {n for isi in semua for n in (*isi.baris_kepala, *isi.baris_kepala_ulang)}
    penomoran = {n for isi in semua for n in isi.baris_penomoran}
    data = {rekaman.nomor_baris for isi in semua for rekaman in isi.baris}
    total = {rekaman.nomor_baris for isi in semua for rekaman in isi.total}
    harapan_kepala = {*harapan["kepala"], *harapan["kepala_ulang"], *harapan["penomoran"]}
    assert kepala | penomoran | spanduk == harapan_kepala
    assert set(harapan["penomoran"]) <= penomoran
    assert data | total == {*harapan["data"], *harapan["total"]}
    assert total <= set(harapan["total"])


@pytest.mark.parametrize(
    ("berkas", "lembar", "harapan"), manifes(), ids=lambda isi: isi if isinstance(isi, str) else ""
)
def test_titles_and_closing_lines_are_what_the_manifest_says(
    berkas: str, lembar: str, harapan: dict[str, Any]
) -> None:
    baris: dict[Kelas, set[int]] = {}
    for (nama, alamat), kelas in hasil(berkas).kelas_sel.items():
        if nama == lembar:
            nomor = int(alamat.lstrip("ABCDEFGHIJ"))
            baris.setdefault(SETARA.get(kelas, kelas), set()).add(nomor)
    assert baris.get(Kelas.JUDUL, set()) == set(harapan["judul"])
    assert baris.get(Kelas.CATATAN_KAKI, set()) == set(harapan["penutup"])


@pytest.mark.parametrize(
    ("berkas", "lembar", "banyak"),
    [
        ("TC-23", "T-C.23", 7),
        ("TC-24", "T-C.24", 72),
        ("TC-25", "T-C.25", 18),
        ("TC-26", "T-C.26", 20),
        ("TC-26", "T-C.26 (satu sel)", 20),
        ("TC-27", "T-C.27", 54),
        ("TC-27_lengkap", "T-C.27", 72),
        ("TC-28", "T-C.28", 7),
    ],
)
def test_renstra_tables_have_all_their_rows(berkas: str, lembar: str, banyak: int) -> None:
    assert len(tabel(f"{TTU}/{berkas}.xlsx", lembar).baris) == banyak


@pytest.mark.parametrize("berkas", BERKAS)
def test_every_cell_has_exactly_one_class(berkas: str) -> None:
    bacaan = hasil(berkas)
    from_sheets = sum(bacaan.hitungan.values())
    assert from_sheets == len(bacaan.kelas_sel) > 0
    assert bacaan.hitungan.get(Kelas.TIDAK_DIPAHAMI, 0) <= from_sheets // 100


@pytest.mark.parametrize("berkas", BERKAS)
def test_no_figure_is_left_not_understood(berkas: str) -> None:
    bacaan = hasil(berkas)
    peran = {Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.SISA}
    tidak = [tempat for tempat, kelas in bacaan.kelas_sel.items() if kelas is Kelas.TIDAK_DIPAHAMI]
    kolom = {(isi.lembar, k.huruf) for isi in bacaan.tabel for k in isi.kolom if k.peran in peran}
    assert not [t for t in tidak if (t[0], t[1].rstrip("0123456789")) in kolom]


def test_split_code_and_years_of_tc27_get_their_keys() -> None:
    kolom = [k.kunci for k in tabel(f"{TTU}/TC-27.xlsx", "T-C.27").kolom]
    assert kolom[2:7] == ["kode:1", "kode:2", "kode:3", "kode:4", "kode:5"]
    assert kolom[9:12] == ["target:awal", "target:2022", "pagu:2022"]
    assert kolom[20:22] == ["target:akhir", "pagu:akhir"]


def test_numbered_years_of_tc23_are_no_calendar_years() -> None:
    kolom = tabel(f"{TTU}/TC-23.xlsx", "T-C.23").kolom_peran(Peran.REALISASI)
    assert [k.kunci for k in kolom] == [f"realisasi:ke-{n}" for n in range(1, 6)]
    assert all(k.tahun is None for k in kolom)


def test_year_and_office_of_titles_are_kept_as_claims() -> None:
    anggaran = tabel(f"{HALTIM}/anggaran.xlsx", "Sheet1")
    assert anggaran.tahun == 2021
    assert anggaran.instansi_tertulis == "DINAS SOSIAL KABUPATEN HALMAHERA TIMUR"
    assert tabel(f"{KUKAR}/anggaran.xlsx", "2020").tahun == 2020
    assert tabel(f"{MUKOMUKO}/renstra.xlsx", "Tabel 5").tahun == 2020


def test_percent_of_money_is_no_realisasi() -> None:
    kunci = {k.huruf: k.peran for k in tabel(f"{MUKOMUKO}/anggaran.xlsx", "Tabel 9").kolom}
    assert kunci["E"] is Peran.PERSEN
    assert not tabel(f"{MUKOMUKO}/capaian.xlsx", "Tabel 7").kolom_peran(Peran.REALISASI)
