"""The way of a PK from draft to signature. What is signed is copied and stays as it is: a signed
version is never reopened, a PK perubahan is made instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from aturan.peran import Peran
from aturan.wewenang import Tindakan
from instansi.alur import take_step
from instansi.models import Instansi
from instansi.pemberitahuan import find_penerima, notify
from isian.riwayat import Pelaku, changing
from perjanjian.kurang import find_halangan, find_kurang
from perjanjian.muat import load_program, load_target, make_naskah
from perjanjian.penulis import find_penulis
from perjanjian.salinan import to_json
from perjanjian.versi import sebut
from renstra.models import Dokumen

from .kunci import ensure_perjanjian

LANGKAH = (
    Tindakan.AJUKAN,
    Tindakan.TARIK,
    Tindakan.VERIFIKASI,
    Tindakan.KEMBALIKAN,
    Tindakan.SETUJUI,
)
MENILAI = (Tindakan.VERIFIKASI, Tindakan.SETUJUI)


class BelumLengkap(Exception):
    """The step cannot be taken yet; ``kalimat_list`` says what to do first."""

    def __init__(self, kalimat_list: list[str]) -> None:
        self.kalimat_list = kalimat_list
        super().__init__(" ".join(kalimat_list))


@dataclass(frozen=True, slots=True)
class TandaTangan:
    tempat: str
    tanggal: date


def take_langkah(
    dokumen: Dokumen,
    tindakan: Tindakan,
    *,
    acting_user: Pelaku,
    peran: frozenset[Peran],
    alasan: str = "",
    tanda_tangan: TandaTangan | None = None,
    tautan: str = "",
) -> Dokumen:
    """One step. Raises ``LangkahDitolak`` and ``BelumLengkap``, and then changes nothing."""
    with transaction.atomic():
        hasil = take_step(
            dokumen,
            tindakan,
            acting_user=acting_user,
            peran=peran,
            alasan=alasan,
            pengisi=find_penulis(dokumen) if tindakan in MENILAI else frozenset(),
        )
        if tindakan == Tindakan.AJUKAN:
            require_lengkap(hasil, acting_user=acting_user)
        if tindakan == Tindakan.SETUJUI:
            sign(hasil, tanda_tangan, acting_user=acting_user)
        tell(hasil, tindakan, acting_user=acting_user, tautan=tautan)
        return hasil


def require_lengkap(dokumen: Dokumen, *, acting_user: Pelaku) -> None:
    perjanjian = ensure_perjanjian(dokumen, acting_user=acting_user)
    naskah = make_naskah(dokumen, load_target(dokumen), load_program(perjanjian))
    if kurang := find_kurang(naskah):
        raise BelumLengkap(kurang)


def sign(dokumen: Dokumen, tanda_tangan: TandaTangan | None, *, acting_user: Pelaku) -> None:
    """Record place and day, and keep what both parties signed as it is on that day."""
    if tanda_tangan is None or not tanda_tangan.tempat.strip():
        raise BelumLengkap(["Isi tempat dan tanggal penandatanganan."])
    perjanjian = ensure_perjanjian(dokumen, acting_user=acting_user)
    perjanjian.dokumen = dokumen
    if halangan := find_halangan(perjanjian, tanda_tangan.tanggal):
        raise BelumLengkap(halangan)
    with changing(perjanjian, acting_user=acting_user, alasan="Ditandatangani"):
        perjanjian.tempat = tanda_tangan.tempat.strip()
        perjanjian.tanggal = tanda_tangan.tanggal
        dokumen.perjanjian = perjanjian
        naskah = make_naskah(dokumen, load_target(dokumen), load_program(perjanjian))
        perjanjian.salinan = to_json(naskah)


# --- who is told -------------------------------------------------------------------------------

KABAR: dict[Tindakan, tuple[Peran, str]] = {
    Tindakan.AJUKAN: (Peran.VERIFIKATOR, "diajukan dan menunggu verifikasi Anda"),
    Tindakan.VERIFIKASI: (Peran.KEPALA_PD, "diverifikasi dan menunggu tanda tangan Anda"),
    Tindakan.KEMBALIKAN: (Peran.OPERATOR, "dikembalikan untuk diperbaiki"),
    Tindakan.SETUJUI: (Peran.OPERATOR, "ditandatangani"),
}


def tell(dokumen: Dokumen, tindakan: Tindakan, *, acting_user: Pelaku, tautan: str) -> None:
    if tindakan not in KABAR:
        return
    peran, kabar = KABAR[tindakan]
    instansi: Instansi = dokumen.instansi
    kalimat = f"{dokumen.get_jenis_display()} {dokumen.tahun} {sebut(dokumen)} {kabar}."
    notify(find_penerima(instansi, {peran}, kecuali=acting_user.id), kalimat, tautan)
