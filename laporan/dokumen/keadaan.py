"""What a PD has in a year, as far as its documents need it, in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from anggaran.tahun import AnggaranTahun, load_tahun
from anggaran.uang import BULAN_PER_TRIWULAN
from aturan.nilai import Kosong
from aturan.wewenang import Status
from capaian.models import Pelaporan
from capaian.ukur.tahun import Ukuran, load_ukuran
from instansi.models import Instansi
from laporan.dokumen.keadaan_renstra import KeadaanRenstra, load_keadaan_renstra
from laporan.dokumen.kepala import load_kepala
from perjanjian.models import AksiTriwulan, TingkatPerjanjian
from perjanjian.versi import get_perjanjian, group_versi, is_ditandatangani, query_pk, sebut
from renstra.enums import JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target


@dataclass(frozen=True, slots=True)
class KeadaanPk:
    """The last version of one PK. ``tanpa_pihak`` names the parties that are not yet chosen."""

    dokumen: Dokumen
    sebutan: str
    is_ditandatangani: bool
    tanpa_pihak: tuple[str, ...]
    indikator: int
    target_triwulan: int
    aksi: int


@dataclass(frozen=True, slots=True)
class Keadaan:
    """``ukuran`` are the indicators of the year with their quarters; ``disetujui`` the quarters
    that were approved."""

    pk: tuple[KeadaanPk, ...]
    iku: tuple[Indikator, ...]
    ukuran: tuple[Ukuran, ...]
    anggaran: AnggaranTahun
    disetujui: frozenset[int]
    renstra: KeadaanRenstra
    atasan: str

    def terisi(self, triwulan: int) -> int:
        """How many indicators have a realisasi in the quarter."""
        milik = (satu.realisasi.get(triwulan) for satu in self.ukuran)
        return sum(baris is not None and baris.nilai != Kosong() for baris in milik)

    def baris_kosong(self, triwulan: int) -> int:
        """How many lines with a pagu lack the money of the quarter."""
        return sum(
            bool(garis.pagu_berlaku())
            and garis.realisasi_sampai(triwulan).sampai < triwulan * BULAN_PER_TRIWULAN
            for garis in self.anggaran.garis.values()
            if garis.is_daun
        )

    def is_disetujui(self, triwulan: int) -> bool:
        return triwulan in self.disetujui


def load_keadaan(instansi: Instansi, tahun: int) -> Keadaan:
    disetujui = Pelaporan.objects.filter(
        instansi=instansi, tahun=tahun, status=Status.DISETUJUI
    ).values_list("triwulan", flat=True)
    return Keadaan(
        pk=tuple(load_pk(instansi, tahun)),
        iku=tuple(query_iku(instansi, tahun)),
        ukuran=tuple(load_ukuran(instansi, tahun)),
        anggaran=load_tahun(instansi, tahun),
        disetujui=frozenset(disetujui),
        renstra=load_keadaan_renstra(instansi, tahun),
        atasan=load_kepala(instansi, tahun).atasan,
    )


def load_pk(instansi: Instansi, tahun: int) -> Iterable[KeadaanPk]:
    """The PD's own first. Three queries."""
    terakhir = [versi[0] for versi in group_versi(query_pk(instansi, tahun)).values()]
    nomor = [satu.pk for satu in terakhir]
    target = Counter(
        Target.objects.filter(dokumen__in=nomor, tahun=tahun)
        .order_by()
        .values_list("dokumen_id", "periode")
    )
    aksi = Counter(
        AksiTriwulan.objects.filter(perjanjian__dokumen__in=nomor)
        .order_by()
        .values_list("perjanjian__dokumen_id", flat=True)
    )
    for satu in sorted(terakhir, key=lambda satu: satu.pemegang):
        semua = sum(banyak for (pk, _), banyak in target.items() if pk == satu.pk)
        setahun = target[satu.pk, PeriodeTarget.TAHUN]
        yield KeadaanPk(
            dokumen=satu,
            sebutan=sebut(satu),
            is_ditandatangani=is_ditandatangani(satu),
            tanpa_pihak=tuple(find_tanpa_pihak(satu)),
            indikator=setahun,
            target_triwulan=semua - setahun,
            aksi=aksi[satu.pk],
        )


def query_iku(instansi: Instansi, tahun: int) -> QuerySet[Indikator]:
    """Those marked as IKU, and those of a document of IKU, that hold in the year."""
    mulai = Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun)
    selesai = Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun)
    iku = Q(is_iku=True) | Q(target_list__dokumen__jenis=JenisDokumen.IKU)
    return Indikator.objects.of(instansi).filter(mulai, selesai, iku).distinct()


def find_tanpa_pihak(dokumen: Dokumen) -> Iterable[str]:
    perjanjian = get_perjanjian(dokumen)
    if perjanjian.salinan:
        return
    if perjanjian.pihak_pertama_id is None:
        yield "pihak pertama"
    sendiri = perjanjian.tingkat == TingkatPerjanjian.KEPALA_DAERAH
    if perjanjian.pihak_kedua_id is None and not sendiri:
        yield "pihak kedua"
