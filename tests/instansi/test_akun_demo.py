"""Accounts for trying: every role, made once, and never on a system in use."""

import pytest
from django.core.management import CommandError, call_command

from aturan.peran import Peran
from instansi.actions import create_instansi
from instansi.models import Instansi, Pengguna, Penugasan, UnitKerja

pytestmark = pytest.mark.django_db
SANDI = "mencoba-sakip"


@pytest.fixture
def kukar(settings) -> Instansi:
    settings.DEBUG = True
    instansi, _ = create_instansi("dinsos-kukar", nama="Dinas Sosial", pemda="Kabupaten Kukar")
    return instansi


def test_every_role_of_a_sample_pd_gets_an_account(kukar: Instansi, capsys):
    call_command("akun_demo")
    assert set(Penugasan.objects.values_list("peran", flat=True)) == {p.value for p in Peran}
    tercetak = capsys.readouterr().out
    assert SANDI in tercetak
    assert "kepala.kukar" in tercetak


def test_the_accounts_can_sign_in_and_see_their_own_pd_only(kukar: Instansi, client):
    lain, _ = create_instansi("dinsos-ttu", nama="Dinas Sosial", pemda="Kabupaten TTU")
    call_command("akun_demo")
    client.post("/masuk/", {"login": "operator.kukar", "password": SANDI})
    assert client.get("/").status_code == 200
    operator = Pengguna.objects.get(username="operator.kukar")
    assert list(Instansi.objects.visible_to(operator)) == [kukar]
    assert lain in Instansi.objects.visible_to(Pengguna.objects.get(username="bappeda.ttu"))


def test_a_second_run_changes_nothing(kukar: Instansi):
    call_command("akun_demo")
    sebelum = list(Pengguna.objects.order_by("pk").values_list("username", "password"))
    call_command("akun_demo")
    assert list(Pengguna.objects.order_by("pk").values_list("username", "password")) == sebelum
    assert Penugasan.objects.count() == len(Peran)


def test_only_the_admin_of_the_pemda_and_the_pengelola_enter_the_admin(kukar: Instansi):
    call_command("akun_demo")
    staf = Pengguna.objects.filter(is_staff=True).values_list("username", flat=True)
    assert set(staf) == {"admin.kukar", "pengelola"}


def test_the_pengisi_gets_the_first_bidang(kukar: Instansi):
    UnitKerja.objects.create(instansi=kukar, nama="Sekretariat", urutan=1)
    bidang = UnitKerja.objects.create(instansi=kukar, nama="Bidang A", urutan=2)
    call_command("akun_demo")
    assert Penugasan.objects.get(peran=Peran.PENGISI).unit == bidang


def test_the_pengisi_of_a_pd_without_units_has_none(kukar: Instansi):
    call_command("akun_demo")
    assert Penugasan.objects.get(peran=Peran.PENGISI).unit is None


def test_other_pd_get_no_account(kukar: Instansi):
    create_instansi("dinkes-sungguhan", nama="Dinas Kesehatan", pemda="Kabupaten Kukar")
    call_command("akun_demo")
    assert not Penugasan.objects.filter(instansi__kode="dinkes-sungguhan").exists()


def test_it_is_refused_where_debug_is_off(kukar: Instansi, settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG"):
        call_command("akun_demo")
    assert not Pengguna.objects.exists()
