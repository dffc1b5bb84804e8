"""Writing a row together with its history, under an optimistic lock.

Every edit by a person goes through ``add``, ``changing`` or ``remove``, inside a transaction. An
import writes its rows set-wise instead and remembers them in its batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django.db import models, transaction
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from .fields import NilaiField
from .models import Berversi, JenisUbahan, Riwayat

Potret = dict[str, Any]
Baris = TypeVar("Baris", bound=Berversi)

TAK_DIPOTRET = frozenset({"id", "versi_baris"})
# Follows from another column; secret; of no interest.
TAK_DIINGAT = frozenset({"urutan_nilai", "password", "last_login"})


@dataclass(frozen=True, slots=True)
class Pelaku:
    """Who writes, and from which network address. ``id`` None: a command, not a person."""

    id: int | None
    nama: str
    alamat: str = ""


class Bentrok(Exception):
    """Somebody else saved the row after it was read; ``baris`` is as the writer wanted it."""

    def __init__(self, baris: Berversi) -> None:
        self.baris = baris
        super().__init__("Baris ini baru saja diubah orang lain.")


def find_penulis(riwayat: models.QuerySet[Riwayat]) -> frozenset[int]:
    """The people in these lines of the history; commands are nobody. One query."""
    siapa = riwayat.order_by().values_list("pengguna_id", flat=True).distinct()
    return frozenset(pk for pk in siapa if pk is not None)


def add(baris: Baris, *, acting_user: Pelaku, alasan: str = "") -> Baris:
    """Insert a row and remember it."""
    add_many([baris], acting_user=acting_user, alasan=alasan)
    return baris


def add_many(semua: Iterable[Berversi], *, acting_user: Pelaku, alasan: str = "") -> None:
    """Insert rows of one model, in two statements for all of them."""
    baris = list(semua)
    if not baris:
        return
    require_transaction()
    if len(baris) == 1:
        baris[0].save(force_insert=True)
    else:
        type(baris[0])._base_manager.bulk_create(baris)
    Riwayat.objects.bulk_create(
        make_riwayat(
            satu, JenisUbahan.BUAT, ({}, filled(satu)), acting_user=acting_user, alasan=alasan
        )
        for satu in baris
    )


@contextmanager
def changing(
    baris: Baris, *, acting_user: Pelaku, alasan: str = "", versi: int | None = None
) -> Iterator[Baris]:
    """Change a row within the block; what changed is saved and remembered at its end.

    ``versi`` is the ``versi_baris`` that the person saw. Raises ``Bentrok``, and saves nothing,
    when somebody else saved the row since. A block that changes nothing writes nothing.
    """
    require_transaction()
    if versi is not None and versi != baris.versi_baris:
        raise Bentrok(baris)
    lama = take_potret(baris)
    yield baris
    baru = take_potret(baris)
    berubah = [nama for nama, isi in baru.items() if isi != lama[nama]]
    if not berubah:
        return
    update_versioned(baris, berubah)
    ubahan = tuple({nama: isi[nama] for nama in berubah} for isi in (lama, baru))
    remember(baris, JenisUbahan.UBAH, ubahan, acting_user=acting_user, alasan=alasan)


def remove(
    baris: Berversi, *, acting_user: Pelaku, alasan: str = "", versi: int | None = None
) -> None:
    """Delete a row; its history keeps what it held. Raises ``Bentrok`` and ``ProtectedError``."""
    require_transaction()
    if versi is not None and versi != baris.versi_baris:
        raise Bentrok(baris)
    riwayat = make_riwayat(
        baris, JenisUbahan.HAPUS, (filled(baris), {}), acting_user=acting_user, alasan=alasan
    )
    baris.delete()
    riwayat.save(force_insert=True)


def require_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A row and its history are written in one transaction.")


def update_versioned(baris: Berversi, kolom: Iterable[str]) -> None:
    """Save the columns if the row is still in the version that was read; its version goes up."""
    isi = {nama: getattr(baris, nama) for nama in kolom}
    versi = baris.versi_baris
    tersimpan = (
        type(baris)
        ._base_manager.filter(pk=baris.pk, versi_baris=versi)
        .update(versi_baris=versi + 1, **isi)
    )
    if not tersimpan:
        raise Bentrok(baris)
    baris.versi_baris = versi + 1


# --- what is remembered -----------------------------------------------------------------------


def take_potret(baris: models.Model) -> Potret:
    """Every column of the row as plain JSON data, by the name of its attribute."""
    return {
        field.attname: plain(field, getattr(baris, field.attname))
        for field in baris._meta.concrete_fields
        if field.attname not in TAK_DIPOTRET
    }


def plain(field: models.Field[Any, Any], isi: Any) -> Any:
    if isinstance(field, NilaiField):
        return field.get_prep_value(isi)
    if isinstance(isi, Decimal):
        return format(isi, "f")
    if isinstance(isi, date):
        return isi.isoformat()
    if isinstance(isi, FieldFile):
        return isi.name or ""
    return isi


def filled(baris: models.Model) -> Potret:
    return {nama: isi for nama, isi in take_potret(baris).items() if isi not in (None, "")}


def remember(
    baris: models.Model,
    jenis: JenisUbahan,
    ubahan: tuple[Potret, ...],
    *,
    acting_user: Pelaku,
    alasan: str = "",
) -> None:
    """A deed that is told by more, or by less, than the row's own columns."""
    make_riwayat(baris, jenis, ubahan, acting_user=acting_user, alasan=alasan).save(
        force_insert=True
    )


def make_riwayat(
    baris: models.Model,
    jenis: JenisUbahan,
    ubahan: tuple[Potret, ...],
    *,
    acting_user: Pelaku,
    alasan: str,
) -> Riwayat:
    sebelum, sesudah = ({k: v for k, v in satu.items() if k not in TAK_DIINGAT} for satu in ubahan)
    return Riwayat(
        instansi_id=find_instansi_id(baris),
        tahun=find_tahun(baris) or timezone.localdate().year,
        indikator_id=find_indikator_id(baris),
        tabel=baris._meta.label_lower,
        kunci=baris.pk,
        sebutan=str(baris)[:500],
        jenis=jenis,
        sebelum=sebelum,
        sesudah=sesudah,
        alasan=alasan,
        pengguna_id=acting_user.id,
        nama_pengguna=acting_user.nama,
        alamat=acting_user.alamat,
    )


def find_instansi_id(baris: models.Model) -> int | None:
    """The PD that the row belongs to, by way of ``JALUR_INSTANSI``; None when it names no way."""
    if baris._meta.label_lower == "instansi.instansi":
        return int(baris.pk)
    jalur = getattr(baris, "JALUR_INSTANSI", "").split("__")
    for langkah in jalur[:-1]:
        baris = getattr(baris, langkah)
    instansi_id: int | None = getattr(baris, f"{jalur[-1]}_id", None)
    return instansi_id


def find_tahun(baris: models.Model) -> int | None:
    """The year that the row speaks of: its own, or that of what it hangs on. None, as 0: none."""
    tahun: int | None = getattr(baris, "tahun", None)
    for langkah in getattr(baris, "JALUR_INSTANSI", "").split("__")[:-1]:
        if tahun:
            return tahun
        baris = getattr(baris, langkah)
        tahun = getattr(baris, "tahun", None)
    return tahun


def find_indikator_id(baris: models.Model) -> int | None:
    if baris._meta.label_lower == "renstra.indikator":
        return int(baris.pk)
    indikator_id: int | None = getattr(baris, "indikator_id", None)
    return indikator_id
