"""A file of many PDs: each gets its own rows, at their own addresses, and nobody another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from impor.baca.buku import read_workbook
from impor.baca.grid import Buku, Gabung
from impor.massal.belah import Belahan, split
from impor.massal.kenal import make_daftar
from impor.massal.potong import Pemotong
from impor.models import Batch, Kiriman
from instansi.models import Instansi, Pemda
from pekerjaan.kerjakan import run
from tests.impor.massal.dunia import DuniaMassal, make_dunia, stored
from tests.impor.wisaya import book, sheet

PEMDA = Pemda(pk=1, kode="contoh", nama="Kabupaten Tanah Contoh")
DAFTAR = make_daftar(
    PEMDA,
    [
        Instansi(pk=nomor, pemda=PEMDA, kode=f"pd-{nomor}", nama=nama, kode_skpd=kode)
        for nomor, nama, kode in (
            (1, "Dinas Sosial", ""),
            (2, "Dinas Kesehatan", ""),
            (3, "Badan Pendapatan", "5.02.0.00.0.00.02.0000"),
        )
    ],
)
Isi = Sequence[Sequence[object]]
JUDUL = ("LAMPIRAN APBD KABUPATEN TANAH CONTOH TAHUN ANGGARAN 2024",)
URAIAN = ("KODE", "URAIAN", "JUMLAH")
SKPD = ("NO", "NAMA SKPD", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "PAGU")


def program(kode: str, jumlah: int) -> Isi:
    return (
        (kode, f"PROGRAM {kode}", jumlah),
        (f"{kode}.2.01", f"Kegiatan {kode}", jumlah),
        (f"{kode}.2.01.0001", f"Sub kegiatan {kode}", jumlah),
    )


def of_column(nama: object, kode: str, jumlah: int) -> Sequence[object]:
    return (
        *(1, nama, f"{kode} PROGRAM {kode}", f"{kode}.2.01 Kegiatan {kode}"),
        *(f"{kode}.2.01.0001 Sub kegiatan {kode}", jumlah),
    )


KOLOM = (
    JUDUL,
    SKPD,
    of_column("DINAS SOSIAL", "1.06.02", 100),
    of_column("DINAS KESEHATAN", "1.02.02", 900),
    of_column("DINAS SOSIAL", "1.06.04", 50),
    (None, "JUMLAH", None, None, None, 1050),
)
KODE = (
    JUDUL,
    URAIAN,
    ("1", "URUSAN PEMERINTAHAN WAJIB", 500),
    ("1.06", "BIDANG SOSIAL", 300),
    ("1.06.0.00.0.00.01.0000", "DINAS SOSIAL", 300),
    *program("1.06.02", 300),
    ("1.02", "BIDANG KESEHATAN", 200),
    ("1.02.0.00.0.00.01.0000", "DINAS KESEHATAN", 200),
    *program("1.02.02", 200),
    (None, "JUMLAH", 500),
)
ORGANISASI = (
    JUDUL,
    URAIAN,
    ("Organisasi : Dinas Sosial",),
    *program("1.06.02", 300),
    ("Organisasi : Dinas Kesehatan",),
    *program("1.02.02", 200),
)
NAMA = (
    JUDUL,
    URAIAN,
    (None, "DINAS SOSIAL", 300),
    *program("1.06.02", 300),
    (None, "DINAS PERIKANAN", 200),
    *program("3.25.02", 200),
    (None, "DINAS KESEHATAN", 70),
    *program("1.02.02", 70),
)


def read(tmp_path: Path, lembar: Mapping[str, Isi] | Isi) -> Buku:
    berkas = book(lembar) if isinstance(lembar, Mapping) else sheet(*lembar)
    jalur = tmp_path / "lampiran.xlsx"
    jalur.write_bytes(berkas.read())
    return read_workbook(jalur)


def parts(belahan: Belahan | None) -> dict[str, tuple[int | None, list[int]]]:
    """The PD and the rows of each part, by the name that the file gives it."""
    assert belahan is not None
    return {
        satu.tertulis: (satu.kenal.instansi, sorted(nomor for _, nomor in satu.baris))
        for satu in belahan.bagian
    }


@pytest.mark.parametrize(
    ("isi", "bagian", "lepas"),
    [
        (KOLOM, {"DINAS SOSIAL": (1, [3, 5]), "DINAS KESEHATAN": (2, [4])}, [6]),
        (
            KODE,
            {"DINAS SOSIAL": (1, [5, 6, 7, 8]), "DINAS KESEHATAN": (2, [10, 11, 12, 13])},
            [3, 4, 9, 14],
        ),
        (
            ORGANISASI,
            {"Dinas Sosial": (1, [4, 5, 6]), "Dinas Kesehatan": (2, [8, 9, 10])},
            [3, 7],
        ),
        (
            NAMA,
            {
                "DINAS SOSIAL": (1, [4, 5, 6]),
                "DINAS PERIKANAN": (None, [8, 9, 10]),
                "DINAS KESEHATAN": (2, [12, 13, 14]),
            },
            [3, 7, 11],
        ),
    ],
    ids=["a column of offices", "codes of offices", "rows that say so", "rows that are a name"],
)
def test_each_office_gets_its_own_rows(
    tmp_path: Path, isi: Isi, bagian: dict[str, object], lepas: list[int]
):
    belahan = split(read(tmp_path, isi), DAFTAR)
    assert parts(belahan) == bagian
    assert belahan is not None
    assert [nomor for _, nomor in belahan.lepas] == lepas


def test_a_table_of_something_else_goes_to_nobody(tmp_path: Path):
    pk = (("No", "Sasaran", "Indikator", "Satuan", "Target 2024"), (1, "S", "I", "Persen", 80))
    belahan = split(read(tmp_path, (*KODE, (), ("PERJANJIAN KINERJA TAHUN 2024",), *pk)), DAFTAR)
    assert belahan is not None
    assert belahan.lepas[-1] == ("Lembar1", len(KODE) + 4)


def test_a_blank_office_goes_on_with_the_one_above(tmp_path: Path):
    isi = (*KOLOM[:3], of_column(None, "1.06.03", 7), *KOLOM[3:])
    assert parts(split(read(tmp_path, isi), DAFTAR))["DINAS SOSIAL"] == (1, [3, 4, 6])


def test_a_second_urusan_of_one_office_stays_with_it(tmp_path: Path):
    isi = (*KODE[:8], ("2.08", "BIDANG LAIN", 20), *program("2.08.02", 20), *KODE[8:])
    bagian = parts(split(read(tmp_path, isi), DAFTAR))
    assert bagian["DINAS SOSIAL"] == (1, [5, 6, 7, 8, 9, 10, 11, 12])


def test_sub_units_share_the_part_of_their_office(tmp_path: Path):
    unit = ("1.06.0.00.0.00.01.0001", "UPTD PANTI", 30)
    isi = (*KODE[:8], unit, *program("1.06.05", 30), *KODE[8:])
    bagian = parts(split(read(tmp_path, isi), DAFTAR))
    assert bagian.keys() == {"DINAS SOSIAL", "DINAS KESEHATAN"}
    assert len(bagian["DINAS SOSIAL"][1]) == 8


def test_sheets_of_one_office_each_are_whole_parts(tmp_path: Path):
    isi = {
        "Dinsos": (("DINAS SOSIAL",), URAIAN, *program("1.06.02", 300)),
        "Dinas Kesehatan": (("ANGGARAN 2024",), URAIAN, *program("1.02.02", 200)),
        "Catatan": (("Disusun bersama",),),
    }
    bagian = split(read(tmp_path, isi), DAFTAR)
    assert {s.kenal.instansi: {lembar for lembar, _ in s.baris} for s in bagian.bagian} == {
        1: {"Dinsos"},
        2: {"Dinas Kesehatan"},
    }


@pytest.mark.parametrize(
    "isi",
    [
        (("DINAS SOSIAL",), URAIAN, *program("1.06.02", 300)),
        (JUDUL, SKPD, of_column("DINAS SOSIAL", "1.06.02", 1), of_column("Dinas Sosial", "1", 2)),
        (JUDUL, URAIAN, *KODE[2:8]),
        (("DINAS SOSIAL DAN DINAS KESEHATAN",), URAIAN, *program("1.06.02", 300)),
        (("DINAS SOSIAL",), URAIAN, ("1.06.02", "Koordinasi dengan Dinas Kesehatan", 3)),
        (
            ("DINAS SOSIAL",),
            ("No", "Sasaran", "Indikator", "Target 2024", "Perangkat Daerah"),
            (1, "Sasaran satu", "Indikator satu", 80, "Dinas Sosial"),
            (2, "Sasaran dua", "Indikator dua", 70, "Dinas Kesehatan"),
        ),
        ((),),
    ],
    ids=[
        "a title",
        "one in a column",
        "one with its code",
        "two in a title",
        "in a text",
        "help",
        "empty",
    ],
)
def test_a_file_of_one_office_is_left_whole(tmp_path: Path, isi: Isi):
    assert split(read(tmp_path, isi), DAFTAR) is None


def test_a_part_keeps_titles_and_addresses_and_nothing_of_others(tmp_path: Path):
    buku = read(tmp_path, KODE)
    belahan = split(buku, DAFTAR)
    assert belahan is not None
    asli, potong = buku.lembar[0], write(tmp_path, buku, belahan, 1).lembar[0]
    ikut = {1, 2, 10, 11, 12, 13}
    assert potong.nama == asli.nama
    assert potong.sel == {letak: sel for letak, sel in asli.sel.items() if letak[0] in ikut}


def test_merged_cells_of_the_office_and_above_it_are_kept(tmp_path: Path):
    buku = Workbook()
    satu = buku.active
    for baris in (
        JUDUL,
        ("URUSAN", "NAMA SKPD", "KODE", "URAIAN", "PAGU"),
        *(("WAJIB", "DINAS SOSIAL", *isi) for isi in program("1.06.02", 300)),
        *(("WAJIB", "DINAS KESEHATAN", *isi) for isi in program("1.02.02", 200)),
    ):
        satu.append(list(baris))
    for rentang in ("A3:A8", "B3:B5", "B6:B8"):
        satu.merge_cells(rentang)
    satu["E3"].number_format, satu["E3"] = "0%", 0.4
    jalur = tmp_path / "lampiran.xlsx"
    buku.save(jalur)
    asli = read_workbook(jalur)
    belahan = split(asli, DAFTAR)
    assert parts(belahan) == {
        "DINAS SOSIAL": (1, [3, 4, 5]),
        "DINAS KESEHATAN": (2, [6, 7, 8]),
    }
    assert belahan is not None
    pertama, kedua = (write(tmp_path, asli, belahan, n).lembar[0] for n in (0, 1))
    assert (kedua.sel[6, 1].mentah, kedua.sel[6, 2].mentah) == ("WAJIB", "DINAS KESEHATAN")
    assert Gabung(6, 2, 8, 2) in kedua.gabung
    assert (pertama.sel[3, 5].nilai, pertama.sel[3, 5].persen) == (Decimal("0.4"), True)


def write(tmp_path: Path, buku: Buku, belahan: Belahan, nomor: int) -> Buku:
    """A part, read again."""
    jalur = tmp_path / f"bagian {nomor}.xlsx"
    jalur.write_bytes(Pemotong(buku, belahan).cut(belahan.bagian[nomor], set()).berkas.read())
    return read_workbook(jalur)


def test_the_same_part_is_the_same_file(tmp_path: Path):
    buku = read(tmp_path, KODE)
    belahan = split(buku, DAFTAR)
    assert belahan is not None
    satu, dua = (Pemotong(buku, belahan).cut(belahan.bagian[0], set()) for _ in range(2))
    assert satu.sha256 == dua.sha256
    assert satu.nama == "lampiran (DINAS SOSIAL).xlsx"


# --- the whole way ----------------------------------------------------------------------------


@pytest.fixture
def dunia() -> DuniaMassal:
    """Its PDs are called as the sheets above call them."""
    dunia = make_dunia(2)
    for instansi, nama in zip(dunia.instansi, ("Dinas Sosial", "Dinas Kesehatan"), strict=True):
        instansi.nama = nama
        instansi.save()
    return dunia


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("isi", "sosial", "kesehatan"),
    [(KOLOM, 150, 900), (KODE, 300, 200), (ORGANISASI, 300, 200), (NAMA, 300, 70)],
    ids=["kolom", "kode", "organisasi", "nama"],
)
def test_the_money_of_each_pd_is_its_own(dunia: DuniaMassal, isi: Isi, sosial: int, kesehatan: int):
    massal = dunia.kirim(sheet(*isi, nama="lampiran.xlsx"))
    dunia.dibaca(massal)
    run(dunia.terapkan(massal).pk)
    uang = [stored(satu)[1] for satu in dunia.instansi]
    assert uang == [Decimal(sosial), Decimal(kesehatan)]
    assert Batch.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_an_office_that_the_pemda_does_not_know_is_listed_and_not_made(dunia: DuniaMassal):
    massal = dunia.kirim(sheet(*NAMA, nama="lampiran.xlsx"))
    halaman = dunia.client.get(dunia.alamat("massal", massal)).text
    assert "Tidak dikenal: DINAS PERIKANAN" in halaman
    assert massal.berkas_list.get(instansi=None).tertulis == "DINAS PERIKANAN"
    dunia.dibaca(massal)
    assert Kiriman.objects.count() == 2
    assert Instansi.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_file_of_many_brought_twice_is_divided_once(dunia: DuniaMassal):
    massal = dunia.kirim(sheet(*KODE, nama="lampiran.xlsx"))
    dunia.unggah(sheet(*KODE, nama="lampiran lagi.xlsx"), massal=massal)
    assert massal.berkas_list.count() == 2
