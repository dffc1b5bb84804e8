"""Which source of a fact stands when two tables state it: the lower rank.

A person's own entry stands before every file. The year's own table of target and realisasi stands
before comparison tables, a Renstra's own tables before tables that repeat them.
"""

from __future__ import annotations

from impor.istilah import Jenis

MANUAL = "manual"
PERINGKAT: dict[str, int] = {
    MANUAL: 0,
    Jenis.RENSTRA_TARGET: 10,
    Jenis.PK: 10,
    Jenis.TARGET_REALISASI: 10,
    Jenis.RENSTRA_PROGRAM: 12,
    Jenis.RUMUSAN_RENJA: 12,
    Jenis.IKU: 12,
    Jenis.INDIKATOR_RPJMD: 12,
    Jenis.RENCANA_AKSI: 14,
    Jenis.PROGRAM_PENDUKUNG: 15,
    Jenis.EVALUASI_KINERJA: 16,
    Jenis.ANGGARAN: 18,
    Jenis.TARGET_AWAL_AKHIR: 20,
    Jenis.STANDAR_NASIONAL: 25,
    Jenis.EVALUASI_RENSTRA: 30,
    Jenis.EVALUASI_RENJA: 30,
    Jenis.PERBANDINGAN_RENSTRA: 30,
    Jenis.PERBANDINGAN_TAHUN: 30,
}
LAINNYA = 90


def peringkat(jenis_sumber: str) -> int:
    """The rank of the table a row came from; an unknown source is overruled by any known one."""
    return PERINGKAT.get(jenis_sumber, LAINNYA)


PERINGKAT_UANG: dict[str, int] = {
    MANUAL: 0,
    Jenis.ANGGARAN: 10,
    Jenis.EVALUASI_KINERJA: 20,
}


def peringkat_uang(jenis_sumber: str) -> int:
    """The rank for money: a budget table stands before an evaluation table."""
    return PERINGKAT_UANG.get(jenis_sumber, LAINNYA)


def peringkat_tersimpan(jenis: str, jenis_sumber: str) -> int:
    """The rank that a stored row of a kind holds."""
    uang = jenis in ("pagu", "realisasianggaran", "realisasifisik")
    return peringkat_uang(jenis_sumber) if uang else peringkat(jenis_sumber)
