"""The unit column: a unit, or a baseline figure that slipped into it."""

from __future__ import annotations

from aturan.baca import parse_nilai
from impor.tabel import Isi

from .fakta import is_angka


def satuan_atau_awal(isi: Isi | None) -> tuple[str, Isi | None]:
    """The unit, and the field as a baseline value when it holds a figure instead of a unit."""
    if isi is None or not isi.mentah.strip():
        return "", None
    bacaan = parse_nilai(isi.mentah)
    angka = Isi(isi.sel, isi.mentah, bacaan.nilai)
    if not is_angka(angka):
        return " ".join(isi.mentah.split()), None
    return "", angka
