"""Whether every part of an outline can stand where it stands."""

from __future__ import annotations

from laporan.build.bagian import BAGIAN, DAFTAR
from laporan.kerangka import Butir, Kerangka, KerangkaTidakSahError


def check_tempat(kerangka: Kerangka) -> None:
    """Raises ``KerangkaTidakSahError``."""
    if all(satu.sembunyi for satu in kerangka.bab):
        raise KerangkaTidakSahError("Laporan harus memiliki paling sedikit satu bab yang tampil.")
    for satu in (*kerangka.depan, *kerangka.bab, *kerangka.lampiran):
        if not satu.sembunyi and not find_sebutan(satu):
            raise KerangkaTidakSahError(
                "Bagian tanpa judul hanya dapat berada di dalam bab. Beri judul dahulu.", "judul"
            )
    for satu in (*kerangka.depan, *kerangka.lampiran):
        if satu.isi:
            raise KerangkaTidakSahError(f"“{find_sebutan(satu)}” tidak dapat memuat bagian lain.")
    for bab in (*kerangka.bab, *kerangka.lampiran):
        check_daftar(bab)


def check_daftar(butir: Butir) -> None:
    """Lists with page numbers stand before the chapters."""
    if butir.kunci in DAFTAR:
        raise KerangkaTidakSahError("Daftar isi, tabel, dan gambar hanya dapat berada di depan.")
    for anak in butir.isi:
        check_daftar(anak)


def find_sebutan(butir: Butir) -> str:
    """What a part is called without the facts; empty for one that has no title."""
    if butir.judul:
        return butir.judul
    if butir.kunci in DAFTAR:
        return f"Daftar {DAFTAR[butir.kunci].capitalize()}"
    pembuat = BAGIAN.get(butir.kunci)
    return pembuat.nama if pembuat else ""


def is_bebas(kunci: str) -> bool:
    """A part that holds prose only."""
    return kunci not in BAGIAN and kunci not in DAFTAR
