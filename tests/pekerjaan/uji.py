"""What the tests of jobs share: one to ask for, and an effect that shows when it is doubled."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from instansi.models import Pemberitahuan, Pengguna
from instansi.pemberitahuan import notify
from pekerjaan.actions import Pemilik, submit
from pekerjaan.models import Pekerjaan
from pekerjaan.pegangan import Pegangan

BANYAK = 5
LAMPAU = timedelta(hours=1)


def submit_uji(kunci: str = "uji:1", muatan: dict[str, Any] | None = None) -> Pekerjaan:
    return submit("uji", kunci, muatan or {}, pemilik=Pemilik(nama_pengguna="budi"))


def reload(pekerjaan: Pekerjaan) -> Pekerjaan:
    return Pekerjaan.objects.get(pk=pekerjaan.pk)


def add_effect(kalimat: str) -> None:
    """One notice; no constraint would stop a second one."""
    siapa, _ = Pengguna.objects.get_or_create(username="penerima")
    notify([siapa.pk], kalimat)


def list_effect() -> list[str]:
    return list(Pemberitahuan.objects.order_by("pk").values_list("kalimat", flat=True))


def create_penerima() -> None:
    get_user_model().objects.create_user("penerima")


def expire(pekerjaan: Pekerjaan) -> None:
    """As if nothing had been heard of the attempt for long."""
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(sewa_sampai=timezone.now() - LAMPAU)


def do_nothing(pegangan: Pegangan) -> dict[str, Any]:
    return {}
