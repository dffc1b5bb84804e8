"""Rekap rows: computing those that no longer hold, and reading the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf
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
SEKALIGUS = 50  # PDs whose rows are read together


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

    baris: tuple[RekapPd, ...]
    tanda: tuple[Tanda, ...]

    @property
    def is_tetap(self) -> bool:
        return all(satu.is_segar for satu in self.tanda)

    @property
    def tertinggal(self) -> int:
        """How many PDs wait to be computed anew."""
        return sum(satu.is_lama or satu.isi is None for satu in self.baris)


def load_rekap(tanda: Sequence[Tanda], detik: float | None = None) -> RekapTahun:
    """The rekap of each PD; of those that no longer hold as many are computed as ``detik`` allow
    (by default ``DETIK``). One query when all of them hold, else eleven.
    """
    baru = compute_until(select_usang(tanda), DETIK if detik is None else detik)
    lain = {satu.instansi.pk: satu.tahun for satu in tanda if satu.instansi.pk not in baru}
    tersimpan = Rekap.objects.filter(instansi__in=lain, tahun__in=set(lain.values()))
    lama = {s.instansi_id: s for s in tersimpan if s.tahun == lain[s.instansi_id]} | baru
    baris = (
        make_baris(satu, lama.get(satu.instansi.pk), satu.instansi.pk in baru) for satu in tanda
    )
    return RekapTahun(tuple(baris), tuple(tanda))


def select_usang(tanda: Sequence[Tanda]) -> list[Tanda]:
    """Whose rekap is computed next: those first of which nothing is known, no more than are read
    together, and all of one year. The others' turn comes when these hold."""
    usang = [satu for satu in tanda if not satu.is_segar]
    usang.sort(key=lambda satu: (satu.is_ada, str(satu.rekap_waktu)))
    return [satu for satu in usang if satu.tahun == usang[0].tahun][:SEKALIGUS]


def make_baris(tanda: Tanda, rekap: Rekap | None, is_baru: bool) -> RekapPd:
    if rekap is None or rekap.versi != VERSI:
        return RekapPd(tanda.instansi, None, None, is_lama=True)
    is_lama = not (is_baru or rekap.terakhir == tanda.terakhir)
    return RekapPd(tanda.instansi, rekap.isi, rekap.waktu, is_lama)


def compute_until(tanda: Sequence[Tanda], detik: float = inf) -> dict[int, Rekap]:
    """Compute and keep at least one, then others as long as there is time; by instansi. All are of
    one year. Ten queries, however many.

    The marks were read before the rows: what is written in between makes a rekap old, never wrongly
    new.
    """
    if not tanda:
        return {}
    mulai, waktu, tahun = monotonic(), timezone.now(), tanda[0].tahun
    terakhir = {satu.instansi.pk: satu.terakhir for satu in tanda}
    hasil: dict[int, Rekap] = {}
    for instansi, isi in make_isi([satu.instansi for satu in tanda], tahun):
        hasil[instansi.pk] = Rekap(
            instansi=instansi,
            tahun=tahun,
            terakhir=terakhir[instansi.pk],
            versi=VERSI,
            waktu=waktu,
            isi=isi,
        )
        if monotonic() - mulai > detik:
            break
    Rekap.objects.bulk_create(
        hasil.values(),
        update_conflicts=True,
        unique_fields=("instansi", "tahun"),
        update_fields=("terakhir", "versi", "waktu", "isi"),
    )
    return hasil


def compute_rekap(instansi: Instansi, tahun: int, terakhir: int | None = None) -> Rekap:
    """Compute and keep that of one PD; its mark is read here unless it was."""
    nomor = find_terakhir(instansi) if terakhir is None else terakhir
    tanda = Tanda(instansi, tahun, nomor, None, None, None, None)
    return compute_until([tanda])[instansi.pk]


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
    tanda = Tanda(instansi, tahun, kini.kini, kini.waktu_kini, *mark)
    return rekap if tanda.is_segar else compute_rekap(instansi, tahun, tanda.terakhir)


def refresh_semua(instansi: QuerySet[Instansi]) -> int:
    """Compute every rekap of these PDs that no longer holds; returns how many."""
    jumlah = 0
    tahun_list = list_tahun(instansi)
    for tahun in sorted({tahun for milik in tahun_list.values() for tahun in milik}):
        berdata = instansi.filter(pk__in=[pk for pk, milik in tahun_list.items() if tahun in milik])
        tanda = list_tanda(berdata.select_related("pemda"), tahun)
        usang = [satu for satu in tanda if not satu.is_segar]
        for mulai in range(0, len(usang), SEKALIGUS):
            jumlah += len(compute_until(usang[mulai : mulai + SEKALIGUS]))
    return jumlah
