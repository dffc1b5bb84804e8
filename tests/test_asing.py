"""No address leads to what belongs elsewhere, by any method, and no number within it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from aturan.peran import Peran
from instansi.models import Instansi, Penugasan
from isian.models import Riwayat
from tests.akses import LUAR, SE_PD, Dunia, client_of, create_dunia
from tests.test_project import AKSES, SE_DAERAH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_pdf")]
METODE = ("get", "post")
DITOLAK = {404, 405}
# What names a row in an address; other numbers are a version, a quarter or a place.
BARIS = {
    *("aksi", "baris", "batch", "berkas", "bukti", "foto", "indikator", "kiriman", "komentar"),
    *("massal", "pekerjaan", "pemetaan", "pk", "program", "tabel", "tugas"),
}


def list_keys(nama: str) -> set[str]:
    """The names of what an address holds."""
    return {satu for *_, pengubah in get_resolver().reverse_dict.getlist(nama) for satu in pengubah}


MILIK = tuple(
    nama
    for nama, satu in AKSES.items()
    if satu.terbuka and satu.terbuka <= SE_DAERAH and list_keys(nama)
)
BERNOMOR = tuple(nama for nama in MILIK if BARIS & list_keys(nama))


def answers(klien: Client, alamat: str) -> Iterator[HttpResponse]:
    """To every method; what a request wrote is undone for the next one."""
    for metode in METODE:
        with transaction.atomic():
            sebelum = Riwayat.objects.count()
            jawab = getattr(klien, metode)(alamat)
            assert Riwayat.objects.count() == sebelum
            transaction.set_rollback(True)
        yield jawab


def all_roles(dunia: Dunia) -> Client:
    """Somebody who holds every role of the PD that there is."""
    klien = client_of(Peran.OPERATOR, dunia)
    pengguna = Penugasan.objects.get(pengguna__username=Peran.OPERATOR).pengguna
    for peran in SE_PD - {Peran.OPERATOR}:
        Penugasan.objects.create(pengguna=pengguna, peran=peran, instansi=dunia.instansi)
    return klien


@pytest.mark.parametrize("nama", MILIK)
def test_no_method_opens_what_belongs_to_another_pd_or_pemda(nama: str):
    dunia = create_dunia()
    alamat = reverse(nama, kwargs=AKSES[nama].arguments(dunia))
    jauh = Instansi.objects.create(pemda=dunia.pemda_lain, kode="dinas-a", nama="Dinas A")
    tetangga = replace(dunia, instansi=dunia.instansi_lain)
    orang = [client_of(siapa, dunia) for siapa in sorted(LUAR)]
    orang += [all_roles(tetangga), client_of(Peran.ADMIN, replace(dunia, instansi=jauh))]
    for klien in orang:
        assert {jawab.status_code for jawab in answers(klien, alamat)} <= DITOLAK


def foreign_rows(nama: str, dunia: Dunia) -> Iterator[str]:
    """Addresses of one's own PD (or pemda), each with the number of one row of another."""
    milik = AKSES[nama].arguments(dunia)
    jauh = Instansi.objects.create(pemda=dunia.pemda_lain, kode="dinas-c", nama="Dinas C")
    tetangga = dunia.instansi_lain if "kode" in milik else jauh
    asing = AKSES[nama].arguments(replace(dunia, instansi=tetangga))
    for satu in sorted(BARIS & milik.keys()):
        if milik[satu] != asing[satu]:
            yield reverse(nama, kwargs=milik | {satu: asing[satu]})


@pytest.mark.parametrize("nama", BERNOMOR)
def test_no_number_of_a_row_leads_out_of_ones_own_pd(nama: str):
    dunia = create_dunia()
    alamat = list(foreign_rows(nama, dunia))
    assert alamat
    penuh, admin = all_roles(dunia), client_of(Peran.ADMIN, dunia)
    tolak = DITOLAK if AKSES[nama].terbuka & SE_PD else DITOLAK | {403}
    for satu in alamat:
        assert {jawab.status_code for jawab in answers(penuh, satu)} <= tolak
        assert {jawab.status_code for jawab in answers(admin, satu)} <= DITOLAK | {403}
