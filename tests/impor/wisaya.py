"""A PD with an operator who imports, and the pages that they go through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook

from impor.models import Kiriman
from instansi.models import Instansi, Pengguna, Penugasan
from tests.impor import dinas


@dataclass(frozen=True)
class Dunia:
    instansi: Instansi
    tahun: int
    operator: Pengguna
    client: Client

    def alamat(self, nama: str, **lain: object) -> str:
        return reverse(nama, kwargs={**self.instansi.tempat(self.tahun), **lain})

    def unggah(self, *berkas: SimpleUploadedFile, **kepala: str):
        return self.client.post(
            self.alamat("impor_baru"), {"berkas": list(berkas)}, headers=dict(kepala)
        )

    def kirim(self, *berkas: SimpleUploadedFile) -> Kiriman:
        """Upload, and the kiriman that it came to."""
        assert self.unggah(*berkas).status_code == 302
        return Kiriman.objects.latest("pk")

    def terapkan(self, kiriman: Kiriman, sidik: str | None = None):
        kiriman.refresh_from_db()
        alamat = self.alamat("kiriman_terapkan", kiriman=kiriman.pk)
        return self.client.post(alamat, {"sidik": kiriman.sidik if sidik is None else sidik})


def make_dunia(kode: str = "dinsos-kukar") -> Dunia:
    instansi, tahun = dinas.buat(kode)
    operator = masuk("operator.uji", "operator", instansi)
    client = Client()
    client.force_login(operator)
    return Dunia(
        Instansi.objects.select_related("pemda").get(pk=instansi.pk), tahun, operator, client
    )


def masuk(nama: str, peran: str, instansi: Instansi) -> Pengguna:
    pengguna = Pengguna.objects.create_user(nama)
    Penugasan.objects.create(pengguna=pengguna, peran=peran, instansi=instansi)
    return pengguna


def upload(jalur: Path) -> SimpleUploadedFile:
    return SimpleUploadedFile(jalur.name, jalur.read_bytes())


def contoh(kode: str, *nama: str) -> list[SimpleUploadedFile]:
    """The workbooks of a sample dinas, all of them or those named."""
    return [upload(j) for j in dinas.berkas(kode) if not nama or j.name in nama]


def sheet(*baris: Sequence[object], nama: str = "data.xlsx", lembar: str = "Lembar1"):
    """A workbook of one sheet as an upload."""
    return book({lembar: baris}, nama=nama)


def book(lembar: Mapping[str, Sequence[Sequence[object]]], nama: str = "data.xlsx"):
    """A workbook as an upload."""
    buku = Workbook()
    buku.remove(buku.active)
    for judul, baris in lembar.items():
        satu = buku.create_sheet(judul)
        for isi in baris:
            satu.append(list(isi))
    hasil = BytesIO()
    buku.save(hasil)
    return SimpleUploadedFile(nama, hasil.getvalue())
