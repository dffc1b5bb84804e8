"""Sending notices by mail. Only ``manage.py jadwal`` does so: no page waits for a mail server.

A notice is claimed before it is sent, so that two runs at once never send it twice; one that could
not be sent is given back and tried again by the next run.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from .models import Pemberitahuan, Pengguna

catat = logging.getLogger(__name__)

# What nobody could mail for so long is no news any more; it stays on the page.
BASI = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class HasilSurel:
    terkirim: int
    gagal: int


def send_surel() -> HasilSurel:
    """Mail each person their unread notices that were not mailed yet, in one mail."""
    hasil = [send_to(siapa) for siapa in list_penerima()]
    return HasilSurel(terkirim=hasil.count(True), gagal=hasil.count(False))


def has_server() -> bool:
    """Whether mail can leave at all: a production without a mail server has only the pages."""
    return bool(settings.EMAIL_HOST) or not settings.EMAIL_BACKEND.endswith("smtp.EmailBackend")


def list_penerima() -> list[Pengguna]:
    belum = select_belum().filter(pengguna__is_active=True).exclude(pengguna__email="")
    return list(Pengguna.objects.filter(pk__in=belum.values("pengguna")).order_by("pk"))


def select_belum() -> QuerySet[Pemberitahuan]:
    return Pemberitahuan.objects.filter(
        dikirim__isnull=True, dibaca__isnull=True, waktu__gte=timezone.now() - BASI
    )


def send_to(pengguna: Pengguna) -> bool | None:
    """Whether the mail left; None when another run had already claimed all there was."""
    kabar = claim(pengguna)
    if not kabar:
        return None
    try:
        send_mail(make_subjek(kabar), make_isi(kabar), None, [pengguna.email])
    except (SMTPException, OSError) as gagal:
        catat.warning("Surel kepada pengguna %s gagal dikirim: %s", pengguna.pk, gagal)
        give_back(kabar)
        return False
    return True


def claim(pengguna: Pengguna) -> list[Pemberitahuan]:
    """The person's notices to send, marked as sent under a lock."""
    with transaction.atomic():
        kabar = list(select_belum().filter(pengguna=pengguna).select_for_update().order_by("pk"))
        mark_dikirim(kabar)
    return kabar


def mark_dikirim(kabar: Sequence[Pemberitahuan]) -> None:
    nomor = [satu.pk for satu in kabar]
    Pemberitahuan.objects.filter(pk__in=nomor).update(dikirim=timezone.now())


def give_back(kabar: Sequence[Pemberitahuan]) -> None:
    Pemberitahuan.objects.filter(pk__in=[satu.pk for satu in kabar]).update(dikirim=None)


def make_subjek(kabar: Sequence[Pemberitahuan]) -> str:
    if len(kabar) == 1:
        return "SAKIP: " + " ".join(kabar[0].kalimat.split())[:120]
    return f"SAKIP: {len(kabar)} pemberitahuan"


def make_isi(kabar: Sequence[Pemberitahuan]) -> str:
    """Plain text; addresses only where the settings tell how the site is reached."""
    baris = [f"- {satu.kalimat}{make_tautan(satu)}" for satu in kabar]
    penutup = "Buka SAKIP, menu Pemberitahuan, untuk melihat semuanya."
    return "\n\n".join([*baris, penutup, "Surel ini dikirim otomatis; tidak perlu dibalas."])


def make_tautan(kabar: Pemberitahuan) -> str:
    if not (kabar.tautan and settings.ALAMAT_SITUS):
        return ""
    return f"\n  {settings.ALAMAT_SITUS.rstrip('/')}{kabar.tautan}"
