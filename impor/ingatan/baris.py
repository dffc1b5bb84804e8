"""What a batch remembers of each row that it made or changed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

from django.db.models import Sum

from impor.models import Batch, BatchBagian, Tindakan

UKURAN_BAGIAN = 500
Letak = tuple[str, int]  # a table's label and the number of a row in it
Isi = Mapping[str, str]


class Rekam(NamedTuple):
    """A row in ``BatchBagian.isi``; what stands at its end may be missing. ``tempat`` counts in
    those of the part."""

    objek: int
    tempat: int
    sel: str
    versi: int | None = None
    versi_lama: int | None = None
    sebelum: Isi | None = None
    sesudah: Isi | None = None


@dataclass(frozen=True, slots=True)
class BatchBaris:
    """One row that the batch made or changed, with the cell it was read from.

    ``sebelum`` and ``sesudah`` are the columns that it wrote, as text. A new row had none before;
    what it held afterwards stands in itself and in the memory of what was changed since
    (``impor.ingatan.semula``), except of kinds that are not followed so (``is_terlacak``).
    ``versi_lama`` and ``versi`` are the ``versi_baris`` of the row before and after; None where
    rows of the kind have none, or there was no row. When the batch was undone, either
    ``dibatalkan`` is true or ``alasan_tetap`` says why the row was left as it is.
    """

    tindakan: str
    model: str
    objek: int
    berkas: str
    lembar: str
    sel: str
    sebelum: Isi
    sesudah: Isi
    versi_lama: int | None
    versi: int | None
    dibatalkan: bool
    alasan_tetap: str

    @property
    def letak(self) -> Letak:
        return (self.model, self.objek)

    @property
    def is_baru(self) -> bool:
        return self.tindakan == Tindakan.BARU


def read_bagian(bagian: BatchBagian, dicari: Container[int] | None = None) -> Iterator[BatchBaris]:
    """The rows of a part; with ``dicari`` those with these numbers alone."""
    is_batal = bagian.batch.dibatalkan is not None
    for satu in bagian.isi:
        if dicari is None or satu[0] in dicari:
            yield read_rekam(bagian, Rekam(*satu), is_batal=is_batal)


def read_rekam(bagian: BatchBagian, rekam: Rekam, *, is_batal: bool) -> BatchBaris:
    berkas, lembar = bagian.tempat[rekam.tempat]
    alasan = bagian.tetap.get(str(rekam.objek), "")
    return BatchBaris(
        tindakan=bagian.tindakan,
        model=bagian.model,
        objek=rekam.objek,
        berkas=berkas,
        lembar=lembar,
        sel=rekam.sel,
        sebelum=rekam.sebelum or {},
        sesudah=rekam.sesudah or {},
        versi_lama=rekam.versi_lama,
        versi=rekam.versi,
        dibatalkan=is_batal and not alasan,
        alasan_tetap=alasan,
    )


def load_baris(batch: Batch) -> Iterator[BatchBaris]:
    """Every row of a batch, in the order in which it wrote them. One query."""
    for bagian in batch.bagian_list.order_by("pk"):
        yield from read_bagian(bagian)


def count_baris(batch: Batch) -> int:
    """How many rows the batch wrote. One query."""
    return int(batch.bagian_list.aggregate(semua=Sum("banyak"))["semua"] or 0)


class BarisJenis(Sequence[BatchBaris]):
    """The rows of one kind of a batch, of which only those that are asked for are read."""

    def __init__(self, batch: Batch, model: str) -> None:
        self._bagian = batch.bagian_list.filter(model=model).order_by("pk")
        self._banyak = list(self._bagian.values_list("pk", "banyak"))

    def __len__(self) -> int:
        return sum(banyak for _, banyak in self._banyak)

    def __getitem__(self, letak: Any) -> Any:
        if not isinstance(letak, slice):
            return self[letak : letak + 1][0]
        mulai, sampai, _ = letak.indices(len(self))
        awal = [0, *accumulate(banyak for _, banyak in self._banyak)]
        perlu = [
            (satu, pk)
            for (pk, banyak), satu in zip(self._banyak, awal, strict=False)
            if satu < sampai and satu + banyak > mulai
        ]
        if not perlu:
            return []
        bagian = self._bagian.filter(pk__in=[pk for _, pk in perlu])
        rows = [satu for milik in bagian for satu in read_bagian(milik)]
        return rows[mulai - perlu[0][0] : sampai - perlu[0][0]]
