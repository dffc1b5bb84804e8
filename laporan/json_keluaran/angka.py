"""Figures of the JSON: ``{"nilai", "tampil", "mentah", "alasan"}``, nilai half-up to 6 places."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from aturan.agregasi import RataRata
from aturan.alasan import Alasan
from aturan.batas import Terbatas
from aturan.capaian import Hasil
from aturan.hitung import is_wajar
from aturan.jejak import Hitungan
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Sebab, TidakBerlaku
from aturan.rekap_anggaran import Jumlah
from aturan.tampil import format_angka, format_nilai, format_persen, format_rupiah
from capaian.ukur.fakta import RealisasiFakta, TargetFakta
from laporan.facts.kinerja import KlaimFakta

Json = dict[str, Any]
ENAM_DESIMAL = Decimal("0.000001")
_LEBAR = Context(prec=200, rounding=ROUND_HALF_UP)


def desimal(nilai: Decimal | None) -> str | None:
    """``95.430934``: at most six places, without trailing zeros."""
    if nilai is None or not is_wajar(nilai):
        return None
    bulat = nilai.quantize(ENAM_DESIMAL, context=_LEBAR)
    teks = format(bulat, "f").rstrip("0").rstrip(".")
    return "0" if teks in ("-0", "") else teks


def angka(nilai: Decimal | None, tampil: str, mentah: str = "", alasan: str | None = None) -> Json:
    return {"nilai": desimal(nilai), "tampil": tampil, "mentah": mentah, "alasan": alasan}


def kalimat(alasan: Alasan | None) -> str | None:
    return alasan.kalimat if alasan else None


def persen(nilai: Decimal | None, alasan: Alasan | None = None) -> Json:
    """A computed percentage; nobody wrote it, so its ``mentah`` is empty."""
    return angka(nilai, format_persen(nilai), "", kalimat(alasan))


def capaian(hasil: Hasil, tampil: Terbatas) -> Json:
    """The raw figure; a cap is a matter of display."""
    return angka(hasil.nilai, format_persen(tampil.nilai), "", kalimat(hasil.alasan))


def hitungan(isi: Hitungan) -> Json:
    return persen(isi.nilai, isi.alasan)


def hitungan_angka(isi: Hitungan) -> Json:
    return angka(isi.nilai, format_angka(isi.nilai), "", kalimat(isi.alasan))


def hitungan_rupiah(isi: Hitungan) -> Json:
    return angka(isi.nilai, format_rupiah(isi.nilai), "", kalimat(isi.alasan))


def jumlah(isi: Jumlah, alasan: Alasan) -> Json:
    """A sum of money; ``alasan`` is given when no line has a figure."""
    ada = isi.nilai is not None
    return angka(isi.nilai, format_rupiah(isi.nilai), "", None if ada else alasan.kalimat)


def rata_rata(rata: RataRata) -> Json:
    return persen(rata.nilai, rata.alasan)


def target(isi: TargetFakta | None) -> Json:
    if isi is None:
        return nilai(Kosong(), "", Alasan.BELUM_ADA_TARGET)
    return nilai(isi.nilai, isi.mentah, Alasan.BELUM_ADA_TARGET)


def realisasi(isi: RealisasiFakta) -> Json:
    return nilai(isi.nilai, isi.mentah, isi.alasan or Alasan.BELUM_ADA_REALISASI)


def nilai(isi: Nilai, mentah: str, kosong: Alasan) -> Json:
    """A value of any kind; only a single number has a ``nilai``."""
    return angka(pokok(isi), format_nilai(isi), mentah, alasan_nilai(isi, kosong))


def pokok(isi: Nilai) -> Decimal | None:
    return isi.nilai if isinstance(isi, Angka | Persen) else pokok_ordinal(isi)


def pokok_ordinal(isi: Nilai) -> Decimal | None:
    return isi.angka if isinstance(isi, Ordinal) else None


def alasan_nilai(isi: Nilai, kosong: Alasan) -> str | None:
    if isinstance(isi, Kosong):
        return (SEBAB.get((isi.sebab, kosong)) or SEBAB_BERSAMA.get(isi.sebab, kosong)).kalimat
    return Alasan.TIDAK_BERLAKU.kalimat if isinstance(isi, TidakBerlaku) else None


SEBAB_BERSAMA = {
    Sebab.BELUM_DINILAI: Alasan.BELUM_DINILAI,
    Sebab.TIDAK_ADA_DATA: Alasan.TIDAK_ADA_DATA,
}
# A dash is remarked on where somebody reports; a target that is a dash is no target.
SEBAB = {(Sebab.STRIP, Alasan.BELUM_ADA_REALISASI): Alasan.REALISASI_STRIP}


def klaim(semua: Iterable[KlaimFakta]) -> Json:
    """Printed figures by kind, each with its place."""
    hasil: dict[str, list[Json]] = {}
    for satu in semua:
        isi = angka(pokok(satu.nilai), format_nilai(satu.nilai), satu.mentah)
        tempat = {"berkas": satu.berkas, "lembar": satu.lembar, "sel": satu.sel}
        hasil.setdefault(str(satu.jenis), []).append({**isi, "tahun": satu.tahun, "tempat": tempat})
    return hasil
