"""Units in the columns of indicators: those of the structure are taken, no new ones are made."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from impor.actions import apply
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.models import Instansi, UnitKerja
from renstra.models import Indikator

pytestmark = pytest.mark.django_db


def impor(dinas: Instansi, path: Path, *unit: str) -> Rencana:
    """An IKU table with an indicator for each unit."""
    buku = openpyxl.Workbook()
    halaman = buku.worksheets[0]
    halaman.append(["INDIKATOR KINERJA UTAMA"])
    halaman.append(["No", "Sasaran", "Indikator", "Sumber Data", "Penanggung Jawab"])
    for nomor, nama in enumerate(unit, 1):
        halaman.append([nomor, "Meningkatnya kesehatan", f"Indikator {nomor}", "Survei", nama])
    buku.save(path)
    rencana = plan(dinas, 2023, [path])
    apply(rencana)
    return rencana


def asing(rencana: Rencana) -> list[str]:
    return [pesan.kalimat for pesan in rencana.pesan if pesan.sebab is SebabPesan.UNIT_ASING]


def test_a_unit_of_the_structure_answers_for_the_indicator(dinas: Instansi, tmp_path: Path) -> None:
    bidang = UnitKerja.objects.create(instansi=dinas, nama="Bidang Pelayanan Kesehatan")
    rencana = impor(dinas, tmp_path / "iku.xlsx", "BIDANG PELAYANAN KESEHATAN")
    assert Indikator.objects.get().unit == bidang
    assert asing(rencana) == []


@pytest.mark.parametrize("tertulis", ["Dinas Kesehatan", "Dinas Kesehatan Kota Bontang"])
def test_the_pd_itself_is_no_unknown_unit(tertulis: str, dinas: Instansi, tmp_path: Path) -> None:
    rencana = impor(dinas, tmp_path / "iku.xlsx", tertulis)
    assert Indikator.objects.get().unit is None
    assert asing(rencana) == []


def test_a_unit_that_nobody_knows_is_named_and_not_made(dinas: Instansi, tmp_path: Path) -> None:
    rencana = impor(dinas, tmp_path / "iku.xlsx", "Bidang Baru", "Dinas Pendidikan", "Bidang Baru")
    (kalimat,) = asing(rencana)
    assert "“Bidang Baru”, “Dinas Pendidikan” belum ada" in kalimat
    assert not UnitKerja.objects.exists()


def test_a_name_that_two_units_bear_is_none_of_them(dinas: Instansi, tmp_path: Path) -> None:
    for _ in range(2):
        UnitKerja.objects.create(instansi=dinas, nama="Seksi Umum")
    rencana = impor(dinas, tmp_path / "iku.xlsx", "Seksi Umum")
    assert Indikator.objects.get().unit is None
    assert asing(rencana)


def test_a_unit_that_is_only_proposed_takes_no_name_away(dinas: Instansi, tmp_path: Path) -> None:
    seksi = UnitKerja.objects.create(instansi=dinas, nama="Seksi Umum")
    for nama in ("Seksi Umum", "Bidang Usulan"):
        UnitKerja.semua.create(instansi=dinas, nama=nama, usulan="baru", tahun_usulan=2023)
    rencana = impor(dinas, tmp_path / "iku.xlsx", "Seksi Umum", "Bidang Usulan")
    assert [satu.unit for satu in Indikator.objects.order_by("nama")] == [seksi, None]
    assert len(asing(rencana)) == 1
