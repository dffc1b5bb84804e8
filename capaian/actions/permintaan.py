"""Requests for data to the units of a PD."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from aturan.tanggal import format_tanggal
from aturan.triwulan import name_triwulan
from capaian.kabar import tautan_triwulan
from capaian.models import PermintaanData
from instansi.models import Instansi, UnitKerja
from instansi.pemberitahuan import find_pengisi, notify
from isian.riwayat import Pelaku, add_many, changing

from .kunci import lock_pelaporan


@transaction.atomic
def request_data(
    instansi: Instansi,
    tahun: int,
    triwulan: int,
    unit: Collection[UnitKerja],
    *,
    batas: date,
    pesan: str,
    acting_user: Pelaku,
) -> list[UnitKerja]:
    """Ask the units; one that was asked and has not finished gets the new day and message.

    Their pengisi are told. Returns the units that nobody fills in for, who must be told otherwise.
    """
    lock_pelaporan(instansi, tahun, triwulan)  # of a double click the second sees the first
    terbuka = {
        satu.unit_id: satu
        for satu in PermintaanData.objects.of(instansi).filter(
            tahun=tahun, triwulan=triwulan, selesai__isnull=True, unit__in=unit
        )
    }
    for lama in terbuka.values():
        with changing(lama, acting_user=acting_user):
            lama.batas, lama.pesan = batas, pesan
    baru = [
        PermintaanData(
            instansi=instansi,
            tahun=tahun,
            triwulan=triwulan,
            unit=satu,
            batas=batas,
            pesan=pesan,
        )
        for satu in unit
        if satu.pk not in terbuka
    ]
    add_many(baru, acting_user=acting_user)
    return tell_pengisi(instansi, [*terbuka.values(), *baru], {satu.pk: satu for satu in unit})


def tell_pengisi(
    instansi: Instansi, permintaan: Collection[PermintaanData], unit: dict[int, UnitKerja]
) -> list[UnitKerja]:
    """Notices to the pengisi of each unit; returns the units without one."""
    pengisi = find_pengisi(list(unit.values()))
    for satu in permintaan:
        tempo = f"paling lambat {format_tanggal(satu.batas)}"
        isi = f" {satu.pesan}" if satu.pesan else ""
        notify(
            pengisi[satu.unit_id],
            f"Data {unit[satu.unit_id]} untuk {name_triwulan(satu.triwulan)} {satu.tahun}"
            f" diminta {tempo}.{isi}",
            tautan_triwulan(instansi, satu.tahun, satu.triwulan, "permintaan_list"),
            f"permintaan:{satu.pk}:{satu.versi_baris}",
        )
    return [satu for pk, satu in unit.items() if not pengisi[pk]]


@transaction.atomic
def finish_request(permintaan: PermintaanData, *, acting_user: Pelaku) -> None:
    """Declare a request done; one that is done stays as it is."""
    terkunci = PermintaanData.objects.select_for_update(of=("self",)).get(pk=permintaan.pk)
    if terkunci.selesai is None:
        with changing(terkunci, acting_user=acting_user):
            terkunci.selesai = timezone.now()
