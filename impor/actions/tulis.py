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
from impor.rencana.papan import Entri, number_of
from impor.rencana.selisih import UKURAN_KELOMPOK, Perubahan
from instansi.models import Instansi
from isian.models import Bernilai, Berversi
from isian.sisip import insert_values


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
    susunan = SusunanKolom(kelas, instansi)
    for lapis in lapisan(entri):
        isi = (susunan.read(satu.isian) for satu in lapis)
        nomor = insert_values(kelas._meta.model, susunan.nama, isi, len(lapis))
        for satu, miliknya in zip(lapis, nomor, strict=True):
            satu.nomor = miliknya


class SusunanKolom:
    """How the columns of a new row of a kind are composed; ``nama`` are their names in order."""

    def __init__(self, kelas: type[FaktaResource], instansi: Instansi) -> None:
        model = kelas._meta.model
        field: list[Any] = [model._meta.get_field(nama) for nama in kelas.fields]
        kosong = model()
        self._kolom = tuple(kelas.fields)
        self._bawaan = tuple(getattr(kosong, satu.attname) for satu in field)
        self._rujukan = [i for i, satu in enumerate(field) if satu.is_relation]
        self._nilai = self._kolom.index("nilai") if issubclass(model, Bernilai) else None
        self._milik = (instansi.pk,) if hasattr(kosong, "instansi_id") else ()
        self.nama = (
            *(satu.attname for satu in field),
            *(("instansi_id",) if self._milik else ()),
            *(() if self._nilai is None else ("urutan_nilai",)),
        )

    def read(self, isian: dict[str, Any]) -> list[Any]:
        """The columns of one row. Raises ``ValueError`` where it names a row that is not stored."""
        isi: list[Any] = list(map(isian.get, self._kolom, self._bawaan))
        for i in self._rujukan:
            if isi[i] is not None:
                isi[i] = require_nomor(isi[i])
        isi += self._milik
        if self._nilai is not None:
            isi.append(urut(isi[self._nilai]))
        return isi


def require_nomor(rujukan: Entri | models.Model) -> int:
    nomor = number_of(rujukan)
    if nomor is None:
        raise ValueError(f"{rujukan}: baris yang dirujuk belum tersimpan")
    return nomor


def lapisan(entri: Sequence[Entri]) -> Iterator[list[Entri]]:
    """New rows in layers, so that a row's ``induk`` is stored before it."""
    sisa = list(entri)
    while sisa:
        siap = [e for e in sisa if (induk := e.isian.get("induk")) is None or induk.nomor]
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
