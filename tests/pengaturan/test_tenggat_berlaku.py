"""Which deadline holds for a PD, and when it has passed where the PD lies."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from pengaturan.models import PengecualianTenggat, Tenggat
from pengaturan.tenggat import find_tenggat, list_tenggat, today_of
from tests.akses import Dunia, create_dunia

pytestmark = pytest.mark.django_db


def create_tenggat(dunia: Dunia, batas: date, triwulan: int = 1) -> None:
    Tenggat.objects.create(
        pemda=dunia.instansi.pemda, tahun=dunia.tahun, triwulan=triwulan, batas=batas
    )


def allow_until(dunia: Dunia, sampai: date) -> None:
    PengecualianTenggat.objects.create(
        instansi=dunia.instansi, tahun=dunia.tahun, triwulan=1, sampai=sampai, alasan="Listrik"
    )


def is_locked(dunia: Dunia, hari_ini: date, instansi=None) -> bool:
    tenggat = find_tenggat(instansi or dunia.instansi, dunia.tahun, 1)
    return tenggat.is_lewat(hari_ini)


def test_a_quarter_without_a_deadline_is_never_locked():
    dunia = create_dunia()
    create_tenggat(dunia, date(2021, 7, 10), triwulan=2)
    assert not is_locked(dunia, date(2099, 1, 1))


def test_the_last_day_is_open_and_the_day_after_is_locked():
    dunia = create_dunia()
    create_tenggat(dunia, date(2021, 4, 10))
    assert not is_locked(dunia, date(2021, 4, 10))
    assert is_locked(dunia, date(2021, 4, 11))


def test_an_exception_opens_its_own_pd_until_it_expires():
    dunia = create_dunia()
    create_tenggat(dunia, date(2021, 4, 10))
    allow_until(dunia, date(2021, 4, 20))
    assert not is_locked(dunia, date(2021, 4, 20))
    assert is_locked(dunia, date(2021, 4, 21))
    assert is_locked(dunia, date(2021, 4, 11), dunia.instansi_lain)


def test_an_exception_never_shortens_the_deadline():
    dunia = create_dunia()
    create_tenggat(dunia, date(2021, 4, 10))
    allow_until(dunia, date(2021, 4, 1))
    assert not is_locked(dunia, date(2021, 4, 10))


def test_the_deadlines_of_a_year_take_one_query(django_assert_num_queries):
    dunia = create_dunia()
    create_tenggat(dunia, date(2021, 4, 10))
    create_tenggat(dunia, date(2021, 7, 10), triwulan=2)
    allow_until(dunia, date(2021, 4, 20))
    with django_assert_num_queries(1):
        tenggat = list_tenggat(dunia.instansi, dunia.tahun)
    akhir = {triwulan: satu.akhir for triwulan, satu in tenggat.items()}
    assert akhir == {1: date(2021, 4, 20), 2: date(2021, 7, 10)}


@pytest.mark.parametrize(
    ("zona", "hari"),
    [("Asia/Jakarta", 10), ("Asia/Jayapura", 11)],
    ids=["still the day before in the west", "already the next day in the east"],
)
def test_the_day_is_that_of_the_pemda(monkeypatch, zona: str, hari: int):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2021, 4, 10, 16, 30, tzinfo=UTC))
    pemda = create_dunia().instansi.pemda
    pemda.zona_waktu = zona
    assert today_of(pemda) == date(2021, 4, hari)
