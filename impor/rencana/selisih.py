"""The difference between the board and the database, and writing it set-wise.

Columns are cleaned and compared through the resource of their kind. What is settled is left as it
is, and what would hang on it with it. Nothing here reads the database; ``tulis_perubahan`` writes
each kind in a few statements, parents first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from aturan.triwulan import is_sama
from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Tindakan
from instansi.models import Instansi
from isian.models import Bernilai, Berversi
from isian.sisip import insert_many

from .papan import Entri, Papan, Tempat
from .terkunci import Kunci

UKURAN_KELOMPOK = 1000
# Columns that go along with a change but are none by themselves: the same figure out of a
# renamed file, or in another order, changes nothing.
KOLOM_IKUT = frozenset({"sumber", "urutan", "asal"})
NILAI = KOLOM_IKUT | {"nilai", "mentah", "jenis_sumber"}
DARI_LAYAR = ("", "manual")  # what rows that a person typed name as the kind of their source
INDUK_TETAP = "Baris yang menjadi induknya tidak ditulis."


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One row that is new or changed: its columns before and after, as text."""

    entri: Entri
    tindakan: Tindakan
    tempat: Tempat
    sebelum: dict[str, str]
    sesudah: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ditahan:
    """A change that is not written, and why."""

    perubahan: Perubahan
    alasan: str


@dataclass(frozen=True, slots=True)
class Selisih:
    """What applying the board would make or change, and what it would not."""

    perubahan: tuple[Perubahan, ...]
    ditahan: tuple[Ditahan, ...]


def selisih(papan: Papan, instansi: Instansi, kunci: Kunci) -> Selisih:
    """The difference, parents first. The instances then hold the new columns."""
    if kunci.is_terbuka:
        return Selisih(tuple(list_perubahan(papan, instansi)), ())
    perubahan: list[Perubahan] = []
    ditahan: dict[Entri, Ditahan] = {}
    for satu in list_perubahan(papan, instansi):
        alasan = kunci.alasan(satu.entri.instance) or explain_induk(satu, ditahan)
        if alasan:
            ditahan[satu.entri] = Ditahan(satu, alasan)
        else:
            perubahan.append(satu)
    return Selisih(tuple(perubahan), tuple(ditahan.values()))


def list_perubahan(papan: Papan, instansi: Instansi) -> Iterable[Perubahan]:
    """Every row that differs from what is stored, in the order of dependence."""
    for kelas in RESOURCES:
        resource = kelas()
        for entri in papan.semua(kelas.jenis()):
            if entri.tempat is not None:
                yield from bandingkan(resource, entri, entri.tempat, instansi)


def explain_induk(perubahan: Perubahan, ditahan: Mapping[Entri, Ditahan]) -> str:
    """That the row would refer to a new one that is not written; empty when it does not."""
    rujukan = (isi for isi in perubahan.entri.isian.values() if isinstance(isi, Entri))
    baru = any(satu in ditahan and satu.instance.pk is None for satu in rujukan)
    return INDUK_TETAP if baru else ""


def bandingkan(
    resource: FaktaResource, entri: Entri, tempat: Tempat, instansi: Instansi
) -> list[Perubahan]:
    """At most one change: the columns of the entry that differ from its instance."""
    baru = entri.instance.pk is None
    beda = find_beda(resource, entri)
    if not baru and (beda.keys() <= KOLOM_IKUT or is_isian_sama(entri, beda)):
        return []
    widget = {nama: resource.fields[nama].widget for nama in beda}
    sebelum = dict.fromkeys(beda, "")
    if not baru:
        sebelum = {nama: widget[nama].render(getattr(entri.instance, nama)) for nama in beda}
    for nama, nilai in beda.items():
        setattr(entri.instance, nama, nilai)
    if baru and hasattr(entri.instance, "instansi_id"):
        entri.instance.instansi = instansi
    if isinstance(entri.instance, Bernilai):
        entri.instance.set_nilai(entri.instance.nilai, mentah=entri.instance.mentah)
    sesudah = {nama: widget[nama].render(nilai) for nama, nilai in beda.items()}
    tindakan = Tindakan.BARU if baru else Tindakan.UBAH
    return [Perubahan(entri, tindakan, tempat, sebelum, sesudah)]


def find_beda(resource: FaktaResource, entri: Entri) -> dict[str, Any]:
    """The columns as the files state them: all of a new row, of a stored one those that differ."""
    baru = entri.instance.pk is None
    hasil = {}
    for nama, kolom in resource.fields.items():
        if nama in entri.isian:
            nilai = kolom.clean(entri.isian)
            if baru or getattr(entri.instance, nama, None) != nilai:
                hasil[nama] = nilai
    return hasil


def is_isian_sama(entri: Entri, beda: Mapping[str, Any]) -> bool:
    """Whether a person typed the same value: it stays theirs, as they wrote it."""
    if getattr(entri.instance, "jenis_sumber", None) not in DARI_LAYAR or not beda.keys() <= NILAI:
        return False
    lama = entri.instance.nilai
    baru = beda.get("nilai", lama)
    return bool(is_sama(lama, baru))


def tulis_perubahan(perubahan: Sequence[Perubahan]) -> None:
    """Write every change, kind by kind in the order of dependence. Call it in a transaction."""
    by_jenis: dict[str, list[Perubahan]] = {}
    for satu in perubahan:
        by_jenis.setdefault(satu.entri.jenis, []).append(satu)
    for kelas in RESOURCES:
        milik = by_jenis.get(kelas.jenis(), [])
        model = kelas._meta.model
        for lapis in lapisan(p.entri.instance for p in milik if p.tindakan == Tindakan.BARU):
            insert_many(model, lapis)
        ubah = [p for p in milik if p.tindakan == Tindakan.UBAH]
        if ubah:
            kolom = list_kolom(model, (nama for p in ubah for nama in p.sesudah))
            for satu in ubah if issubclass(model, Berversi) else ():
                satu.entri.instance.versi_baris += 1
            model.objects.bulk_update(
                [p.entri.instance for p in ubah], kolom, batch_size=UKURAN_KELOMPOK
            )


def list_kolom(model: type[models.Model], nama: Iterable[str]) -> list[str]:
    """The columns that are stored with a change of these."""
    ikut = ["urutan_nilai"] if issubclass(model, Bernilai) else []
    versi = ["versi_baris"] if issubclass(model, Berversi) else []
    return [*sorted(set(nama)), *ikut, *versi]


def lapisan(baris: Iterable[Any]) -> Iterable[list[models.Model]]:
    """New rows in layers, so that a row's ``induk`` is stored before it."""
    sisa = list(baris)
    while sisa:
        siap = [b for b in sisa if getattr(b, "induk", None) is None or b.induk.pk is not None]
        yield siap
        sisa = [b for b in sisa if b.pk is None]
