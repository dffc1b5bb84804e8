"""Year and name of the PD in titles: what a table says of itself, held against the run."""

from __future__ import annotations

from impor.istilah import TingkatPesan
from impor.rencana.konteks import Konteks
from impor.tabel import Tabel


def put_judul(k: Konteks, tabel: Tabel) -> None:
    """Report a title whose year lies after the year of the run: it cannot be meant."""
    if tabel.tahun is not None and tabel.tahun > k.tahun and k.periode is None:
        k.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            "",
            f"Judul menyebut tahun {tabel.tahun}, padahal impor ini untuk tahun {k.tahun}.",
            ditemukan=" ".join(tabel.judul),
            diharapkan=f"tabel tahun {k.tahun} atau sebelumnya",
        )
