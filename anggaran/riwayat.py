"""Everything that people did to a line and to its money, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from django.db.models import Model, Q

from isian.kejadian import Kejadian, make_catatan, read_catatan
from isian.models import Riwayat

from .tahun import Garis

TERBANYAK = 200


def list_riwayat(garis: Garis, lain: Iterable[Model], zona: tzinfo) -> list[Kejadian]:
    """The events of the line, of its pagu and realisasi, and of the rows ``lain``."""
    milik: dict[str, list[int]] = {}
    for satu in (garis.baris, *garis.pagu, *garis.realisasi, *lain):
        milik.setdefault(satu._meta.label_lower, []).append(satu.pk)
    syarat = Q()
    for tabel, kunci in milik.items():
        syarat |= Q(tabel=tabel, kunci__in=kunci)
    # Rows that are gone name their line in what was remembered.
    syarat |= Q(tabel__startswith="anggaran.", jenis="hapus", sebelum__baris_id=garis.baris.pk)
    semua = Riwayat.objects.filter(syarat, instansi_id=garis.baris.instansi_id)[:TERBANYAK]
    return read_catatan([make_catatan(satu) for satu in semua], zona)
