"""What new rows held when an import made them: what they hold now, less what was done since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from impor.kolom.resources import RESOURCES
from instansi.models import Instansi
from isian.models import Riwayat
from isian.riwayat import filled

from .baris import BatchBaris, Letak
from .cari import find_baris

DIKENAL = {kelas._meta.model._meta.label_lower: kelas for kelas in RESOURCES}
Potret = dict[str, Any]
Ubahan = tuple[datetime, Mapping[str, Any]]  # when, and the changed columns as they were before


def list_sesudah(instansi: Instansi, semua: Sequence[BatchBaris]) -> list[Mapping[str, Any]]:
    """What each of these rows held after the batch had made or changed it. Two queries a kind, and
    one."""
    baru: dict[str, set[int]] = defaultdict(set)
    for satu in semua:
        if satu.is_baru and not satu.sesudah and satu.model in DIKENAL:
            baru[satu.model].add(satu.objek)
    semula = {} if not baru else load_semula(instansi, baru)
    return [satu.sesudah or semula.get(satu.letak, {}) for satu in semua]


def load_semula(instansi: Instansi, baru: Mapping[str, set[int]]) -> dict[Letak, Potret]:
    """What the rows held when they were made, by the names of their attributes."""
    ubahan: dict[Letak, list[Ubahan]] = defaultdict(list)
    for batch, satu in find_baris(instansi, baru):
        if not satu.is_baru:
            ubahan[satu.letak].append((batch.dibuat, name_attributes(satu.model, satu.sebelum)))
    hasil: dict[Letak, Potret] = {}
    for label, nomor in baru.items():
        riwayat = Riwayat.objects.filter(tabel=label, kunci__in=nomor).order_by("pk")
        for kunci, waktu, sebelum in riwayat.values_list("kunci", "waktu", "sebelum"):
            ubahan[label, kunci].append((waktu, sebelum))
        kini = DIKENAL[label]._meta.model._base_manager.in_bulk(nomor)
        for pk in nomor:
            isi = go_back(filled(kini[pk]) if pk in kini else {}, ubahan[label, pk])
            hasil[label, pk] = only_stated(label, isi)
    return hasil


def go_back(kini: Potret, ubahan: Iterable[Ubahan]) -> Potret:
    """What a row held before these changes."""
    isi = dict(kini)
    for _, sebelum in sorted(ubahan, key=lambda satu: satu[0], reverse=True):
        isi |= sebelum
    return isi


def name_attributes(label: str, isi: Mapping[str, Any]) -> Potret:
    """Columns as the history names them: an import remembers ``unit``, it ``unit_id``."""
    meta = DIKENAL[label]._meta.model._meta
    return {meta.get_field(nama).attname: satu for nama, satu in isi.items()}


def only_stated(label: str, isi: Potret) -> Potret:
    """The columns that files state, where they hold anything."""
    meta = DIKENAL[label]._meta.model._meta
    nama = {meta.get_field(satu).attname for satu in DIKENAL[label].fields}
    return {satu: isi[satu] for satu in isi if satu in nama and isi[satu] not in (None, "")}
