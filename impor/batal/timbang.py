"""Which rows of a batch can be undone, and why the others are left as they are.

A row that the batch made is removed when nothing is left that refers to it; one that it changed
gets back what it held. Whoever wrote later keeps what they wrote: a row stays when a person or a
later import wrote it since, when it is settled, or when something that stays refers to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps

from impor.ingatan.baris import BatchBaris, Letak, load_baris
from impor.kolom.ingatan import read_kolom
from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Batch, Tindakan
from impor.rencana.terkunci import Kunci
from isian.models import Berversi

from .hasil import Nasib
from .muat import load_isi, load_versi, potong
from .rujukan import Rujukan, load_rujukan
from .sejak import find_impor_lain, find_penulis, is_diubah

ASING = "Jenis data ini tidak dapat dibatalkan."
TIADA = "Barisnya sudah tidak ada."
DIUBAH = "Diubah sesudah impor ini."
TUJUAN_TIADA = "Baris yang ditunjuk isi sebelumnya sudah tidak ada."
NAMA_TERPAKAI = "Sudah ada baris lain dengan nama yang sama."


@dataclass(slots=True)
class Timbangan:
    """The rows of a batch, and why some of them stay. Stored rows are looked at kind by kind, and
    are not kept: a batch may have many."""

    batch: Batch
    baris: dict[Letak, BatchBaris]
    alasan: dict[Letak, str] = field(default_factory=dict)

    def milik(self, kelas: type[FaktaResource], tindakan: Tindakan) -> list[BatchBaris]:
        """Rows of a kind that can be undone."""
        label = kelas._meta.model._meta.label_lower
        return [
            baris
            for letak, baris in self.baris.items()
            if letak[0] == label and baris.tindakan == tindakan and letak not in self.alasan
        ]

    def letak(self, kelas: type[FaktaResource]) -> set[Letak]:
        """Where all rows of a kind stand."""
        label = kelas._meta.model._meta.label_lower
        return {letak for letak in self.baris if letak[0] == label}

    def biarkan(self, semua: Iterable[tuple[Letak, str]]) -> None:
        """Leave rows as they are; the first reason of each counts."""
        for letak, alasan in semua:
            self.alasan.setdefault(letak, alasan)


def weigh(batch: Batch, kunci: Kunci, *, terkunci: bool) -> Timbangan:
    """Decide about every row. With ``terkunci`` the rows are locked until the transaction ends."""
    semua = {satu.letak: satu for satu in load_baris(batch)}
    t = Timbangan(batch, semua)
    dikenal = {kelas._meta.model._meta.label_lower for kelas in RESOURCES}
    t.biarkan((letak, ASING) for letak in semua if letak[0] not in dikenal)
    lain = dict(find_impor_lain(batch, semua))
    versi = {} if terkunci else load_versi(batch)
    for kelas in RESOURCES:
        if terkunci or is_perlu_isi(t, kelas, kunci):
            t.biarkan(look_at(t, kelas, kunci, lain, terkunci=terkunci))
        else:
            t.biarkan(look_from_afar(t, kelas, lain, versi))
    for kelas in RESOURCES:
        t.biarkan(find_tujuan_tiada(t, kelas))
        t.biarkan(find_nama_terpakai(t, kelas))
    keep_dipakai(t)
    return t


def look_at(
    t: Timbangan,
    kelas: type[FaktaResource],
    kunci: Kunci,
    lain: Mapping[Letak, str],
    *,
    terkunci: bool,
) -> Iterator[tuple[Letak, str]]:
    """The rows of a kind that stay for what they are themselves."""
    milik = t.letak(kelas)
    ada, diubah, tetap = set(), [], {}
    for letak, isi in load_isi(kelas, milik, terkunci=terkunci):
        ada.add(letak)
        if letak not in lain and is_diubah(t.baris[letak], isi):
            diubah.append(letak)
        if alasan := kunci.alasan(isi):
            tetap[letak] = alasan
    yield from tell_sejak(t, milik, ada, diubah, lain)
    yield from tetap.items()


def is_perlu_isi(t: Timbangan, kelas: type[FaktaResource], kunci: Kunci) -> bool:
    """Whether more than their versions has to be known of the rows of a kind."""
    model = kelas._meta.model
    berversi = all(t.baris[letak].versi is not None for letak in t.letak(kelas))
    return not (berversi and issubclass(model, Berversi)) or kunci.is_mengenai(model)


def look_from_afar(
    t: Timbangan,
    kelas: type[FaktaResource],
    lain: Mapping[Letak, str],
    versi: Mapping[Letak, int],
) -> Iterator[tuple[Letak, str]]:
    """The rows of a kind that nothing settled can hold, by their versions alone."""
    milik = t.letak(kelas)
    ada = milik & versi.keys()
    berubah = {letak for letak in ada if versi[letak] != t.baris[letak].versi}
    yield from tell_sejak(t, milik, ada, sorted(berubah - lain.keys()), lain)


def tell_sejak(
    t: Timbangan,
    milik: set[Letak],
    ada: set[Letak],
    diubah: Sequence[Letak],
    lain: Mapping[Letak, str],
) -> Iterator[tuple[Letak, str]]:
    """What became of rows of a kind since the batch."""
    oleh = find_penulis(t.batch, diubah)
    yield from ((letak, TIADA) for letak in milik - ada)
    yield from ((letak, lain[letak]) for letak in milik & lain.keys())
    yield from ((letak, oleh.get(letak, DIUBAH)) for letak in diubah)


def list_nasib(t: Timbangan) -> tuple[Nasib, ...]:
    """Every row with its fate; those that stay by name."""
    sebutan = {
        letak: f"{sebut_jenis(letak)} “{isi}”"
        for kelas in RESOURCES
        for letak, isi in load_isi(kelas, t.alasan, terkunci=False)
    }
    return tuple(
        Nasib(satu, sebutan.get(letak, f"{sebut_jenis(letak)} nomor {letak[1]}"), alasan)
        if (alasan := t.alasan.get(letak, ""))
        else Nasib(satu)
        for letak, satu in t.baris.items()
    )


def sebut_jenis(letak: Letak) -> str:
    return str(apps.get_model(letak[0])._meta.verbose_name).capitalize()


# --- what giving back would break ---------------------------------------------------------------


def find_tujuan_tiada(t: Timbangan, kelas: type[FaktaResource]) -> Iterator[tuple[Letak, str]]:
    """Changed rows that named another row before, which is no more."""
    for nama in kelas.fields:
        kolom: Any = kelas._meta.model._meta.get_field(nama)
        if not kolom.is_relation:
            continue
        lama = {
            (baris.model, baris.objek): int(baris.sebelum[nama])
            for baris in t.milik(kelas, Tindakan.UBAH)
            if baris.sebelum.get(nama)
        }
        ada: set[int] = set()
        for kelompok in potong(sorted(set(lama.values()))):
            rows = kolom.related_model._base_manager.filter(pk__in=kelompok)
            ada.update(rows.values_list("pk", flat=True))
        yield from ((letak, TUJUAN_TIADA) for letak, satu in lama.items() if satu not in ada)


def find_nama_terpakai(t: Timbangan, kelas: type[FaktaResource]) -> Iterator[tuple[Letak, str]]:
    """Changed rows whose former identity another row of the PD has taken meanwhile."""
    kunci = kelas.kolom_kunci()
    ubah = t.milik(kelas, Tindakan.UBAH)
    pindah = [satu for satu in ubah if not satu.sebelum.keys().isdisjoint(kunci)]
    if not pindah:
        return
    model = kelas._meta.model
    field: dict[str, Any] = {nama: model._meta.get_field(nama) for nama in kunci}
    rows = model.objects.of(t.batch.instansi).order_by()
    kolom = [satu.attname for satu in field.values()]
    milik = {pk: isi for pk, *isi in rows.values_list("pk", *kolom)}
    terpakai = defaultdict(set)
    for pk, isi in milik.items():
        terpakai[tuple(isi)].add(pk)
    for baris in pindah:
        lama = tuple(
            read_kolom(field[nama], baris.sebelum[nama]) if nama in baris.sebelum else kini
            for nama, kini in zip(kunci, milik[baris.objek], strict=True)
        )
        if terpakai.get(lama, set()) - {baris.objek}:
            yield (baris.model, baris.objek), NAMA_TERPAKAI


def keep_dipakai(t: Timbangan) -> None:
    """Leave what the batch made and what anything refers to that stays; and so on upwards."""
    hapus = {
        (baris.model, baris.objek) for kelas in RESOURCES for baris in t.milik(kelas, Tindakan.BARU)
    }
    rujukan = load_rujukan(t.batch, sorted({label for label, _ in hapus}))
    while True:
        pemakai = {letak: find_pemakai(t, hapus, rujukan.get(letak, ())) for letak in hapus}
        tetap = {letak: oleh for letak, oleh in pemakai.items() if oleh}
        if not tetap:
            return
        hapus -= tetap.keys()
        t.biarkan(
            (letak, f"Masih dipakai oleh {oleh} yang tetap ada.") for letak, oleh in tetap.items()
        )


def find_pemakai(t: Timbangan, hapus: set[Letak], rujukan: Iterable[Rujukan]) -> str:
    """The kind of a row that goes on referring; empty when none does."""
    return next(
        (r.sebutan for r in rujukan if r.dari not in hapus and not is_dikembalikan(t, r)), ""
    )


def is_dikembalikan(t: Timbangan, rujukan: Rujukan) -> bool:
    """Whether the reference came with the batch, and goes with it."""
    baris = t.baris.get(rujukan.dari)
    return (
        baris is not None
        and baris.tindakan == Tindakan.UBAH
        and rujukan.dari not in t.alasan
        and rujukan.kolom in baris.sebelum
    )
