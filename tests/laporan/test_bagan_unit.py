"""The page of units shows the chart that the report will have."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from aturan.peran import Peran
from instansi.models import UnitKerja
from pengaturan.models import PengaturanTahun
from tests.akses import Dunia, client_of, create_dunia

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> Dunia:
    dunia = create_dunia()
    kepala = UnitKerja.objects.create(instansi=dunia.instansi, nama="Kepala Dinas")
    UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang <Arsip>", induk=kepala)
    lama = {"nama": "Bidang Lama", "tahun_akhir": 2019, "induk": kepala}
    UnitKerja.objects.create(instansi=dunia.instansi, **lama)
    return dunia


def page(klien: Client) -> str:
    return klien.get(reverse("unit_list", args=("kab-a", "dinas-a"))).content.decode()


def drawn(isi: str) -> list[str]:
    """The drawings of a page."""
    return [satu.partition("</svg>")[0] for satu in isi.split("<svg")[1:]]


@pytest.mark.parametrize("peran", [Peran.OPERATOR, Peran.INSPEKTORAT])
def test_the_chart_is_that_of_the_last_year_with_data(peran: Peran, dunia: Dunia):
    for tahun in (2019, 2021):
        PengaturanTahun.objects.get_or_create(instansi=dunia.instansi, tahun=tahun)
    isi = page(client_of(peran, dunia))
    (gambar,) = drawn(isi)
    assert "(laporan 2021)" in isi
    assert "Bidang &lt;Arsip&gt;" in gambar
    assert "Bidang Lama" not in gambar


def test_a_proposal_shows_a_second_chart(dunia: Dunia):
    PengaturanTahun.objects.get_or_create(instansi=dunia.instansi, tahun=2021)
    UnitKerja.objects.filter(nama="Bidang <Arsip>").update(usulan="hapus", tahun_usulan=2021)
    klien = client_of(Peran.OPERATOR, dunia)
    assert len(drawn(page(klien))) == 1  # the head alone is no chart
    UnitKerja.semua.create(
        instansi=dunia.instansi,
        nama="Bidang Baru",
        induk=UnitKerja.objects.get(nama="Kepala Dinas"),
        usulan="baru",
        tahun_usulan=2021,
    )
    kini, nanti = drawn(page(klien))
    assert "Bidang Baru" not in kini
    assert "Bidang Baru" in nanti


def test_without_a_year_there_is_no_chart(dunia: Dunia):
    PengaturanTahun.objects.all().delete()
    assert drawn(page(client_of(Peran.OPERATOR, dunia))) == []
