"""Guessing is stopped: by name and address, by address, for passwords and second factors alike."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from instansi.akun.penjaga import locked_usernames, unlock
from instansi.models import CatatanMasuk
from tests.instansi.orang import SANDI, give_totp, is_in, make_orang, try_login

pytestmark = pytest.mark.django_db


def fail(kali: int, nama: str = "operator", dari: str = "") -> None:
    for _ in range(kali):
        jawab = try_login(nama, "salah", dari=dari)
    assert jawab.status_code in {200, 429}


def test_five_wrong_tries_lock_even_the_right_password():
    make_orang("operator")
    fail(5)
    klien = Client()
    jawab = try_login("operator", client=klien)
    assert jawab.status_code == 429
    assert not is_in(klien)


def test_four_wrong_tries_lock_nobody_and_success_forgets_them():
    make_orang("operator")
    fail(4)
    assert try_login("operator").status_code == 302
    fail(4)
    assert try_login("operator").status_code == 302


def test_how_long_it_takes_is_said():
    fail(5)
    isi = try_login("operator").content.decode()
    assert "Terkunci sementara" in isi
    assert "15 menit lagi" in isi


def test_after_a_quarter_of_an_hour_the_lock_is_gone():
    make_orang("operator")
    fail(5)
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert try_login("operator").status_code == 302


def test_trying_on_does_not_prolong_the_lock():
    make_orang("operator")
    fail(5)
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        fail(3)
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert try_login("operator").status_code == 302


def test_neither_another_name_nor_another_address_is_locked():
    make_orang("operator")
    make_orang("lain")
    fail(5)
    assert try_login("lain").status_code == 302
    assert try_login("operator", dari="10.1.1.1").status_code == 302


def test_an_address_that_tries_many_names_is_locked_for_all_of_them():
    make_orang("operator")
    for nomor in range(50):
        try_login(f"orang{nomor}", "salah", dari="10.2.2.2")
    assert try_login("operator", dari="10.2.2.2").status_code == 429
    assert try_login("operator").status_code == 302


def test_the_case_of_a_name_gives_no_more_tries():
    make_orang("operator")
    for nama in ("operator", "OPERATOR", "Operator", " operator", "oPerator"):
        try_login(nama, "salah")
    assert try_login("operator").status_code == 429


def test_names_that_exist_and_names_that_do_not_are_locked_alike():
    make_orang("operator")
    for nama in ("operator", "entah"):
        jawab = [try_login(nama, "salah") for _ in range(6)]
        assert [satu.status_code for satu in jawab] == [200] * 4 + [429] * 2


@pytest.mark.parametrize("nama", ["operator", "entah"])
def test_an_unknown_name_costs_as_many_hashes_as_a_known_one(
    nama: str, monkeypatch: pytest.MonkeyPatch
):
    make_orang("operator")
    dihitung: list[int] = []
    asli = "django.contrib.auth.hashers.Argon2PasswordHasher"
    for cara in ("encode", "verify"):
        monkeypatch.setattr(f"{asli}.{cara}", lambda *_, **__: dihitung.append(1) or "")
    try_login(nama, "salah")
    assert len(dihitung) == 1


def test_the_header_of_a_client_is_believed_only_behind_our_proxy(settings):
    make_orang("operator")
    for nomor in range(5):
        kepala = {"HTTP_X_FORWARDED_FOR": f"10.3.3.{nomor}"}
        Client().post("/masuk/", {"login": "operator", "password": "salah"}, **kepala)
    assert try_login("operator").status_code == 429
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    dari_luar = {"HTTP_X_FORWARDED_FOR": "127.0.0.1, 10.9.9.9"}
    isi = {"login": "operator", "password": SANDI}
    assert Client().post("/masuk/", isi, **dari_luar).status_code == 302
    assert CatatanMasuk.objects.first().alamat == "10.9.9.9"


def test_a_lock_can_be_lifted():
    make_orang("Operator")
    fail(5, "Operator")
    assert locked_usernames(["Operator", "lain"]) == {"operator"}
    unlock("Operator")
    assert locked_usernames() == set()
    assert try_login("Operator").status_code == 302


def test_a_second_factor_is_guessed_no_more_often_than_a_password():
    give_totp(make_orang("operator"))
    klien = Client()
    try_login("operator", client=klien)
    jawab = [klien.post("/akun/pengaman/masuk/", {"code": "000000"}) for _ in range(6)]
    assert jawab[0].status_code == 200
    assert jawab[-1].status_code == 429
    assert not is_in(klien)
    assert try_login("operator").status_code == 429


def test_no_password_is_kept_of_a_failed_try():
    fail(2)
    tersimpan = str(AccessAttempt.objects.values_list())
    assert "salah" not in tersimpan


def test_the_admin_has_no_door_of_its_own():
    make_orang("operator")
    jawab = Client().post("/admin/login/", {"username": "operator", "password": SANDI})
    assert jawab.status_code in {302, 405}
    assert "_auth_user_id" not in jawab.client.session


def test_the_system_check_finds_the_guard_in_place():
    call_command("check", "--tag", "security")
