"""The way of an import through its pages: brought, recognised, checked, applied, undone."""

from __future__ import annotations

import pytest
from django.urls import reverse

from capaian.models import Realisasi
from impor.models import Batch
from instansi.models import Pengguna, Penugasan
from renstra.models import Indikator, Target
from tests.impor.wisaya import Dunia, contoh, make_dunia, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia()


def test_workbooks_go_through_all_steps_and_back(dunia: Dunia):
    kiriman = dunia.kirim(*contoh("dinsos-kukar"))
    dikenali = dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk))
    assert dikenali.status_code == 200
    assert "Lembar “3.2”" in dikenali.content.decode()
    periksa = dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk))
    assert "Simpan perubahan ini" in periksa.content.decode()
    assert not Indikator.objects.of(dunia.instansi).exists()
    jawab = dunia.terapkan(kiriman)
    batch = Batch.objects.get()
    assert jawab.url == dunia.alamat("batch", batch=batch.pk)
    assert Realisasi.objects.of(dunia.instansi).exists()
    halaman = dunia.client.get(jawab.url)
    assert halaman.status_code == 200
    batal = dunia.client.post(dunia.alamat("batch_batal", batch=batch.pk), {"alasan": "Salah"})
    assert batal.status_code == 302
    assert not Target.objects.of(dunia.instansi).exists()


def test_the_admin_leads_to_the_wizard_of_the_chosen_pd(dunia: Dunia):
    admin = Pengguna.objects.create_user("admin.uji", is_staff=True)
    Penugasan.objects.create(pengguna=admin, peran="admin", pemda=dunia.instansi.pemda)
    dunia.client.force_login(admin)
    daftar = dunia.client.get(reverse("admin:renstra_target_changelist"))
    assert f'href="{reverse("impor_mulai")}"' in daftar.content.decode()
    pilih = {"instansi": dunia.instansi.pk, "tahun": 2021}
    jawab = dunia.client.get(reverse("impor_mulai"), pilih)
    assert jawab.url == dunia.alamat("impor_list")


@pytest.mark.parametrize("isi", [{"instansi": "0"}, {"instansi": "x", "tahun": "2021"}])
def test_a_choice_that_cannot_be_is_said(dunia: Dunia, isi: dict[str, str]):
    jawab = dunia.client.get(reverse("impor_mulai"), isi)
    assert jawab.status_code == 422
    assert "Pilih perangkat daerah dari daftar" in jawab.content.decode()


def test_the_first_page_leads_those_who_import_to_a_pd_without_data(dunia: Dunia):
    mulai = f'href="{reverse("impor_mulai")}"'
    assert mulai in dunia.client.get(reverse("beranda")).content.decode()
    dunia.client.force_login(masuk("kepala.uji", "kepala_pd", dunia.instansi))
    assert mulai not in dunia.client.get(reverse("beranda")).content.decode()
    assert dunia.client.get(reverse("impor_mulai")).status_code == 403
