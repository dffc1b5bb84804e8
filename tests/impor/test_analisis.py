"""What a sheet says beside its figures becomes the analysis of the indicator and its quarter."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aturan.wewenang import Status
from capaian.models import Analisis
from impor.kiriman.pratinjau import make_pratinjau
from impor.rencana.susun import plan
from impor.sebab import SebabPesan
from instansi.models import Instansi

from .dinkes import batalkan, impor, laporkan, lembar, make_orang, terapkan, ubah

pytestmark = pytest.mark.django_db

JUDUL = ("Capaian Kinerja Tahun 2021",)
KEPALA = ("Indikator Kinerja", "Target", "Realisasi", "Alasan", "Kendala", "Solusi", "RTL")
TEKS = ("penyebab", "hambatan", "solusi", "tindak_lanjut")
BAYI = ("Cakupan imunisasi bayi", 90, 81, "kader aktif", "jarak", "pos baru", "lanjut 2022")


def sheet(path: Path, *baris: tuple[object, ...], judul: tuple[object, ...] = JUDUL) -> Path:
    return lembar(path, judul, (), KEPALA, *baris)


def texts() -> list[tuple[Any, ...]]:
    return list(Analisis.objects.order_by("pk").values_list("tahun", "triwulan", *TEKS))


def reasons(rencana: Any, sebab: SebabPesan) -> list[str]:
    return [f"{p.sel} {p.kalimat}" for p in rencana.pesan if p.sebab == sebab]


def test_texts_beside_figures_of_a_year_belong_to_its_last_quarter(
    dinas: Instansi, tmp_path: Path
) -> None:
    rencana = impor(dinas, sheet(tmp_path / "c.xlsx", BAYI))
    assert texts() == [(2021, 4, *BAYI[3:])]
    assert reasons(rencana, SebabPesan.TAK_DISIMPAN) == []


@pytest.mark.parametrize(
    ("judul", "triwulan"),
    [
        ("Capaian Kinerja Triwulan II Tahun 2021", 2),
        ("Capaian Kinerja s.d. Triwulan III Tahun 2021", 3),
        ("Capaian Kinerja Triwulan IV Tahun 2021", 4),
    ],
)
def test_the_quarter_of_the_title_is_that_of_the_texts(
    dinas: Instansi, tmp_path: Path, judul: str, triwulan: int
) -> None:
    impor(dinas, sheet(tmp_path / "c.xlsx", BAYI, judul=(judul,)))
    assert [satu[:2] for satu in texts()] == [(2021, triwulan)]


def test_texts_beside_several_quarters_belong_to_the_last_that_is_filled(
    dinas: Instansi, tmp_path: Path
) -> None:
    kepala = ("Indikator", "Target", *(f"Realisasi TW {n}" for n in ("I", "II", "III")), "Kendala")
    isi = ("Cakupan imunisasi bayi", 90, 20, 40, None, "jarak")
    impor(dinas, lembar(tmp_path / "t.xlsx", JUDUL, (), kepala, isi))
    assert texts() == [(2021, 2, "", "jarak", "", "")]


def test_columns_that_name_a_quarter_keep_it(dinas: Instansi, tmp_path: Path) -> None:
    kepala = ("Indikator", "Target", "Realisasi TW I", "Realisasi TW II")
    kendala = ("Kendala Triwulan I", "Kendala Triwulan II")
    isi = ("Cakupan imunisasi bayi", 90, 20, 40, "banjir", "jarak")
    impor(dinas, lembar(tmp_path / "t.xlsx", JUDUL, (), (*kepala, *kendala), isi))
    assert texts() == [(2021, 1, "", "banjir", "", ""), (2021, 2, "", "jarak", "", "")]


def test_lines_of_a_cell_and_columns_of_one_meaning_stay_apart(
    dinas: Instansi, tmp_path: Path
) -> None:
    kepala = ("Indikator", "Target", "Realisasi", "Permasalahan", "Faktor Penghambat")
    isi = ("Cakupan imunisasi bayi", 90, 81, "1. jarak \n\n2.  dana", "cuaca")
    impor(dinas, lembar(tmp_path / "c.xlsx", JUDUL, (), kepala, isi))
    assert texts() == [(2021, 4, "", "1. jarak\n2. dana\ncuaca", "", "")]


def test_a_dash_says_nothing(dinas: Instansi, tmp_path: Path) -> None:
    impor(dinas, sheet(tmp_path / "c.xlsx", (*BAYI[:3], "-", "–", " ", "...")))
    assert texts() == []


def test_a_merged_cell_speaks_of_every_indicator_it_stands_beside(
    dinas: Instansi, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "c.xlsx", BAYI, ("Cakupan persalinan", 80, 60))
    buku = openpyxl.load_workbook(path)
    buku.worksheets[0].merge_cells("D4:D5")
    buku.save(path)
    impor(dinas, path)
    assert texts() == [(2021, 4, *BAYI[3:]), (2021, 4, "kader aktif", "", "", "")]


def test_a_text_beside_a_row_without_an_indicator_is_told(dinas: Instansi, tmp_path: Path) -> None:
    kepala = ("Sasaran", *KEPALA)
    isi = (("Sehat", None, None, None, "kader aktif"), (None, *BAYI))
    rencana = impor(dinas, lembar(tmp_path / "c.xlsx", JUDUL, (), kepala, *isi))
    assert len(texts()) == 1
    assert reasons(rencana, SebabPesan.TAK_DISIMPAN) == [
        "E4 1 sel analisis berada pada baris tanpa indikator, jadi tidak disimpan."
    ]


def test_other_words_for_one_quarter_in_a_second_sheet_are_told_and_the_first_stand(
    dinas: Instansi, tmp_path: Path
) -> None:
    satu = sheet(tmp_path / "a.xlsx", BAYI)
    dua = sheet(tmp_path / "b.xlsx", (*BAYI[:3], "lain", "jarak", "pos baru", "lanjut 2022"))
    rencana = plan(dinas, 2021, [satu, dua])
    assert [
        p.entri.lihat("penyebab") for p in rencana.perubahan if p.entri.jenis == "analisis"
    ] == ["kader aktif"]
    (kalimat,) = reasons(rencana, SebabPesan.FAKTA_GANDA)
    assert kalimat.startswith("D4 Analisis “Cakupan imunisasi bayi” sudah tertulis di a.xlsx")


def test_a_changed_text_is_shown_before_and_after_and_undoing_gives_the_first_back(
    dinas: Instansi, tmp_path: Path
) -> None:
    path = tmp_path / "c.xlsx"
    terapkan(dinas, sheet(path, BAYI))
    rencana = plan(dinas, 2021, [sheet(path, (*BAYI[:6], "selesai"))])
    (baris,) = (b for b in make_pratinjau(rencana)["baris"] if b["keadaan"] == "ubah")
    assert (baris["nama"], baris["rincian"]) == (BAYI[0], "TW IV 2021")
    assert baris["ubahan"] == [["tindak lanjut", "lanjut 2022", "selesai"]]
    batch = terapkan(dinas, path)
    assert texts() == [(2021, 4, *BAYI[3:6], "selesai")]
    batalkan(batch)
    assert texts() == [(2021, 4, *BAYI[3:])]


def test_undoing_the_import_removes_the_texts(dinas: Instansi, tmp_path: Path) -> None:
    batalkan(terapkan(dinas, sheet(tmp_path / "c.xlsx", BAYI)))
    assert texts() == []


def test_what_a_person_wrote_is_replaced_with_a_warning_and_the_rest_of_it_stays(
    dinas: Instansi, tmp_path: Path
) -> None:
    path = tmp_path / "c.xlsx"
    terapkan(dinas, sheet(path, BAYI))
    ubah(Analisis.objects.get(), make_orang(), hambatan="hujan", penjelasan="benar")
    rencana = impor(dinas, path)
    assert Analisis.objects.get().hambatan == "jarak"
    assert Analisis.objects.get().penjelasan == "benar"
    (kalimat,) = reasons(rencana, SebabPesan.ISIAN_DIGANTI)
    assert kalimat.startswith("D4 Analisis capaian “Cakupan imunisasi bayi”: isian sari")


def test_line_ends_of_a_browser_are_no_change(dinas: Instansi, tmp_path: Path) -> None:
    path = sheet(tmp_path / "c.xlsx", (*BAYI[:3], "a\nb"))
    impor(dinas, path)
    ubah(Analisis.objects.get(), make_orang(), penyebab="a\r\n\r\nb")
    assert impor(dinas, path).perubahan == ()


def test_the_texts_of_a_quarter_that_was_handed_in_stay(dinas: Instansi, tmp_path: Path) -> None:
    laporkan(dinas, 4, Status.DIAJUKAN)
    rencana = impor(dinas, sheet(tmp_path / "c.xlsx", BAYI))
    assert texts() == []
    assert any(
        "Analisis capaian" in satu and "terkunci" in satu
        for satu in reasons(rencana, SebabPesan.TERKUNCI)
    )


def test_texts_of_which_nobody_knows_the_quarter_are_told(dinas: Instansi, tmp_path: Path) -> None:
    judul = ("Capaian Kinerja Triwulan I dan II Tahun 2021",)
    rencana = impor(dinas, sheet(tmp_path / "c.xlsx", BAYI, judul=judul))
    assert texts() == []
    assert any("“Alasan”" in satu for satu in reasons(rencana, SebabPesan.TAK_DISIMPAN))
