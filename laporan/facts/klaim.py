"""Printed figures as facts."""

from __future__ import annotations

from capaian.models import JenisKlaim, Klaim
from laporan.facts.kinerja import KlaimFakta


def make_klaim(klaim: Klaim) -> KlaimFakta:
    return KlaimFakta(
        jenis=JenisKlaim(klaim.jenis),
        nilai=klaim.nilai,
        mentah=klaim.mentah,
        tahun=klaim.tahun_klaim,
        label=klaim.label,
        berkas=klaim.berkas,
        lembar=klaim.lembar,
        sel=klaim.sel,
    )
