"""Who may be a party to a PK: officials of the PD and of its pemda, in office on the day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from instansi.models import Instansi, Pejabat


def query_pejabat(instansi: Instansi) -> QuerySet[Pejabat]:
    return Pejabat.objects.filter(Q(instansi=instansi) | Q(pemda_id=instansi.pemda_id))


def query_setahun(instansi: Instansi, tahun: int) -> QuerySet[Pejabat]:
    """Those in office on any day of the year, by jabatan and time."""
    return query_pejabat(instansi).filter(
        Q(mulai__isnull=True) | Q(mulai__lte=date(tahun, 12, 31)),
        Q(selesai__isnull=True) | Q(selesai__gte=date(tahun, 1, 1)),
    )


def is_menjabat(pejabat: Pejabat, tanggal: date) -> bool:
    """Whether somebody is in office on the day; without dates they always are."""
    mulai, selesai = pejabat.mulai, pejabat.selesai
    return (mulai is None or mulai <= tanggal) and (selesai is None or tanggal <= selesai)
