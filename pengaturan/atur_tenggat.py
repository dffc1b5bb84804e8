"""Setting the deadlines of a pemda and the exceptions of a PD, with their history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from instansi.models import Instansi, Pemda
from isian.riwayat import Bentrok, Pelaku, add, changing, remove

from .models import PengecualianTenggat, Tenggat


@dataclass(frozen=True, slots=True)
class TenggatBaru:
    """``batas`` None takes the deadline away. ``versi`` is the row that the person saw; 0: none."""

    batas: date | None
    versi: int


@transaction.atomic
def set_tenggat(
    pemda: Pemda, tahun: int, isi: Mapping[int, TenggatBaru], *, acting_user: Pelaku
) -> None:
    """The deadlines of a year by quarter, all or none. Raises ``Bentrok``."""
    Pemda.objects.select_for_update().get(pk=pemda.pk)
    ada = {
        satu.triwulan: satu
        for satu in Tenggat.objects.filter(pemda=pemda, tahun=tahun, triwulan__in=isi)
    }
    for triwulan, satu in isi.items():
        lama = ada.get(triwulan)
        if lama is None:
            baru = Tenggat(pemda=pemda, tahun=tahun, triwulan=triwulan)
            put_tenggat(baru, satu, acting_user=acting_user)
        else:
            change_tenggat(lama, satu, acting_user=acting_user)


def put_tenggat(baris: Tenggat, isi: TenggatBaru, *, acting_user: Pelaku) -> None:
    if isi.versi:
        raise Bentrok(baris)  # somebody took away what the person still saw
    if isi.batas is not None:
        baris.batas = isi.batas
        add(baris, acting_user=acting_user)


def change_tenggat(baris: Tenggat, isi: TenggatBaru, *, acting_user: Pelaku) -> None:
    if baris.batas == isi.batas:
        return
    if isi.batas is None:
        remove(baris, acting_user=acting_user, versi=isi.versi)
        return
    with changing(baris, acting_user=acting_user, versi=isi.versi):
        baris.batas = isi.batas


@transaction.atomic
def allow_later(
    instansi: Instansi,
    tahun: int,
    triwulan: int,
    *,
    sampai: date,
    alasan: str,
    acting_user: Pelaku,
) -> PengecualianTenggat:
    """One exception per PD and quarter: a second one replaces the first."""
    Instansi.objects.select_for_update().get(pk=instansi.pk)
    letak: dict[str, Any] = {"instansi": instansi, "tahun": tahun, "triwulan": triwulan}
    ada: PengecualianTenggat | None = PengecualianTenggat.objects.filter(**letak).first()
    if ada is None:
        baru = PengecualianTenggat(**letak, sampai=sampai, alasan=alasan)
        return add(baru, acting_user=acting_user, alasan=alasan)
    with changing(ada, acting_user=acting_user, alasan=alasan):
        ada.sampai, ada.alasan = sampai, alasan
    return ada


@transaction.atomic
def take_back(pengecualian: PengecualianTenggat, *, acting_user: Pelaku) -> None:
    remove(pengecualian, acting_user=acting_user)
