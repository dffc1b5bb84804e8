"""The year and the office in a title: what a table says of itself, held against the run."""

from __future__ import annotations

from impor.cocok import check_judul
from impor.rencana.konteks import Konteks
from impor.tabel import Tabel


def put_judul(k: Konteks, tabel: Tabel) -> None:
    """Say when a table speaks of another year or another PD than the run's."""
    k.pesan += check_judul(tabel, tahun=k.tahun, nama=k.nama_instansi)
