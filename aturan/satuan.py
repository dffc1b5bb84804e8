"""Units: which mean percent, which measure and which count. Data, to be added to."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from aturan.huruf import daftar_kata
from aturan.pemisah import Kebiasaan

PERSEN = frozenset({"%", "persen", "persentase", "prosen", "prosentase"})
PERSEN_WAJAR = Decimal(999)  # a single group of three in a percentage is never thousands

# Fractions make sense: a single group of three stays undecided.
UKUR = daftar_kata(
    """
    nilai poin point skor score indeks index angka predikat kategori level tingkat rasio ratio per
    km kilometer m meter m2 m3 m² m³ km2 km² cm mm ha hektar hektare are
    kg kilogram gram gr g ton kuintal kwintal kw liter ltr l ml kwh kva mw watt mbps gb tb
    detik menit jam hari minggu bulan tahun derajat ribu juta miliar milyar triliun usd
    """
)

# Words that are a unit by themselves; what follows them in a part is its label.
KEPALA_SATUAN = daftar_kata(
    """
    orang org unit buah kali lembar lbr dokumen dok bulan tahun hari jam minggu jenis paket pkt buku
    pak rim pcs kotak botol set stel eksemplar eks liter kg gram ton meter m2 km ha kk kpm jiwa desa
    kelurahan kecamatan kec nagari lokasi kegiatan laporan berkas surat rekening media klp dus roll
    titik ruas sambungan peserta siswa keluarga % juta miliar
    """
)

_KATA = re.compile(r"[^\s/(),.]+")


def is_persen(satuan: str) -> bool:
    """Whether a unit means percent: ``%``, ``Persen``, ``Persen (%)``, ``Persentase``."""
    return "%" in satuan or not PERSEN.isdisjoint(_words(satuan))


def is_cacah(satuan: str) -> bool:
    """Whether a unit counts things, so that a fraction of it makes no sense."""
    kata = _words(satuan)
    return bool(kata) and UKUR.isdisjoint(kata) and not is_persen(satuan)


def _words(satuan: str) -> list[str]:
    return [kata.casefold() for kata in _KATA.findall(satuan)]


def kebiasaan_untuk(satuan: str, kebiasaan: Kebiasaan) -> Kebiasaan:
    """What is known of the column, with what the unit tells."""
    if is_persen(satuan):
        batas = PERSEN_WAJAR if kebiasaan.terbesar is None else kebiasaan.terbesar
        return replace(kebiasaan, terbesar=batas, cacah=False)
    if is_cacah(satuan):
        return replace(kebiasaan, terkecil=None, terbesar=None, cacah=True)
    return kebiasaan


def split_satuan(teks: str) -> tuple[str, str]:
    """Unit and label: ``Unit Kendaraan roda 6`` → ``Unit``, ``Kendaraan roda 6``.

    A first word that is no known unit is taken with all that follows (``SDM PKH``).
    """
    depan, _, label = teks.partition(" ")
    if depan.split("/")[0].casefold() in KEPALA_SATUAN:
        return depan, label.strip()
    return teks, ""
