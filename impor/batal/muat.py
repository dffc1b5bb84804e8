"""The stored rows that a batch wrote, kind by kind, and the quarters that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import IntegerField, Value

from impor.ingatan.baris import Letak, load_baris
from impor.ingatan.cari import Rentang, lies_in, load_rentang
from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Batch, Tindakan
from impor.rencana.selisih import UKURAN_KELOMPOK
from impor.rencana.terkunci import BERTRIWULAN, Triwulan, list_pelaporan
from isian.models import Berversi


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


def load_versi(batch: Batch) -> dict[Letak, int]:
    """The rows of the batch that are still there, of kinds with versions: in which they stand. May
    hold other rows of the PD too. Two queries."""
    rentang = load_rentang(batch, *Tindakan)
    semua = (kelas._meta.model for kelas in RESOURCES if issubclass(kelas._meta.model, Berversi))
    berversi = [model for model in semua if model._meta.label_lower in rentang]
    if not berversi:
        return {}
    cari = [
        find_versi(batch, model, rentang[model._meta.label_lower], nomor)
        for nomor, model in enumerate(berversi)
    ]
    hasil = cari[0].union(*cari[1:], all=True)
    return {(berversi[nomor]._meta.label_lower, pk): versi for pk, versi, nomor in hasil}


def find_versi(batch: Batch, model: Any, rentang: Iterable[Rentang], nomor: int) -> Any:
    """Number and version of each row of a kind, and which kind it is."""
    rows = model.objects.of(batch.instansi).filter(lies_in("pk", rentang)).order_by()
    return rows.values_list("pk", "versi_baris", Value(nomor, IntegerField()))


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
    semua = {satu.letak for satu in load_baris(batch)}
    hasil: set[Triwulan] = set()
    for kelas in RESOURCES:
        if (model := kelas._meta.model) in BERTRIWULAN:
            isi = load_isi(kelas, semua, terkunci=False)
            hasil |= list_pelaporan(model, (satu for _, satu in isi))
    return hasil
