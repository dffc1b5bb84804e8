"""Passwords: the rules, changing one, and setting one by mail or by the admin's link."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client, RequestFactory
from django.utils import timezone

from instansi.akun.tautan import make_link
from instansi.models import Pengguna
from tests.instansi.orang import SANDI, is_in, make_orang, try_login

pytestmark = pytest.mark.django_db
BARU = "sandi-baru-yang-panjang"


@pytest.fixture
def klien() -> Client:
    make_orang("operator")
    client = Client()
    try_login("operator", client=client)
    return client


def change(klien: Client, lama: str, satu: str, dua: str = "") -> str:
    isi = {"oldpassword": lama, "password1": satu, "password2": dua or satu}
    return klien.post("/akun/sandi/", isi).content.decode()


def link_for(pengguna: Pengguna) -> str:
    return make_link(RequestFactory().get("/"), pengguna).removeprefix("http://testserver")


def follow(klien: Client, tautan: str, sandi: str = BARU) -> str:
    halaman = klien.get(tautan, follow=True)
    alamat = halaman.redirect_chain[-1][0] if halaman.redirect_chain else tautan
    isi = {"new_password1": sandi, "new_password2": sandi}
    return klien.post(alamat, isi, follow=True).content.decode()


@pytest.mark.parametrize("sandi", ["pendek123", "operator12", "1234567890", "password123"])
def test_a_weak_password_is_refused(klien: Client, sandi: str):
    assert "errorlist" in change(klien, SANDI, sandi)
    assert try_login("operator").status_code == 302


def test_changing_asks_for_the_present_one_and_says_what_is_wrong(klien: Client):
    assert "Sandi sekarang tidak cocok" in change(klien, "salah", BARU)
    assert "Kedua sandi baru tidak sama" in change(klien, SANDI, BARU, "lain-yang-panjang")
    change(klien, SANDI, BARU)
    assert is_in(klien)
    assert try_login("operator", BARU).status_code == 302


def test_a_changed_password_ends_the_other_sessions(klien: Client):
    lain = Client()
    try_login("operator", client=lain)
    change(klien, SANDI, BARU)
    assert not is_in(lain)


def test_a_link_by_mail_sets_a_password_once():
    Pengguna.objects.filter(pk=make_orang("operator").pk).update(email="operator@example.go.id")
    Client().post("/akun/sandi/lupa/", {"email": "OPERATOR@example.go.id"})
    surat = mail.outbox[0]
    assert surat.subject == "Sandi baru untuk SAKIP"
    assert "akun “operator”" in surat.body
    alamat = re.search(r"http://testserver(\S+)", surat.body)[1]
    klien = Client()
    formulir = klien.get(alamat, follow=True).redirect_chain[-1][0]
    klien.post(formulir, {"password1": BARU, "password2": BARU})
    assert try_login("operator", BARU).status_code == 302
    assert "tidak berlaku lagi" in Client().get(alamat).content.decode()


def test_asking_by_mail_tells_not_who_exists():
    Pengguna.objects.filter(pk=make_orang("operator").pk).update(email="operator@example.go.id")
    jawab = [
        Client().post("/akun/sandi/lupa/", {"email": alamat}, follow=True).content.decode()
        for alamat in ("operator@example.go.id", "entah@example.go.id")
    ]
    tanpa_kunci = {re.sub(r'"X-CSRFToken": "\w+"', "", satu) for satu in jawab}
    assert len(tanpa_kunci) == 1
    assert len(mail.outbox) == 1


def test_without_a_mail_server_no_mail_is_promised(settings):
    settings.EMAIL_HOST = ""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert Client().get("/akun/sandi/lupa/").status_code == 404
    assert "/akun/sandi/lupa/" not in Client().get("/masuk/").content.decode()


def test_a_mail_server_that_is_down_is_not_told_to_strangers(settings):
    Pengguna.objects.filter(pk=make_orang("operator").pk).update(email="operator@example.go.id")
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    jawab = Client().post("/akun/sandi/lupa/", {"email": "operator@example.go.id"})
    assert jawab.headers["Location"] == "/akun/sandi/lupa/terkirim/"


def test_the_link_of_the_admin_works_without_mail_and_once():
    pengguna = Pengguna.objects.create_user("baru")
    tautan = link_for(pengguna)
    assert "akun <strong>baru</strong>" in Client().get(tautan, follow=True).content.decode()
    assert "Sandi tersimpan" in follow(Client(), tautan)
    assert try_login("baru", BARU).status_code == 302
    assert "tidak berlaku lagi" in Client().get(tautan).content.decode()
    assert mail.outbox == []


def test_looking_at_the_link_does_not_use_it_up():
    tautan = link_for(Pengguna.objects.create_user("baru"))
    for _ in range(3):
        Client().get(tautan, follow=True)
    assert "Sandi tersimpan" in follow(Client(), tautan)


def test_the_link_leaves_the_address_bar_before_the_form_is_shown():
    tautan = link_for(Pengguna.objects.create_user("baru"))
    assert Client().get(tautan).headers["Location"].endswith("/atur/")


def test_the_link_ends_after_a_day():
    tautan = link_for(Pengguna.objects.create_user("baru"))
    with time_machine.travel(timezone.localtime() + timedelta(hours=23)):
        assert "Sandi baru" in Client().get(tautan, follow=True).content.decode()
    with time_machine.travel(timezone.localtime() + timedelta(hours=25)):
        assert "tidak berlaku lagi" in Client().get(tautan).content.decode()


def test_the_link_of_an_account_switched_off_is_worthless():
    pengguna = Pengguna.objects.create_user("baru")
    tautan = link_for(pengguna)
    Pengguna.objects.update(is_active=False)
    assert "tidak berlaku lagi" in Client().get(tautan).content.decode()


def test_the_link_of_one_person_opens_no_other_account():
    satu, dua = Pengguna.objects.create_user("satu"), Pengguna.objects.create_user("dua")
    kunci_dua = link_for(dua).split("/")[-3]
    palsu = link_for(satu).replace(link_for(satu).split("/")[-3], kunci_dua)
    assert "tidak berlaku lagi" in Client().get(palsu).content.decode()


def test_a_weak_password_is_refused_at_the_link_too():
    tautan = link_for(Pengguna.objects.create_user("baru"))
    assert "errorlist" in follow(Client(), tautan, "pendek")
