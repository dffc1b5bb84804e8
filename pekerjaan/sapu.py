"""The sweeper: what a dead worker or a lost task left lying is put into the queue again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from .kabar import tell_akhir
from .kerjakan import enqueue
from .models import AKHIR, TUNGGU, Pekerjaan, StatusPekerjaan

# How long the queue remembers what it has carried, and how long a job stays once it ended.
SIMPAN_ANTREAN = timedelta(days=14)
SIMPAN_PEKERJAAN = timedelta(days=90)

TERHENTI = (
    "Pekerjaan terhenti {n} kali tanpa kabar, misalnya karena peladen mati atau kehabisan memori."
    " Yang sudah selesai tetap tersimpan. Lanjutkan bila penyebabnya sudah diatasi."
)


@dataclass(frozen=True, slots=True)
class Sapuan:
    """How many jobs were queued again, and how many ended."""

    diantrekan: int
    diakhiri: int


def sweep(kini: datetime | None = None) -> Sapuan:
    """Safe to run twice or at the same time."""
    kini = kini or timezone.now()
    nomor = list(Pekerjaan.objects.expired(kini).order_by("pk").values_list("pk", flat=True))
    nasib = [sweep_one(pk, kini) for pk in nomor]
    forget_antrean(kini - SIMPAN_ANTREAN)
    forget_pekerjaan(kini - SIMPAN_PEKERJAAN)
    return Sapuan(nasib.count(True), nasib.count(False))


def forget_antrean(sebelum: datetime) -> None:
    """What the queue took out before then, also for workers that died over it."""
    diambil = DBTaskResult.objects.exclude(status=TaskResultStatus.READY)
    diambil.filter(enqueued_at__lt=sebelum).delete()


def forget_pekerjaan(sebelum: datetime) -> None:
    """Jobs that ended before then, with their steps. What they did stays; so does its history."""
    Pekerjaan.objects.filter(status__in=AKHIR, berakhir__lt=sebelum).delete()


def sweep_one(pk: int, kini: datetime) -> bool | None:
    """Whether it was queued again; False: it ended. None: it is alive, or another run has it."""
    with transaction.atomic():
        terkunci = Pekerjaan.objects.expired(kini).select_for_update(skip_locked=True)
        pekerjaan = terkunci.filter(pk=pk).first()
        if pekerjaan is None:
            return None
        end_or_wait(pekerjaan, kini)
        pekerjaan.save(update_fields=("status", "sewa_sampai", "berakhir", "galat"))
        if pekerjaan.is_berakhir:
            tell_akhir(pekerjaan)
            return False
        enqueue(pk)
        return True


def end_or_wait(pekerjaan: Pekerjaan, kini: datetime) -> None:
    """Ended where a person asked for it or too many attempts died; else it waits again."""
    if pekerjaan.minta_batal is not None:
        pekerjaan.status, pekerjaan.berakhir = StatusPekerjaan.DIBATALKAN, kini
    elif pekerjaan.percobaan >= pekerjaan.batas_percobaan:
        pekerjaan.status, pekerjaan.berakhir = StatusPekerjaan.GAGAL, kini
        pekerjaan.galat = TERHENTI.format(n=pekerjaan.percobaan)
    else:
        pekerjaan.status = StatusPekerjaan.MENUNGGU
        pekerjaan.sewa_sampai = kini + TUNGGU
