"""Who wrote what a PK promises: they may not judge it."""

from __future__ import annotations

from django.db.models import Q

from isian import riwayat
from isian.models import JenisUbahan, Riwayat
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Target


def find_penulis(dokumen: Dokumen) -> frozenset[int]:
    """By the history: of its parties, its targets of the year and its money, what was taken out
    again included. The rencana aksi is no part of what is signed. One query."""
    perjanjian = PerjanjianKinerja.objects.filter(dokumen=dokumen)
    program = ProgramPerjanjian.objects.filter(perjanjian__dokumen=dokumen)
    target = Target.objects.filter(dokumen=dokumen, periode=PeriodeTarget.TAHUN)
    tabel_target = Target._meta.label_lower
    milik = (
        Q(tabel=PerjanjianKinerja._meta.label_lower, kunci__in=perjanjian.values("pk"))
        | Q(tabel=ProgramPerjanjian._meta.label_lower, kunci__in=program.values("pk"))
        | Q(tabel=tabel_target, kunci__in=target.values("pk"))
        | Q(
            tabel=tabel_target,
            jenis=JenisUbahan.HAPUS,
            sebelum__dokumen_id=dokumen.pk,
            sebelum__periode=PeriodeTarget.TAHUN.value,
        )
    )
    return riwayat.find_penulis(Riwayat.objects.filter(milik, instansi_id=dokumen.instansi_id))
