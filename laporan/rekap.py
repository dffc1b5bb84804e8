"""Rekap rows: computing those that no longer hold, and reading the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any

from django.db.models import QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from instansi.models import Instansi
from isian.models import Riwayat

from .models import Rekap
from .rekap_isi import VERSI, make_isi
from .rekap_tanda import Tanda, find_terakhir, list_tanda
from .tahun import list_tahun

DETIK = 2.0  # how long one request may compute


@dataclass(frozen=True, slots=True)
class RekapPd:
    """What is known of one PD in the year. ``isi`` None: nothing was computed yet.

    ``is_lama``: something moved since; the figures are those of ``waktu``.
    """

    instansi: Instansi
    isi: dict[str, Any] | None
    waktu: datetime | None
    is_lama: bool


@dataclass(frozen=True, slots=True)
class RekapTahun:
    """All PDs asked for. ``is_tetap``: shown again, it would say the same until a mark moves."""

    tahun: int
    baris: tuple[RekapPd, ...]
    tanda: tuple[Tanda, ...]

    @property
    def is_tetap(self) -> bool:
        return all(satu.is_segar for satu in self.tanda)

    @property
    def tertinggal(self) -> int:
        """How many PDs wait to be computed anew."""
        return sum(satu.is_lama or satu.isi is None for satu in self.baris)


def load_rekap(tanda: Sequence[Tanda], tahun: int, detik: float | None = None) -> RekapTahun:
    """The rekap of each PD; of those that no longer hold as many are computed as ``detik`` allow
    (by default ``DETIK``), those first of which nothing is known. One query when all of them hold.
    """
    usang = [satu for satu in tanda if not satu.is_segar]
    baru = compute_until(usang, tahun, DETIK if detik is None else detik)
    lain = [satu.instansi.pk for satu in tanda if satu.instansi.pk not in baru]
    tersimpan = Rekap.objects.filter(tahun=tahun, instansi__in=lain)
    lama = {satu.instansi_id: satu for satu in tersimpan} | baru
    baris = (
        make_baris(satu, lama.get(satu.instansi.pk), satu.instansi.pk in baru) for satu in tanda
    )
    return RekapTahun(tahun, tuple(baris), tuple(tanda))


def make_baris(tanda: Tanda, rekap: Rekap | None, is_baru: bool) -> RekapPd:
    if rekap is None or rekap.versi != VERSI:
        return RekapPd(tanda.instansi, None, None, is_lama=True)
    is_lama = not (is_baru or rekap.terakhir == tanda.terakhir)
    return RekapPd(tanda.instansi, rekap.isi, rekap.waktu, is_lama)


def compute_until(tanda: Iterable[Tanda], tahun: int, detik: float) -> dict[int, Rekap]:
    """At least one, then others as long as there is time; by instansi."""
    mulai = monotonic()
    urut = sorted(tanda, key=lambda satu: (satu.is_ada, str(satu.rekap_waktu)))
    hasil: dict[int, Rekap] = {}
    for satu in urut:
        if hasil and monotonic() - mulai > detik:
            break
        hasil[satu.instansi.pk] = compute_rekap(satu.instansi, tahun, satu.terakhir)
    return hasil


def compute_rekap(instansi: Instansi, tahun: int, terakhir: int | None = None) -> Rekap:
    """Compute and keep it. The mark ``terakhir`` is read before the rows, here unless it was: what
    is written in between makes the rekap old, never wrongly new."""
    rekap = Rekap(
        instansi=instansi,
        tahun=tahun,
        terakhir=find_terakhir(instansi) if terakhir is None else terakhir,
        versi=VERSI,
        waktu=timezone.now(),
        isi=make_isi(instansi, tahun),
    )
    Rekap.objects.bulk_create(
        [rekap],
        update_conflicts=True,
        unique_fields=("instansi", "tahun"),
        update_fields=("terakhir", "versi", "waktu", "isi"),
    )
    return rekap


def get_rekap(instansi: Instansi, tahun: int) -> Rekap:
    """The rekap of one PD and year as of now. One query while nothing moves."""
    riwayat = Riwayat.objects.filter(instansi_id=instansi.pk).order_by("-id")
    rekap = (
        Rekap.objects.filter(instansi=instansi, tahun=tahun)
        .annotate(
            kini=Coalesce(Subquery(riwayat.values("pk")[:1]), 0),
            waktu_kini=Subquery(riwayat.values("waktu")[:1]),
        )
        .first()
    )
    if rekap is None:
        return compute_rekap(instansi, tahun)
    kini: Any = rekap
    mark = (rekap.terakhir, rekap.waktu, rekap.versi)
    tanda = Tanda(instansi, kini.kini, kini.waktu_kini, *mark)
    return rekap if tanda.is_segar else compute_rekap(instansi, tahun, tanda.terakhir)


def refresh_semua(instansi: QuerySet[Instansi]) -> int:
    """Compute every rekap of these PDs that no longer holds; returns how many."""
    jumlah = 0
    tahun_list = list_tahun(instansi)
    for tahun in sorted({tahun for milik in tahun_list.values() for tahun in milik}):
        berdata = instansi.filter(pk__in=[pk for pk, milik in tahun_list.items() if tahun in milik])
        usang = [satu for satu in list_tanda(berdata, tahun) if not satu.is_segar]
        for satu in usang:
            compute_rekap(satu.instansi, tahun, satu.terakhir)
        jumlah += len(usang)
    return jumlah
