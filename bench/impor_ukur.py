"""One size of ``bench/impor.py``: prints seconds and megabytes as JSON.

``impor``: plan and apply. ``lantai``: every cell read, and a line stored for each row. ``sama``:
every cell read, and all rows stored that the import stored, of all models and its batch.
``puncak`` and ``puncak_anak``: the most memory of the import in this process and in those that it
started.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import siap  # noqa: F401

# isort: split
from django.db import connection, models, transaction
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran
from impor.actions import apply
from impor.kolom.resources import RESOURCES
from impor.models import Batch, BatchBagian
from impor.rencana.susun import plan
from instansi.models import Instansi, Pemda

TAHUN = 2025
NOMOR = 2_000_000_000  # of the PD, which no other has
ULANG = 5
BANYAK_BESAR = 50_000  # rows beyond which one run says enough
Isi = Mapping[Any, Sequence[Mapping[str, Any]]]
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
    """Read every cell and store a line of each row, asking nothing."""
    store(
        BarisAnggaran,
        [
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
            for nomor, satu in enumerate(read_cells(path)[2:])
        ],
    )


def read_cells(path: Path) -> list[list[Any]]:
    with CalamineWorkbook.from_path(path) as buku:
        return buku.get_sheet_by_index(0).to_python()


def store(model: type[models.Model], baris: Sequence[models.Model]) -> None:
    model._default_manager.bulk_create(baris, batch_size=1000)


def write_import(instansi: Instansi, path: Path) -> None:
    rencana = plan(instansi, TAHUN, [path])
    assert not rencana.ada_galat, rencana.pesan[:3]
    apply(rencana)


def write_same(isi: Isi, path: Path) -> None:
    """Read every cell and store the rows that an import stored, whose columns are ``isi``."""
    read_cells(path)
    for model, baris in isi.items():
        store(model, [model(**satu) for satu in baris])


def load_same(instansi: Instansi) -> Isi:
    """The columns of all rows of a PD that an import writes, models in the order of dependence."""
    tertulis = (*(kelas._meta.model for kelas in RESOURCES), Batch, BatchBagian)
    return {
        model: list(model._default_manager.of(instansi).order_by("pk").values())
        for model in tertulis
    }


def timed(kerja: Callable[[], Any]) -> float:
    mulai = perf_counter()
    kerja()
    return perf_counter() - mulai


def peak(siapa: int) -> float:
    return resource.getrusage(siapa).ru_maxrss / 1024


def measure(path: Path, ulang: int) -> dict[str, float]:
    """The medians of several runs, import and floors in turn."""
    lama: dict[str, list[float]] = {"impor": [], "lantai": [], "sama": []}
    puncak: dict[str, float] = {}
    for _ in range(ulang):
        with new_instansi() as instansi:
            lama["impor"].append(timed(partial(write_import, instansi, path)))
            puncak = puncak or {
                "puncak": peak(resource.RUSAGE_SELF),
                "puncak_anak": peak(resource.RUSAGE_CHILDREN),
            }
            isi = load_same(instansi)
        with new_instansi() as instansi:
            lama["lantai"].append(timed(partial(write_floor, instansi, path)))
        with new_instansi():
            lama["sama"].append(timed(partial(write_same, isi, path)))
        del isi
    return {nama: median(satu) for nama, satu in lama.items()} | puncak


@contextmanager
def new_instansi() -> Iterator[Instansi]:
    """A PD without rows, always of the same number; whatever is written is rolled back, and leaves
    no dead rows for the next run to walk over."""
    with transaction.atomic():
        pemda = Pemda.objects.create(pk=NOMOR, kode="bench", nama="Kabupaten Bench")
        yield Instansi.objects.create(pk=NOMOR, pemda=pemda, kode="bench-pd", nama="Dinas Bench")
        transaction.set_rollback(True)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")


def main() -> None:
    banyak = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as tempat:
        path = Path(tempat) / f"lra-{banyak}.xlsx"
        write_workbook(path, banyak)
        print(json.dumps(measure(path, ULANG if banyak <= BANYAK_BESAR else 1)))


if __name__ == "__main__":
    main()
