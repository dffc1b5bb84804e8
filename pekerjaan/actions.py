"""Asking for a job, calling it off, taking it up again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from .daftar import get_jenis
from .kerjakan import enqueue, run
from .models import AKHIR, DAPAT_DILANJUTKAN, TUNGGU, Pekerjaan, StatusPekerjaan
from .muatan import check_muatan

# How often a job is tried that a dying worker left behind.
PERCOBAAN = 3


class KunciDipakai(Exception):
    """The key belongs to another job: of another kind, owner or load."""


class TidakDapat(Exception):
    """The job is not in the state for it; the sentence is for the person."""


@dataclass(frozen=True, slots=True)
class Pemilik:
    """One PD, or one pemda, or nobody; and who asks."""

    instansi_id: int | None = None
    pemda_id: int | None = None
    pengguna_id: int | None = None
    nama_pengguna: str = ""


def submit(
    jenis: str, kunci: str, muatan: Mapping[str, Any], *, pemilik: Pemilik, judul: str = ""
) -> Pekerjaan:
    """Ask for a job in the background. The same ``kunci`` gives the same job, however often and in
    whatever state; nothing is started twice. ``judul``: what people read; else that of its kind.

    Raises ``LookupError``, ``MuatanDitolak`` and ``KunciDipakai``.
    """
    pekerjaan, baru = create(jenis, kunci, muatan, pemilik=pemilik, judul=judul)
    if baru:
        enqueue(pekerjaan.pk)
    return pekerjaan


def run_or_submit(
    jenis: str,
    kunci: str,
    muatan: Mapping[str, Any],
    *,
    besar: int,
    ambang: int,
    pemilik: Pemilik,
    judul: str = "",
) -> Pekerjaan:
    """Do it at once when it is small (``besar`` up to ``ambang``, in whatever unit), else in the
    background. A process that dies over a small one leaves it to the sweeper, like any other."""
    if besar > ambang:
        return submit(jenis, kunci, muatan, pemilik=pemilik, judul=judul)
    pekerjaan, baru = create(jenis, kunci, muatan, pemilik=pemilik, judul=judul)
    if baru:
        run(pekerjaan.pk)
        pekerjaan.refresh_from_db()
    return pekerjaan


def create(
    jenis: str, kunci: str, muatan: Mapping[str, Any], *, pemilik: Pemilik, judul: str
) -> tuple[Pekerjaan, bool]:
    """The row of the key, and whether it is new."""
    isi = check_muatan(muatan)
    sebutan = get_jenis(jenis).sebutan
    pekerjaan, baru = Pekerjaan.objects.get_or_create(
        kunci=kunci,
        defaults={
            "jenis": jenis,
            "judul": (judul or sebutan)[:200],
            "instansi_id": pemilik.instansi_id,
            "pemda_id": pemilik.pemda_id,
            "pengguna_id": pemilik.pengguna_id,
            "nama_pengguna": pemilik.nama_pengguna,
            "muatan": isi,
            "batas_percobaan": PERCOBAAN,
            "sewa_sampai": timezone.now() + TUNGGU,
        },
    )
    diminta = (jenis, isi, pemilik.instansi_id, pemilik.pemda_id)
    ada = (pekerjaan.jenis, pekerjaan.muatan, pekerjaan.instansi_id, pekerjaan.pemda_id)
    if ada != diminta:
        raise KunciDipakai(f"Kunci '{kunci}' sudah dipakai pekerjaan lain.")
    return pekerjaan, baru


def cancel(pekerjaan: Pekerjaan, *, nama: str) -> Pekerjaan:
    """Call it off: at once while it waits, at its next step while it runs. Raises ``TidakDapat``.

    ``nama`` is who does so. What its finished steps wrote stays.
    """
    kini = timezone.now()
    with transaction.atomic():
        baris = lock(pekerjaan)
        if baris.status in AKHIR:
            raise TidakDapat("Pekerjaan ini sudah berakhir.")
        if baris.minta_batal is None:
            baris.minta_batal, baris.minta_batal_oleh = kini, nama
        if baris.status == StatusPekerjaan.MENUNGGU:
            baris.status, baris.berakhir = StatusPekerjaan.DIBATALKAN, kini
        baris.save(update_fields=("minta_batal", "minta_batal_oleh", "status", "berakhir"))
    return baris


def resume(pekerjaan: Pekerjaan) -> Pekerjaan:
    """Take up a failed or cancelled job where it stopped. Raises ``TidakDapat``."""
    with transaction.atomic():
        baris = lock(pekerjaan)
        if baris.status not in DAPAT_DILANJUTKAN:
            raise TidakDapat("Hanya pekerjaan yang gagal atau dibatalkan yang dapat dilanjutkan.")
        Pekerjaan.objects.filter(pk=baris.pk).update(
            status=StatusPekerjaan.MENUNGGU,
            batas_percobaan=F("percobaan") + PERCOBAAN,
            sewa_sampai=timezone.now() + TUNGGU,
            minta_batal=None,
            minta_batal_oleh="",
            galat="",
            berakhir=None,
        )
        enqueue(baris.pk)
    baris.refresh_from_db()
    return baris


def lock(pekerjaan: Pekerjaan) -> Pekerjaan:
    return Pekerjaan.objects.select_for_update().get(pk=pekerjaan.pk)
