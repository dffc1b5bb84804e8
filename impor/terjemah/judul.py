"""The year in a title: what a table says of itself, held against the run."""

from __future__ import annotations

from impor.istilah import Jenis, TingkatPesan
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Tabel

# Tables that speak of one year. A budget of the year before is usual beside the report's own.
TAHUNAN = {
    Jenis.PK: 0,
    Jenis.PK_PROGRAM: 0,
    Jenis.TARGET_REALISASI: 0,
    Jenis.PROGRAM_PENDUKUNG: 0,
    Jenis.EVALUASI_KINERJA: 0,
    Jenis.ANGGARAN: 1,
}


def put_judul(k: Konteks, tabel: Tabel) -> None:
    """Say when a table of one year is stored for another year than the report's."""
    mundur = TAHUNAN.get(tabel.jenis)
    if mundur is None or tabel.tahun is None:
        return
    if not k.tahun - mundur <= tabel.tahun <= k.tahun:
        k.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            "",
            f"Judul menyebut tahun {tabel.tahun}; isinya disimpan untuk tahun {tabel.tahun},"
            f" bukan untuk tahun laporan {k.tahun}.",
            sebab=SebabPesan.TAHUN_LAIN,
            ditemukan=" ".join(tabel.judul),
            diharapkan=f"tabel tahun {k.tahun}",
        )
