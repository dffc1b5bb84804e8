"""Writing the changes of a plan: kind by kind in the order of dependence, each in a few statements.

New rows go from the board to the database column by column, without instances in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

SEKALI = 5000  # new rows whose columns are in memory at once
Kelompok = Mapping[tuple[str, Tindakan], Sequence[Perubahan]]
"""Changes by kind and by what is done."""


def group_perubahan(perubahan: Iterable[Perubahan]) -> Kelompok:
    """The changes in groups, in the order in which each first comes."""
    kelompok: dict[tuple[str, Tindakan], list[Perubahan]] = {}
    for satu in perubahan:
        kelompok.setdefault((satu.entri.jenis, satu.tindakan), []).append(satu)
    return kelompok


def tulis_perubahan(kelompok: Kelompok, instansi: Instansi) -> None:
    """Write every change; new entries get their numbers. Call it in a transaction."""
    for kelas in RESOURCES:
        baru = kelompok.get((kelas.jenis(), Tindakan.BARU), ())
        insert_baru(kelas, [satu.entri for satu in baru], instansi)
        update_lama(kelas._meta.model, kelompok.get((kelas.jenis(), Tindakan.UBAH), ()))


# --- new rows -----------------------------------------------------------------------------------


def insert_baru(kelas: type[FaktaResource], entri: Sequence[Entri], instansi: Instansi) -> None:
    model = kelas._meta.model
    tetap = {"instansi_id": instansi.pk} if hasattr(model, "instansi_id") else {}
    for lapis in lapisan(entri) if "induk" in kelas.fields else [entri]:
        for mulai in range(0, len(lapis), SEKALI):
            potongan = lapis[mulai : mulai + SEKALI]
            nomor = insert_columns(model, compose_columns(kelas, potongan), tetap)
            for satu, miliknya in zip(potongan, nomor, strict=True):
                satu.nomor = miliknya


def compose_columns(kelas: type[FaktaResource], entri: Sequence[Entri]) -> dict[str, Sequence[Any]]:
    """The columns of new rows of a kind. Raises ``ValueError`` where one names a row that is not
    stored."""
    model = kelas._meta.model
    kosong = model()
    kolom: dict[str, Any] = {nama: model._meta.get_field(nama) for nama in kelas.fields}
    bawaan = {nama: getattr(kosong, satu.attname) for nama, satu in kolom.items()}
    semua = {
        kolom[nama].attname: list_nomor(isi) if kolom[nama].is_relation else isi
        for nama, isi in list_isian(entri, bawaan).items()
    }
    if issubclass(model, Bernilai):
        semua["urutan_nilai"] = list(map(urut, semua["nilai"]))
    return semua


def list_nomor(rujukan: Sequence[Entri | models.Model | None]) -> Sequence[int | None]:
    return [None if satu is None else require_nomor(satu) for satu in rujukan]


def lapisan(entri: Sequence[Entri]) -> Iterator[list[Entri]]:
    """New rows in layers, so that a row's ``induk`` is stored before it."""
    sisa = entri
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
