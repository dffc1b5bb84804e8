"""Physical progress from a file: stored like money, undone, locked, and behind what people type."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from anggaran.models import RealisasiFisik
from aturan.nilai import Persen
from aturan.wewenang import Status
from capaian.models import Klaim
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.models import Instansi
from isian.riwayat import Pelaku
from tests.impor.ingatan_uji import semua_baris

from .dinkes import batalkan, impor, laporkan, lembar, terapkan, ubah

pytestmark = pytest.mark.django_db
KEPALA = ("Kode", "Program/Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Realisasi Fisik (%)")


def buku(path: Path, fisik: object, nama: str = "Program A") -> Path:
    judul = ("Realisasi Fisik dan Keuangan Tahun 2021",)
    return lembar(path, judul, (), KEPALA, ("1.02.01", nama, 1000, 900, fisik))


def sebab(rencana: Rencana) -> list[str]:
    return [p.sebab for p in rencana.pesan]


def test_fisik_of_the_year_is_that_of_its_last_triwulan(dinas: Instansi, tmp_path: Path) -> None:
    berkas = buku(tmp_path / "a.xlsx", "95,5")
    impor(dinas, berkas)
    fisik = RealisasiFisik.objects.get()
    assert (fisik.triwulan, fisik.nilai, fisik.mentah) == (4, Persen(Decimal("95.5")), "95,5")
    assert fisik.urutan_nilai == Decimal("95.5")
    assert fisik.sumber == "a.xlsx › Sheet › E4"
    assert len(semua_baris("anggaran.realisasifisik")) == 1
    assert impor(dinas, berkas).perubahan == ()


def test_undoing_takes_fisik_back(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "a.xlsx"
    pertama = terapkan(dinas, buku(berkas, 80))
    kedua = terapkan(dinas, buku(berkas, 95))
    batalkan(kedua)
    assert RealisasiFisik.objects.get().nilai == Persen(Decimal(80))
    batalkan(pertama)
    assert not RealisasiFisik.objects.exists()


def test_fisik_of_a_triwulan_that_was_handed_in_stays(dinas: Instansi, tmp_path: Path) -> None:
    impor(dinas, buku(tmp_path / "a.xlsx", 80))
    laporkan(dinas, 4, Status.DIAJUKAN)
    rencana = impor(dinas, buku(tmp_path / "a.xlsx", 95))
    assert RealisasiFisik.objects.get().mentah == "80"
    assert SebabPesan.TERKUNCI in sebab(rencana)


def test_fisik_typed_on_screen_stands_and_the_file_is_a_claim(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    impor(dinas, buku(tmp_path / "a.xlsx", 80))
    fisik = RealisasiFisik.objects.get()
    ubah(fisik, sari, nilai=Persen(Decimal(85)), mentah="85", jenis_sumber="manual")
    rencana = impor(dinas, buku(tmp_path / "a.xlsx", 95))
    assert RealisasiFisik.objects.get().mentah == "85"
    assert SebabPesan.ISIAN_TETAP in sebab(rencana)
    assert Klaim.objects.get(label="realisasi fisik").mentah == "95"


def test_a_cell_that_was_emptied_is_reported(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "a.xlsx"
    impor(dinas, buku(berkas, 80))
    rencana = plan(dinas, 2021, [buku(berkas, None)])
    assert any("Realisasi fisik “Program A” tidak ada lagi" in p.kalimat for p in rencana.pesan)


def test_two_sheets_that_differ_are_asked_about(dinas: Instansi, tmp_path: Path) -> None:
    paths = [buku(tmp_path / "a.xlsx", 80), buku(tmp_path / "b.xlsx", 95)]
    rencana = plan(dinas, 2021, paths)
    assert [satu.entri.jenis for satu in rencana.ganda] == ["realisasifisik"]


@pytest.mark.parametrize("fisik", ["-", "", None])
def test_nothing_is_stored_or_said_of_a_dash(
    dinas: Instansi, tmp_path: Path, fisik: object
) -> None:
    rencana = impor(dinas, buku(tmp_path / "a.xlsx", fisik))
    assert not RealisasiFisik.objects.exists()
    assert SebabPesan.FISIK not in sebab(rencana)
