"""The time zone in which a person reads pages that belong to no PD."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models.functions import Coalesce

from .models import Pengguna


def find_zona(pengguna: Pengguna) -> ZoneInfo:
    """That of the pemda they work for; of people in several zones, or in none, that of the site.
    One query."""
    milik = Coalesce("pemda__zona_waktu", "instansi__pemda__zona_waktu")
    semua = set(pengguna.penugasan_list.values_list(milik, flat=True))
    return ZoneInfo(semua.pop() if len(semua) == 1 else settings.TIME_ZONE)
