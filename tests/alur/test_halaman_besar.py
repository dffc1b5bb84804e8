"""Every page of a PD larger than any, its names 600 characters long: as few queries and as light as
those of an ordinary one. What does not fit comes page by page, or when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from aturan.peran import Peran
from capaian.models import Realisasi
from instansi.models import TabelProfil
from renstra.models import Dokumen, Indikator, Program
from tests.akses import Dunia, client_of
from tests.test_project import AKSES

from .conftest import sementara
from .dunia_besar import INDIKATOR, TAHUN, make_besar
from .test_halaman_ringan import BERKAS, HALAMAN, KUERI, UKURAN, weigh

# A report is read as it is printed; the grid of money takes all its lines at once.
SELURUHNYA = {"laporan", "isi_anggaran"}
pytestmark = [pytest.mark.django_db, pytest.mark.berat]


@pytest.fixture(scope="module")
def dunia(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dunia]:
    with sementara(django_db_blocker):
        yield make_besar()


@pytest.fixture(scope="module")
def klien(dunia: Dunia) -> Client:
    return client_of(Peran.OPERATOR, dunia)


def look(klien: Client, alamat: str) -> str:
    with CaptureQueriesContext(connection) as kueri:
        response = klien.get(alamat)
    if response.status_code != 200 or BERKAS in response.headers["Content-Type"]:
        return ""
    assert len(kueri) <= KUERI
    assert weigh(response) <= UKURAN
    return response.content.decode()


@pytest.mark.parametrize("nama", sorted({*HALAMAN} - SELURUHNYA))
def test_a_page_stays_light(nama: str, dunia: Dunia, klien: Client):
    look(klien, reverse(nama, kwargs=AKSES[nama].arguments(dunia)))


def of_dunia(nama: str, dunia: Dunia, **lain: object) -> str:
    return reverse(nama, kwargs=dunia.instansi.tempat(TAHUN) | lain)


@pytest.mark.parametrize("nama", ["renstra_target", "profil", "perjanjian", "terbit"])
def test_a_page_of_one_thing_stays_light(nama: str, dunia: Dunia, klien: Client):
    lain = {
        "profil": {"tabel": TabelProfil.objects.get().pk},
        "perjanjian": {"pk": Dokumen.objects.get(jenis="pk").pk},
    }.get(nama, {})
    assert look(klien, of_dunia(nama, dunia, **lain))


def test_the_grid_shows_every_indicator_once_over_its_pages(dunia: Dunia, klien: Client):
    alamat = of_dunia("kisi", dunia, tw=4)
    semua: list[str] = []
    for halaman in range(1, 6):
        isi = look(klien, f"{alamat}?halaman={halaman}")
        assert f"dari {INDIKATOR} indikator" in isi
        if f"Halaman {halaman} dari" not in isi:
            break
        semua += [satu.split('"', 1)[0] for satu in isi.split('<tr data-baris="')[1:]]
    assert sorted(map(int, semua)) == sorted(Indikator.objects.values_list("pk", flat=True))


def test_a_large_grid_is_searched_as_a_whole(dunia: Dunia, klien: Client):
    terakhir = Indikator.objects.order_by("pk").last()
    Realisasi.objects.filter(indikator=terakhir, periode=4).delete()
    alamat = of_dunia("kisi", dunia, tw=4)
    for tanya in (f"cari={terakhir.nama.split()[0]}", "hanya=kosong"):
        isi = look(klien, f"{alamat}?{tanya}")
        assert isi.count("<tr data-baris=") == 1
        assert f'<tr data-baris="{terakhir.pk}"' in isi
        assert "1 baris ditampilkan" in isi


def test_what_lies_below_a_program_of_a_large_plan_is_asked_for(dunia: Dunia, klien: Client):
    program = Program.objects.order_by("pk").first()
    alamat = of_dunia("ringkasan", dunia)
    kegiatan = program.kegiatan_list.first()
    assert f'id="kegiatan-{kegiatan.pk}"' not in look(klien, alamat)
    isi = look(klien, f"{alamat}?program={program.pk}")
    assert f'id="kegiatan-{kegiatan.pk}"' in isi
    assert f'id="program-{program.pk}" open' in isi
