"""Finding what batches remember of rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from operator import or_

from django.db.models import Q

from impor.models import Batch, BatchBagian
from instansi.models import Instansi

from .baris import BatchBaris, read_bagian

Rentang = tuple[int, int]
JARAK_GABUNG = 1000  # numbers that nobody asked for and that cost less than a further condition


def find_baris(
    instansi: Instansi, dicari: Mapping[str, Collection[int]]
) -> Iterator[tuple[Batch, BatchBaris]]:
    """What the batches of a PD did to rows with these numbers, by the label of their table;
    earliest first. One query."""
    letak = Q()
    for label, nomor in dicari.items():
        if nomor:
            letak |= Q(model=label, pertama__lte=max(nomor), terakhir__gte=min(nomor))
    if not letak:
        return
    semua = BatchBagian.objects.filter(letak, batch__instansi=instansi)
    for bagian in semua.select_related("batch").order_by("batch_id", "pk"):
        for satu in read_bagian(bagian, dicari[bagian.model]):
            yield bagian.batch, satu


def load_rentang(batch: Batch, *tindakan: str) -> dict[str, list[Rentang]]:
    """The stretches in which the numbers of rows lie that the batch wrote, by the label of their
    table, as few as there can be: a few numbers of other rows may lie between. One query."""
    semua: dict[str, list[Rentang]] = {}
    milik = batch.bagian_list.filter(tindakan__in=tindakan).order_by("model", "pertama")
    for label, pertama, terakhir in milik.values_list("model", "pertama", "terakhir"):
        rentang = semua.setdefault(label, [])
        if rentang and pertama <= rentang[-1][1] + JARAK_GABUNG:
            rentang[-1] = (rentang[-1][0], max(rentang[-1][1], terakhir))
        else:
            rentang.append((pertama, terakhir))
    return semua


def lies_in(kolom: str, rentang: Iterable[Rentang]) -> Q:
    """That the number in the column lies in one of these stretches."""
    dari, sampai = f"{kolom}__gte", f"{kolom}__lte"
    return reduce(or_, (Q((dari, awal), (sampai, akhir)) for awal, akhir in rentang))
