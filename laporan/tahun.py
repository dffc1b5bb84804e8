"""Which years a PD has data of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from anggaran.models import BarisAnggaran
from instansi.models import Instansi
from pengaturan.models import PengaturanTahun
from renstra.models import Dokumen

Tahun = dict[int, list[int]]


@dataclass(frozen=True, slots=True)
class InstansiTahun:
    """A PD with the years that it has data of."""

    instansi: Instansi
    tahun_list: list[int]


def list_tahun(instansi: QuerySet[Instansi]) -> Tahun:
    """The years by instansi, earliest first, in one query.

    They are read from settings, documents of a year and the tops of budgets, which are few: the
    realisasi of a whole pemda would have to be walked through for the same answer.
    """
    milik = {"instansi__in": instansi.order_by().values("pk")}
    kolom = ("instansi_id", "tahun")
    pasangan = (
        PengaturanTahun.objects.filter(**milik)
        .order_by()
        .values_list(*kolom)
        .union(
            Dokumen.objects.filter(**milik, tahun__gt=0).order_by().values_list(*kolom),
            BarisAnggaran.objects.filter(**milik, induk=None).order_by().values_list(*kolom),
        )
    )
    hasil: Tahun = defaultdict(list)
    for pk, tahun in sorted(pasangan):
        hasil[pk].append(tahun)
    return hasil
