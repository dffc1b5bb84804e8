"""Doing a job: take it, call its function, write how it ended."""

from __future__ import annotations

import logging
from secrets import token_hex

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from .daftar import get_jenis
from .detak import beating
from .models import Pekerjaan, StatusPekerjaan
from .pegangan import (
    SEWA,
    Dibatalkan,
    Dihentikan,
    GalatPekerjaan,
    Pegangan,
    SewaHilang,
)

catat = logging.getLogger(__name__)


@task()
def run_task(pekerjaan_id: int) -> None:
    """What the queue carries: the number of a job alone. Called twice it does the job once."""
    run(pekerjaan_id)


def enqueue(pekerjaan_id: int) -> None:
    """Put it into the queue once the row is committed."""
    transaction.on_commit(lambda: run_task.enqueue(pekerjaan_id))


def run(pekerjaan_id: int) -> None:
    """Do the job here and now, unless somebody else does it or it is over."""
    pegangan = claim(pekerjaan_id)
    if pegangan is None:
        return
    try:
        work(pegangan)
    except SewaHilang:
        catat.warning(
            "Pekerjaan %s percobaan %s sudah diambil alih; hasilnya tidak ditulis.",
            pegangan.pk,
            pegangan.percobaan,
        )


def claim(pekerjaan_id: int) -> Pegangan | None:
    """Of several workers at once one gets it. None for the others, and when it does not wait.

    Not within a transaction: nobody else would see that it is taken, nor that it lives.
    """
    kini = timezone.now()
    menunggu = Pekerjaan.objects.filter(pk=pekerjaan_id, status=StatusPekerjaan.MENUNGGU)
    with transaction.atomic(durable=True):
        diambil = menunggu.update(
            status=StatusPekerjaan.BERJALAN,
            percobaan=F("percobaan") + 1,
            sewa_sampai=kini + SEWA,
            detak=kini,
            mulai=kini,
        )
    return Pegangan(Pekerjaan.objects.get(pk=pekerjaan_id)) if diambil else None


def work(pegangan: Pegangan) -> None:
    """Call the function and write the end of the attempt. Raises ``SewaHilang``."""
    try:
        call(pegangan)
    except SewaHilang:
        raise
    except Dibatalkan:
        pegangan.end(StatusPekerjaan.DIBATALKAN)
    except Dihentikan:
        give_back(pegangan)
    except GalatPekerjaan as galat:
        pegangan.end(StatusPekerjaan.GAGAL, galat=str(galat))
    except Exception:
        pegangan.end(StatusPekerjaan.GAGAL, galat=explain(pegangan))


def call(pegangan: Pegangan) -> None:
    jenis = get_jenis(pegangan.jenis)
    with beating(pegangan, jenis.paling_lama):
        hasil = jenis.fungsi(pegangan)
        if not pegangan.is_selesai:
            with pegangan.selesai_bersama() as isi:
                isi.update(hasil)


def explain(pegangan: Pegangan) -> str:
    """The sentence for an exception that nobody foresaw; the log tells the rest by its code."""
    kode = token_hex(4).upper()
    catat.exception("Pekerjaan %s (%s) gagal, kode %s", pegangan.pk, pegangan.jenis, kode)
    return (
        "Pekerjaan berhenti karena kesalahan yang tidak terduga. Yang sudah selesai tetap"
        " tersimpan. Cobalah lanjutkan; bila berulang, sampaikan kode"
        f" {kode} kepada admin."
    )


def give_back(pegangan: Pegangan) -> None:
    """Into the queue again, for the next worker."""
    with transaction.atomic():
        pegangan.give_back()
        enqueue(pegangan.pk)
