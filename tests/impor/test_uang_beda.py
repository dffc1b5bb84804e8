"""Money that two tables state differently: which one stands, and that it is said where it does
not."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from anggaran.models import Pagu
from capaian.models import Klaim
from impor.actions import apply
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.models import Instansi

from .dinkes import impor, lembar

pytestmark = pytest.mark.django_db
Baris = Sequence[object]
RINCI: Sequence[Baris] = (
    ("Kode", "Uraian", "Pagu (Rp)", "Realisasi (Rp)"),
    ("1.02.02", "PROGRAM UPAYA KESEHATAN", 500, 450),
    ("1.02.02.2.01", "Penyediaan Fasilitas", 300, 270),
    ("1.02.02.2.02", "Penyediaan Layanan", 200, 180),
)


def buku(path: Path, judul: str, *baris: Baris) -> Path:
    return lembar(path, (judul,), (), *baris)


def rinci(folder: Path) -> Path:
    return buku(folder / "rinci.xlsx", "Realisasi Anggaran Tahun 2021", *RINCI)


def ringkas(folder: Path, pagu: object, nyata: object, judul: str = "Realisasi Program") -> Path:
    kepala = ("No", "Program", "Pagu (Rp)", "Realisasi (Rp)")
    baris = (1, "Program Upaya Kesehatan", pagu, nyata)
    return buku(folder / "ringkas.xlsx", f"{judul} Tahun 2021", kepala, baris)


def ganda(rencana: Rencana) -> list[tuple[str, str]]:
    return [(p.sel, p.kalimat) for p in rencana.pesan if p.sebab is SebabPesan.FAKTA_GANDA]


def test_a_figure_above_the_lines_is_held_against_their_sum(
    dinas: Instansi, tmp_path: Path
) -> None:
    rencana = plan(dinas, 2021, [ringkas(tmp_path, 520, 440), rinci(tmp_path)])
    assert ganda(rencana) == [
        (
            "C4",
            "Pagu “PROGRAM UPAYA KESEHATAN” tertulis Rp520,00 di sini, sedangkan rinciannya"
            " berjumlah Rp500,00; yang dipakai rinciannya.",
        ),
        (
            "D4",
            "Realisasi “PROGRAM UPAYA KESEHATAN” tertulis Rp440,00 di sini, sedangkan rinciannya"
            " berjumlah Rp450,00; yang dipakai rinciannya.",
        ),
    ]


def test_lines_of_an_earlier_import_count_as_well(dinas: Instansi, tmp_path: Path) -> None:
    impor(dinas, rinci(tmp_path))
    assert [sel for sel, _ in ganda(impor(dinas, ringkas(tmp_path, 520, 450)))] == ["C4"]


@pytest.mark.parametrize(
    ("pagu", "nyata", "judul"),
    [
        (500, 450, "Realisasi Program"),
        (500, None, "Realisasi Program"),
        ("0,5", "0,45", "Realisasi Program (dalam ribuan rupiah)"),
    ],
    ids=["the same", "a blank", "the same to the thousand that the table is written in"],
)
def test_nothing_is_said_of(
    dinas: Instansi, tmp_path: Path, pagu: object, nyata: object, judul: str
) -> None:
    rencana = plan(dinas, 2021, [rinci(tmp_path), ringkas(tmp_path, pagu, nyata, judul)])
    assert ganda(rencana) == []


def test_a_stage_that_no_line_below_has_is_said(dinas: Instansi, tmp_path: Path) -> None:
    kepala = ("No", "Program", "Pagu Sebelum Perubahan (Rp)", "Pagu Setelah Perubahan (Rp)")
    baris = (1, "Program Upaya Kesehatan", 500, 600)
    lain = buku(tmp_path / "dppa.xlsx", "Anggaran Program Tahun 2021", kepala, baris)
    rencana = plan(dinas, 2021, [rinci(tmp_path), lain])
    assert ganda(rencana) == []
    (pesan,) = [p for p in rencana.pesan if p.sebab is SebabPesan.LEBIH_RINCI]
    assert (pesan.sel, pesan.kalimat[:30]) == ("D4", "Pagu APBD perubahan pada 1 sel")


EVALUASI: Sequence[Baris] = (
    ("Sasaran", "Program/Kegiatan", "Indikator", "Target", "Realisasi", "Capaian", "Pagu (Rp)"),
    ("Warga sehat", "Program Upaya Kesehatan", "Cakupan layanan", "90 %", "80 %", 89, 520),
)


def test_of_a_budget_and_an_evaluation_the_budget_stands_and_that_is_said(
    dinas: Instansi, tmp_path: Path
) -> None:
    evaluasi = buku(tmp_path / "e.xlsx", "Evaluasi Kinerja Program Tahun 2021", *EVALUASI)
    rencana = plan(dinas, 2021, [evaluasi, ringkas(tmp_path, 500, 450)])
    assert {t.jenis.value for b in rencana.berkas for t in b.hasil.tabel} == {
        "anggaran",
        "evaluasi_kinerja",
    }
    ((sel, kalimat),) = ganda(rencana)
    assert sel == "G4"
    assert kalimat.startswith("Pagu “Program Upaya Kesehatan” tertulis 520 di sini, tetapi 500")
    apply(rencana)
    assert Pagu.objects.get().nilai == Decimal(500)
    assert Klaim.objects.filter(jenis="pagu", mentah="520").exists()


def test_an_evaluation_that_was_read_first_gives_way_and_becomes_a_claim(
    dinas: Instansi, tmp_path: Path
) -> None:
    lain = (
        ("Warga sehat", "PROGRAM FARMASI", "Izin", "9 %", "8 %", 89, 100),
        ("Warga sehat", "Kegiatan Pengawasan Apotek", "Apotek", "9 %", "8 %", 89, 100),
    )
    evaluasi = buku(tmp_path / "e.xlsx", "Evaluasi Kinerja Program Tahun 2021", *EVALUASI, *lain)
    rencana = plan(dinas, 2021, [evaluasi, ringkas(tmp_path, 500, 450)])
    ((sel, kalimat),) = ganda(rencana)
    assert (sel, "tetapi 500 pada ringkas.xlsx" in kalimat) == ("G4", True)
    apply(rencana)
    pagu = Pagu.objects.get(baris__uraian="Program Upaya Kesehatan")
    assert pagu.nilai == Decimal(500)
    assert Klaim.objects.get(jenis="pagu", sel="G4").mentah == "520"
