"""Writing the realisasi of one indicator and quarter: rights, lock, version and history in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Case, IntegerField, Q, Value, When

from aturan.baca import Bacaan, parse_nilai
from aturan.isian import refuse_isian
from aturan.nilai import Nilai, Teks
from aturan.wewenang import Status
from capaian.models import Realisasi, StatusRealisasi
from capaian.models.realisasi import SETAHUN, list_periode
from instansi.akses import Wewenang
from instansi.models import Instansi
from isian.riwayat import Bentrok, Pelaku, add, changing
from pengaturan.tenggat import find_tenggat
from renstra.models import Indikator, Target

from .kunci import (
    BarisTriwulan,
    TriwulanTerkunci,
    find_halangan,
    lock_pelaporan,
    require_isian,
)

SUMBER_LAYAR = "manual"  # what a person typed stands before every file
KOLOM = frozenset({"mentah", "status", "per_tanggal", "keterangan", "catatan_kembali"})


class IsianDitolak(Exception):
    """The text is no realisasi of this indicator; the sentence says why, with an example."""


class RealisasiBerubah(Exception):
    """Somebody else wrote the row since; ``baris`` is what stands there now, None: nothing."""

    def __init__(self, baris: Realisasi | None) -> None:
        self.baris = baris
        super().__init__("Baris ini baru saja diubah orang lain.")


@dataclass(frozen=True, slots=True)
class Tempat:
    """Which row: one indicator in one quarter, or its figure of the whole year, which is written
    while the last quarter is open."""

    instansi: Instansi
    tahun: int
    triwulan: int
    indikator_id: int
    is_setahun: bool = False

    @property
    def periode(self) -> int:
        return SETAHUN if self.is_setahun else self.triwulan


@dataclass(frozen=True, slots=True)
class Penulis:
    """Who writes, with which rights, on which day where the pemda lies."""

    acting_user: Pelaku
    wewenang: Wewenang
    hari_ini: date


@dataclass(frozen=True, slots=True)
class Isian:
    """What a person typed, by column; columns that are not named keep their content. ``versi`` is
    the version that the person saw, 0 when there was no row; None asks for no check."""

    kolom: Mapping[str, Any]
    versi: int | None = None
    alasan: str = ""

    def __post_init__(self) -> None:
        if asing := set(self.kolom) - KOLOM:
            raise ValueError(f"no column that people write: {sorted(asing)}")


@dataclass(frozen=True, slots=True)
class Hasil:
    """The row as stored; None when a blank was left blank. ``bacaan`` tells how it reads."""

    indikator: Indikator
    baris: Realisasi | None
    bacaan: Bacaan | None = field(default=None)


@transaction.atomic
def save_realisasi(tempat: Tempat, isian: Isian, *, penulis: Penulis) -> Hasil:
    """Write a row, at most nine statements, of the whole year ten.

    The same content again writes nothing. Raises ``Indikator.DoesNotExist`` for an indicator of
    another PD, ``PermissionDenied``, ``TriwulanTerkunci``, ``IsianDitolak``, ``RealisasiBerubah``.
    """
    pelaporan = lock_pelaporan(tempat.instansi, tempat.tahun, tempat.triwulan)
    indikator = Indikator.objects.get(pk=tempat.indikator_id, instansi=tempat.instansi)
    lama = find_baris(indikator, tempat)
    is_kembali = is_dikembalikan(indikator, tempat, lama)
    require_boleh(Status(pelaporan.status), indikator, is_kembali, tempat=tempat, penulis=penulis)
    bacaan = read_isian(indikator, tempat, isian)
    if is_sama(lama, isian):
        return Hasil(indikator, lama, bacaan)
    require_versi(lama, isian.versi)
    baris = write_baris(lama or make_baris(indikator, tempat), isian, bacaan, penulis)
    return Hasil(indikator, baris, bacaan)


def find_baris(indikator: Indikator, tempat: Tempat) -> Realisasi | None:
    """The stored row: the indicator's own, else that of one that is the same fact."""
    sendiri = Case(
        When(indikator_id=indikator.pk, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    semua = Realisasi.objects.filter(
        serumpun("indikator", indikator), tahun=tempat.tahun, periode=tempat.periode
    )
    baris: Realisasi | None = semua.select_related("indikator").order_by(sendiri, "pk").first()
    return baris


def serumpun(jalur: str, indikator: Indikator) -> Q:
    """Rows of the indicator and of those that are one fact with it."""
    akar = indikator.sama_dengan_id or indikator.pk
    return Q(**{f"{jalur}_id__in": {indikator.pk, akar}}) | Q(**{f"{jalur}__sama_dengan": akar})


def is_dikembalikan(indikator: Indikator, tempat: Tempat, lama: Realisasi | None) -> bool:
    """Whether the quarter's row was sent back, and the figure of the year with it."""
    kini = find_baris(indikator, replace(tempat, is_setahun=False)) if tempat.is_setahun else lama
    return bool(kini and kini.catatan_kembali)


def require_boleh(
    status: Status,
    indikator: Indikator,
    is_kembali: bool,
    *,
    tempat: Tempat,
    penulis: Penulis,
) -> None:
    baris = BarisTriwulan(
        instansi=tempat.instansi,
        tahun=tempat.tahun,
        triwulan=tempat.triwulan,
        unit_id=indikator.unit_id,
        is_kembali=is_kembali,
    )
    require_isian(baris, status, penulis.wewenang, hari_ini=penulis.hari_ini)


def read_isian(indikator: Indikator, tempat: Tempat, isian: Isian) -> Bacaan | None:
    """What the typed text means; None when none was typed."""
    if "mentah" not in isian.kolom:
        return None
    bacaan = parse_nilai(isian.kolom["mentah"], satuan=indikator.satuan)
    target = list_target(indikator, tempat.tahun) if isinstance(bacaan.nilai, Teks) else ()
    tolak = refuse_isian(bacaan, satuan=indikator.satuan, target=target)
    if tolak:
        raise IsianDitolak(tolak)
    return bacaan


def list_target(indikator: Indikator, tahun: int) -> list[Nilai]:
    """What any document promises for the year, its quarters included."""
    semua = Target.objects.filter(serumpun("indikator", indikator), tahun=tahun)
    return list(semua.values_list("nilai", flat=True))


def is_sama(lama: Realisasi | None, isian: Isian) -> bool:
    """Whether the row already says what was sent; a missing row says nothing."""
    if lama is None:
        return not any(isian.kolom.values())
    return all(getattr(lama, nama) == isi for nama, isi in isian.kolom.items())


def require_versi(lama: Realisasi | None, versi: int | None) -> None:
    if versi is not None and versi != (lama.versi_baris if lama else 0):
        raise RealisasiBerubah(lama)


def make_baris(indikator: Indikator, tempat: Tempat) -> Realisasi:
    """What is typed is sementara until somebody marks it tetap."""
    return Realisasi(
        indikator=indikator,
        tahun=tempat.tahun,
        periode=tempat.periode,
        status=StatusRealisasi.SEMENTARA,
    )


def write_baris(
    baris: Realisasi, isian: Isian, bacaan: Bacaan | None, penulis: Penulis
) -> Realisasi:
    """Insert or change the row, with its history."""
    pelaku, alasan = penulis.acting_user, isian.alasan
    if baris.pk is None:
        fill(baris, isian, bacaan)
        return add(baris, acting_user=pelaku, alasan=alasan)
    try:
        with changing(baris, acting_user=pelaku, alasan=alasan):
            fill(baris, isian, bacaan)
    except Bentrok as bentrok:  # an import wrote meanwhile
        raise RealisasiBerubah(Realisasi.objects.get(pk=baris.pk)) from bentrok
    return baris


def fill(baris: Realisasi, isian: Isian, bacaan: Bacaan | None) -> None:
    for nama, isi in isian.kolom.items():
        if nama != "mentah":
            setattr(baris, nama, isi)
    if bacaan:
        baris.set_nilai(bacaan.nilai, mentah=bacaan.mentah)
        baris.jenis_sumber, baris.sumber = SUMBER_LAYAR, ""


@transaction.atomic
def settle_realisasi(instansi: Instansi, tahun: int, triwulan: int, *, penulis: Penulis) -> int:
    """Mark every filled row that the person may write as tetap; how many that were.

    Raises ``TriwulanTerkunci`` when the quarter is closed to everyone.
    """
    status = Status(lock_pelaporan(instansi, tahun, triwulan).status)
    milik = Realisasi.objects.of(instansi).filter(
        tahun=tahun, periode__in=list_periode(triwulan), status=StatusRealisasi.SEMENTARA
    )
    tenggat = find_tenggat(instansi, tahun, triwulan)
    jumlah = 0
    for baris in milik.select_related("indikator").order_by("pk"):
        letak = BarisTriwulan(
            instansi, tahun, triwulan, baris.indikator.unit_id, bool(baris.catatan_kembali)
        )
        halangan = find_halangan(letak, status, penulis.wewenang, tenggat, penulis.hari_ini)
        if isinstance(halangan, TriwulanTerkunci):
            raise halangan
        if halangan is None and not baris.is_kosong:
            with changing(baris, acting_user=penulis.acting_user, alasan="Ditandai tetap"):
                baris.status = StatusRealisasi.TETAP
            jumlah += 1
    return jumlah
