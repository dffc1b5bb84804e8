"""Bab IV Penutup: the conclusion from the figures, and the steps ahead that people write."""

from __future__ import annotations

from laporan.build.depan import tanda_tangan
from laporan.build.sections import belum_ditulis, daftar, draf, pembuat
from laporan.document import Blok
from laporan.draf import anggaran as draf_anggaran
from laporan.draf import indikator as draf_indikator
from laporan.draf import kinerja as draf_kinerja
from laporan.facts import Fakta

KEPALA = "kepala perangkat daerah"


def simpulan(fakta: Fakta) -> tuple[Blok, ...]:
    return draf(
        draf_kinerja.simpulan(fakta),
        draf_kinerja.sebaran_predikat(fakta),
        draf_anggaran.total(fakta.anggaran),
    )


def langkah(fakta: Fakta) -> tuple[Blok, ...]:
    rencana = draf_indikator.tindak_lanjut(fakta.analisis)
    pengantar = "Tindak lanjut yang dicatat penanggung jawab indikator adalah sebagai berikut."
    return (
        *draf(draf_kinerja.tindak_lanjut(fakta.kinerja), pengantar if rencana else ""),
        *daftar(rencana, draf=True),
        belum_ditulis("langkah peningkatan kinerja pada tahun berikutnya", KEPALA),
    )


BAGIAN = {
    "penutup": pembuat("Penutup"),
    "simpulan": pembuat("Simpulan", simpulan),
    "langkah": pembuat("Langkah Peningkatan Kinerja", langkah),
    "tanda-tangan": pembuat("", lambda fakta: (tanda_tangan(fakta),)),
}
