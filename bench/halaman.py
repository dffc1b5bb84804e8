"""How long pages take, against an empty page for the same person in the same run.

    DEBUG=1 DATABASE_URL=sqlite:////tmp/uji.sqlite3 .venv/bin/python bench/halaman.py

Names of pages may follow (`dasbor beranda`). The database holds what
`manage.py data_uji --pd 50 --indikator 40 --tahun 5` made;
recaps are computed first. Everything else is rolled back at the end.
"""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter, process_time
from types import ModuleType

import siap  # noqa: F401

# isort: split
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path, reverse

from aturan.peran import Peran
from instansi.models import Instansi, Penugasan
from sakip.urls import urlpatterns as alamat_proyek

PEMDA, KODE, TAHUN = "uji", "pd-001", 2025
ULANG, SEKALI = 5, 5  # repeats, and requests in each of them
KOSONG = "bench-kosong"


def empty(request: HttpRequest) -> HttpResponse:
    """The floor: session, person and the frame of every page, with nothing in it."""
    return render(request, "base.html")


def use_bench_settings() -> None:
    """As in production, but for collected files: no debugging, no looking for changed files."""
    modul = ModuleType("bench_urls")
    modul.urlpatterns = [path(f"{KOSONG}/", empty, name=KOSONG), *alamat_proyek]  # type: ignore[attr-defined]
    sys.modules["bench_urls"] = modul
    settings.ROOT_URLCONF = "bench_urls"
    settings.DEBUG = settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = False
    settings.SECURE_SSL_REDIRECT = False
    settings.ALLOWED_HOSTS = ["testserver"]


def sign_in(peran: Peran, instansi: Instansi) -> Client:
    tempat = {"pemda": instansi.pemda} if peran is Peran.BAPPEDA else {"instansi": instansi}
    orang = get_user_model().objects.create_user(f"bench.{peran}")
    Penugasan.objects.create(pengguna=orang, peran=peran, **tempat)
    client = Client(headers={"accept-encoding": "gzip"})
    client.force_login(orang)
    return client


def list_halaman(instansi: Instansi) -> dict[str, tuple[Peran, str]]:
    """Name, person and address."""
    pd = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": TAHUN}
    pemda = {"pemda": instansi.pemda.kode, "tahun": TAHUN}
    calon: tuple[tuple[str, Peran, dict[str, object]], ...] = (
        ("dasbor_pemda", Peran.BAPPEDA, pemda),
        ("beranda", Peran.BAPPEDA, {}),
        ("beranda", Peran.OPERATOR, {}),
        ("ringkasan", Peran.OPERATOR, pd),
        ("capaian", Peran.OPERATOR, pd),
        ("anggaran", Peran.OPERATOR, pd),
        ("kisi", Peran.OPERATOR, {**pd, "tw": 1}),
        ("pelaporan", Peran.OPERATOR, {**pd, "tw": 1}),
        ("isi_anggaran", Peran.OPERATOR, pd),
        ("rencana", Peran.OPERATOR, pd),
    )
    return {f"{nama} ({peran})": (peran, reverse(nama, kwargs=isi)) for nama, peran, isi in calon}


def measure(client: Client, alamat: str) -> tuple[float, float]:
    """Seconds by the wall clock and of this process, for one request, over a batch of them."""
    mulai, kerja = perf_counter(), process_time()
    for _ in range(SEKALI):
        client.get(alamat)
    return (perf_counter() - mulai) / SEKALI, (process_time() - kerja) / SEKALI


def compare(client: Client, alamat: str) -> list[float]:
    """Medians of the page (wall, process) and of the floor, taken in turn so that both see the
    same machine."""
    kosong = reverse(KOSONG)
    ulangan = [(*measure(client, alamat), *measure(client, kosong)) for _ in range(ULANG)]
    return [median(kolom) for kolom in zip(*ulangan, strict=True)]


def report(nama: str, client: Client, alamat: str) -> None:
    assert client.get(alamat).status_code == 200, alamat
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        isi = client.get(alamat)
    banyak = len(kueri)
    halaman, kerja, lantai, kerja_lantai = compare(client, alamat)
    print(
        f"{nama:<26}{halaman * 1000:9.1f}{lantai * 1000:9.1f}{halaman / lantai:8.2f}"
        f"{kerja / kerja_lantai:8.2f}{banyak:7}{len(isi.content):9}",
        flush=True,
    )


def main() -> None:
    use_bench_settings()
    call_command("rekap", "--pemda", PEMDA)
    with transaction.atomic():
        instansi = Instansi.objects.select_related("pemda").get(pemda__kode=PEMDA, kode=KODE)
        client = {peran: sign_in(peran, instansi) for peran in (Peran.BAPPEDA, Peran.OPERATOR)}
        print(f"{'halaman':<26}{'ms':>9}{'lantai':>9}{'rasio':>8}{'CPU':>8}{'kueri':>7}{'gzip':>9}")
        for nama, (peran, alamat) in list_halaman(instansi).items():
            if sys.argv[1:] and not nama.startswith(tuple(sys.argv[1:])):
                continue
            report(nama, client[peran], alamat)
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
