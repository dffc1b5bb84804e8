"""The only reader of the database: every row that a report needs, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran
from capaian.models import Klaim, Pembanding, Realisasi
from capaian.ukur.dokumen import select_berlaku
from instansi.enums import MILIK_RENJA, TETAP_BERLAKU, UsulanUnit
from instansi.models import BarisProfil, Instansi, Pemda, TabelProfil, UnitKerja
from pengaturan.models import AturanIndikator, PengaturanTahun, Periode
from perjanjian.models import ProgramPerjanjian
from renstra.enums import TRIWULAN
from renstra.models import (
    ArahKebijakan,
    Dokumen,
    Indikator,
    Kegiatan,
    Misi,
    Program,
    ProgramSasaran,
    Sasaran,
    Strategi,
    SubKegiatan,
    Target,
    Tujuan,
)


@dataclass(frozen=True, slots=True)
class Rows:
    """The stored rows of a PD that bear on one year."""

    instansi: Instansi
    pemda: Pemda
    tahun: int
    pengaturan: PengaturanTahun | None
    pengaturan_semua: list[PengaturanTahun]  # of this year and earlier ones
    aturan: list[AturanIndikator]  # of the same years
    periode: list[Periode]
    unit: list[UnitKerja]
    misi: list[Misi]
    tujuan: list[Tujuan]
    sasaran: list[Sasaran]
    sasaran_semua: list[Sasaran]  # those of other years too: money of the year before names them
    strategi: list[Strategi]
    arah: list[ArahKebijakan]
    program: list[Program]
    kegiatan: list[Kegiatan]
    sub_kegiatan: list[SubKegiatan]
    dukungan: list[ProgramSasaran]
    indikator: list[Indikator]
    dokumen: list[Dokumen]
    target: list[Target]
    realisasi: list[Realisasi]
    pembanding: list[Pembanding]
    klaim: list[Klaim]
    baris: list[BarisAnggaran]
    pagu: list[Pagu]
    realisasi_anggaran: list[RealisasiAnggaran]
    porsi: list[PorsiSasaran]
    program_pk: list[ProgramPerjanjian]
    tabel: list[TabelProfil]
    baris_tabel: list[BarisProfil]


@dataclass(frozen=True, slots=True)
class _Kueri:
    """The rows to read, each in its order. ``lengkap``: those that only a whole report prints."""

    instansi: Instansi
    tahun: int
    lengkap: bool

    @property
    def sampai_ini(self) -> dict[str, int]:
        return {"tahun__lte": self.tahun} if self.lengkap else {"tahun": self.tahun}

    @property
    def dua_tahun(self) -> tuple[int, ...]:
        return (self.tahun - 1, self.tahun) if self.lengkap else (self.tahun,)

    def whole(self, baris: Iterable[Any]) -> list[Any]:
        """What only a whole report prints."""
        return list(baris) if self.lengkap else []

    def valid(self, model: Any) -> QuerySet[Any]:
        return _berlaku(model, self.instansi, self.tahun)

    def pengaturan(self) -> QuerySet[PengaturanTahun]:
        semua = PengaturanTahun.objects.filter(instansi=self.instansi, **self.sampai_ini)
        return semua.select_related(
            "skala", "periode", "periode_pembanding", "penandatangan", "atasan"
        ).order_by("tahun")

    def aturan(self) -> QuerySet[AturanIndikator]:
        tahun = {f"pengaturan__{kunci}": isi for kunci, isi in self.sampai_ini.items()}
        semua = AturanIndikator.objects.filter(pengaturan__instansi=self.instansi, **tahun)
        return semua.order_by("kunci", "kunci_sasaran")

    def dukungan(self) -> QuerySet[ProgramSasaran]:
        tahun = (0, *self.dua_tahun)
        semua = ProgramSasaran.objects.filter(program__instansi=self.instansi, tahun__in=tahun)
        return semua.order_by("urutan", "pk")

    def realisasi(self) -> QuerySet[Realisasi]:
        semua = Realisasi.objects.of(self.instansi).filter(**self.sampai_ini)
        return semua.order_by("tahun", "periode", "pk")

    def pembanding(self) -> QuerySet[Pembanding]:
        semua = Pembanding.objects.of(self.instansi).filter(tahun__lte=self.tahun)
        return semua.order_by("tahun", "nama", "pk")

    def klaim(self) -> QuerySet[Klaim]:
        semua = Klaim.objects.filter(instansi=self.instansi, tahun=self.tahun)
        return semua.order_by("berkas", "lembar", "sel", "jenis")

    def baris(self) -> QuerySet[BarisAnggaran]:
        semua = BarisAnggaran.objects.filter(instansi=self.instansi, tahun__in=self.dua_tahun)
        return semua.order_by("tahun", "urutan", "pk")

    def uang(self, model: Any, *urutan: str) -> QuerySet[Any]:
        """What belongs to the lines of the budget."""
        milik = {"baris__instansi": self.instansi, "baris__tahun__in": self.dua_tahun}
        hasil: QuerySet[Any] = model.objects.filter(**milik)
        return hasil.order_by(*urutan, "pk")

    def program_pk(self, dokumen: Iterable[Dokumen]) -> list[ProgramPerjanjian]:
        """Those of the PK that count."""
        milik = {satu.pk for satu in dokumen}
        semua = ProgramPerjanjian.objects.of(self.instansi).filter(
            perjanjian__dokumen__tahun=self.tahun
        )
        urut = self.whole(semua.select_related("perjanjian").order_by("urutan", "pk"))
        return [satu for satu in urut if satu.perjanjian.dokumen_id in milik]

    def tabel(self) -> QuerySet[TabelProfil]:
        semua = TabelProfil.objects.of(self.instansi).filter(tabel_berlaku("", self.tahun))
        return semua.order_by("urutan", "pk")

    def baris_tabel(self) -> QuerySet[BarisProfil]:
        semua = BarisProfil.objects.of(self.instansi).filter(tabel_berlaku("tabel__", self.tahun))
        return semua.order_by("tabel", "urutan")


def read_rows(instansi: Instansi, tahun: int, *, lengkap: bool = True, klaim: bool = True) -> Rows:
    """Read what the report of ``tahun`` states; retired nodes of other years are left out.

    Without ``lengkap`` what only a whole report prints is left empty: structure, misi, strategies,
    programs of the PK, profile tables, figures of other years. Pages of figures need no more,
    and without ``klaim`` they show nothing of what is printed elsewhere.
    """
    kueri = _Kueri(instansi, tahun, lengkap)
    pengaturan = list(kueri.pengaturan())
    dokumen = list_dokumen(instansi)
    sasaran = list(Sasaran.objects.filter(instansi=instansi).order_by("urutan", "pk"))
    return Rows(
        instansi=instansi,
        pemda=instansi.pemda,
        tahun=tahun,
        pengaturan=next((satu for satu in pengaturan if satu.tahun == tahun), None),
        pengaturan_semua=pengaturan,
        aturan=list(kueri.aturan()),
        periode=list(Periode.objects.of(instansi).order_by("tahun_awal", "pk")),
        unit=kueri.whole(list_unit(instansi, tahun)),
        misi=kueri.whole(Misi.objects.of(instansi).order_by("nomor", "pk")),
        tujuan=list(kueri.valid(Tujuan)),
        sasaran=[satu for satu in sasaran if is_berlaku(satu, tahun)],
        sasaran_semua=sasaran,
        strategi=kueri.whole(kueri.valid(Strategi)),
        arah=kueri.whole(kueri.valid(ArahKebijakan)),
        program=list(kueri.valid(Program)),
        kegiatan=list(kueri.valid(Kegiatan)),
        sub_kegiatan=list(kueri.valid(SubKegiatan)),
        dukungan=list(kueri.dukungan()),
        indikator=list(kueri.valid(Indikator)),
        dokumen=dokumen,
        target=list_target(instansi, dokumen, None if lengkap else tahun),
        realisasi=list(kueri.realisasi()),
        pembanding=list(kueri.pembanding()),
        klaim=list(kueri.klaim()) if klaim else [],
        baris=list(kueri.baris()),
        pagu=list(kueri.uang(Pagu, "tahap", "nomor_tahap")),
        realisasi_anggaran=list(kueri.uang(RealisasiAnggaran, "jenis_periode", "periode")),
        porsi=list(kueri.uang(PorsiSasaran, "sasaran__urutan", "sasaran__kunci")),
        program_pk=kueri.program_pk(dokumen),
        tabel=kueri.whole(kueri.tabel()),
        baris_tabel=kueri.whole(kueri.baris_tabel()),
    )


def list_unit(instansi: Instansi, tahun: int) -> QuerySet[UnitKerja]:
    """The units of the year, and those that were proposed by then and not yet dissolved."""
    berdiri = holds_in(tahun) & ~Q(usulan=UsulanUnit.BARU)
    diusulkan = Q(usulan=UsulanUnit.BARU, tahun_usulan__lte=tahun) & holds_until(tahun)
    hasil: QuerySet[UnitKerja] = UnitKerja.semua.of(instansi).filter(berdiri | diusulkan)
    return hasil.order_by("urutan", "pk")


def list_dokumen(instansi: Instansi) -> list[Dokumen]:
    """The documents that count."""
    semua = Dokumen.objects.of(instansi).filter(pemegang="")
    return select_berlaku(semua.order_by("jenis", "tahun", "versi", "pk"))


def list_target(
    instansi: Instansi, dokumen: Iterable[Dokumen], tahun: int | None = None
) -> list[Target]:
    """Their targets, with ``tahun`` those that bear on that year alone. Those of quarters belong to
    the rencana aksi and not to a report."""
    semua = Target.objects.of(instansi).exclude(periode__in=TRIWULAN)
    if tahun is not None:
        setahun = [satu.pk for satu in dokumen if satu.tahun == tahun]
        semua = semua.filter(Q(tahun=tahun) | Q(dokumen__in=setahun))
    berlaku = {satu.pk for satu in dokumen}
    return [satu for satu in semua.order_by("urutan", "tahun", "pk") if satu.dokumen_id in berlaku]


def tabel_berlaku(awalan: str, tahun: int) -> Q:
    """Tables of the year, and earlier ones of kinds that hold until something replaces them;
    without those that only a Renja prints."""
    lama = {f"{awalan}tahun__lt": tahun, f"{awalan}jenis__in": TETAP_BERLAKU}
    renja = Q(**{f"{awalan}jenis__in": MILIK_RENJA})
    return (Q(**{f"{awalan}tahun": tahun}) | Q(**lama)) & ~renja


def _berlaku(model: Any, instansi: Instansi, tahun: int) -> QuerySet[Any]:
    """The nodes that hold in a year."""
    hasil: QuerySet[Any] = model.objects.filter(holds_in(tahun), instansi=instansi)
    return hasil.order_by("urutan", "pk")


def holds_in(tahun: int) -> Q:
    """Without years a node always holds."""
    return (Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun)) & holds_until(tahun)


def holds_until(tahun: int) -> Q:
    return Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun)


def is_berlaku(simpul: Sasaran, tahun: int) -> bool:
    """The same of a node that was read."""
    return (simpul.tahun_awal or tahun) <= tahun <= (simpul.tahun_akhir or tahun)
