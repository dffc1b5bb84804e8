"""The sample dinas are loaded once for all journeys that only read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from impor.berkas import baca_berkas

from .muatan import Json, Muatan, laporan_dengan, load

Muat = Callable[[str], Muatan]


@contextmanager
def sementara(blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database that forgets all of it at the end. It is made for tests marked django_db only."""
    nama = str(connection.settings_dict["NAME"])
    ujian = nama.startswith("test_") or nama == connection.settings_dict["TEST"]["NAME"]
    assert ujian, "uji ini perlu tanda django_db"
    with (
        blocker.unblock(),
        transaction.atomic(),
        pytest.MonkeyPatch.context() as tempel,
    ):
        tempel.setattr("impor.rencana.susun.baca_berkas", cache(baca_berkas))
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def muat(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Muat:
    """The dinas with this code, loaded through the ordinary commands when first asked for."""

    @cache
    def ambil(kode: str) -> Muatan:
        with sementara(django_db_blocker):
            return load(kode)

    return ambil


@pytest.fixture(scope="session")
def kukar(muat: Muat) -> Muatan:
    return muat("dinsos-kukar")


@pytest.fixture(scope="session")
def haltim(muat: Muat) -> Muatan:
    return muat("dinsos-haltim")


@pytest.fixture(scope="session")
def mukomuko(muat: Muat) -> Muatan:
    return muat("dinsos-mukomuko")


@pytest.fixture(scope="session")
def kukar_per_sasaran(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Json:
    """Kutai Kartanegara when its mean is the mean of its sasaran."""
    ganti = ('rata_rata = "indikator"', 'rata_rata = "sasaran"')
    folder: Path = tmp_path_factory.mktemp("pengaturan")
    with sementara(django_db_blocker):
        load("dinsos-kukar")
        return laporan_dengan("dinsos-kukar", 2021, ganti, folder)
