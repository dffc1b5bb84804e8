"""The only reader of the database: every row that a report needs, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran
from capaian.models import Klaim, Pembanding, Realisasi
from capaian.ukur.dokumen import select_berlaku
from instansi.enums import TETAP_BERLAKU, UsulanUnit
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


def read_rows(instansi: Instansi, tahun: int, *, lengkap: bool = True, klaim: bool = True) -> Rows:
    """Read what the report of ``tahun`` states; retired nodes of other years are left out.

    Without ``lengkap`` what only a whole report prints is left empty: structure, misi, strategies,
    programs of the PK, profile tables, figures of other years. Pages of figures need no more,
    and without ``klaim`` they show nothing of what is printed elsewhere.
    """
    laporan = list if lengkap else _kosong
    sampai_ini = {"tahun__lte": tahun} if lengkap else {"tahun": tahun}
    dua_tahun = (tahun - 1, tahun) if lengkap else (tahun,)
    tahun_ini = {"instansi": instansi, "tahun": tahun}
    uang = {"baris__instansi": instansi, "baris__tahun__in": dua_tahun}
    pengaturan = list(
        PengaturanTahun.objects.filter(instansi=instansi, **sampai_ini)
        .select_related("skala", "periode", "periode_pembanding", "penandatangan", "atasan")
        .order_by("tahun")
    )
    dokumen = list_dokumen(instansi)
    sasaran = list(Sasaran.objects.filter(instansi=instansi).order_by("urutan", "pk"))
    return Rows(
        instansi=instansi,
        pemda=instansi.pemda,
        tahun=tahun,
        pengaturan=next((satu for satu in pengaturan if satu.tahun == tahun), None),
        pengaturan_semua=pengaturan,
        aturan=list(
            AturanIndikator.objects.filter(
                pengaturan__instansi=instansi,
                **{f"pengaturan__{kunci}": isi for kunci, isi in sampai_ini.items()},
            ).order_by("kunci", "kunci_sasaran")
        ),
        periode=list(Periode.objects.of(instansi).order_by("tahun_awal", "pk")),
        unit=laporan(list_unit(instansi, tahun)),
        misi=laporan(Misi.objects.of(instansi).order_by("nomor", "pk")),
        tujuan=list(_berlaku(Tujuan, instansi, tahun)),
        sasaran=[satu for satu in sasaran if is_berlaku(satu, tahun)],
        sasaran_semua=sasaran,
        strategi=laporan(_berlaku(Strategi, instansi, tahun)),
        arah=laporan(_berlaku(ArahKebijakan, instansi, tahun)),
        program=list(_berlaku(Program, instansi, tahun)),
        kegiatan=list(_berlaku(Kegiatan, instansi, tahun)),
        sub_kegiatan=list(_berlaku(SubKegiatan, instansi, tahun)),
        dukungan=list(
            ProgramSasaran.objects.filter(
                program__instansi=instansi, tahun__in=(0, *dua_tahun)
            ).order_by("urutan", "pk")
        ),
        indikator=list(_berlaku(Indikator, instansi, tahun)),
        dokumen=dokumen,
        target=list_target(instansi, dokumen, None if lengkap else tahun),
        realisasi=list(
            Realisasi.objects.of(instansi).filter(**sampai_ini).order_by("tahun", "periode", "pk")
        ),
        pembanding=list(
            Pembanding.objects.of(instansi).filter(tahun__lte=tahun).order_by("tahun", "nama", "pk")
        ),
        klaim=(list if klaim else _kosong)(
            Klaim.objects.filter(**tahun_ini).order_by("berkas", "lembar", "sel", "jenis")
        ),
        baris=list(
            BarisAnggaran.objects.filter(instansi=instansi, tahun__in=dua_tahun).order_by(
                "tahun", "urutan", "pk"
            )
        ),
        pagu=list(Pagu.objects.filter(**uang).order_by("tahap", "nomor_tahap", "pk")),
        realisasi_anggaran=list(
            RealisasiAnggaran.objects.filter(**uang).order_by("jenis_periode", "periode", "pk")
        ),
        porsi=list(
            PorsiSasaran.objects.filter(**uang).order_by("sasaran__urutan", "sasaran__kunci", "pk")
        ),
        program_pk=[
            satu
            for satu in laporan(
                ProgramPerjanjian.objects.of(instansi)
                .filter(perjanjian__dokumen__tahun=tahun)
                .select_related("perjanjian")
                .order_by("urutan", "pk")
            )
            if satu.perjanjian.dokumen_id in {milik.pk for milik in dokumen}
        ],
        tabel=laporan(
            TabelProfil.objects.of(instansi)
            .filter(tabel_berlaku("", tahun))
            .order_by("urutan", "pk")
        ),
        baris_tabel=laporan(
            BarisProfil.objects.of(instansi)
            .filter(tabel_berlaku("tabel__", tahun))
            .order_by("tabel", "urutan")
        ),
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
    """Tables of the year, and earlier ones of kinds that hold until something replaces them."""
    lama = {f"{awalan}tahun__lt": tahun, f"{awalan}jenis__in": TETAP_BERLAKU}
    return Q(**{f"{awalan}tahun": tahun}) | Q(**lama)


def _kosong(baris: Iterable[Any]) -> list[Any]:
    """None of the rows, and no query for them."""
    return []


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
