"""The stored rows that measuring a year needs, in three queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from capaian.models import Realisasi
from instansi.akses import read_milik
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
    holds the rows of twins, after the own ones; ``dokumen`` are the PD's own, drafts too."""

    tahun: int
    metode: Metode
    aturan: Mapping[Kunci, AturanIndikator]
    dokumen: Sequence[Dokumen]
    indikator: Sequence[Indikator]
    fakta: Mapping[int, IndikatorFakta]
    target_triwulan: Mapping[int, Sequence[Target]]
    realisasi: Mapping[int, Sequence[Realisasi]]


def load_baris(
    instansi: Instansi, tahun: int, tahun_lalu: int, hanya: Collection[int] | None = None
) -> BarisTahun:
    """With the realisasi of ``tahun_lalu`` earlier years. Three queries."""
    return load_baris_banyak([instansi], tahun, tahun_lalu, hanya)[instansi.pk]


def load_baris_banyak(
    instansi: Sequence[Instansi],
    tahun: int,
    tahun_lalu: int,
    hanya: Collection[int] | None = None,
) -> dict[int, BarisTahun]:
    """The same of many PDs, by PD, in as many queries as of one."""
    setahun = PengaturanTahun.objects.of_all(instansi).filter(tahun=tahun)
    pengaturan = {
        satu.instansi_id: satu
        for satu in setahun.select_related("skala", "periode", "periode_pembanding")
    }
    indikator = list_indikator(instansi, tahun, hanya)
    milik = Q() if hanya is None else Q(indikator__in=[satu.pk for satu in indikator])
    tahunan = range(tahun - tahun_lalu, tahun + 1)
    terbaca = read_milik(
        AturanIndikator.objects.of_all(instansi).filter(pengaturan__tahun=tahun).order_by("pk"),
        Periode.objects.of_all(instansi).order_by("pk"),
        query_dokumen(instansi, tahun),
        Target.objects.of_all(instansi).filter(milik, tahun=tahun).order_by("urutan", "pk"),
        query_realisasi(instansi, tahunan, milik),
    )
    per_instansi = by_key(indikator, "instansi_id")
    return {
        satu.pk: make_baris(
            tahun,
            pengaturan.get(satu.pk),
            per_instansi.get(satu.pk, []),
            *(semua.get(satu.pk, []) for semua in terbaca),
        )
        for satu in instansi
    }


def make_baris(
    tahun: int,
    pengaturan: PengaturanTahun | None,
    indikator: list[Indikator],
    aturan: list[AturanIndikator],
    semua_periode: list[Periode],
    semua_dokumen: list[Dokumen],
    semua_target: list[Target],
    realisasi: list[Realisasi],
) -> BarisTahun:
    periode = find_periode(pengaturan, semua_periode, tahun)
    attach_periode(semua_dokumen, semua_periode)
    dokumen = select_berlaku(semua_dokumen)
    berlaku = {satu.pk for satu in dokumen}
    target = [satu for satu in semua_target if satu.dokumen_id in berlaku]
    setahun = [satu for satu in target if satu.periode not in TRIWULAN]
    triwulan = [satu for satu in target if satu.periode in TRIWULAN]
    return BarisTahun(
        tahun=tahun,
        metode=read_metode(pengaturan),
        aturan=index_aturan(aturan),
        dokumen=semua_dokumen,
        indikator=indikator,
        fakta=load_indikator(indikator, dokumen, setahun, tahun, periode),
        target_triwulan=share_among_twins(indikator, by_key(triwulan, "indikator_id")),
        realisasi=share_among_twins(indikator, by_key(realisasi, "indikator_id")),
    )


NOMOR_MAKS = 2**63  # an address may name a larger one; SQLite cannot be asked for it


def list_indikator(
    instansi: Sequence[Instansi], tahun: int, hanya: Collection[int] | None
) -> list[Indikator]:
    """Those valid in the year with their owners, or the named ones with their twins."""
    milik = Indikator.objects.of_all(instansi)
    semua = milik.select_related(*PEMILIK, "unit").order_by("urutan", "pk")
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


def query_dokumen(instansi: Sequence[Instansi], tahun: int) -> QuerySet[Dokumen]:
    """The PD's own documents of the year or of a period."""
    semua: QuerySet[Dokumen] = Dokumen.objects.of_all(instansi)
    return semua.filter(pemegang="", tahun__in=(0, tahun)).order_by("jenis", "versi", "pk")


def attach_periode(dokumen: Iterable[Dokumen], semua: Iterable[Periode]) -> None:
    """Each document knows its period, which may be asked for its years."""
    periode = {satu.pk: satu for satu in semua}
    for satu in dokumen:
        if satu.periode_id in periode:
            satu.periode = periode[satu.periode_id]


def query_realisasi(
    instansi: Sequence[Instansi], tahun: Collection[int], milik: Q
) -> QuerySet[Realisasi]:
    semua: QuerySet[Realisasi] = Realisasi.objects.of_all(instansi)
    return semua.filter(milik, tahun__in=tahun).order_by("tahun", "periode", "pk")
