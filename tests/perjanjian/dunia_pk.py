"""A dinas with a plan, a budget and officials, out of which its PKs are composed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran
from aturan.peran import Peran
from aturan.wewenang import Status
from instansi.models import Instansi, Pejabat, Pengguna, Penugasan, UnitKerja
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Indikator, Kegiatan, Program, Sasaran, Target
from tests.laporan.pabrik import Pabrik

TAHUN = 2021


@dataclass
class DuniaPk:
    """One sasaran with a program and a kegiatan below it; each has an indicator with a Renstra
    target of 80, 60% and 40."""

    pabrik: Pabrik
    instansi: Instansi
    sasaran: Sasaran
    program: Program
    kegiatan: Kegiatan
    indikator: Indikator
    indikator_program: Indikator
    indikator_kegiatan: Indikator
    baris_program: BarisAnggaran
    baris_kegiatan: BarisAnggaran
    unit: UnitKerja
    bupati: Pejabat
    kepala: Pejabat
    kabid: Pejabat

    def address(self, nama: str, **lain: object) -> str:
        tempat = {"pemda": self.instansi.pemda.kode, "kode": self.instansi.kode, "tahun": TAHUN}
        return reverse(nama, kwargs=tempat | lain)

    def client(self, peran: str, nama: str = "") -> Client:
        """A browser in which somebody with this role in the dinas is signed in."""
        client = Client()
        client.force_login(self.pengguna(peran, nama))
        return client

    def pengguna(self, peran: str, nama: str = "") -> Pengguna:
        pengguna, baru = get_user_model().objects.get_or_create(username=nama or f"{peran}.pk")
        if baru:
            Penugasan.objects.create(pengguna=pengguna, peran=peran, instansi=self.instansi)
        return pengguna

    def pk(self, pemegang: str = "", **isi: Any) -> Dokumen:
        """A draft with both parties and no content."""
        dokumen = Dokumen.objects.create(
            instansi=self.instansi, jenis="pk", tahun=TAHUN, pemegang=pemegang, status=Status.DRAF
        )
        bawaan = {"pihak_pertama": self.kepala, "pihak_kedua": self.bupati}
        PerjanjianKinerja.objects.create(dokumen=dokumen, **bawaan | isi)
        return dokumen

    def pk_lengkap(self, **isi: Any) -> Dokumen:
        """The PK of the kepala, ready to be submitted."""
        dokumen = self.pk(**isi)
        self.pabrik.target(self.indikator, "80", dokumen=dokumen)
        ProgramPerjanjian.objects.create(
            perjanjian=dokumen.perjanjian,
            nama=self.program.nama,
            kunci=self.program.kunci,
            anggaran=1000,
            baris=self.baris_program,
        )
        return dokumen

    def post(self, client: Client, nama: str, data: dict[str, Any], **lain: object) -> HttpResponse:
        return client.post(self.address(nama, **lain), data)

    def step(
        self, client: Client, dokumen: Dokumen, isi: dict[str, Any], **lain: Any
    ) -> HttpResponse:
        """A step from the page as it is now."""
        versi = Dokumen.objects.get(pk=dokumen.pk).versi_baris
        alamat = self.address("perjanjian_langkah", pk=dokumen.pk)
        return client.post(alamat, {"versi": versi} | isi, **lain)

    def cell(self, client: Client, nama: str, data: dict[str, Any], **lain: object) -> HttpResponse:
        """A cell as the grid sends it."""
        return client.post(self.address(nama, **lain), data, headers={"accept": "application/json"})

    def walk(self, dokumen: Dokumen, *langkah: str) -> list[HttpResponse]:
        """Take steps, each by the person whose it is."""
        pelaku = {
            "ajukan": Peran.OPERATOR,
            "verifikasi": Peran.VERIFIKATOR,
            "setujui": Peran.KEPALA_PD,
        }
        tanda_tangan = {"tempat": "Kota Contoh", "tanggal": "2021-01-20"}
        return [
            self.step(self.client(pelaku[satu]), dokumen, {"langkah": satu} | tanda_tangan)
            for satu in langkah
        ]

    def sign(self, dokumen: Dokumen) -> Dokumen:
        self.walk(dokumen, "ajukan", "verifikasi", "setujui")
        dokumen = Dokumen.objects.select_related("perjanjian").get(pk=dokumen.pk)
        assert dokumen.status == Status.DISETUJUI
        return dokumen


def target_of(dokumen: Dokumen, indikator: Indikator, periode: str = PeriodeTarget.TAHUN) -> Target:
    return Target.objects.get(dokumen=dokumen, indikator=indikator, periode=periode)


def create_dunia_pk(kode: str = "dinsos-uji") -> DuniaPk:
    pabrik = Pabrik(kode, TAHUN)
    instansi = pabrik.instansi
    sasaran = pabrik.sasaran("Meningkatnya kesejahteraan")
    program = pabrik.program("Program Pemberdayaan", sasaran)
    kegiatan = pabrik.kegiatan("Kegiatan Penyaluran", program=program)
    indikator = pabrik.indikator("Persentase PMKS tertangani", satuan="Orang", sasaran=sasaran)
    indikator_program = pabrik.indikator("Persentase layanan", satuan="Persen", program=program)
    unit = UnitKerja.objects.create(instansi=instansi, nama="Bidang Pemberdayaan")
    indikator_kegiatan = pabrik.indikator(
        "Jumlah penerima", satuan="Orang", kegiatan=kegiatan, unit=unit
    )
    for satu, isi in ((indikator, "80"), (indikator_program, "60%"), (indikator_kegiatan, "40")):
        pabrik.target(satu, isi, "renstra")
    baris_program = pabrik.baris("Program Pemberdayaan", program=program, sumber_dana="DAU")
    baris_kegiatan = pabrik.baris(
        "Kegiatan Penyaluran",
        "1000",
        tingkat=Tingkat.KEGIATAN,
        induk=baris_program,
        kegiatan=kegiatan,
        unit=unit,
    )
    return DuniaPk(
        pabrik,
        instansi,
        sasaran,
        program,
        kegiatan,
        indikator,
        indikator_program,
        indikator_kegiatan,
        baris_program,
        baris_kegiatan,
        unit,
        bupati=create_pejabat("Bupati", "Bupati Contoh", pemda=instansi.pemda),
        kepala=create_pejabat(
            "Kepala Dinas", "Kepala Contoh", instansi=instansi, nip="1970", pangkat="Pembina"
        ),
        kabid=create_pejabat("Kepala Bidang", "Kabid Contoh", instansi=instansi),
    )


def create_pejabat(jabatan: str, nama: str, **isi: Any) -> Pejabat:
    bawaan = {"mulai": date(2020, 1, 1)}
    return Pejabat.objects.create(jabatan=jabatan, nama=nama, **bawaan | isi)
