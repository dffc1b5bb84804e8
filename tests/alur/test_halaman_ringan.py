"""Every page of a PD and year, with the sample dinas in it: few queries, little over the wire.

DESIGN: at most 25 queries and 100 KB on the first visit, pictures apart. Counted are the page, its
stylesheets and its scripts with what those import at once, compressed as they are handed out.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from aturan.peran import Peran
from instansi.models import Instansi, Pemda
from tests.akses import Dunia, client_of
from tests.impor.dinas import muat as muat_dinas
from tests.test_project import AKSES, one_document, one_part, one_quarter, pd_and_year

from .conftest import sementara

KUERI, UKURAN = 25, 100_000
ORANG = (Peran.OPERATOR, Peran.KEPALA_PD, Peran.INSPEKTORAT, Peran.BAPPEDA)
SETAHUN = (pd_and_year, one_quarter, one_part, one_document)
HALAMAN = [
    nama
    for nama, satu in AKSES.items()
    if satu.method == "get" and satu.arguments in SETAHUN and Peran.OPERATOR in satu.terbuka
]
STATIS = re.compile(r'(?:src|href)="/static/([^"]+\.(?:js|css))"')
IMPOR = re.compile(r'^(?:import|export)\b[^;"]*"(\.[^"]+)"', re.MULTILINE)
BERKAS = "application/"  # what is handed out to be kept is no page


@cache
def read_static(nama: str) -> bytes:
    jalur = finders.find(nama)
    assert isinstance(jalur, str), nama
    with open(jalur, "rb") as berkas:
        return berkas.read()


def follow(nama: str) -> Iterator[str]:
    """The file and the modules that it imports, by their names."""
    yield nama
    if nama.endswith(".js"):
        for lain in IMPOR.findall(read_static(nama).decode()):
            yield from follow(join(PurePosixPath(nama).parent, lain))


def join(folder: PurePosixPath, nama: str) -> str:
    for bagian in PurePosixPath(nama).parts:
        folder = folder.parent if bagian == ".." else folder / bagian
    return str(folder)


def weigh(response: HttpResponse) -> int:
    langsung = STATIS.findall(response.content.decode())
    semua = {satu for nama in langsung for satu in follow(nama)}
    berat = sum(len(gzip.compress(read_static(satu))) for satu in semua)
    return berat + len(gzip.compress(response.content))


@pytest.fixture(scope="module")
def dunia(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dunia]:
    with sementara(django_db_blocker):
        instansi, tahun = muat_dinas("dinsos-kukar")
        lain = Instansi.objects.create(pemda=instansi.pemda, kode="dinas-b", nama="Dinas B")
        jauh = Pemda.objects.create(kode="kab-b", nama="Kabupaten B")
        yield Dunia(instansi, lain, jauh, tahun)


@pytest.fixture(scope="module")
def orang(dunia: Dunia) -> dict[Peran, Client]:
    return {peran: client_of(peran, dunia) for peran in ORANG}


@pytest.mark.django_db
@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_asks_little_and_weighs_little(nama: str, dunia: Dunia, orang: dict[Peran, Client]):
    alamat = reverse(nama, kwargs=AKSES[nama].arguments(dunia))
    for peran, client in orang.items():
        with CaptureQueriesContext(connection) as kueri:
            response = client.get(alamat)
        if response.status_code == 200 and BERKAS not in response.headers["Content-Type"]:
            assert len(kueri) <= KUERI, peran
            assert weigh(response) <= UKURAN, peran
