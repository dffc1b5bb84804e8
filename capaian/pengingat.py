"""Reminders that a deadline is near, to the PDs that have not handed in the quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aturan.peran import Peran
from aturan.tanggal import format_tanggal
from aturan.tenggat import Tenggat as BatasWaktu
from aturan.tenggat import find_pengingat
from aturan.wewenang import TERBUKA
from capaian.models import Pelaporan
from instansi.models import Instansi, Pemda
from instansi.pemberitahuan import find_penerima, notify
from pengaturan.models import PengecualianTenggat, Tenggat
from pengaturan.tenggat import today_of

from .kabar import sebut_triwulan, tautan_triwulan


def remind_all() -> int:
    """Remind every PD whose deadline is 7, 3 or 1 days off. A second run reminds nobody again.
    Returns how many quarters are due."""
    return sum(remind_pemda(pemda, today_of(pemda)) for pemda in Pemda.objects.order_by("pk"))


def remind_pemda(pemda: Pemda, hari_ini: date) -> int:
    dekat = list(list_dekat(pemda, hari_ini))
    for instansi, tahun, triwulan, batas in dekat:
        remind(instansi, tahun, triwulan, batas, hari_ini)
    return len(dekat)


def list_dekat(pemda: Pemda, hari_ini: date) -> Iterator[tuple[Instansi, int, int, BatasWaktu]]:
    """PD and quarter with their deadline, of those that are near and not handed in. Four queries
    for a pemda."""
    instansi_list = list(pemda.instansi_list.select_related("pemda"))
    lebih = {
        (satu.instansi_id, satu.tahun, satu.triwulan): satu.sampai
        for satu in PengecualianTenggat.objects.filter(instansi__pemda=pemda, sampai__gte=hari_ini)
    }
    diajukan = set(
        Pelaporan.objects.filter(instansi__pemda=pemda)
        .exclude(status__in=TERBUKA)
        .values_list("instansi_id", "tahun", "triwulan")
    )
    for tenggat in Tenggat.objects.filter(pemda=pemda):
        for instansi in instansi_list:
            letak = (instansi.pk, tenggat.tahun, tenggat.triwulan)
            batas = BatasWaktu(tenggat.batas, lebih.get(letak))
            if letak not in diajukan and find_pengingat(batas.sisa_hari(hari_ini)):
                yield instansi, tenggat.tahun, tenggat.triwulan, batas


def remind(
    instansi: Instansi, tahun: int, triwulan: int, batas: BatasWaktu, hari_ini: date
) -> None:
    if batas.akhir is None:
        return
    pengingat = find_pengingat(batas.sisa_hari(hari_ini))
    notify(
        find_penerima(instansi, (Peran.OPERATOR,)),
        f"{sebut_triwulan(instansi, tahun, triwulan)} belum diajukan; tenggat"
        f" {format_tanggal(batas.akhir)}, {batas.describe(hari_ini)}.",
        tautan_triwulan(instansi, tahun, triwulan),
        f"tenggat:{instansi.pk}:{tahun}:{triwulan}:{batas.akhir}:{pengingat}",
    )
