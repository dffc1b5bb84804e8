"""Who is told what when a quarter takes a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from aturan.peran import Peran
from aturan.triwulan import ROMAWI
from aturan.wewenang import Status, Tindakan
from capaian.models import Pelaporan
from instansi.models import Instansi
from instansi.pemberitahuan import find_penerima, notify
from isian.riwayat import Pelaku


@dataclass(frozen=True, slots=True)
class Kabar:
    kepada: tuple[Peran, ...]
    kalimat: str


KABAR: Mapping[Tindakan, Kabar] = {
    Tindakan.AJUKAN: Kabar((Peran.VERIFIKATOR,), "diajukan oleh {oleh} dan menunggu verifikasi"),
    Tindakan.TARIK: Kabar((Peran.VERIFIKATOR,), "ditarik kembali oleh {oleh}"),
    Tindakan.VERIFIKASI: Kabar(
        (Peran.KEPALA_PD,), "diverifikasi oleh {oleh} dan menunggu persetujuan"
    ),
    Tindakan.KEMBALIKAN: Kabar((Peran.OPERATOR,), "dikembalikan oleh {oleh} untuk diperbaiki"),
    Tindakan.SETUJUI: Kabar((Peran.OPERATOR, Peran.ORGANISASI), "disetujui oleh {oleh}"),
    Tindakan.BUKA_KEMBALI: Kabar(
        (Peran.OPERATOR, Peran.KEPALA_PD), "dibuka kembali oleh {oleh} untuk diperbaiki"
    ),
}


def tell_step(
    pelaporan: Pelaporan, tindakan: Tindakan, dari: Status, *, acting_user: Pelaku
) -> None:
    """Tell those whose turn it is; of a return by the head also the verifier."""
    kabar = KABAR[tindakan]
    peran = set(kabar.kepada)
    if tindakan is Tindakan.KEMBALIKAN and dari is Status.DIVERIFIKASI:
        peran.add(Peran.VERIFIKATOR)
    apa = kabar.kalimat.format(oleh=acting_user.nama)
    alasan = f" Alasan: {pelaporan.alasan_status}" if pelaporan.alasan_status else ""
    letak = (pelaporan.instansi, pelaporan.tahun, pelaporan.triwulan)
    notify(
        find_penerima(pelaporan.instansi, peran, kecuali=acting_user.id),
        f"{sebut_triwulan(*letak)} {apa}.{alasan}",
        tautan_triwulan(*letak),
        f"pelaporan:{pelaporan.pk}:{pelaporan.versi_baris}",
    )


def sebut_triwulan(instansi: Instansi, tahun: int, triwulan: int) -> str:
    return f"{instansi.nama}: capaian TW {ROMAWI[triwulan - 1]} {tahun}"


def tautan_triwulan(
    instansi: Instansi, tahun: int, triwulan: int, halaman: str = "pelaporan"
) -> str:
    """The address of a page of the quarter."""
    letak = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": tahun, "tw": triwulan}
    return reverse(halaman, kwargs=letak)
