"""Rows made in Python for the tests of the report."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran
from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Sebab
from aturan.teks import normalkan_nama
from capaian.models import Klaim, Pembanding, Realisasi
from instansi.actions import create_instansi
from instansi.models import BarisProfil, Instansi, Pejabat, TabelProfil
from pengaturan.models import AturanIndikator, PengaturanTahun, Periode
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian
from renstra.enums import PeriodeTarget
from renstra.models import (
    Dokumen,
    Indikator,
    Kegiatan,
    Program,
    ProgramSasaran,
    Sasaran,
    Target,
    Tujuan,
)

BELUM_DINILAI = Kosong(Sebab.BELUM_DINILAI)


def angka(teks: str, satuan: str = "") -> Angka:
    return Angka(Decimal(teks), satuan)


def persen(teks: str) -> Persen:
    return Persen(Decimal(teks))


def nilai(isi: Nilai | str | None) -> tuple[Nilai, str]:
    """A value and how it was written: ``"100%"``, ``"12,5"`` as ``"12.5"``, ``"BB"``."""
    if isi is None:
        return Kosong(), ""
    if not isinstance(isi, str):
        return isi, "tertulis"
    if isi.endswith("%"):
        return persen(isi[:-1]), isi
    if isi.replace(".", "", 1).isdigit():
        return angka(isi), isi
    return Ordinal(isi), isi


class Pabrik:
    """Makes the rows of one PD and year, numbering them as it goes."""

    def __init__(self, kode: str = "dinsos-uji", tahun: int = 2021) -> None:
        self.instansi: Instansi
        self.instansi, _ = create_instansi(kode, nama="Dinas Sosial", pemda="Kabupaten Contoh")
        self.tahun = tahun
        self.urutan = 0

    def _nama(self, nama: str) -> dict[str, Any]:
        self.urutan += 1
        return {"nama": nama, "kunci": normalkan_nama(nama), "urutan": self.urutan}

    def periode(self, awal: int, akhir: int, **isi: Any) -> Periode:
        return Periode.objects.create(
            instansi=self.instansi, tahun_awal=awal, tahun_akhir=akhir, **isi
        )

    def pengaturan(self, **isi: Any) -> PengaturanTahun:
        return PengaturanTahun.objects.create(instansi=self.instansi, tahun=self.tahun, **isi)

    def aturan(self, pengaturan: PengaturanTahun, nama: str, **isi: Any) -> AturanIndikator:
        kunci_sasaran = normalkan_nama(isi.pop("sasaran", ""))
        return AturanIndikator.objects.create(
            pengaturan=pengaturan,
            nama=nama,
            kunci=normalkan_nama(nama),
            kunci_sasaran=kunci_sasaran,
            **isi,
        )

    def pejabat(self, jabatan: str) -> Pejabat:
        return Pejabat.objects.create(instansi=self.instansi, jabatan=jabatan)

    def tujuan(self, nama: str) -> Tujuan:
        return Tujuan.objects.create(instansi=self.instansi, **self._nama(nama))

    def sasaran(self, nama: str, tujuan: Tujuan | None = None, **isi: Any) -> Sasaran:
        return Sasaran.objects.create(
            instansi=self.instansi, tujuan=tujuan, **self._nama(nama), **isi
        )

    def program(self, nama: str, *sasaran: Sasaran, tahun: int = 0) -> Program:
        program = Program.objects.create(instansi=self.instansi, **self._nama(nama))
        for satu in sasaran:
            ProgramSasaran.objects.create(program=program, sasaran=satu, tahun=tahun)
        return program

    def kegiatan(self, nama: str, **isi: Any) -> Kegiatan:
        return Kegiatan.objects.create(instansi=self.instansi, **self._nama(nama), **isi)

    def indikator(self, nama: str, **isi: Any) -> Indikator:
        return Indikator.objects.create(instansi=self.instansi, **self._nama(nama), **isi)

    def dokumen(self, jenis: str, tahun: int | None = None, **isi: Any) -> Dokumen:
        tahun = self.tahun if tahun is None else tahun
        dokumen, _ = Dokumen.objects.get_or_create(
            instansi=self.instansi, jenis=jenis, tahun=tahun, **isi
        )
        return dokumen

    def target(
        self,
        indikator: Indikator,
        isi: Nilai | str | None,
        jenis: str = "pk",
        *,
        tahun: int | None = None,
        periode: str = PeriodeTarget.TAHUN,
        dokumen: Dokumen | None = None,
    ) -> Target:
        tahun = self.tahun if tahun is None else tahun
        self.urutan += 1
        target = Target(
            indikator=indikator,
            dokumen=dokumen or self.dokumen(jenis),
            periode=periode,
            tahun=tahun,
            urutan=self.urutan,
        )
        target.set_nilai(nilai(isi)[0], mentah=nilai(isi)[1])
        target.save()
        return target

    def realisasi(
        self, indikator: Indikator, isi: Nilai | str | None, tahun: int | None = None, **lain: Any
    ) -> Realisasi:
        realisasi = Realisasi(
            indikator=indikator, tahun=self.tahun if tahun is None else tahun, **lain
        )
        realisasi.set_nilai(nilai(isi)[0], mentah=nilai(isi)[1])
        realisasi.save()
        return realisasi

    def pembanding(self, indikator: Indikator, isi: str, nama: str = "Target Nasional") -> None:
        pembanding = Pembanding(indikator=indikator, tahun=self.tahun, nama=nama)
        pembanding.set_nilai(nilai(isi)[0], mentah=nilai(isi)[1])
        pembanding.save()

    def klaim(self, jenis: str, isi: str, **tentang: Any) -> Klaim:
        self.urutan += 1
        klaim = Klaim(
            instansi=self.instansi,
            tahun=self.tahun,
            tahun_klaim=self.tahun,
            jenis=jenis,
            berkas="capaian.xlsx",
            lembar="3.2",
            sel=f"F{self.urutan}",
            **tentang,
        )
        klaim.set_nilai(nilai(isi)[0], mentah=isi)
        klaim.save()
        return klaim

    def baris(
        self,
        uraian: str,
        pagu: str | None = None,
        realisasi: str | None = None,
        *,
        tingkat: str = Tingkat.PROGRAM,
        tahun: int | None = None,
        sasaran: Sasaran | None = None,
        **isi: Any,
    ) -> BarisAnggaran:
        self.urutan += 1
        baris = BarisAnggaran.objects.create(
            instansi=self.instansi,
            tahun=self.tahun if tahun is None else tahun,
            uraian=uraian,
            kunci=normalkan_nama(uraian),
            tingkat=tingkat,
            urutan=self.urutan,
            **isi,
        )
        if pagu is not None:
            Pagu.objects.create(baris=baris, nilai=Decimal(pagu), mentah=pagu)
        if realisasi is not None:
            RealisasiAnggaran.objects.create(
                baris=baris, nilai=Decimal(realisasi), mentah=realisasi
            )
        if sasaran:
            PorsiSasaran.objects.create(baris=baris, sasaran=sasaran)
        return baris

    def program_pk(self, nama: str, anggaran: str | None = None, **isi: Any) -> ProgramPerjanjian:
        self.urutan += 1
        perjanjian, _ = PerjanjianKinerja.objects.get_or_create(dokumen=self.dokumen("pk"))
        return ProgramPerjanjian.objects.create(
            perjanjian=perjanjian,
            nama=nama,
            kunci=normalkan_nama(nama),
            urutan=self.urutan,
            anggaran=None if anggaran is None else Decimal(anggaran),
            **isi,
        )

    def tabel(
        self, jenis: str, judul: str, kolom: tuple[str, ...], *baris: tuple[str, ...]
    ) -> None:
        tabel = TabelProfil.objects.create(
            instansi=self.instansi,
            tahun=self.tahun,
            jenis=jenis,
            judul=judul,
            kunci=normalkan_nama(judul),
            kolom=[{"nama": satu, "kelompok": ""} for satu in kolom],
        )
        for urutan, isi in enumerate(baris, 1):
            sel = [{"mentah": satu, "nilai": nilai_ke_json(nilai(satu)[0])} for satu in isi]
            BarisProfil.objects.create(tabel=tabel, urutan=urutan, sel=sel)
