"""Who may write which figure of the budget, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied

from anggaran.kunci import find_status
from anggaran.models import BarisAnggaran
from anggaran.tahun import AnggaranTahun, Garis
from aturan.triwulan import ROMAWI
from aturan.wewenang import BELUM_SETUJU, Status, Tindakan
from instansi.akses import Wewenang
from instansi.models import Instansi
from isian.kisi import SelGalat, SelTerkunci
from isian.riwayat import Pelaku
from pengaturan.tenggat import explain_terkunci, find_tenggat

TRIWULAN_AKHIR = 4


@dataclass(frozen=True, slots=True)
class Meja:
    """Who writes to which budget, and on which day where the pemda lies."""

    instansi: Instansi
    tahun: int
    wewenang: Wewenang
    acting_user: Pelaku
    hari_ini: date

    @property
    def is_semua_baris(self) -> bool:
        """Whether the person may write every line, and not those of the own units alone."""
        return self.wewenang.is_milik(None, Tindakan.ISI_ANGGARAN)

    def is_milik(self, garis: Garis | None) -> bool:
        return self.wewenang.is_milik(garis.unit_id if garis else None, Tindakan.ISI_ANGGARAN)

    def require_milik(self, garis: Garis | None) -> None:
        """403 for a line of another unit, and for whoever may not write at all."""
        if not self.is_milik(garis):
            raise PermissionDenied(
                "Baris ini bukan bagian unit Anda, atau peran Anda tidak mengisi anggaran."
            )


def explain_pagu(status: Status) -> str:
    """Why no pagu can be written; empty when it can."""
    if status in BELUM_SETUJU:
        return ""
    return (
        "Triwulan IV tahun ini sudah disetujui, sehingga pagu terkunci. Minta kepala PD membuka"
        " kembali triwulan IV bila pagu memang perlu diperbaiki."
    )


def explain_triwulan(meja: Meja, triwulan: int, status: Status) -> str:
    """Why no figure of the quarter can be written in this status; empty when it can."""
    if meja.wewenang.boleh(Tindakan.ISI_ANGGARAN, status):
        return ""
    return (
        f"Triwulan {ROMAWI[triwulan - 1]} berstatus {status.label}, sehingga angkanya terkunci."
        " Tarik kembali atau minta dibuka kembali di halaman pelaporan."
    )


def explain_tenggat(meja: Meja, triwulan: int, status: Status) -> str:
    """Why the deadline forbids it; empty when it does not. A quarter that was opened again was
    opened to be written. One query."""
    tenggat = find_tenggat(meja.instansi, meja.tahun, triwulan)
    return "" if status != Status.DRAF else explain_terkunci(tenggat, triwulan, meja.hari_ini)


def lock_pagu(meja: Meja) -> None:
    """Hold the year's last quarter; raises ``SelTerkunci`` when it is approved."""
    refuse(explain_pagu(find_status(meja.instansi, meja.tahun, TRIWULAN_AKHIR, kunci=True)))


def lock_susunan(meja: Meja) -> None:
    """Hold the whole year, so that no figure is written to a line while it gets lines below it;
    raises ``SelTerkunci`` when the last quarter is approved."""
    for triwulan in range(1, TRIWULAN_AKHIR):
        find_status(meja.instansi, meja.tahun, triwulan, kunci=True)
    lock_pagu(meja)


def lock_triwulan(meja: Meja, triwulan: int) -> None:
    """Hold the quarter. Raises ``SelTerkunci`` when it is handed in or its deadline is over, and
    403 for whoever fills in no quarter at all."""
    meja.wewenang.require(Tindakan.ISI_ANGGARAN)
    status = find_status(meja.instansi, meja.tahun, triwulan, kunci=True)
    refuse(explain_triwulan(meja, triwulan, status) or explain_tenggat(meja, triwulan, status))


def refuse(sebab: str) -> None:
    if sebab:
        raise SelTerkunci(sebab)


def open_daun(meja: Meja, isi: AnggaranTahun, baris: int) -> Garis:
    """A leaf of the year. Raises ``DoesNotExist``, ``SelGalat``, and 403 for whoever may not write
    it."""
    garis = find_garis(isi, baris)
    meja.require_milik(garis)
    if not garis.is_daun:
        raise SelGalat(
            "Baris ini memiliki rincian; uangnya dijumlahkan dari baris di bawahnya. Isi baris"
            " rinciannya."
        )
    return garis


def find_garis(isi: AnggaranTahun, baris: int) -> Garis:
    """Raises ``BarisAnggaran.DoesNotExist`` for a line of another PD or year, or gone."""
    garis = isi.garis.get(baris)
    if garis is None:
        raise BarisAnggaran.DoesNotExist
    return garis
