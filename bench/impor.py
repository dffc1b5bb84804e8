"""How long an import takes, against reading and storing the same rows with nothing in between.

    DEBUG=1 DATABASE_URL=sqlite:////tmp/uji.sqlite3 .venv/bin/python bench/impor.py

Numbers of rows may follow (`5000 50000`). The database needs its tables and nothing else;
everything that is written is rolled back.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

import siap  # noqa: F401

# isort: split
from django.db import connection, models, transaction
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from anggaran.enums import Tahap, Tingkat
from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from impor.actions import apply
from impor.rencana.susun import plan
from instansi.models import Instansi, Pemda

TAHUN = 2025
BANYAK = (5_000, 50_000)
ULANG = 5
KEPALA = ("Kode Rekening", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)")
ANAK = (5, 5, 40)  # kegiatan of a program, sub kegiatan of a kegiatan, belanja of a sub kegiatan


def rows() -> Iterator[tuple[str, str, int]]:
    """Code, name and depth of the lines of a budget without end."""
    program = 0
    while True:
        program += 1
        yield f"1.06.{program:02}", f"PROGRAM PELAYANAN {program}", 0
        for kegiatan in range(1, ANAK[0] + 1):
            kode = f"1.06.{program:02}.2.{kegiatan:02}"
            yield kode, f"Kegiatan Pembinaan {program}.{kegiatan}", 1
            for sub in range(1, ANAK[1] + 1):
                yield f"{kode}.{sub:04}", f"Penyediaan Layanan {program}.{kegiatan}.{sub}", 2
                for belanja in range(1, ANAK[2] + 1):
                    rekening = f"5.1.02.{belanja // 100 + 1:02}.01.{belanja:04}"
                    yield rekening, f"Belanja Barang Jenis {belanja}", 3


def write_workbook(path: Path, banyak: int) -> list[tuple[object, ...]]:
    """A realisasi list as offices print it; only belanja carry money."""
    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("LRA")
    lembar.append([f"LAPORAN REALISASI ANGGARAN TAHUN {TAHUN}"])
    lembar.append(KEPALA)
    semua: list[tuple[object, ...]] = []
    for nomor, (kode, nama, dalam) in zip(range(1, banyak + 1), rows(), strict=False):
        pagu, nyata = 1_000_000 + nomor * 13, 900_000 + nomor * 11
        uang = (pagu, nyata, round(nyata / pagu * 100, 2), pagu - nyata)
        semua.append((kode, nama, *(uang if dalam == 3 else (None,) * 4)))
        lembar.append(semua[-1])
    buku.save(path)
    return semua


def write_floor(instansi: Instansi, path: Path) -> None:
    """Read every cell and store a line of each row with its money, asking nothing."""
    with CalamineWorkbook.from_path(path) as buku:
        isi = buku.get_sheet_by_index(0).to_python()[2:]
    garis = [
        BarisAnggaran(
            instansi=instansi,
            tahun=TAHUN,
            tingkat=Tingkat.BELANJA,
            kode_tertulis=str(satu[0]),
            uraian=str(satu[1]),
            kunci=str(satu[1]).casefold(),
            ordinal=nomor % 32_000 + 1,
            urutan=nomor,
        )
        for nomor, satu in enumerate(isi)
    ]
    store(BarisAnggaran, garis)
    if "--semua-model" in sys.argv:
        berisi = [(satu, baris) for satu, baris in zip(isi, garis, strict=True) if satu[2]]
        store(Pagu, [Pagu(baris=b, tahap=Tahap.MURNI, nilai=s[2]) for s, b in berisi])
        store(RealisasiAnggaran, [RealisasiAnggaran(baris=b, nilai=s[3]) for s, b in berisi])


def store(model: type[models.Model], baris: Sequence[models.Model]) -> None:
    model._default_manager.bulk_create(baris, batch_size=1000)


def write_import(instansi: Instansi, path: Path) -> None:
    rencana = plan(instansi, TAHUN, [path])
    assert not rencana.ada_galat, rencana.pesan[:3]
    apply(rencana)


def timed(kerja: Callable[[Instansi, Path], None], path: Path) -> float:
    """Seconds in a transaction that is rolled back."""
    with transaction.atomic():
        pemda = Pemda.objects.create(kode="bench", nama="Kabupaten Bench")
        instansi = Instansi.objects.create(pemda=pemda, kode="bench-pd", nama="Dinas Bench")
        mulai = perf_counter()
        kerja(instansi, path)
        lama = perf_counter() - mulai
        transaction.set_rollback(True)
    return lama


def main() -> None:
    banyak = [int(satu) for satu in sys.argv[1:] if satu.isdigit()] or BANYAK
    print(f"basis data: {connection.vendor}")
    print(f"{'baris':>8}{'impor s':>10}{'lantai s':>10}{'rasio':>8}{'ms/baris':>10}{'MB':>7}")
    with tempfile.TemporaryDirectory() as tempat:
        for satu in banyak:
            path = Path(tempat) / f"lra-{satu}.xlsx"
            write_workbook(path, satu)
            ulangan = [(timed(write_import, path), timed(write_floor, path)) for _ in range(ULANG)]
            impor, lantai = (median(kolom) for kolom in zip(*ulangan, strict=True))
            puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{satu:>8}{impor:>10.2f}{lantai:>10.2f}{impor / lantai:>8.2f}"
                f"{impor / satu * 1000:>10.3f}{puncak:>7.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
