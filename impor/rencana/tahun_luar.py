"""Years that no row can stand in, such as one read from a date in a header: told, and a galat.

Left without its year the figure would become one of the report's own year.
"""

from __future__ import annotations

from collections.abc import Iterator

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import Pesan
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR

from .entri import Tempat
from .papan import Papan


def report_tahun(papan: Papan) -> list[Pesan]:
    """One galat for every cell whose fact stands in such a year."""
    return [
        Pesan(
            TingkatPesan.GALAT,
            *tempat,
            str(tahun),
            f"tahun {TAHUN_PERTAMA} sampai {TAHUN_TERAKHIR}",
            f"Angka ini terbaca untuk tahun {tahun}, di luar yang dapat disimpan. Betulkan tahun di"
            " kepala kolom atau judulnya, atau abaikan kolomnya.",
            SebabPesan.TAHUN_LUAR,
        )
        for tempat, tahun in dict(find_luar(papan)).items()
    ]


def find_luar(papan: Papan) -> Iterator[tuple[Tempat, int]]:
    """The facts of this run whose year is out of bounds; 0 is no year."""
    for jenis in papan.jenis_of("tahun"):
        for entri in papan.semua(jenis):
            tahun = entri.get_isian("tahun")
            if tahun and not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR and entri.tempat is not None:
                yield entri.tempat, tahun
