"""Whoever asked for background work is told when it is over."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from pekerjaan.kabar import on_akhir
from pekerjaan.models import Pekerjaan, StatusPekerjaan

from .models import Pengguna
from .pemberitahuan import notify

SEBENTAR = timedelta(seconds=10)  # so long people wait before the page


@on_akhir
def tell_pemesan(pekerjaan: Pekerjaan) -> None:
    """Not of what they called off themselves, nor of what was done while they looked on."""
    sebentar = timezone.now() - pekerjaan.dibuat < SEBENTAR
    dibatalkan = pekerjaan.status == StatusPekerjaan.DIBATALKAN
    if pekerjaan.pengguna_id is None or sebentar or dibatalkan:
        return
    pemesan = Pengguna.objects.filter(pk=pekerjaan.pengguna_id, is_active=True)
    notify(
        pemesan.values_list("pk", flat=True),
        f"{pekerjaan.judul}: {StatusPekerjaan(pekerjaan.status).label}.",
        reverse("pekerjaan", args=(pekerjaan.pk,)),
        f"pekerjaan:{pekerjaan.pk}:{pekerjaan.percobaan}",
    )
