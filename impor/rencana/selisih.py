"""The difference between the board and the database, and writing it set-wise.

Columns are cleaned and compared through the resource of their kind. Nothing here reads the
database; ``tulis_perubahan`` writes each kind in a few statements, parents first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from impor.models import Tindakan
from impor.resources import RESOURCES, FaktaResource
from instansi.models import Instansi
from isian.models import Bernilai, Berversi

from .papan import Entri, Papan, Tempat

UKURAN_KELOMPOK = 1000
# Columns that go along with a change but are none by themselves: the same figure out of a
# renamed file, or in another order, changes nothing.
KOLOM_IKUT = frozenset({"sumber", "urutan", "asal"})


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One row that is new or changed: its columns before and after, as text."""

    entri: Entri
    tindakan: Tindakan
    tempat: Tempat
    sebelum: dict[str, str]
    sesudah: dict[str, str]


def selisih(papan: Papan, instansi: Instansi) -> list[Perubahan]:
    """What applying the board would make or change. The instances then hold the new columns."""
    hasil: list[Perubahan] = []
    for kelas in RESOURCES:
        resource = kelas()
        for entri in papan.semua(kelas.jenis()):
            if entri.tempat is not None:
                hasil += bandingkan(resource, entri, entri.tempat, instansi)
    return hasil


def bandingkan(
    resource: FaktaResource, entri: Entri, tempat: Tempat, instansi: Instansi
) -> list[Perubahan]:
    """At most one change: the columns of the entry that differ from its instance."""
    baru = entri.instance.pk is None
    sebelum: dict[str, str] = {}
    sesudah: dict[str, str] = {}
    for nama, kolom in resource.fields.items():
        if nama not in entri.isian:
            continue
        lama, nilai = getattr(entri.instance, nama, None), kolom.clean(entri.isian)
        if baru or lama != nilai:
            sebelum[nama] = "" if baru else kolom.widget.render(lama)
            setattr(entri.instance, nama, nilai)
            sesudah[nama] = kolom.widget.render(nilai)
    if not baru and sesudah.keys() <= KOLOM_IKUT:
        return []
    if baru and hasattr(entri.instance, "instansi_id"):
        entri.instance.instansi = instansi
    if isinstance(entri.instance, Bernilai):
        entri.instance.set_nilai(entri.instance.nilai, mentah=entri.instance.mentah)
    tindakan = Tindakan.BARU if baru else Tindakan.UBAH
    return [Perubahan(entri, tindakan, tempat, sebelum, sesudah)]


def tulis_perubahan(perubahan: Sequence[Perubahan]) -> None:
    """Write every change, kind by kind in the order of dependence. Call it in a transaction."""
    for kelas in RESOURCES:
        milik = [p for p in perubahan if p.entri.jenis == kelas.jenis()]
        model = kelas._meta.model
        for lapis in lapisan(p.entri.instance for p in milik if p.tindakan == Tindakan.BARU):
            model.objects.bulk_create(lapis, batch_size=UKURAN_KELOMPOK)
        ubah = [p for p in milik if p.tindakan == Tindakan.UBAH]
        if ubah:
            kolom = sorted({nama for p in ubah for nama in p.sesudah})
            if issubclass(model, Bernilai):
                kolom.append("urutan_nilai")
            if issubclass(model, Berversi):
                kolom.append("versi_baris")
                for satu in ubah:
                    satu.entri.instance.versi_baris += 1
            model.objects.bulk_update(
                [p.entri.instance for p in ubah], kolom, batch_size=UKURAN_KELOMPOK
            )


def lapisan(baris: Iterable[Any]) -> Iterable[list[models.Model]]:
    """New rows in layers, so that a row's ``induk`` is stored before it."""
    sisa = list(baris)
    while sisa:
        siap = [b for b in sisa if getattr(b, "induk", None) is None or b.induk.pk is not None]
        yield siap
        sisa = [b for b in sisa if b.pk is None]
