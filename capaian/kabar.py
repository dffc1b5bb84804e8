"""Who is told what when a quarter takes a step."""

from __future__ import annotations

from django.urls import reverse

from aturan.triwulan import ROMAWI
from aturan.wewenang import Status, Tindakan
from capaian.models import Pelaporan
from instansi.kabar import tell_langkah
from instansi.models import Instansi
from isian.riwayat import Pelaku


def tell_step(
    pelaporan: Pelaporan, tindakan: Tindakan, dari: Status, *, acting_user: Pelaku
) -> None:
    """Tell those whose turn it is; of a return by the head also the verifier."""
    letak = (pelaporan.instansi, pelaporan.tahun, pelaporan.triwulan)
    tell_langkah(
        pelaporan,
        tindakan,
        dari,
        instansi=pelaporan.instansi,
        sebutan=sebut_triwulan(*letak),
        tautan=tautan_triwulan(*letak),
        acting_user=acting_user,
    )


def sebut_triwulan(instansi: Instansi, tahun: int, triwulan: int) -> str:
    return f"{instansi.nama}: capaian TW {ROMAWI[triwulan - 1]} {tahun}"


def tautan_triwulan(
    instansi: Instansi, tahun: int, triwulan: int, halaman: str = "pelaporan"
) -> str:
    """The address of a page of the quarter."""
    letak = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": tahun, "tw": triwulan}
    return reverse(halaman, kwargs=letak)
