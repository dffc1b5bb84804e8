"""Signing in says in plain words what did not fit, and not which half of it; it is remembered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import NoReverseMatch, reverse

from aturan.peran import Peran
from instansi.models import CaraMasuk, CatatanMasuk, Instansi, Pemda, Pengguna, Penugasan
from tests.instansi.orang import SANDI, give_totp, is_in, make_orang, totp_code, try_login

pytestmark = pytest.mark.django_db


def test_a_wrong_password_and_an_unknown_name_read_the_same():
    make_orang("operator")
    for nama in ("operator", "entah"):
        isi = try_login(nama, "salah").content.decode()
        assert "Nama pengguna atau kata sandi tidak cocok" in isi


def test_an_account_switched_off_is_told_so_only_with_the_right_password():
    make_orang("operator")
    Pengguna.objects.update(is_active=False)
    assert "tidak cocok" in try_login("operator", "salah").content.decode()
    jawab = try_login("operator")
    assert jawab.headers["Location"] == reverse("account_inactive")


def test_one_comes_back_to_the_page_that_was_asked_for():
    make_orang("operator")
    klien = Client()
    assert klien.get("/akun/").headers["Location"] == "/masuk/?next=/akun/"
    isi = {"login": "operator", "password": SANDI, "next": "/akun/"}
    assert klien.post("/masuk/?next=/akun/", isi).headers["Location"] == "/akun/"


def test_what_was_sent_after_the_session_ended_leads_back_to_the_page_it_was_sent_from():
    klien = Client()
    kirim = reverse("kiriman_terapkan", args=("kab", "dinas", 2021, 1))
    halaman = reverse("kiriman_periksa", args=("kab", "dinas", 2021, 1))
    asal = f"http://testserver{halaman}?jenis=target"
    jawab = klien.post(kirim, headers={"Referer": asal})
    assert jawab.headers["Location"] == f"/masuk/?next={halaman}%3Fjenis%3Dtarget"
    isi = klien.get(jawab.headers["Location"]).content.decode()
    assert "Yang baru Anda kirim belum diterima" in isi


@pytest.mark.parametrize("asal", ["", "https://lain.example/x", "//lain.example/x", "http:///x"])
def test_nobody_is_led_to_another_site_after_signing_in(asal: str):
    kirim = reverse("kiriman_terapkan", args=("kab", "dinas", 2021, 1))
    jawab = Client().post(kirim, headers={"Referer": asal})
    assert jawab.headers["Location"] == f"/masuk/?next={kirim}"


def test_what_a_script_sends_leaves_no_message_behind():
    klien = Client()
    asal = "http://testserver/akun/"
    klien.post("/akun/", headers={"Referer": asal, "Sec-Fetch-Mode": "cors"})
    assert "belum diterima" not in klien.get("/masuk/").content.decode()


@pytest.mark.parametrize("nama", ["account_signup", "account_email", "socialaccount_signup"])
def test_nobody_makes_an_account_or_changes_an_address_alone(nama: str):
    with pytest.raises(NoReverseMatch):
        reverse(nama)


@pytest.mark.parametrize("alamat", ["/akun/signup/", "/accounts/signup/", "/signup/"])
def test_there_is_no_page_to_sign_up(alamat: str):
    klien = Client()
    klien.force_login(make_orang("operator"))
    assert klien.get(alamat).status_code == 404


def test_every_try_of_a_name_that_exists_is_remembered():
    make_orang("operator")
    try_login("operator", "salah", dari="10.0.0.7")
    try_login("operator")
    baik, buruk = CatatanMasuk.objects.all()
    assert (baik.berhasil, baik.cara) == (True, CaraMasuk.SANDI)
    assert (buruk.berhasil, buruk.alamat) == (False, "10.0.0.7")


def test_the_record_is_in_the_time_of_the_place_one_works_at_and_names_its_zone():
    orang = make_orang("operator")
    pemda = Pemda.objects.create(kode="kab-a", nama="Kabupaten A", zona_waktu="Asia/Jayapura")
    instansi = Instansi.objects.create(pemda=pemda, kode="dinas-a", nama="Dinas A")
    Penugasan.objects.create(pengguna=orang, peran=Peran.OPERATOR, instansi=instansi)
    klien = Client()
    klien.force_login(orang)
    saat = datetime(2026, 2, 25, 15, 30, tzinfo=UTC)
    CatatanMasuk.objects.create(
        pengguna=orang, berhasil=True, cara=CaraMasuk.SANDI, alamat="10.0.0.7"
    )
    CatatanMasuk.objects.update(waktu=saat)
    assert "26 Februari 2026, 00.30 WIT" in klien.get("/akun/").content.decode()
    admin = make_orang("admin.kab")
    Penugasan.objects.create(pengguna=admin, peran=Peran.ADMIN, pemda=pemda)
    klien.force_login(admin)
    halaman = reverse("pengguna", kwargs={"pemda": pemda.kode, "pk": orang.pk})
    assert "26 Februari 2026, 00.30 WIT" in klien.get(halaman).content.decode()


def test_of_a_name_that_does_not_exist_nothing_is_remembered():
    """Now and then somebody types the password where the name belongs."""
    try_login("sandi-yang-salah-tempat", "x")
    assert not CatatanMasuk.objects.exists()


def test_the_second_factor_stands_in_the_log():
    give_totp(make_orang("operator"))
    klien = Client()
    try_login("operator", client=klien)
    assert not CatatanMasuk.objects.exists()
    klien.post("/akun/pengaman/masuk/", {"code": totp_code()})
    assert [satu.cara for satu in CatatanMasuk.objects.all()] == [CaraMasuk.PENGAMAN]
    assert is_in(klien)


def test_one_sees_the_own_log_alone():
    make_orang("operator")
    try_login("operator", "salah", dari="10.0.0.7")
    try_login("orang-lain", "salah", dari="10.0.0.8")
    klien = Client()
    try_login("operator", client=klien)
    isi = klien.get("/akun/").content.decode()
    assert "10.0.0.7" in isi
    assert "10.0.0.8" not in isi


def test_one_signs_out_of_every_device():
    make_orang("operator")
    satu, dua = Client(), Client()
    for klien in (satu, dua):
        try_login("operator", client=klien)
    assert UserSession.objects.count() == 2
    satu.post("/akun/perangkat/keluar/")
    assert not is_in(satu)
    assert not is_in(dua)


def test_one_signs_out_of_the_other_devices():
    make_orang("operator")
    satu, dua = Client(), Client()
    for klien in (satu, dua):
        try_login("operator", client=klien)
    satu.post("/akun/perangkat/")
    assert is_in(satu)
    assert not is_in(dua)
