"""The rows of a batch, ready to be read: what each is called, what changed, where it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps
from django.db import models
from django.db.models import Sum

from aturan.riwayat import Ubahan
from impor.ingatan.baris import BatchBaris, Letak
from impor.ingatan.semula import list_sesudah
from impor.kolom.resources import BY_JENIS
from impor.models import Batch, Tindakan
from isian.kejadian import Catatan, read_catatan
from isian.models import JenisUbahan

from .pratinjau import UNTUK_MESIN
from .sebut import NAMA

JENIS_UBAHAN = {Tindakan.BARU: JenisUbahan.BUAT, Tindakan.UBAH: JenisUbahan.UBAH}
IKUT = {"dokumen": ("dokumen__periode",), "perjanjian": ("perjanjian__dokumen__periode",)}
"""What the name of a row goes on to ask for, by the column that it is called after."""


@dataclass(frozen=True, slots=True)
class JenisBatch:
    """One kind of row of a batch: how many were made, and how many changed."""

    jenis: str
    label: str
    model: str
    baru: int
    ubah: int

    @property
    def banyak(self) -> int:
        return self.baru + self.ubah


@dataclass(frozen=True, slots=True)
class BarisTampil:
    baris: BatchBaris
    sebutan: str
    kalimat: str
    ubahan: tuple[Ubahan, ...]


def list_jenis(batch: Batch) -> list[JenisBatch]:
    """The kinds that the batch touched, in the order of dependence. One query."""
    hitung = {
        (satu["model"], satu["tindakan"]): satu["semua"]
        for satu in batch.bagian_list.order_by()
        .values("model", "tindakan")
        .annotate(semua=Sum("banyak"))
    }
    semua = []
    for jenis, kelas in BY_JENIS.items():
        meta = kelas._meta.model._meta
        baru, ubah = (hitung.get((meta.label_lower, str(t)), 0) for t in Tindakan)
        if baru or ubah:
            semua.append(JenisBatch(jenis, str(meta.verbose_name), meta.label_lower, baru, ubah))
    return semua


def tell_baris(semua: Sequence[BatchBaris], batch: Batch) -> list[BarisTampil]:
    """Rows of one kind, with what they are called now or were called when they were written."""
    nama = find_nama(semua)
    sesudah = list_sesudah(batch.instansi, semua)
    catatan = [
        make_catatan(satu, batch, nama, isi) for satu, isi in zip(semua, sesudah, strict=True)
    ]
    kejadian = read_catatan(catatan, ZoneInfo(batch.instansi.pemda.zona_waktu))
    return [
        BarisTampil(baris, satu.sebutan, satu.kalimat, satu.ubahan)
        for baris, satu in zip(semua, kejadian, strict=True)
    ]


def find_nama(semua: Sequence[BatchBaris]) -> dict[Letak, str]:
    """What the rows are called; those that are no more are left out. One query a kind."""
    per_model: dict[str, set[int]] = {}
    for satu in semua:
        per_model.setdefault(satu.model, set()).add(satu.objek)
    return {
        (label, pk): str(baris)
        for label, kunci in per_model.items()
        for pk, baris in fetch(apps.get_model(label), kunci).items()
    }


def fetch(model: type[models.Model], kunci: set[int]) -> dict[int, models.Model]:
    """The rows with all that their names speak of."""
    rujukan = [f.name for f in model._meta.concrete_fields if f.is_relation]
    lebih = [jalur for nama in rujukan for jalur in IKUT.get(nama, ())]
    return model._base_manager.select_related(*rujukan, *lebih).in_bulk(kunci)


def make_catatan(
    baris: BatchBaris, batch: Batch, nama: Mapping[Letak, str], sesudah: Mapping[str, Any]
) -> Catatan:
    tertulis = next((str(isi) for kolom in NAMA if (isi := sesudah.get(kolom))), "")
    return Catatan(
        waktu=batch.dibuat,
        tabel=baris.model,
        kunci=baris.objek,
        jenis=JENIS_UBAHAN[Tindakan(baris.tindakan)],
        sebelum=without_machine(baris.sebelum),
        sesudah=without_machine(sesudah),
        sebutan=nama.get(baris.letak, tertulis),
        oleh="",
    )


def without_machine(isi: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that say something to a person."""
    return {nama: teks for nama, teks in isi.items() if nama not in UNTUK_MESIN}
