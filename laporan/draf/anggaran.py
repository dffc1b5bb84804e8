"""Paragraphs on money: pagu, realisasi, serapan, what is left, and the year before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from anggaran.enums import Tingkat
from aturan.hitung import subtract
from aturan.tampil import format_angka, format_persen, format_rupiah
from laporan.document import angka
from laporan.draf.angka import persen
from laporan.draf.kalimat import gabung, kutip
from laporan.facts import Fakta
from laporan.facts.anggaran import AnggaranFakta, BarisUang
from laporan.narasi.token import key_baris


def total(anggaran: AnggaranFakta, ekor: str = "") -> str:
    """``ekor`` ends the tokens of another year: ``_lalu``."""
    pagu, realisasi = anggaran.total.pagu, anggaran.total.realisasi
    if pagu.nilai is None:
        return f"Belum ada data anggaran tahun {anggaran.tahun}."
    sebut_pagu = angka(f"pagu{ekor}", format_rupiah(pagu.nilai))
    if realisasi.nilai is None:
        return f"Pagu anggaran tahun {anggaran.tahun} sebesar {sebut_pagu}; realisasinya belum ada."
    return gabung(
        f"Pagu anggaran tahun {anggaran.tahun} sebesar {sebut_pagu} terealisasi"
        f" {angka(f'realisasi_anggaran{ekor}', format_rupiah(realisasi.nilai))} atau"
        f" {persen(f'serapan{ekor}', anggaran.total.serapan.nilai)}, dengan sisa"
        f" {angka(f'sisa{ekor}', format_rupiah(anggaran.total.sisa.nilai))}.",
        *anggaran.catatan,
    )


def serapan_ujung(anggaran: AnggaranFakta) -> str:
    """The programs with the highest and the lowest serapan."""
    program = [satu for satu in anggaran.baris if satu.tingkat == Tingkat.PROGRAM]
    ada = [satu for satu in program if satu.rekap.serapan.nilai is not None]
    if len(ada) < 2:
        return ""
    kunci = key_baris(anggaran)
    urut: Sequence[BarisUang] = sorted(ada, key=lambda satu: satu.rekap.serapan.nilai or 0)
    rendah, tinggi = urut[0], urut[-1]
    if rendah.rekap.serapan.nilai == tinggi.rekap.serapan.nilai:
        return f"Serapan setiap program mencapai {serapan(rendah, kunci)}."
    return (
        f"Serapan tertinggi terdapat pada {kutip(tinggi.uraian)} ({serapan(tinggi, kunci)}),"
        f" sedangkan yang terendah pada {kutip(rendah.uraian)} ({serapan(rendah, kunci)})."
    )


def serapan(baris: BarisUang, kunci: Mapping[int, str]) -> str:
    return persen(f"serapan:{kunci[baris.id]}", baris.rekap.serapan.nilai)


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
        f"Dibandingkan dengan tahun {fakta.anggaran_lalu.tahun} ({persen('serapan_lalu', lalu)}),"
        f" serapan {kata} {angka('selisih_serapan', format_angka(abs(selisih)))} poin persen."
    )
