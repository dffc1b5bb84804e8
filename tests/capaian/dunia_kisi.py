"""A PD with indicators of every kind and people who fill them in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from aturan.peran import PERAN_PD, Peran
from capaian.models import Realisasi
from instansi.models import Instansi, Penugasan, UnitKerja
from renstra.models import Indikator
from tests.laporan.pabrik import Pabrik

TW = 2
NAMA_NYATA = (
    "Persentase penyandang masalah kesejahteraan sosial yang memperoleh bantuan sosial untuk"
    " pemenuhan kebutuhan dasar di wilayah kecamatan nomor {}"
)


class DuniaKisi:
    """`pabrik` makes rows; addresses and saves are those of quarter ``TW``."""

    def __init__(self) -> None:
        self.pabrik = Pabrik()
        self.instansi: Instansi = self.pabrik.instansi
        self.tahun = self.pabrik.tahun
        self.sasaran = self.pabrik.sasaran("Meningkatnya kesejahteraan sosial")
        self.persen = self.indikator("Persentase warga terlayani", satuan="%", target="90%")
        self.orang = self.indikator("Jumlah penerima", satuan="orang", target="1200")
        self.indeks = self.indikator("Indeks kepuasan", satuan="indeks", target="80")
        self.predikat = self.indikator("Predikat akuntabilitas", satuan="predikat", target="BB")

    def indikator(self, nama: str, *, satuan: str, target: str, **isi: object) -> Indikator:
        indikator = self.pabrik.indikator(nama, satuan=satuan, sasaran=self.sasaran, **isi)
        self.pabrik.target(indikator, target)
        return indikator

    def unit(self, nama: str = "Bidang A", **isi: object) -> UnitKerja:
        return UnitKerja.objects.create(instansi=self.instansi, nama=nama, **isi)

    def client(self, peran: str = Peran.OPERATOR, nama: str = "", **isi: object) -> Client:
        pengguna = get_user_model().objects.create_user(nama or f"{peran}.uji")
        di_pd = {"instansi": self.instansi}
        tempat = di_pd if peran in PERAN_PD else {"pemda": self.instansi.pemda}
        Penugasan.objects.create(pengguna=pengguna, peran=peran, **{**tempat, **isi})
        client = Client()
        client.force_login(pengguna)
        return client

    def alamat(self, nama: str = "kisi", tw: int | None = TW, **isi: object) -> str:
        letak = {"pemda": self.instansi.pemda.kode, "kode": self.instansi.kode, "tahun": self.tahun}
        return reverse(nama, kwargs={**letak, **({} if tw is None else {"tw": tw}), **isi})

    def sel(self, indikator: Indikator, tw: int = TW) -> str:
        return self.alamat("isi_baris", tw, indikator=indikator.pk)

    def simpan(
        self, client: Client, indikator: Indikator, isi: str, versi: int = 0, **lain: object
    ) -> Any:
        data = {"isi": isi, "versi": versi, **lain}
        return client.post(self.sel(indikator), data, headers={"Accept": "application/json"})

    def baris(self, indikator: Indikator, tw: int = TW) -> Realisasi | None:
        return Realisasi.objects.filter(indikator=indikator, periode=tw).first()


def make_many(dunia: DuniaKisi, jumlah: int) -> None:
    """As many indicators as a large PD has, with a unit and three filled quarters."""
    unit = [dunia.unit(f"Bidang {nomor}") for nomor in range(5)]
    for nomor in range(jumlah - 4):
        indikator = dunia.indikator(
            NAMA_NYATA.format(nomor), satuan="%", target="90%", unit=unit[nomor % 5]
        )
        for tw in (1, 2):
            dunia.pabrik.realisasi(indikator, f"{70 + nomor % 20}.{nomor}%", periode=tw)
