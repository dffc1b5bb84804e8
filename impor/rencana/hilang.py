"""What a sheet stated before and no longer states.

Such rows are reported and stay: a missing row may be a mistake of the sheet or a decision about
somebody's work, and only a person can tell. A row counts as missing when its figure came from a
sheet that this run brings again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import Pesan, Tabel

from .entri import Entri, Tempat
from .papan import Papan

BERSUMBER = (
    *("target", "realisasi", "pembanding", "pagu", "realisasianggaran", "realisasifisik"),
    "paguindikatif",
)
SEBUTAN = {
    "target": "Target",
    "realisasi": "Realisasi",
    "pembanding": "Pembanding",
    "pagu": "Pagu",
    "realisasianggaran": "Realisasi anggaran",
    "realisasifisik": "Realisasi fisik",
    "paguindikatif": "Pagu indikatif",
}


@dataclass(frozen=True, slots=True)
class Hilang:
    """A stored figure, and the cell that no longer states it."""

    entri: Entri
    tempat: Tempat


def find_hilang(papan: Papan, tabel: Iterable[Tabel]) -> list[Hilang]:
    """Every stored figure that its own sheet does not state any more."""
    lembar = {(satu.berkas, satu.lembar) for satu in tabel}
    return [
        Hilang(entri, letak)
        for jenis in BERSUMBER
        for entri in papan.semua(jenis)
        if not entri.is_disebut
        and (letak := read_sumber(str(entri.lihat("sumber") or ""))) is not None
        and (letak.berkas, letak.lembar) in lembar
    ]


def read_sumber(sumber: str) -> Tempat | None:
    """The cell that a stored figure came from; None when it came from no sheet."""
    bagian = sumber.split(" › ")
    return Tempat(*bagian) if len(bagian) == 3 else None


def name_fakta(entri: Entri) -> str:
    """``Target “Angka kemiskinan”``."""
    tentang = entri.lihat("indikator") or entri.lihat("baris")
    nama = tentang.lihat("nama") or tentang.lihat("uraian") if tentang is not None else ""
    return f"{SEBUTAN[entri.jenis]} “{nama}”"


def report_hilang(hilang: Hilang) -> Pesan:
    entri, letak = hilang.entri, hilang.tempat
    return Pesan(
        TingkatPesan.PERINGATAN,
        *letak,
        "",
        str(entri.lihat("mentah")),
        f"{name_fakta(entri)} tidak ada lagi di lembar ini; yang tersimpan dibiarkan.",
        SebabPesan.HILANG,
    )
