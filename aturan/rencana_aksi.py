"""Quarterly targets of a rencana aksi held against the target of the year.

Source: DOMAIN of SAKIP documents, chapter 4: how quarters make a year is set for each indicator.
What does not fit is said, and never refused: the plan is the PD's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from aturan.konsolidasi import Konsolidasi, uses_terakhir
from aturan.nilai import Kosong, Nilai
from aturan.tampil import format_nilai
from aturan.triwulan import ROMAWI, HasilTahunan, consolidate_triwulan, is_sama, with_satuan

BAWAAN = Konsolidasi.POSISI_AKHIR

SEBUTAN = {
    Konsolidasi.KUMULATIF: "Jumlah target keempat triwulan",
    Konsolidasi.POSISI_AKHIR: "Target triwulan IV",
    Konsolidasi.RATA_RATA: "Rata-rata target keempat triwulan",
    Konsolidasi.MAKSIMUM: "Target triwulan yang tertinggi",
    Konsolidasi.HANYA_TW4: "Target triwulan IV",
}


def check_rencana(
    triwulan: Sequence[Nilai], setahun: Nilai, cara: Konsolidasi | None, satuan: str = ""
) -> tuple[str, ...]:
    """What is wrong, as sentences; nothing as long as no quarter has a target.

    ``cara`` None: nobody decided how quarters make the year; the last quarter then counts.
    """
    if all(isinstance(satu, Kosong) for satu in triwulan):
        return ()
    dipakai = cara or BAWAAN
    hasil = consolidate_triwulan(triwulan, dipakai, satuan=satuan)
    keluhan = find_keluhan(hasil, with_satuan(setahun, satuan), dipakai)
    belum = (
        () if cara else (f"Cara menggabung triwulan belum ditetapkan; dianggap {BAWAAN.label}.",)
    )
    return (*keluhan, *belum)


def find_keluhan(hasil: HasilTahunan, setahun: Nilai, cara: Konsolidasi) -> tuple[str, ...]:
    if isinstance(setahun, Kosong):
        return ("Target setahun belum diisi, sehingga triwulan tidak dapat dibandingkan.",)
    kurang = (4,) if uses_terakhir(cara) and 4 in hasil.kosong else hasil.kosong
    if hasil.sementara and kurang:
        nomor = ", ".join(ROMAWI[satu - 1] for satu in kurang)
        return (f"Target triwulan {nomor} belum diisi.",)
    if hasil.alasan:
        return (hasil.alasan.kalimat,)
    if is_sama(hasil.nilai, setahun):
        return ()
    return (
        f"{SEBUTAN[cara]} {format_nilai(hasil.nilai)} tidak sama dengan target setahun"
        f" {format_nilai(setahun)}.",
    )
