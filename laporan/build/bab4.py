"""Bab IV Penutup: the conclusion from the figures, and the steps ahead that people write."""

from __future__ import annotations

from laporan.build.depan import tanda_tangan
from laporan.build.sections import belum, paragraf, subbab
from laporan.document import Bab
from laporan.draf import anggaran as draf_anggaran
from laporan.draf import kinerja as draf_kinerja
from laporan.facts import Fakta


def bab4(fakta: Fakta) -> Bab:
    simpulan = subbab(
        "simpulan",
        "Simpulan",
        paragraf(
            draf_kinerja.simpulan(fakta),
            draf_kinerja.sebaran_predikat(fakta),
            draf_anggaran.total(fakta.anggaran),
        ),
    )
    langkah = subbab(
        "langkah",
        "Langkah Peningkatan Kinerja",
        paragraf(draf_kinerja.tindak_lanjut(fakta.kinerja)),
        belum("langkah peningkatan kinerja pada tahun berikutnya", "kepala perangkat daerah"),
    )
    return Bab("Penutup", (simpulan, langkah, tanda_tangan(fakta)), "penutup")
