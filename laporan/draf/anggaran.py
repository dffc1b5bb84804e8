"""Paragraphs on money: pagu, realisasi, serapan, what is left, and the year before."""

from __future__ import annotations

from collections.abc import Sequence

from anggaran.enums import Tingkat
from aturan.hitung import subtract
from aturan.tampil import format_persen, format_rupiah
from laporan.draf.kalimat import gabung, kutip, poin
from laporan.facts import Fakta
from laporan.facts.anggaran import AnggaranFakta, BarisUang


def total(anggaran: AnggaranFakta) -> str:
    pagu, realisasi = anggaran.total.pagu, anggaran.total.realisasi
    if pagu.nilai is None:
        return f"Belum ada data anggaran tahun {anggaran.tahun}."
    if realisasi.nilai is None:
        return (
            f"Pagu anggaran tahun {anggaran.tahun} sebesar {format_rupiah(pagu.nilai)};"
            " realisasinya belum ada."
        )
    return gabung(
        f"Pagu anggaran tahun {anggaran.tahun} sebesar {format_rupiah(pagu.nilai)} terealisasi"
        f" {format_rupiah(realisasi.nilai)} atau {format_persen(anggaran.total.serapan.nilai)},"
        f" dengan sisa {format_rupiah(anggaran.total.sisa.nilai)}.",
        *anggaran.catatan,
    )


def serapan_ujung(anggaran: AnggaranFakta) -> str:
    """The programs with the highest and the lowest serapan."""
    program = [satu for satu in anggaran.baris if satu.tingkat == Tingkat.PROGRAM]
    ada = [satu for satu in program if satu.rekap.serapan.nilai is not None]
    if len(ada) < 2:
        return ""
    if len({satu.rekap.serapan.nilai for satu in ada}) == 1:
        return f"Serapan setiap program mencapai {format_persen(ada[0].rekap.serapan.nilai)}."
    urut: Sequence[BarisUang] = sorted(ada, key=lambda satu: satu.rekap.serapan.nilai or 0)
    return (
        f"Serapan tertinggi terdapat pada {sebut_serapan(urut[-1])}, sedangkan yang terendah pada"
        f" {sebut_serapan(urut[0])}."
    )


def sebut_serapan(baris: BarisUang) -> str:
    return f"{kutip(baris.uraian)} ({format_persen(baris.rekap.serapan.nilai)})"


def dua_tahun(fakta: Fakta) -> str:
    """The serapan of this year against the year before, in points of percent."""
    kini, lalu = fakta.anggaran.total.serapan.nilai, fakta.anggaran_lalu.total.serapan.nilai
    if kini is None or lalu is None:
        return ""
    selisih = subtract(kini, lalu)
    if not selisih:
        return f"Serapan itu sama dengan tahun {fakta.anggaran_lalu.tahun}."
    if format_persen(kini) == format_persen(lalu):
        return f"Serapan itu hampir sama dengan tahun {fakta.anggaran_lalu.tahun}."
    kata = "meningkat" if selisih > 0 else "menurun"
    return (
        f"Dibandingkan dengan tahun {fakta.anggaran_lalu.tahun} ({format_persen(lalu)}), serapan"
        f" {kata} {poin(selisih)} poin persen."
    )
