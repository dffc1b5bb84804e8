"""Who there is to open a page: every role in its own place, and the same role elsewhere."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.test import Client

from aturan.peran import PERAN_PD, Peran
from instansi.models import Instansi, Pemda, Pengguna, Penugasan

ANONIM = "anonim"
TANPA_PERAN = "tanpa_peran"
OPERATOR_PD_LAIN = "operator_pd_lain"
BAPPEDA_PEMDA_LAIN = "bappeda_pemda_lain"

SE_PD = frozenset(peran.value for peran in PERAN_PD)
SE_PEMDA = frozenset(peran.value for peran in Peran) - SE_PD
LUAR = frozenset({TANPA_PERAN, OPERATOR_PD_LAIN, BAPPEDA_PEMDA_LAIN})
SIAPA = frozenset({ANONIM}) | SE_PD | SE_PEMDA | LUAR


@dataclass(frozen=True)
class Dunia:
    """Two pemda; `instansi` is the PD whose pages are opened, in `tahun`."""

    instansi: Instansi
    instansi_lain: Instansi
    pemda_lain: Pemda
    tahun: int = 2021


def create_dunia() -> Dunia:
    pemda = Pemda.objects.create(kode="kab-a", nama="Kabupaten A")
    return Dunia(
        instansi=Instansi.objects.create(pemda=pemda, kode="dinas-a", nama="Dinas A"),
        instansi_lain=Instansi.objects.create(pemda=pemda, kode="dinas-b", nama="Dinas B"),
        pemda_lain=Pemda.objects.create(kode="kab-b", nama="Kabupaten B"),
    )


def client_of(siapa: str, dunia: Dunia) -> Client:
    """A browser in which this person is signed in; nobody for `anonim`."""
    client = Client()
    if siapa != ANONIM:
        client.force_login(create_pengguna(siapa, dunia))
    return client


def create_pengguna(siapa: str, dunia: Dunia) -> Pengguna:
    pengguna = get_user_model().objects.create_user(siapa)
    if siapa != TANPA_PERAN:
        Penugasan.objects.create(pengguna=pengguna, **assignment(siapa, dunia))
    return pengguna


def assignment(siapa: str, dunia: Dunia) -> dict[str, object]:
    if siapa == OPERATOR_PD_LAIN:
        return {"peran": Peran.OPERATOR, "instansi": dunia.instansi_lain}
    if siapa == BAPPEDA_PEMDA_LAIN:
        return {"peran": Peran.BAPPEDA, "pemda": dunia.pemda_lain}
    if siapa in SE_PD:
        return {"peran": siapa, "instansi": dunia.instansi}
    return {"peran": siapa, "pemda": dunia.instansi.pemda}
