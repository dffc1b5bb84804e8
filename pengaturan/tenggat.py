"""Until when a PD may fill in a quarter: the pemda's day, or the PD's own later one.

Every action that writes figures of a quarter asks here, so that page and action cannot disagree.
"""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from aturan.tanggal import format_tanggal
from aturan.tenggat import Tenggat as BatasWaktu
from aturan.triwulan import ROMAWI
from instansi.models import Instansi, Pemda

from .models import PengecualianTenggat, Tenggat

TANPA_TENGGAT = BatasWaktu(None)


def find_tenggat(instansi: Instansi, tahun: int, triwulan: int) -> BatasWaktu:
    """The deadline of one quarter with the PD's exception. One query."""
    return list_tenggat(instansi, tahun).get(triwulan, TANPA_TENGGAT)


def list_tenggat(instansi: Instansi, tahun: int) -> dict[int, BatasWaktu]:
    """The deadlines of a year by quarter; a quarter without one is missing. One query."""
    pengecualian = PengecualianTenggat.objects.filter(
        instansi=instansi, tahun=tahun, triwulan=OuterRef("triwulan")
    )
    baris = Tenggat.objects.filter(pemda_id=instansi.pemda_id, tahun=tahun).values_list(
        "triwulan", "batas", Subquery(pengecualian.values("sampai")[:1])
    )
    return {triwulan: BatasWaktu(batas, sampai) for triwulan, batas, sampai in baris}


def today_of(pemda: Pemda) -> date:
    """Today where the pemda lies: a deadline ends at 23.59 there."""
    return timezone.localdate(timezone=ZoneInfo(pemda.zona_waktu))


def explain_terkunci(tenggat: BatasWaktu, triwulan: int, hari_ini: date) -> str:
    """That the deadline of the quarter has passed, and who can grant more time; else empty."""
    if tenggat.akhir is None or not tenggat.is_lewat(hari_ini):
        return ""
    return (
        f"Tenggat triwulan {ROMAWI[triwulan - 1]} sudah lewat pada"
        f" {format_tanggal(tenggat.akhir)}. Minta perpanjangan kepada Bagian Organisasi atau"
        " Bappeda."
    )
