"""The one question before a figure of a quarter is written: may this person, now, write this row?

Asked under a lock of the quarter's row, so that nobody hands it in or approves it meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied

from aturan.tenggat import Tenggat
from aturan.wewenang import Status, Tindakan
from capaian.models import Pelaporan
from instansi.akses import Wewenang
from instansi.models import Instansi
from pengaturan.tenggat import explain_terkunci, find_tenggat


class TriwulanTerkunci(Exception):
    """Nobody may write figures of the quarter now; the sentence says who can change that."""


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """One indicator's row of a quarter. ``is_kembali``: the verifier sent it back."""

    instansi: Instansi
    tahun: int
    triwulan: int
    unit_id: int | None
    is_kembali: bool = False


KALIMAT_STATUS = {
    Status.DIAJUKAN: "Triwulan ini sudah diajukan. Tarik kembali, atau minta verifikator"
    " mengembalikan barisnya.",
    Status.DIVERIFIKASI: "Triwulan ini sudah diverifikasi. Minta kepala perangkat daerah"
    " mengembalikannya.",
    Status.DISETUJUI: "Triwulan ini sudah disetujui. Minta kepala perangkat daerah, Bappeda, atau"
    " Bagian Organisasi membukanya kembali.",
}


def lock_pelaporan(instansi: Instansi, tahun: int, triwulan: int) -> Pelaporan:
    """The quarter's row, locked until the transaction ends; made by whoever writes first."""
    letak: dict[str, Any] = {"instansi": instansi, "tahun": tahun, "triwulan": triwulan}
    terkunci = Pelaporan.objects.select_for_update().filter(**letak)
    ada: Pelaporan | None = terkunci.first()
    if ada is None:
        Pelaporan.objects.get_or_create(**letak)
        ada = terkunci.get()
    return ada


def find_status(instansi: Instansi, tahun: int, triwulan: int) -> Status:
    """A quarter without a row is a draft. One query."""
    status = (
        Pelaporan.objects.filter(instansi=instansi, tahun=tahun, triwulan=triwulan)
        .values_list("status", flat=True)
        .first()
    )
    return Status(status or Status.DRAF)


def find_status_anggaran(
    instansi: Instansi, tahun: int, triwulan: int, *, kunci: bool = False
) -> Status:
    """What ``anggaran.kunci`` asks, which lies below and cannot import this."""
    if kunci:
        return Status(lock_pelaporan(instansi, tahun, triwulan).status)
    return find_status(instansi, tahun, triwulan)


def require_isian(
    baris: BarisTriwulan, status: Status, wewenang: Wewenang, *, hari_ini: date
) -> None:
    """Raises ``PermissionDenied`` for who may not, ``TriwulanTerkunci`` when nobody may now.

    A row that was sent back may be mended after the deadline too. One query.
    """
    tenggat = find_tenggat(baris.instansi, baris.tahun, baris.triwulan)
    halangan = find_halangan(baris, status, wewenang, tenggat, hari_ini)
    if halangan is not None:
        raise halangan


def find_halangan(
    baris: BarisTriwulan, status: Status, wewenang: Wewenang, tenggat: Tenggat, hari_ini: date
) -> PermissionDenied | TriwulanTerkunci | None:
    """Why the row may not be written; None when it may."""
    if not wewenang.is_milik(baris.unit_id, Tindakan.ISI_REALISASI):
        return PermissionDenied("Peran Anda tidak mengisi baris ini.")
    if baris.is_kembali and wewenang.is_milik(baris.unit_id, Tindakan.PERBAIKI_BARIS, status):
        return None
    if not wewenang.boleh(Tindakan.ISI_REALISASI, status):
        return TriwulanTerkunci(KALIMAT_STATUS[status])
    lewat = explain_terkunci(tenggat, baris.triwulan, hari_ini)
    return TriwulanTerkunci(lewat) if lewat and status == Status.DRAF else None
