"""A pemda whose admin brings the budgets of many PDs, and what these budgets come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from anggaran.models import BarisAnggaran, Pagu
from impor.models import ImporMassal, PerangkatMassal
from instansi.models import Instansi, Pemda, Pengguna, Penugasan
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from tests.impor.wisaya import sheet

TAHUN = 2024
SUB = 4
KEGIATAN = 3
PROGRAM = 3
"""Lines below one: 3 programs × (1 + 3 kegiatan × (1 + 4 sub kegiatan)) = 48 rows."""


@dataclass(frozen=True)
class DuniaMassal:
    pemda: Pemda
    instansi: tuple[Instansi, ...]
    admin: Pengguna
    client: Client

    def alamat(self, nama: str, massal: ImporMassal | None = None) -> str:
        tempat = {"pemda": self.pemda.kode, "tahun": TAHUN}
        return reverse(nama, kwargs=massal.tempat if massal else tempat)

    def unggah(self, *berkas: SimpleUploadedFile, massal: ImporMassal | None = None) -> Any:
        alamat = self.alamat("massal_berkas", massal) if massal else self.alamat("massal_list")
        return self.client.post(alamat, {"berkas": list(berkas)})

    def kirim(self, *berkas: SimpleUploadedFile) -> ImporMassal:
        """Upload, and the run that it came to."""
        assert self.unggah(*berkas).status_code == 302
        return ImporMassal.objects.latest("pk")

    def baca(self, massal: ImporMassal) -> Pekerjaan:
        """Ask for reading; the job waits for a worker."""
        self.client.post(self.alamat("massal_pilih", massal), {"lanjut": "baca"})
        return latest_job(massal)

    def dibaca(self, massal: ImporMassal) -> list[PerangkatMassal]:
        run(self.baca(massal).pk)
        return list(massal.perangkat_list.all())

    def terapkan(self, massal: ImporMassal, *pilih: PerangkatMassal) -> Pekerjaan:
        """Ask for these PDs as they stand; all of them by default."""
        semua = pilih or massal.perangkat_list.select_related("kiriman").all()
        isi: dict[str, Any] = {"pilih": [satu.pk for satu in semua]}
        isi |= {f"sidik-{satu.pk}": satu.sidik for satu in semua}
        self.client.post(self.alamat("massal_terapkan", massal), isi)
        return latest_job(massal)


def latest_job(massal: ImporMassal) -> Pekerjaan:
    massal.refresh_from_db()
    return Pekerjaan.objects.get(pk=massal.pekerjaan)


def make_dunia(banyak: int = 3, kode: str = "contoh") -> DuniaMassal:
    pemda = Pemda.objects.create(kode=kode, nama="Kabupaten Tanah Contoh")
    instansi = tuple(
        Instansi.objects.create(pemda=pemda, kode=f"pd-{nomor:02d}", nama=f"Dinas {nama(nomor)}")
        for nomor in range(1, banyak + 1)
    )
    admin, client = sign_in(pemda, "admin.uji")
    return DuniaMassal(pemda, instansi, admin, client)


def sign_in(pemda: Pemda, siapa: str, peran: str = "admin") -> tuple[Pengguna, Client]:
    pengguna = Pengguna.objects.create_user(siapa)
    Penugasan.objects.create(pengguna=pengguna, peran=peran, pemda=pemda)
    client = Client()
    client.force_login(pengguna)
    return pengguna, client


def nama(nomor: int) -> str:
    """An office of its own for each number: ``Kebun Satu``, …"""
    depan = ("Kebun", "Hutan", "Sungai", "Pesisir", "Gunung", "Pasar", "Jalan", "Rumah")
    belakang = ("Timur", "Barat", "Utara", "Selatan", "Tengah", "Hulu", "Hilir")
    return f"{depan[nomor % 8]} {belakang[nomor // 8 % 7]}"


def anggaran(nomor: int, judul: str = "", *, berkas: str = "") -> SimpleUploadedFile:
    """The budget of the PD with this number; ``judul`` stands in place of its title."""
    baris: list[Sequence[object]] = [
        (f"ANGGARAN TAHUN {TAHUN}",),
        (judul or f"DINAS {nama(nomor).upper()} KABUPATEN TANAH CONTOH",),
        (),
        ("Kode", "Program/Kegiatan/Sub Kegiatan", "Pagu (Rp)"),
        *list_baris(nomor),
    ]
    return sheet(*baris, nama=berkas or f"anggaran {nomor:02d}.xlsx")


def list_baris(nomor: int) -> list[Sequence[object]]:
    baris: list[Sequence[object]] = []
    for p in range(1, PROGRAM + 1):
        jumlah = sum(
            pagu(nomor, p, k, s) for k in range(1, KEGIATAN + 1) for s in range(1, SUB + 1)
        )
        baris.append((f"2.{nomor:02d}.{p:02d}", f"PROGRAM {p} PD {nomor}", jumlah))
        for k in range(1, KEGIATAN + 1):
            kode = f"2.{nomor:02d}.{p:02d}.2.{k:02d}"
            jumlah = sum(pagu(nomor, p, k, s) for s in range(1, SUB + 1))
            baris.append((kode, f"Kegiatan {p}.{k} PD {nomor}", jumlah))
            baris += [
                (f"{kode}.{s:04d}", f"Sub Kegiatan {p}.{k}.{s} PD {nomor}", pagu(nomor, p, k, s))
                for s in range(1, SUB + 1)
            ]
    return baris


def pagu(nomor: int, p: int, k: int, s: int) -> int:
    return 1_000_000 * nomor + 10_000 * p + 100 * k + s


def total(nomor: int) -> int:
    """All money of a PD."""
    return sum(
        pagu(nomor, p, k, s)
        for p in range(1, PROGRAM + 1)
        for k in range(1, KEGIATAN + 1)
        for s in range(1, SUB + 1)
    )


def stored(instansi: Instansi) -> tuple[int, Decimal]:
    """How many lines of the budget a PD has, and the money at their leaves."""
    garis = BarisAnggaran.objects.of(instansi)
    daun = Pagu.objects.of(instansi).exclude(baris__in=garis.filter(anak_list__isnull=False))
    return garis.count(), sum((satu.nilai for satu in daun), Decimal(0))
