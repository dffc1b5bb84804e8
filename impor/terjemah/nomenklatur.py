"""Lists of codes and names without target or money: a reference, not the plan of a PD."""

from __future__ import annotations

from impor.istilah import TingkatPesan
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Tabel


def nomenklatur(k: Konteks, tabel: Tabel) -> None:
    """Say that none of it becomes part of the plan. Which of its programs a PD carries out is told
    by the Renstra, the PK or the budget."""
    k.lapor(
        TingkatPesan.PERINGATAN,
        tabel,
        "",
        f"Daftar nomenklatur dengan {len(tabel.baris)} baris dikenali, tetapi tidak dimasukkan ke"
        " rencana perangkat daerah.",
        sebab=SebabPesan.NOMENKLATUR,
        ditemukan=" ".join(tabel.judul)[:120],
        diharapkan="tabel Renstra, PK, atau anggaran yang menyebut program perangkat daerah",
    )
