"""Writing the changes of a plan: kind by kind in the order of dependence, each in a few statements.

New rows go from the board to the database column by column, without instances in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models

from aturan.urut import urut
from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Tindakan
from impor.rencana.entri import Entri, list_isian, require_nomor
from impor.rencana.selisih import UKURAN_KELOMPOK, Perubahan
from instansi.models import Instansi
from isian.models import Bernilai, Berversi
from isian.sisip import insert_columns


def tulis_perubahan(perubahan: Iterable[Perubahan], instansi: Instansi) -> None:
    """Write every change; new entries get their numbers. Call it in a transaction."""
    by_jenis: dict[str, list[Perubahan]] = {kelas.jenis(): [] for kelas in RESOURCES}
    for satu in perubahan:
        by_jenis[satu.entri.jenis].append(satu)
    for kelas in RESOURCES:
        milik = by_jenis[kelas.jenis()]
        insert_baru(kelas, [p.entri for p in milik if p.tindakan == Tindakan.BARU], instansi)
        update_lama(kelas._meta.model, [p for p in milik if p.tindakan == Tindakan.UBAH])


# --- new rows -----------------------------------------------------------------------------------


def insert_baru(kelas: type[FaktaResource], entri: Sequence[Entri], instansi: Instansi) -> None:
    model = kelas._meta.model
    tetap = {"instansi_id": instansi.pk} if hasattr(model, "instansi_id") else {}
    for lapis in lapisan(entri):
        nomor = insert_columns(model, compose_columns(kelas, lapis), tetap)
        for satu, miliknya in zip(lapis, nomor, strict=True):
            satu.nomor = miliknya


def compose_columns(kelas: type[FaktaResource], entri: Sequence[Entri]) -> dict[str, list[Any]]:
    """The columns of new rows of a kind. Raises ``ValueError`` where one names a row that is not
    stored."""
    model = kelas._meta.model
    kosong = model()
    semua: dict[str, list[Any]] = {}
    for nama in kelas.fields:
        field: Any = model._meta.get_field(nama)
        bawaan = getattr(kosong, field.attname)
        isi = list_isian(entri, nama, bawaan)
        semua[field.attname] = list(map(find_nomor, isi)) if field.is_relation else isi
    if issubclass(model, Bernilai):
        semua["urutan_nilai"] = list(map(urut, semua["nilai"]))
    return semua


def find_nomor(rujukan: Entri | models.Model | None) -> int | None:
    return None if rujukan is None else require_nomor(rujukan)


def lapisan(entri: Sequence[Entri]) -> Iterator[list[Entri]]:
    """New rows in layers, so that a row's ``induk`` is stored before it."""
    sisa = list(entri)
    while sisa:
        siap = [e for e in sisa if (induk := e.get_isian("induk")) is None or induk.nomor]
        yield siap
        sisa = [e for e in sisa if e.nomor is None]


# --- stored rows --------------------------------------------------------------------------------


def update_lama(model: type[models.Model], ubah: Sequence[Perubahan]) -> None:
    if not ubah:
        return
    for satu in ubah:
        fill(satu.entri.instance, satu)
    kolom = list_kolom(model, (nama for satu in ubah for nama in satu.baru))
    baris = [satu.entri.instance for satu in ubah]
    model._default_manager.bulk_update(baris, kolom, batch_size=UKURAN_KELOMPOK)


def fill(baris: Any, perubahan: Perubahan) -> None:
    """Put the new columns into the stored row."""
    for nama, isi in perubahan.baru.items():
        field = baris._meta.get_field(nama)
        rujukan = field.is_relation and isi is not None
        setattr(baris, field.attname, require_nomor(isi) if rujukan else isi)
    if isinstance(baris, Bernilai):
        baris.set_nilai(baris.nilai, mentah=baris.mentah)
    if isinstance(baris, Berversi):
        baris.versi_baris += 1


def list_kolom(model: type[models.Model], nama: Iterable[str]) -> list[str]:
    """The columns that are stored with a change of these."""
    ikut = ["urutan_nilai"] if issubclass(model, Bernilai) else []
    versi = ["versi_baris"] if issubclass(model, Berversi) else []
    return [*sorted(set(nama)), *ikut, *versi]
