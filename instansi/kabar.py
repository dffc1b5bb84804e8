"""Who is told what when a quarter or document takes a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from isian.riwayat import Pelaku

from .models import Beralur, Instansi
from .pemberitahuan import find_penerima, notify


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
    Tindakan.KEMBALIKAN_LAPORAN: Kabar(
        (Peran.OPERATOR, Peran.VERIFIKATOR), "dikembalikan oleh {oleh} untuk diperbaiki"
    ),
    Tindakan.REVIU: Kabar(
        (Peran.OPERATOR, Peran.KEPALA_PD), "dinyatakan telah direviu oleh {oleh}"
    ),
    Tindakan.SAHKAN: Kabar(
        (Peran.OPERATOR, Peran.ORGANISASI, Peran.BAPPEDA), "disahkan oleh {oleh}"
    ),
    Tindakan.TERBITKAN: Kabar(
        (Peran.OPERATOR, Peran.KEPALA_PD, Peran.BAPPEDA), "diterbitkan oleh {oleh}"
    ),
    Tindakan.RALAT: Kabar((Peran.OPERATOR, Peran.ORGANISASI), "dibuka oleh {oleh} untuk diralat"),
}


def tell_langkah(
    baris: Beralur,
    tindakan: Tindakan,
    dari: Status,
    *,
    instansi: Instansi,
    sebutan: str,
    tautan: str,
    acting_user: Pelaku,
    kabar: Mapping[Tindakan, Kabar] = KABAR,
) -> None:
    """Tell those whose turn it is; of a return by the head also the verifier. ``sebutan`` is what
    took the step, for readers; ``baris`` is as stored after it. ``kabar``: another table."""
    isi = kabar[tindakan]
    peran = set(isi.kepada)
    if tindakan is Tindakan.KEMBALIKAN and dari is Status.DIVERIFIKASI:
        peran.add(Peran.VERIFIKATOR)
    alasan = f" Alasan: {baris.alasan_status}" if baris.alasan_status else ""
    notify(
        find_penerima(instansi, peran, kecuali=acting_user.id),
        f"{sebutan} {isi.kalimat.format(oleh=acting_user.nama)}.{alasan}",
        tautan,
        f"{baris._meta.model_name}:{baris.pk}:{baris.versi_baris}",
    )
