"""All sheets of the buku isian of one PD and year, by a fixed number of queries."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from impor.rencana.terkunci import load_kunci
from instansi.models import Instansi
from laporan.dokumen.renstra.muat import find_berlaku
from renstra.models import Indikator
from renstra.models.indikator import PEMILIK

from .lembar import LembarBuku
from .muat_pk import load_pk
from .muat_program import lembar_program
from .muat_realisasi import load_realisasi
from .muat_target import lembar_target, open_renstra
from .muat_uang import load_anggaran

INDUK = ("sasaran__tujuan", "kegiatan__program", "sub_kegiatan__kegiatan__program")


def load_lembar(instansi: Instansi, tahun: int, *, hari_ini: date) -> list[LembarBuku]:
    """The sheets that have something to fill in."""
    kunci = load_kunci(instansi, hari_ini=hari_ini)
    periode = find_berlaku(instansi, tahun)
    indikator = list_indikator(instansi, tahun)
    renstra = open_renstra(periode, indikator, kunci) if periode else None
    anggaran = load_anggaran(instansi, tahun, kunci)
    return [
        *([lembar_target(renstra), *lembar_program(renstra)] if renstra else []),
        *load_pk(instansi, tahun, kunci),
        load_realisasi(instansi, tahun, kunci),
        *([anggaran] if anggaran else []),
    ]


def list_indikator(instansi: Instansi, tahun: int) -> list[Indikator]:
    """Those that hold in the year, with the nodes above them."""
    mulai = Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun)
    selesai = Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun)
    semua = Indikator.objects.of(instansi).filter(mulai, selesai)
    return list(semua.select_related(*PEMILIK, *INDUK).order_by("urutan", "pk"))
