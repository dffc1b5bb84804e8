"""The lock-out against guessing, on top of django-axes.

A name from one address is locked after five failures. An address, behind which a whole office may
sit, is locked after ten times as many, whatever the names were.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.db.models import Max, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from .alamat import ip_address

BOBOT_ALAMAT = 10


class PenjagaMasuk(AxesDatabaseHandler):
    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        nama: int = super().get_failures(request, credentials)
        return max(nama, total(recent_of_address(request)) // BOBOT_ALAMAT)


def recent_of_address(request: HttpRequest) -> QuerySet[AccessAttempt]:
    percobaan: QuerySet[AccessAttempt] = AccessAttempt.objects.filter(
        ip_address=ip_address(request), attempt_time__gte=get_cool_off_threshold(request)
    )
    return percobaan


def total(percobaan: QuerySet[AccessAttempt]) -> int:
    return percobaan.aggregate(jumlah=Sum("failures_since_start"))["jumlah"] or 0


def normal_username(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Names are counted as they are compared: without regard to case and blanks around them."""
    nama = (credentials or {}).get("username") or request.POST.get("login") or ""
    return fold_username(str(nama))


def fold_username(nama: str) -> str:
    """One spelling for all that the database takes for one name. PostgreSQL compares capitals, in
    which a dotless ı is an I: each spelling would otherwise have attempts of its own."""
    return nama.strip().upper().casefold()[:150]


def locked_response(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """How long it takes. The same for names that exist and for those that do not."""
    isi = {"menit": minutes_left(request, credentials)}
    return render(request, "account/terkunci.html", isi, status=429)


def minutes_left(request: HttpRequest, credentials: dict[str, Any] | None) -> int:
    """Whole minutes until the last failure that counts is forgotten, at least one."""
    percobaan = recent_of_address(request)
    milik_nama = percobaan.filter(username=normal_username(request, credentials))
    terakhir = latest(milik_nama) or latest(percobaan) or timezone.now()
    sisa = terakhir + settings.AXES_COOLOFF_TIME - timezone.now()
    return max(1, math.ceil(sisa.total_seconds() / 60))


def latest(percobaan: QuerySet[AccessAttempt]) -> datetime | None:
    waktu: datetime | None = percobaan.aggregate(waktu=Max("attempt_time"))["waktu"]
    return waktu


def is_locked_out(request: HttpRequest, username: str) -> bool:
    """Whether this name is locked from here; the answer then says so instead of the page's own."""
    credentials = {"username": username}
    if AxesProxyHandler.is_allowed(request, credentials):
        return False
    request.axes_locked_out = True  # type: ignore[attr-defined]
    request.axes_credentials = credentials  # type: ignore[attr-defined]
    return True


def count_failure(request: HttpRequest, username: str) -> None:
    """A wrong second factor counts like a wrong password."""
    user_login_failed.send(__name__, credentials={"username": username}, request=request)


def locked_usernames(usernames: Iterable[str] | None = None) -> set[str]:
    """Names that are locked now, from wherever, casefolded; among ``usernames`` when given."""
    batas = timezone.now() - settings.AXES_COOLOFF_TIME
    percobaan = AccessAttempt.objects.filter(attempt_time__gte=batas)
    if usernames is not None:
        percobaan = percobaan.filter(username__in=[fold_username(nama) for nama in usernames])
    per_alamat = percobaan.values("username", "ip_address").annotate(
        jumlah=Sum("failures_since_start")
    )
    terkunci = per_alamat.filter(jumlah__gte=settings.AXES_FAILURE_LIMIT)
    return set(terkunci.values_list("username", flat=True))


def unlock(username: str) -> int:
    """Forget the failures of a name; how many addresses had tried it."""
    jumlah: int = reset(username=fold_username(username))
    return jumlah
