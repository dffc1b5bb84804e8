"""A PD with one indicator in a quarter, and everybody who might open its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from aturan.wewenang import Status
from capaian.models import Pelaporan, Realisasi
from instansi.models import Instansi, Pemda, Penugasan, UnitKerja
from renstra.models import Indikator
from tests.akses import Dunia, client_of
from tests.laporan.pabrik import Pabrik


@dataclass
class DuniaBaris:
    pabrik: Pabrik
    dunia: Dunia
    indikator: Indikator
    unit: UnitKerja
    tw: int = 2

    @property
    def instansi(self) -> Instansi:
        return self.dunia.instansi

    def client(self, siapa: str) -> Client:
        client = client_of(siapa, self.dunia)
        # A pengisi fills in the rows of the unit.
        Penugasan.objects.filter(peran="pengisi").update(unit=self.unit)
        return client

    def alamat(self, nama: str, **lain: Any) -> str:
        letak: dict[str, Any] = {
            "pemda": self.instansi.pemda.kode,
            "kode": self.instansi.kode,
            "tahun": self.dunia.tahun,
        }
        if nama not in {"bukti_list", "bukti_berkas", "bukti_cabut", "riwayat"}:
            letak |= {"tw": self.tw, "indikator": self.indikator.pk}
        return reverse(nama, kwargs={**letak, **lain})

    def status(self, status: Status, tw: int | None = None) -> Pelaporan:
        return Pelaporan.objects.update_or_create(
            instansi=self.instansi,
            tahun=self.dunia.tahun,
            triwulan=tw or self.tw,
            defaults={"status": status},
        )[0]

    def realisasi(self, isi: str, tw: int | None = None) -> Realisasi:
        return self.pabrik.realisasi(self.indikator, isi, periode=tw or self.tw)


def make_dunia() -> DuniaBaris:
    pabrik = Pabrik()
    instansi = pabrik.instansi
    dunia = Dunia(
        instansi=instansi,
        instansi_lain=Instansi.objects.create(pemda=instansi.pemda, kode="dinas-b", nama="Dinas B"),
        pemda_lain=Pemda.objects.create(kode="kab-b", nama="Kabupaten B"),
    )
    unit = UnitKerja.objects.create(instansi=instansi, nama="Bidang Data")
    indikator = pabrik.indikator("Indeks layanan", satuan="Indeks", unit=unit)
    pabrik.target(indikator, "80")
    return DuniaBaris(pabrik, dunia, indikator, unit)
