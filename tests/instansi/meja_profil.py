"""One PD with its operator, and a profile table to work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from aturan.peran import Peran
from instansi.enums import JenisProfil
from instansi.models import BarisProfil, TabelProfil
from instansi.profil.actions.tabel import Kepala, create_tabel
from instansi.profil.bentuk import make_bentuk, make_kolom
from isian.riwayat import Pelaku
from tests.akses import Dunia, client_of, create_dunia

PELAKU = Pelaku(None, "uji")


@dataclass
class Meja:
    dunia: Dunia
    client: Client

    def alamat(self, nama: str, **lain: object) -> str:
        instansi = self.dunia.instansi
        return reverse(nama, kwargs=instansi.tempat(self.dunia.tahun) | lain)

    def tabel(
        self, *baris: str, jenis: JenisProfil = JenisProfil.LHE, tahun: int = 0, judul: str = ""
    ) -> TabelProfil:
        """A table of the kind's own columns; cells of a row stand between bars."""
        bentuk = make_bentuk(jenis, self.dunia.tahun)
        return create_tabel(
            self.dunia.instansi,
            tahun or self.dunia.tahun,
            Kepala(jenis, judul or bentuk.judul),
            [make_kolom(satu) for satu in bentuk.kolom],
            [satu.split("|") for satu in baris],
            acting_user=PELAKU,
        )

    def get(self, nama: str, **lain: object) -> str:
        return self.client.get(self.alamat(nama, **lain)).content.decode()

    def post(self, nama: str, isi: dict[str, object], **lain: object) -> HttpResponse:
        jawab: HttpResponse = self.client.post(self.alamat(nama, **lain), isi)
        return jawab

    def sel(self, baris: BarisProfil, letak: int, isi: str, versi: int | None = None) -> Any:
        """A cell as the grid sends it."""
        alamat = self.alamat("profil_sel", tabel=baris.tabel_id, baris=baris.pk, letak=letak)
        kiriman = {"isi": isi, "versi": versi or baris.versi_baris, "kolom": str(letak)}
        return self.client.post(alamat, kiriman, headers={"Accept": "application/json"})


def open_meja() -> Meja:
    dunia = create_dunia()
    return Meja(dunia, client_of(Peran.OPERATOR, dunia))


def isi_tabel(tabel: TabelProfil) -> list[str]:
    """The rows as they would be typed, in their order."""
    return [
        "|".join(sel["mentah"] for sel in baris.sel)
        for baris in tabel.baris_list.order_by("urutan")
    ]
