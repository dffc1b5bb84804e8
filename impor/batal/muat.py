"""The stored rows that a batch wrote, kind by kind, and the quarters that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Batch
from impor.rencana.selisih import UKURAN_KELOMPOK
from impor.rencana.terkunci import BERTRIWULAN, Triwulan, find_pelaporan

from .rujukan import Letak


def load_isi(
    kelas: type[FaktaResource], semua: Iterable[Letak], *, terkunci: bool
) -> Iterator[tuple[Letak, Any]]:
    """The stored rows of a kind, with what their history is told by."""
    model = kelas._meta.model
    label = model._meta.label_lower
    nomor = sorted(objek for milik, objek in semua if milik == label)
    rows = model.objects.select_related(*list_ikut(kelas)).order_by("pk")
    if terkunci:
        rows = rows.select_for_update(of=("self",))
    for kelompok in potong(nomor):
        yield from (((label, satu.pk), satu) for satu in rows.filter(pk__in=kelompok))


def list_ikut(kelas: type[FaktaResource]) -> list[str]:
    """The rows that a row names, and those on its way to its PD."""
    model = kelas._meta.model
    langkah = model.JALUR_INSTANSI.split("__")[:-1]
    jalan = ["__".join(langkah)] if langkah else []
    return jalan + [nama for nama in kelas.fields if model._meta.get_field(nama).is_relation]


def potong(nomor: Sequence[int]) -> Iterator[Sequence[int]]:
    """In portions that every database takes as parameters."""
    for mulai in range(0, len(nomor), UKURAN_KELOMPOK):
        yield nomor[mulai : mulai + UKURAN_KELOMPOK]


def list_triwulan(batch: Batch) -> set[Triwulan]:
    """The quarters with which figures of the batch are handed in."""
    semua = set(batch.baris_list.values_list("model", "objek"))
    return {
        triwulan
        for kelas in RESOURCES
        if kelas._meta.model in BERTRIWULAN
        for _, isi in load_isi(kelas, semua, terkunci=False)
        if (triwulan := find_pelaporan(isi)) is not None
    }
