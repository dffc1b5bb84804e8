"""Database constraints that several models need in the same words."""

from __future__ import annotations

from django.db.models import CheckConstraint, Q

TAHUN_PERTAMA, TAHUN_TERAKHIR = 1990, 2100


def tahun_wajar(model: str, field: str = "tahun", *, nol_boleh: bool = False) -> CheckConstraint:
    """The year is a calendar year (or 0 where 0 means "not bound to a year")."""
    wajar = Q(**{f"{field}__gte": TAHUN_PERTAMA, f"{field}__lte": TAHUN_TERAKHIR})
    syarat = wajar | Q(**{field: 0}) if nol_boleh else wajar
    return CheckConstraint(condition=syarat, name=f"{model}_{field}_wajar")


def paling_banyak_satu(
    model: str, fields: tuple[str, ...], *, tepat: bool = False
) -> CheckConstraint:
    """At most one of the nullable fields is filled; exactly one when ``tepat``."""
    syarat = Q() if tepat else Q(**{f"{nama}__isnull": True for nama in fields})
    for isi in fields:
        satu = {f"{nama}__isnull": nama != isi for nama in fields}
        syarat |= Q(**satu)
    return CheckConstraint(condition=syarat, name=f"{model}_satu_pemilik")
