"""What the pages of a report on its way say and lead to."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.laporan.terbit.alur import Alur, fill

pytestmark = pytest.mark.django_db


@pytest.fixture
def alur() -> Alur:
    satu = Alur()
    fill(satu)
    return satu


def read(alur: Alur, siapa: str, nama: str, **lain: object) -> str:
    return alur.client(siapa).get(alur.alamat(nama, **lain)).content.decode()


def test_what_the_report_lacks_leads_to_where_it_is_written(alur: Alur):
    isi = read(alur, "operator", "terbit_periksa")
    assert alur.alamat("narasi", kunci="langkah") in isi
