"""The levels of a PK: who stands above whom, and what each of them promises and spends."""

from __future__ import annotations

from dataclasses import dataclass

from anggaran.enums import Tingkat

from .models import TingkatPerjanjian


@dataclass(frozen=True, slots=True)
class Jenjang:
    """``pemilik`` are the nodes whose indicators the level promises, ``anggaran`` the lines of the
    budget that its attachment names, ``kolom`` what stands above the first column."""

    pemilik: tuple[str, ...]
    anggaran: tuple[Tingkat, ...]
    kolom: str


# From the top down: a PK serves one of a level above its own.
JENJANG: dict[str, Jenjang] = {
    TingkatPerjanjian.KEPALA_DAERAH: Jenjang(
        ("tujuan", "sasaran"), (Tingkat.PROGRAM,), "Sasaran Strategis"
    ),
    TingkatPerjanjian.KEPALA_PD: Jenjang(("sasaran",), (Tingkat.PROGRAM,), "Sasaran Strategis"),
    TingkatPerjanjian.ADMINISTRATOR: Jenjang(
        ("program",), (Tingkat.PROGRAM, Tingkat.KEGIATAN), "Sasaran Program"
    ),
    TingkatPerjanjian.UPTD: Jenjang(
        ("program", "kegiatan", "sub_kegiatan"),
        (Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN),
        "Sasaran Program/Kegiatan",
    ),
    TingkatPerjanjian.PENGAWAS: Jenjang(
        ("kegiatan", "sub_kegiatan"), (Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN), "Sasaran Kegiatan"
    ),
    TingkatPerjanjian.FUNGSIONAL: Jenjang(
        ("kegiatan", "sub_kegiatan"), (Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN), "Sasaran Kegiatan"
    ),
}
URUTAN = tuple(JENJANG)


def is_atasan(atas: str, bawah: str) -> bool:
    """Whether the one level stands above the other."""
    return URUTAN.index(atas) < URUTAN.index(bawah)
