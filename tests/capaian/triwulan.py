"""A quarter that can be handed in: a PD with indicators and everybody who works on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from aturan.wewenang import Status, Tindakan
from capaian.actions.pelaporan import take_langkah
from capaian.models import Pelaporan
from instansi.akses import find_wewenang
from instansi.models import Instansi, Pemda, Pengguna
from isian.riwayat import Pelaku
from renstra.models import Indikator
from tests.akses import Dunia, create_pengguna
from tests.laporan.pabrik import Pabrik

TW = 2
JALAN = (
    ("operator", Tindakan.AJUKAN),
    ("verifikator", Tindakan.VERIFIKASI),
    ("kepala_pd", Tindakan.SETUJUI),
    ("organisasi", Tindakan.BUKA_KEMBALI),
)


@dataclass
class Triwulan:
    """``indikator`` have a target of 100 each, and a realisasi in TW II when ``terisi``."""

    pabrik: Pabrik
    dunia: Dunia
    indikator: list[Indikator]

    @property
    def instansi(self) -> Instansi:
        return self.pabrik.instansi

    def address(self, nama: str = "pelaporan", **isi: Any) -> str:
        instansi = self.instansi
        letak = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": self.dunia.tahun}
        return reverse(nama, kwargs=letak | ({"tw": TW} if nama in BERTRIWULAN else {}) | isi)

    def orang(self, siapa: str) -> Pengguna:
        return Pengguna.objects.filter(username=siapa).first() or create_pengguna(siapa, self.dunia)

    def client(self, siapa: str) -> Client:
        client = Client()
        client.force_login(self.orang(siapa))
        return client

    def step(self, siapa: str, tindakan: Tindakan, **isi: Any) -> HttpResponse:
        """The person confirms the step on its page."""
        alamat = self.address("pelaporan_langkah", langkah=tindakan.value)
        milik = Pelaporan.objects.filter(
            instansi=self.instansi, tahun=self.dunia.tahun, triwulan=TW
        )
        versi = milik.values_list("versi_baris", flat=True).first() or 1
        return self.client(siapa).post(alamat, {"versi": versi, **isi})

    def take(self, siapa: str, tindakan: Tindakan, alasan: str = "") -> Pelaporan:
        """The same without a page."""
        orang = self.orang(siapa)
        return take_langkah(
            self.instansi,
            self.dunia.tahun,
            TW,
            tindakan,
            acting_user=Pelaku(orang.pk, orang.username),
            peran=find_wewenang(orang, self.instansi).peran,
            alasan=alasan,
        )

    def bring_to(self, status: Status) -> None:
        """The usual way, each step by its own person."""
        for siapa, tindakan in JALAN:
            if self.status == status:
                return
            self.take(siapa, tindakan, alasan="Ada yang keliru")

    @property
    def status(self) -> str:
        letak = {"instansi": self.instansi, "tahun": self.dunia.tahun, "triwulan": TW}
        ada = Pelaporan.objects.filter(**letak).first()
        return ada.status if ada else Status.DRAF


BERTRIWULAN = frozenset({"pelaporan", "pelaporan_langkah", "permintaan_list", "permintaan_selesai"})


def make_triwulan(banyak: int = 2, *, terisi: bool = True) -> Triwulan:
    pabrik = Pabrik()
    dunia = Dunia(
        instansi=pabrik.instansi,
        instansi_lain=Instansi.objects.create(
            pemda=pabrik.instansi.pemda, kode="lain", nama="Dinas Lain"
        ),
        pemda_lain=Pemda.objects.create(kode="kab-b", nama="Kabupaten B"),
        tahun=pabrik.tahun,
    )
    indikator = [pabrik.indikator(f"Indikator {nomor}", arah="naik") for nomor in range(banyak)]
    for satu in indikator:
        pabrik.target(satu, "100")
        if terisi:
            pabrik.realisasi(satu, "95", periode=TW)
    return Triwulan(pabrik, dunia, indikator)
