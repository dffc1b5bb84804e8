"""Telling people on the page what happened or is due; ``instansi.surel`` sends the same by mail.

Called by the actions, in their transaction: a notice exists only if what it tells of happened.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q
from django.utils import timezone

from aturan.peran import PERAN_PD, Peran

from .models import Instansi, Pemberitahuan, Pengguna, Penugasan, UnitKerja


def notify(penerima: Iterable[int], kalimat: str, tautan: str = "", kunci: str = "") -> int:
    """One sentence to each person (by id). With a ``kunci`` it reaches a person once, however often
    it is said; returns how many people were named."""
    semua = sorted(set(penerima))
    Pemberitahuan.objects.bulk_create(
        (
            Pemberitahuan(pengguna_id=siapa, kalimat=kalimat, tautan=tautan, kunci=kunci)
            for siapa in semua
        ),
        ignore_conflicts=True,
    )
    return len(semua)


def find_penerima(
    instansi: Instansi, peran: Collection[Peran], *, kecuali: int | None = None
) -> set[int]:
    """The active people who hold one of the roles in the PD or, for its roles, in the pemda."""
    di_pd = [satu for satu in peran if satu in PERAN_PD]
    di_pemda = [satu for satu in peran if satu not in PERAN_PD]
    tugas = Penugasan.objects.filter(
        Q(instansi=instansi, peran__in=di_pd) | Q(pemda_id=instansi.pemda_id, peran__in=di_pemda),
        pengguna__is_active=True,
    )
    return set(tugas.values_list("pengguna_id", flat=True)) - {kecuali}


def find_pengisi(unit: Collection[UnitKerja]) -> dict[int, set[int]]:
    """By unit: the active people who fill in its rows, those of the units above it included."""
    if not unit:
        return {}
    instansi = {satu.instansi_id for satu in unit}
    induk = dict(UnitKerja.objects.filter(instansi__in=instansi).values_list("pk", "induk_id"))
    tugas = Penugasan.objects.filter(
        instansi__in=instansi, peran=Peran.PENGISI, pengguna__is_active=True
    )
    milik: dict[int, set[int]] = {}
    for siapa, tempat in tugas.values_list("pengguna_id", "unit_id"):
        milik.setdefault(tempat, set()).add(siapa)
    return {
        satu.pk: set().union(*(milik.get(pk, set()) for pk in with_atasan(satu.pk, induk)))
        for satu in unit
    }


def with_atasan(unit: int, induk: dict[int, int | None]) -> list[int]:
    """The unit and those above it, from below."""
    jalur: list[int] = []
    kini: int | None = unit
    while kini is not None and kini not in jalur:
        jalur.append(kini)
        kini = induk.get(kini)
    return jalur


def mark_dibaca(pengguna: Pengguna, pk: int | None = None) -> int:
    """Take one notice, or all of the person's, as read."""
    belum = Pemberitahuan.objects.filter(pengguna=pengguna, dibaca__isnull=True)
    if pk is not None:
        belum = belum.filter(pk=pk)
    return belum.update(dibaca=timezone.now())
