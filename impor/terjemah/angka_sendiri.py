"""One's own figure beside those of others (``Kabupaten | Provinsi | Nasional``): the realisasi."""

from __future__ import annotations

import re
from dataclasses import replace

from aturan.nama_instansi import WILAYAH, parse_nama
from impor.istilah import Peran
from impor.kenali.pola import fold
from impor.rencana.konteks import Konteks
from impor.tabel import Kolom, Tabel

POLA_BUKAN_NYATA = re.compile(r"\b(?:target|standar|spm|rata ?-? ?rata)\b")
POLA_NYATA = re.compile(r"\b(?:realisasi|capaian|perbandingan)\b")
POLA_AWALAN = re.compile(r"^(?:(?:realisasi|capaian|nilai|angka|tingkat)\b\s*)+")
POLA_TAHUN = re.compile(r"\(?\b(?:tahun )?(?:19|20)\d\d\b\)?")
SETINGKAT = {
    "kabupaten": re.compile(r"(?:kab(?:upaten)?\.?)(?:\s*/\s*kota)?|daerah"),
    "kota": re.compile(r"(?:kab(?:upaten)?\.?\s*/\s*)?kota|daerah"),
    "provinsi": re.compile(r"prov(?:insi)?\.?|propinsi|daerah"),
}
"""What a column is headed that gives the figure of one's own pemda without its name."""


def with_own(k: Konteks, tabel: Tabel) -> Tabel:
    """The table with its own column as realisasi, where just one is and no other states it."""
    calon = [satu for satu in tabel.kolom_peran(Peran.TARGET_NASIONAL) if is_own(k, tabel, satu)]
    if len(calon) != 1 or tabel.kolom_peran(Peran.REALISASI):
        return tabel
    sendiri = replace(calon[0], peran=Peran.REALISASI)
    return replace(
        tabel, kolom=tuple(sendiri if satu is calon[0] else satu for satu in tabel.kolom)
    )


def is_own(k: Konteks, tabel: Tabel, kolom: Kolom) -> bool:
    """Whether a column compared with others gives what the PD or its pemda reached itself."""
    kepala = [fold(teks) for teks in kolom.kepala]
    sebut = " ".join(kepala)
    if POLA_BUKAN_NYATA.search(sebut):
        return False
    if not POLA_NYATA.search(f"{sebut} {fold(' '.join(tabel.judul_berlaku))}"):
        return False
    daun = " ".join(POLA_TAHUN.sub(" ", POLA_AWALAN.sub("", kepala[-1])).split())
    tingkat, wilayah = own_region(k)
    if (pola := SETINGKAT.get(tingkat)) is not None and pola.fullmatch(daun):
        return True
    return bool(wilayah) and parse_nama(daun).wilayah == wilayah


def own_region(k: Konteks) -> tuple[str, str]:
    """The kind of the pemda and its name without that word; empty where the PD names none."""
    wilayah = parse_nama(k.nama_instansi).wilayah
    kata = fold(k.nama_instansi).removesuffix(wilayah).split()
    return WILAYAH.get(kata[-1].strip("."), "") if kata else "", wilayah
