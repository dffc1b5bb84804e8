"""The unit column: a unit, or a baseline figure that slipped into it."""

from __future__ import annotations

from aturan.baca import parse_nilai
from aturan.nilai import Angka, Persen
from impor.tabel import Isi


def satuan_atau_awal(isi: Isi | None) -> tuple[str, Isi | None]:
    """The unit, and the field as a baseline value when it holds a figure instead of a unit."""
    if isi is None or not isi.mentah.strip():
        return "", None
    nilai = parse_nilai(isi.mentah).nilai
    if isinstance(nilai, Angka | Persen):
        return "", Isi(isi.sel, isi.mentah, nilai)
    return " ".join(isi.mentah.split()), None
