"""What no column can hold: a text longer than it is stored as far as it goes, a year beyond all
bounds keeps its file out; both are told with their cell."""

from __future__ import annotations

from pathlib import Path
from random import Random
from string import ascii_lowercase, digits

import pytest
from django.core.management import call_command
from django.db import models

from anggaran.models import BarisAnggaran
from aturan.teks import BITA_KUNCI
from impor.actions import apply
from impor.istilah import TingkatPesan
from impor.kolom.resources import RESOURCES
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.actions import find_instansi
from renstra.models import Indikator, Program
from tests.impor.buruk.buat import write_xlsx

pytestmark = pytest.mark.django_db

KODE = "1.02.03." + "9" * 80
SATUAN = "orang dan keluarganya " * 10
NAMA = (
    "Laporan realisasi kinerja dinas kesehatan pengendalian penduduk dan keluarga berencana tahun"
)
KINERJA = (
    ("CAPAIAN KINERJA TAHUN 2021",),
    ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"),
    (1, "Meningkatnya layanan", "Angka layanan", SATUAN, 80, 70, 87.5),
)
ANGGARAN = (("Kode", "Program", "Pagu", "Realisasi"), (KODE, "Program A", 5_000, 4_000))


def rencana_of(jalur: Path) -> Rencana:
    return plan(find_instansi("pd-uji"), 2021, [jalur])


@pytest.fixture(autouse=True)
def pd() -> None:
    call_command("instansi", "pd-uji", "Perangkat Daerah", "--pemda", "Kabupaten Tanah Contoh")


def too_long() -> list[str]:
    """The stored texts that a database which counts would have refused."""
    return [
        f"{model._meta.label}.{kolom.name}"
        for model in (satu._meta.model for satu in RESOURCES)
        for kolom in model._meta.concrete_fields
        if isinstance(kolom, models.CharField) and kolom.max_length
        for isi in model._base_manager.values_list(kolom.name, flat=True)
        if isi is not None and len(isi) > kolom.max_length
    ]


@pytest.mark.parametrize(
    ("baris", "kolom", "panjang"),
    [(KINERJA, "Satuan", len(SATUAN.strip())), (ANGGARAN, "Kode tertulis", len(KODE))],
    ids=["unit", "code"],
)
def test_it_is_cut_and_told_and_a_second_import_changes_nothing(
    tmp_path: Path, baris: tuple[tuple[object, ...], ...], kolom: str, panjang: int
) -> None:
    jalur = write_xlsx(tmp_path / "a.xlsx", *baris)
    rencana = rencana_of(jalur)
    (pesan,) = [p for p in rencana.pesan if p.sebab is SebabPesan.TERLALU_PANJANG]
    assert pesan.tingkat is TingkatPesan.PERINGATAN
    assert pesan.kalimat.startswith(f"{kolom} terlalu panjang ({panjang} huruf)")
    assert (pesan.berkas, pesan.lembar) == ("a.xlsx", "Anggaran")
    apply(rencana)
    assert Program.objects.exists() or Indikator.objects.exists()
    assert not too_long()
    assert rencana_of(jalur).perubahan == ()


def test_a_file_with_a_long_name_keeps_its_claims(tmp_path: Path) -> None:
    """The sheet of a csv is called after its file, and a claim stands under the sheet's name."""
    jalur = tmp_path / f"{NAMA} 2021 triwulan empat.csv"
    barisan = (";".join(str(satu).replace(".", ",") for satu in baris) for baris in KINERJA)
    jalur.write_text("\n".join(barisan), encoding="utf-8")
    rencana = rencana_of(jalur)
    assert "klaim" in {satu.entri.jenis for satu in rencana.perubahan}
    apply(rencana)
    assert not too_long()
    assert rencana_of(jalur).perubahan == ()


def test_a_name_of_thousands_of_letters_is_stored_whole_and_once(tmp_path: Path) -> None:
    """Its key goes into an index, which holds 2.704 bytes on PostgreSQL."""
    acak = Random(1)
    nama = "Program " + "".join(acak.choices(ascii_lowercase + digits, k=9_000))
    jalur = write_xlsx(tmp_path / "a.xlsx", ANGGARAN[0], ("1.02.03", nama, 5_000, 4_000))
    apply(rencana_of(jalur))
    baris = BarisAnggaran.objects.get(uraian=nama)
    assert len(baris.kunci.encode()) <= BITA_KUNCI
    assert rencana_of(jalur).perubahan == ()


def test_a_figure_of_a_year_that_no_row_can_have_keeps_its_file_out(tmp_path: Path) -> None:
    jalur = write_xlsx(
        tmp_path / "a.xlsx",
        ("CAPAIAN KINERJA TAHUN 2021",),
        ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Realisasi 1985", "Realisasi 2021"),
        (1, "Meningkatnya layanan", "Angka layanan", "Persen", 80, 70),
    )
    rencana = rencana_of(jalur)
    assert rencana.ditolak == {"a.xlsx"}
    (pesan,) = [p for p in rencana.pesan if p.sebab is SebabPesan.TAHUN_LUAR]
    assert (pesan.sel, pesan.ditemukan) == ("E3", "1985")
    assert apply(rencana) is None
