"""The stored rows that measuring a year needs, in seven queries at most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from capaian.models import Realisasi
from instansi.models import Instansi
from isian.kelompok import by_key
from pengaturan.metode import Metode, read_metode
from pengaturan.models import AturanIndikator, PengaturanTahun, Periode
from renstra.enums import TRIWULAN
from renstra.models import Dokumen, Indikator, Target
from renstra.models.indikator import PEMILIK

from .aturan import Kunci, index_aturan
from .dokumen import select_berlaku
from .fakta import IndikatorFakta
from .indikator import load_indikator, share_among_twins
from .periode import find_periode


@dataclass(frozen=True)
class BarisTahun:
    """The stored rows that bear on the year, and lookups in them by indicator. ``realisasi`` also
    holds the rows of twins, after the own ones."""

    tahun: int
    metode: Metode
    aturan: Mapping[Kunci, AturanIndikator]
    indikator: Sequence[Indikator]
    fakta: Mapping[int, IndikatorFakta]
    target_triwulan: Mapping[int, Sequence[Target]]
    realisasi: Mapping[int, Sequence[Realisasi]]


def load_baris(
    instansi: Instansi, tahun: int, tahun_lalu: int, hanya: Collection[int] | None
) -> BarisTahun:
    pengaturan = (
        PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun)
        .select_related("skala", "periode", "periode_pembanding")
        .first()
    )
    ditetapkan = pengaturan is not None and pengaturan.periode_id is not None
    semua_periode: Iterable[Periode] = () if ditetapkan else Periode.objects.of(instansi)
    periode = find_periode(pengaturan, semua_periode, tahun)
    indikator = list_indikator(instansi, tahun, hanya)
    milik = Q() if hanya is None else Q(indikator__in=[satu.pk for satu in indikator])
    dokumen = list_dokumen(instansi, tahun)
    target = list_target(instansi, tahun, dokumen, milik)
    realisasi = list_realisasi(instansi, range(tahun - tahun_lalu, tahun + 1), milik)
    setahun = [satu for satu in target if satu.periode not in TRIWULAN]
    triwulan = [satu for satu in target if satu.periode in TRIWULAN]
    return BarisTahun(
        tahun=tahun,
        metode=read_metode(pengaturan),
        aturan=index_aturan(pengaturan.aturan_indikator_list.all() if pengaturan else ()),
        indikator=indikator,
        fakta=load_indikator(indikator, dokumen, setahun, tahun, periode),
        target_triwulan=share_among_twins(indikator, by_key(triwulan, "indikator_id")),
        realisasi=share_among_twins(indikator, by_key(realisasi, "indikator_id")),
    )


NOMOR_MAKS = 2**63  # an address may name a larger one; SQLite cannot be asked for it


def list_indikator(
    instansi: Instansi, tahun: int, hanya: Collection[int] | None
) -> list[Indikator]:
    """Those valid in the year with their owners, or the named ones with their twins."""
    semua = Indikator.objects.of(instansi).select_related(*PEMILIK, "unit").order_by("urutan", "pk")
    if hanya is not None:
        hanya = [pk for pk in hanya if pk < NOMOR_MAKS]
        serumpun = (
            Q(pk__in=hanya)
            | Q(sama_dengan__in=hanya)
            | Q(kembaran_list__in=hanya)
            | Q(sama_dengan__kembaran_list__in=hanya)
        )
        return list(semua.filter(serumpun).distinct())
    mulai = Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun)
    selesai = Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun)
    ada_target = Exists(Target.objects.filter(indikator=OuterRef("pk")))
    return list(semua.filter(mulai, selesai).annotate(ada_target=ada_target))


def list_dokumen(instansi: Instansi, tahun: int) -> list[Dokumen]:
    """The documents that count, of the year or of a period."""
    semua = Dokumen.objects.of(instansi).filter(pemegang="", tahun__in=(0, tahun))
    return select_berlaku(semua.select_related("periode").order_by("jenis", "versi", "pk"))


def list_target(
    instansi: Instansi, tahun: int, dokumen: Sequence[Dokumen], milik: Q
) -> list[Target]:
    berlaku = {satu.pk for satu in dokumen}
    semua = Target.objects.of(instansi).filter(milik, tahun=tahun).order_by("urutan", "pk")
    return [satu for satu in semua if satu.dokumen_id in berlaku]


def list_realisasi(instansi: Instansi, tahun: Collection[int], milik: Q) -> list[Realisasi]:
    semua = Realisasi.objects.of(instansi).filter(milik, tahun__in=tahun)
    return list(semua.order_by("tahun", "periode", "pk"))
