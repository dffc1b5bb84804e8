"""People, a plan and addresses for the tests of the plan's pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from aturan.teks import normalkan_nama
from aturan.wewenang import Status
from instansi.models import Instansi
from pengaturan.models import Periode
from renstra.models import (
    Dokumen,
    Indikator,
    Kegiatan,
    Program,
    ProgramSasaran,
    Sasaran,
    Tujuan,
)
from tests.akses import Dunia, client_of, create_dunia


@dataclass
class Meja:
    """One PD with a period; `client` of each person is made once."""

    dunia: Dunia = field(default_factory=create_dunia)
    orang: dict[str, Client] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.periode = Periode.objects.create(
            instansi=self.instansi, tahun_awal=2021, tahun_akhir=2023, tahun_data_awal=2020
        )

    @property
    def instansi(self) -> Instansi:
        return self.dunia.instansi

    def client(self, siapa: str = "operator") -> Client:
        if siapa not in self.orang:
            self.orang[siapa] = client_of(siapa, self.dunia)
        return self.orang[siapa]

    def alamat(self, nama: str, tanya: str = "", **tempat: Any) -> str:
        pd = self.instansi
        dasar = {"pemda": pd.pemda.kode, "kode": pd.kode, "tahun": self.dunia.tahun}
        return reverse(nama, kwargs=dasar | tempat) + (f"?{tanya}" if tanya else "")

    def get(self, nama: str, siapa: str = "operator", **lain: Any) -> HttpResponse:
        return self.client(siapa).get(self.alamat(nama, **lain))

    def post(
        self, nama: str, isi: dict[str, Any], siapa: str = "operator", **lain: Any
    ) -> HttpResponse:
        return self.client(siapa).post(self.alamat(nama, **lain), isi)

    def renstra(self, status: str = Status.DRAF, versi: int = 1) -> Dokumen:
        dokumen, _ = Dokumen.objects.get_or_create(
            instansi=self.instansi, jenis="renstra", periode=self.periode, versi=versi
        )
        Dokumen.objects.filter(pk=dokumen.pk).update(status=status)
        dokumen.refresh_from_db()
        return dokumen

    # --- rows ---------------------------------------------------------------------------------

    def tujuan(self, nama: str = "Tujuan A", **isi: Any) -> Tujuan:
        return Tujuan.objects.create(**self.bawaan(nama, isi))

    def sasaran(self, nama: str = "Sasaran A", **isi: Any) -> Sasaran:
        return Sasaran.objects.create(**self.bawaan(nama, isi))

    def program(self, nama: str = "Program A", *sasaran: Sasaran, **isi: Any) -> Program:
        program = Program.objects.create(**self.bawaan(nama, isi))
        for satu in sasaran:
            ProgramSasaran.objects.create(program=program, sasaran=satu)
        return program

    def kegiatan(self, nama: str = "Kegiatan A", **isi: Any) -> Kegiatan:
        return Kegiatan.objects.create(**self.bawaan(nama, isi))

    def indikator(self, nama: str = "Indikator A", **isi: Any) -> Indikator:
        return Indikator.objects.create(**self.bawaan(nama, isi))

    def bawaan(self, nama: str, isi: dict[str, Any]) -> dict[str, Any]:
        dasar = {"instansi": self.instansi, "nama": nama, "kunci": normalkan_nama(nama)}
        return dasar | isi


def words(response: HttpResponse) -> str:
    """The words of a page, without its tags and with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
