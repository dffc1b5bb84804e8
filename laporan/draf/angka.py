"""Figures inside drafted sentences, each together with the token that keeps it current."""

from __future__ import annotations

from decimal import Decimal

from aturan.agregasi import RataRata
from aturan.hitung import percent_of
from aturan.tampil import format_angka, format_nilai, format_persen
from laporan.document import angka
from laporan.facts.kinerja import CapaianSasaran, Pengukuran
from laporan.narasi.token import key_indikator, key_sasaran


def cacah(token: str, banyak: int) -> str:
    return angka(token, str(banyak))


def persen(token: str, isi: Decimal | None) -> str:
    return angka(token, format_persen(isi))


def bagian(nama: str, banyak: int, dari: int) -> str:
    """``8 (80,00%)``: a count and its share, which are tokens of one name."""
    share = persen(f"persen_{nama}", percent_of(Decimal(banyak), Decimal(dari)))
    return f"{cacah(f'jumlah_{nama}', banyak)} ({share})"


def rata_rata(rata: RataRata, predikat: str | None) -> tuple[str, str]:
    return persen("rata_rata", rata.nilai), angka("predikat", predikat or "")


# --- of one indicator -------------------------------------------------------------------------


def milik(satu: Pengukuran, nama: str, tampil: str) -> str:
    return angka(f"{nama}:{key_indikator(satu.indikator.id)}", tampil)


def capaian(satu: Pengukuran) -> str:
    return milik(satu, "capaian", format_persen(satu.tampil.nilai))


def predikat(satu: Pengukuran) -> str:
    return milik(satu, "predikat", satu.predikat or "")


def realisasi(satu: Pengukuran) -> str:
    return milik(satu, "realisasi", format_nilai(satu.realisasi.nilai))


def target(satu: Pengukuran) -> str:
    return milik(satu, "target", format_nilai(satu.target.nilai)) if satu.target else ""


def realisasi_lalu(satu: Pengukuran) -> str:
    """With its year: ``76,92 pada tahun 2020``."""
    if satu.lalu is None:
        return ""
    nilai = milik(satu, "realisasi_lalu", format_nilai(satu.lalu.realisasi.nilai))
    return f"{nilai} pada tahun {milik(satu, 'tahun_lalu', str(satu.lalu.tahun))}"


def selisih(satu: Pengukuran) -> str:
    """How far it moved, without a sign; empty for grades."""
    besar = satu.tren.selisih
    return "" if besar is None else milik(satu, "selisih", format_angka(abs(besar)))


# --- of a sasaran -----------------------------------------------------------------------------


def capaian_sasaran(satu: CapaianSasaran) -> str:
    return persen(f"capaian_sasaran:{key_sasaran(satu.id)}", satu.rata.nilai)


def predikat_sasaran(satu: CapaianSasaran) -> str:
    return angka(f"predikat_sasaran:{key_sasaran(satu.id)}", satu.predikat or "")
