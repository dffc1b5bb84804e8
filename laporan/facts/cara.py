"""How each year was measured: an earlier year keeps the settings of its own report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from capaian.ukur.aturan import Kunci, index_aturan
from isian.kelompok import by_key
from laporan.facts.rows import Rows
from pengaturan.metode import Metode, read_metode
from pengaturan.models import AturanIndikator


@dataclass(frozen=True, slots=True)
class CaraTahun:
    """How a year was measured: its settings, and its rules by the names of indicators."""

    metode: Metode
    aturan: Mapping[Kunci, AturanIndikator]


def load_cara(rows: Rows) -> dict[int, CaraTahun]:
    """Of every year up to the report's that has settings."""
    aturan = by_key(rows.aturan, "pengaturan_id")
    return {
        satu.tahun: CaraTahun(read_metode(satu), index_aturan(aturan.get(satu.pk, [])))
        for satu in rows.pengaturan_semua
    }
