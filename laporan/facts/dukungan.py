"""Which program supports which sasaran in a year."""

from __future__ import annotations

from isian.kelompok import by_key
from laporan.facts.rows import Rows
from renstra.models import ProgramSasaran


def find_berlaku(rows: Rows, tahun: int) -> list[ProgramSasaran]:
    """Program by program: what the year says of it, else what the whole plan says."""
    bertahun = {satu.program_id for satu in rows.dukungan if satu.tahun == tahun}
    return [
        satu
        for satu in rows.dukungan
        if satu.tahun == tahun or (satu.tahun == 0 and satu.program_id not in bertahun)
    ]


def find_dukungan(rows: Rows) -> dict[int, tuple[int, ...]]:
    """The programs of each sasaran in the year of the report."""
    menurut_sasaran = by_key(find_berlaku(rows, rows.tahun), "sasaran_id")
    return {
        sasaran: tuple(satu.program_id for satu in isi) for sasaran, isi in menurut_sasaran.items()
    }
