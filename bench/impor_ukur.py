"""One run of ``bench/impor.py``: prints seconds and megabytes as JSON.

    impor_ukur.py lantai|impor banyak.xlsx kecil.xlsx

``lantai``: every cell read, and a line stored for each row. ``impor``: plan and apply, and then
``sama``: every cell read, and all rows stored that the import stored, of all models and its batch.
``puncak`` and ``puncak_anak``: the most memory of the import in this process and in those that it
started. What is loaded at the first use was used for the small workbook before.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import siap  # noqa: F401
from impor_buku import TAHUN

# isort: split
from django.db import connection, models, transaction
from python_calamine import CalamineWorkbook

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran
from impor.actions import apply
from impor.kolom.resources import RESOURCES
from impor.models import Batch, BatchBagian
from impor.rencana.susun import plan
from instansi.models import Instansi, Pemda

NOMOR = 2_000_000_000  # of the PD, which no other has
Isi = Mapping[Any, Sequence[Mapping[str, Any]]]


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


def measure_floor(path: Path) -> dict[str, float]:
    with new_instansi() as instansi:
        return {"lantai": timed(partial(write_floor, instansi, path))}


def measure_import(path: Path) -> dict[str, float]:
    with new_instansi() as instansi:
        lama = timed(partial(write_import, instansi, path))
        puncak, puncak_anak = peak(resource.RUSAGE_SELF), peak(resource.RUSAGE_CHILDREN)
        isi = load_same(instansi)
    with new_instansi():
        sama = timed(partial(write_same, isi, path))
    return {"impor": lama, "sama": sama, "puncak": puncak, "puncak_anak": puncak_anak}


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
    apa, path, kecil = sys.argv[1:]
    measure = {"lantai": measure_floor, "impor": measure_import}[apa]
    measure(Path(kecil))
    print(json.dumps(measure(Path(path))))


if __name__ == "__main__":
    main()
