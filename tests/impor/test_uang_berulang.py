"""A line that is named again with the same money: once, or as often as the printed sums say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from anggaran.models import PorsiSasaran
from impor.sebab import SebabPesan
from impor.terjemah.uang_berulang import find_ulangan
from instansi.models import Instansi
from perjanjian.models import ProgramPerjanjian
from renstra.models import Indikator, PaguIndikatif

from .dinkes import impor, lembar
from .lembar_uji import baca, susun

Baris = Sequence[object]
KEPALA = ["No", "Kode", "Program", "Indikator", "Target", "Lokasi", "Pagu (Rp)", "Realisasi (Rp)"]


def baris(nama: str, indikator: str, pagu: int, *, kode: str = "", lokasi: str = "") -> Baris:
    return [None, kode or None, nama, indikator, 10, lokasi or None, pagu, pagu - 50]


def jumlah(pagu: int, nyata: int) -> Baris:
    return [None, None, "Jumlah", None, None, None, pagu, nyata]


A1, A2 = baris("Program Satu", "Satu", 500), baris("Program Satu", "Dua", 500)
B = baris("Program Dua", "Tiga", 300)
KASUS: list[tuple[str, list[Baris], dict[int, int], dict[int, int]]] = [
    ("proven by the total", [A1, A2, B, jumlah(800, 700)], {1: 0}, {}),
    ("proven by the total of one column alone", [A1, A2, B, jumlah(800, 699)], {1: 0}, {}),
    ("not where the total counts every row", [A1, A2, B, jumlah(1300, 1150)], {}, {}),
    ("inferred where no total is printed", [A1, A2, B], {1: 0}, {}),
    ("inferred where the total holds for neither", [A1, A2, B, jumlah(999, 888)], {1: 0}, {}),
    (
        "three rows of one line",
        [A1, A2, baris("Program Satu", "Empat", 500), B],
        {1: 0, 2: 0},
        {},
    ),
    ("not with another pagu", [A1, baris("Program Satu", "Dua", 400), B], {}, {}),
    (
        "not with another code",
        [
            baris("Program Satu", "Satu", 500, kode="1.06.01"),
            baris("Program Satu", "Dua", 500, kode="1.06.02"),
        ],
        {},
        {},
    ),
    (
        "not at another place without a proof",
        [
            baris("Program Satu", "Satu", 500, lokasi="Utara"),
            baris("Program Satu", "Dua", 500, lokasi="Selatan"),
        ],
        {},
        {},
    ),
    ("inferred when the very same row comes twice", [A1, A1, B], {1: 0}, {}),
    ("in doubt when other lines stand between", [A1, B, A2], {}, {2: 0}),
    ("proven when other lines stand between", [A1, B, A2, jumlah(800, 700)], {2: 0}, {}),
    ("none of other names with the same money", [A1, baris("Program Dua", "Dua", 500)], {}, {}),
    ("none of zeros", [baris("Program Satu", "Satu", 0), B], {}, {}),
]


@pytest.mark.parametrize(("isi", "asal", "ragu"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_repetition_is(isi: list[Baris], asal: dict[int, int], ragu: dict[int, int]) -> None:
    (tabel,) = baca(susun([["REALISASI ANGGARAN TAHUN 2023"], KEPALA, *isi])).tabel
    ulangan = find_ulangan(tabel, berjauhan=True)
    assert (ulangan.asal, ulangan.ragu) == (asal, ragu)


def test_sum_of_the_row_above_decides_below_it() -> None:
    """Program Satu holds its kegiatan once, Program Dua holds both of its own."""
    isi = [
        [1, "1.06.01", "PROGRAM SATU", None, None, None, 500, 450],
        [None, "1.06.01.2.01", "Rapat", "Satu", 1, None, 500, 450],
        [None, "1.06.01.2.01", "Rapat", "Dua", 1, None, 500, 450],
        [2, "1.06.02", "PROGRAM DUA", None, None, None, 600, 500],
        [None, "1.06.02.2.01", "Rapat", "Satu", 1, None, 300, 250],
        [None, "1.06.02.2.01", "Rapat", "Dua", 1, None, 300, 250],
    ]
    (tabel,) = baca(susun([["REALISASI ANGGARAN TAHUN 2023"], KEPALA, *isi])).tabel
    ulangan = find_ulangan(tabel, berjauhan=True)
    assert (ulangan.asal, set(ulangan.terbukti), ulangan.ragu) == ({2: 1}, {2}, {})


@pytest.mark.django_db
def test_pk_holds_a_program_once_with_the_targets_of_all_its_rows(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = lembar(
        tmp_path / "pk.xlsx",
        ("Perjanjian Kinerja Tahun 2021",),
        (),
        ("No", "Sasaran", "Indikator", "Target", "Program", "Anggaran (Rp)"),
        (1, "Meningkatnya layanan", "Cakupan persalinan", "90 %", "Program Ibu", 500000),
        (2, "Meningkatnya layanan", "Cakupan imunisasi", "80 %", "Program Ibu", 500000),
        (3, "Meningkatnya data", "Data tersedia", "1 Dokumen", "Program Data", 300000),
    )
    impor(dinas, berkas)
    uang = ProgramPerjanjian.objects.order_by("urutan").values_list("nama", "anggaran")
    assert list(uang) == [("Program Ibu", Decimal(500000)), ("Program Data", Decimal(300000))]
    assert Indikator.objects.count() == 3


@pytest.mark.django_db
def test_renstra_states_money_at_the_leaves_alone(dinas: Instansi, tmp_path: Path) -> None:
    berkas = lembar(
        tmp_path / "renstra.xlsx",
        ("Tabel T-C.27 Rencana Program, Kegiatan, dan Pendanaan 2021-2026",),
        (),
        (
            "Kode",
            "Program/Kegiatan",
            "Indikator",
            "Target 2021",
            "Rp 2021",
            "Target 2022",
            "Rp 2022",
        ),
        ("1.06.04", "Program Rehabilitasi", "Persentase PPKS", "90 %", 500, "91 %", 600),
        ("1.06.04", "Program Rehabilitasi", "Jumlah penerima", "40 Orang", 500, "41 Orang", 600),
        ("1.06.04.2.01", "Rehabilitasi Dasar", "Jumlah orang", "40 Orang", 500, "41 Orang", 600),
        ("1.06.04.2.01", "Rehabilitasi Dasar", "Jumlah panti", "2 Unit", 500, "3 Unit", 600),
    )
    impor(dinas, berkas)
    uang = PaguIndikatif.objects.values_list("kegiatan__nama", "program", "tahun", "nilai")
    assert set(uang) == {
        ("Rehabilitasi Dasar", None, 2021, Decimal(500)),
        ("Rehabilitasi Dasar", None, 2022, Decimal(600)),
    }
    assert Indikator.objects.filter(program__isnull=False).count() == 2


@pytest.mark.django_db
def test_a_program_serves_every_sasaran_it_is_repeated_below(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = lembar(
        tmp_path / "a.xlsx",
        ("Realisasi Anggaran Tahun 2021",),
        (),
        ("No", "Sasaran", "Program", "Pagu", "Realisasi"),
        (1, "Meningkatnya layanan", "Program Ibu", 500000, 400000),
        (2, "Meningkatnya layanan", "Program Obat", 100000, 100000),
        (3, "Meningkatnya data", "Program Ibu", 500000, 400000),
        (None, "Jumlah", None, 600000, 500000),
    )
    rencana = impor(dinas, berkas)
    porsi = PorsiSasaran.objects.order_by("pk").values_list("baris__uraian", "sasaran__nama")
    assert set(porsi) == {
        ("Program Ibu", "Meningkatnya layanan"),
        ("Program Obat", "Meningkatnya layanan"),
        ("Program Ibu", "Meningkatnya data"),
    }
    (pesan,) = [p for p in rencana.pesan if p.sebab is SebabPesan.UANG_BERULANG]
    assert (pesan.sel, pesan.sel_lain) == ("D6", ())
