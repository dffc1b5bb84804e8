"""The only reader of the database: every row that a report needs, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran
from capaian.models import Klaim, Pembanding, Realisasi
from capaian.ukur.dokumen import select_berlaku
from instansi.akses import read_milik
from instansi.enums import MILIK_RENJA, TETAP_BERLAKU, UsulanUnit
from instansi.models import BarisProfil, Instansi, Pemda, TabelProfil, UnitKerja
from isian.kelompok import by_key
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

    instansi: Sequence[Instansi]
    tahun: int
    lengkap: bool

    @property
    def sampai_ini(self) -> dict[str, int]:
        return {"tahun__lte": self.tahun} if self.lengkap else {"tahun": self.tahun}

    @property
    def dua_tahun(self) -> tuple[int, ...]:
        return (self.tahun - 1, self.tahun) if self.lengkap else (self.tahun,)

    def of(self, model: Any, *urutan: str) -> QuerySet[Any]:
        hasil: QuerySet[Any] = model.objects.of_all(self.instansi).order_by(*urutan, "pk")
        return hasil

    def valid(self, model: Any) -> QuerySet[Any]:
        """The nodes that hold in the year."""
        return self.of(model, "urutan").filter(holds_in(self.tahun))

    def pengaturan(self) -> dict[int, list[PengaturanTahun]]:
        semua = PengaturanTahun.objects.of_all(self.instansi).filter(**self.sampai_ini)
        terkait = ("skala", "periode", "periode_pembanding", "penandatangan", "atasan")
        return by_key(semua.select_related(*terkait).order_by("tahun"), "instansi_id")

    def aturan(self) -> QuerySet[AturanIndikator]:
        tahun = {f"pengaturan__{kunci}": isi for kunci, isi in self.sampai_ini.items()}
        semua = AturanIndikator.objects.of_all(self.instansi).filter(**tahun)
        return semua.order_by("kunci", "kunci_sasaran", "pk")

    def target(self) -> QuerySet[Target]:
        """Those that bear on the year alone unless everything is printed. Targets of quarters
        belong to the rencana aksi and not to a report."""
        semua = self.of(Target, "urutan", "tahun").exclude(periode__in=TRIWULAN)
        setahun = Q(tahun=self.tahun) | Q(dokumen__tahun=self.tahun)
        return semua if self.lengkap else semua.filter(setahun)

    def uang(self, model: Any, *urutan: str) -> QuerySet[Any]:
        """What belongs to the lines of the budget."""
        return self.of(model, *urutan).filter(baris__tahun__in=self.dua_tahun)

    def program_pk(self) -> list[ProgramPerjanjian]:
        """Those of every PK of the year."""
        if not self.lengkap:
            return []
        semua = self.of(ProgramPerjanjian, "urutan").filter(perjanjian__dokumen__tahun=self.tahun)
        return list(semua.select_related("perjanjian"))

    def angka(self) -> dict[str, QuerySet[Any]]:
        """What every page of figures is made of."""
        return {
            "aturan": self.aturan(),
            "periode": self.of(Periode, "tahun_awal"),
            "tujuan": self.valid(Tujuan),
            "sasaran_semua": self.of(Sasaran, "urutan"),
            "program": self.valid(Program),
            "kegiatan": self.valid(Kegiatan),
            "sub_kegiatan": self.valid(SubKegiatan),
            "dukungan": self.of(ProgramSasaran, "urutan").filter(tahun__in=(0, *self.dua_tahun)),
            "indikator": self.valid(Indikator),
            "dokumen": self.of(Dokumen, "jenis", "tahun", "versi").filter(pemegang=""),
            "target": self.target(),
            "realisasi": self.of(Realisasi, "tahun", "periode").filter(**self.sampai_ini),
            "pembanding": self.of(Pembanding, "tahun", "nama").filter(tahun__lte=self.tahun),
            "baris": self.of(BarisAnggaran, "tahun", "urutan").filter(tahun__in=self.dua_tahun),
            "pagu": self.uang(Pagu, "tahap", "nomor_tahap"),
            "realisasi_anggaran": self.uang(RealisasiAnggaran, "jenis_periode", "periode"),
            "porsi": self.uang(PorsiSasaran, "sasaran__urutan", "sasaran__kunci"),
        }

    def klaim(self) -> dict[str, QuerySet[Any]]:
        semua = self.of(Klaim, "berkas", "lembar", "sel", "jenis")
        return {"klaim": semua.filter(tahun=self.tahun)}

    def cetak(self) -> dict[str, QuerySet[Any]]:
        """What only a whole report prints."""
        tabel, baris = tabel_berlaku("", self.tahun), tabel_berlaku("tabel__", self.tahun)
        return {
            "unit": list_unit(self.instansi, self.tahun),
            "misi": self.of(Misi, "nomor"),
            "strategi": self.valid(Strategi),
            "arah": self.valid(ArahKebijakan),
            "tabel": self.of(TabelProfil, "urutan").filter(tabel),
            "baris_tabel": self.of(BarisProfil, "tabel", "urutan").filter(baris),
        }


def read_rows(instansi: Instansi, tahun: int, *, lengkap: bool = True, klaim: bool = True) -> Rows:
    """Read what the report of ``tahun`` states; retired nodes of other years are left out. Two
    queries, three for a whole report.

    Without ``lengkap`` what only a whole report prints is left empty: structure, misi, strategies,
    programs of the PK, profile tables, figures of other years. Pages of figures need no more,
    and without ``klaim`` they show nothing of what is printed elsewhere.
    """
    return read_rows_banyak([instansi], tahun, lengkap=lengkap, klaim=klaim)[instansi.pk]


def read_rows_banyak(
    instansi: Sequence[Instansi], tahun: int, *, lengkap: bool, klaim: bool
) -> dict[int, Rows]:
    """The same of many PDs, by PD, in as many queries as of one."""
    kueri = _Kueri(instansi, tahun, lengkap)
    pengaturan, isi = kueri.pengaturan(), read_isi(kueri, klaim=klaim)
    program_pk = kueri.program_pk()
    return {
        satu.pk: make_rows(
            satu,
            tahun,
            pengaturan.get(satu.pk, []),
            {nama: semua.get(satu.pk, []) for nama, semua in isi.items()},
            program_pk,
        )
        for satu in instansi
    }


def make_rows(
    instansi: Instansi,
    tahun: int,
    pengaturan: list[PengaturanTahun],
    isi: dict[str, list[Any]],
    program_pk: Iterable[ProgramPerjanjian],
) -> Rows:
    """What counts of the rows that were read of the PD."""
    dokumen = select_berlaku(isi.pop("dokumen"))
    berlaku = {satu.pk for satu in dokumen}
    return Rows(
        instansi=instansi,
        pemda=instansi.pemda,
        tahun=tahun,
        pengaturan=next((satu for satu in pengaturan if satu.tahun == tahun), None),
        pengaturan_semua=pengaturan,
        sasaran=[satu for satu in isi["sasaran_semua"] if is_berlaku(satu, tahun)],
        dokumen=dokumen,
        target=[satu for satu in isi.pop("target") if satu.dokumen_id in berlaku],
        program_pk=[satu for satu in program_pk if satu.perjanjian.dokumen_id in berlaku],
        **isi,
    )


def read_isi(kueri: _Kueri, *, klaim: bool) -> dict[str, dict[int, list[Any]]]:
    """The rows of each table by its name in ``Rows`` and by PD, in one query; empty what is not
    asked for."""
    kosong: dict[str, dict[int, list[Any]]] = {
        nama: {} for nama in (*kueri.klaim(), *kueri.cetak())
    }
    diminta = kueri.angka()
    if klaim:
        diminta |= kueri.klaim()
    if kueri.lengkap:
        diminta |= kueri.cetak()
    return kosong | dict(zip(diminta, read_milik(*diminta.values()), strict=True))


def list_unit(instansi: Sequence[Instansi], tahun: int) -> QuerySet[UnitKerja]:
    """The units of the year, and those that were proposed by then and not yet dissolved."""
    berdiri = holds_in(tahun) & ~Q(usulan=UsulanUnit.BARU)
    diusulkan = Q(usulan=UsulanUnit.BARU, tahun_usulan__lte=tahun) & holds_until(tahun)
    hasil: QuerySet[UnitKerja] = UnitKerja.semua.of_all(instansi).filter(berdiri | diusulkan)
    return hasil.order_by("urutan", "pk")


def tabel_berlaku(awalan: str, tahun: int) -> Q:
    """Tables of the year, and earlier ones of kinds that hold until something replaces them;
    without those that only a Renja prints."""
    lama = {f"{awalan}tahun__lt": tahun, f"{awalan}jenis__in": TETAP_BERLAKU}
    renja = Q(**{f"{awalan}jenis__in": MILIK_RENJA})
    return (Q(**{f"{awalan}tahun": tahun}) | Q(**lama)) & ~renja


def holds_in(tahun: int) -> Q:
    """Without years a node always holds."""
    return (Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun)) & holds_until(tahun)


def holds_until(tahun: int) -> Q:
    return Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun)


def is_berlaku(simpul: Sasaran, tahun: int) -> bool:
    """The same of a node that was read."""
    return (simpul.tahun_awal or tahun) <= tahun <= (simpul.tahun_akhir or tahun)
