"""How large the invented pemda is, and where its figures come from."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

KODE_PEMDA = "uji"
INDIKATOR_PER_SASARAN = 10
PROGRAM_PER_SASARAN = 2
KEGIATAN_PER_PROGRAM = 2
SUB_PER_KEGIATAN = 2
TAHUN_MULAI = 2021


@dataclass(frozen=True, slots=True)
class Ukuran:
    """``tahun`` counts the years from ``mulai``; ``triwulan`` adds a realisasi per quarter."""

    pd: int
    indikator: int
    tahun: int
    mulai: int = TAHUN_MULAI
    triwulan: bool = False

    @property
    def daftar_tahun(self) -> range:
        return range(self.mulai, self.mulai + self.tahun)

    @property
    def sasaran(self) -> int:
        return max(1, self.indikator // INDIKATOR_PER_SASARAN)


def pilih(rendah: int, tinggi: int, *tentang: object) -> int:
    """A whole number from ``rendah`` to ``tinggi``, always the same for the same matter."""
    return rendah + crc32("/".join(map(str, tentang)).encode()) % (tinggi - rendah + 1)
