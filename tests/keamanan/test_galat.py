"""Pages of errors: in Indonesian, under the same policy, and without a word about the inside."""

from __future__ import annotations

import logging

import pytest
from django.test import Client
from django.urls import reverse

from aturan.peran import Peran
from tests.akses import client_of, create_dunia

pytestmark = pytest.mark.django_db
RAHASIA = "1970" + "01011990011001"  # a made-up NIP


def assert_safe(jawab, status: int, kata: str) -> None:
    isi = jawab.content.decode()
    assert jawab.status_code == status
    assert kata in isi
    assert "<style" not in isi
    assert "Traceback" not in isi
    assert "default-src 'none'" in jawab.headers["Content-Security-Policy"]
    assert jawab.headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_not_found_looks_the_same_whether_it_exists_or_not():
    dunia = create_dunia()
    orang = client_of("bappeda_pemda_lain", dunia)
    milik = reverse("ringkasan", args=(dunia.instansi.pemda.kode, dunia.instansi.kode, 2021))
    ada, tiada = orang.get(milik), orang.get("/pd/kab-a/tidak-ada/2021/")
    assert_safe(ada, 404, "Halaman tidak ditemukan")
    assert strip_token(ada.content) == strip_token(tiada.content)


def strip_token(isi: bytes) -> list[bytes]:
    return [baris for baris in isi.splitlines() if b"csrf" not in baris.lower()]


def test_a_foreign_host_is_refused_before_anything_is_done():
    assert_safe(Client().get("/masuk/", headers={"Host": "jahat.example"}), 400, "tidak dapat")


def test_a_form_without_its_token_is_refused_in_words():
    jawab = Client(enforce_csrf_checks=True).post(reverse("masuk"), {"login": "x"})
    assert_safe(jawab, 403, "kedaluwarsa")


def test_a_missing_right_is_told_in_words():
    orang = client_of(Peran.OPERATOR, create_dunia())
    jawab = orang.get(reverse("admin:index"))
    assert (jawab.status_code, "login" in jawab.headers["Location"]) == (302, True)


def test_an_unforeseen_error_tells_the_visitor_nothing(monkeypatch: pytest.MonkeyPatch):
    gagalkan(monkeypatch)
    klien = Client(raise_request_exception=False)
    assert_safe(klien.post(reverse("masuk"), isian()), 500, "Terjadi kesalahan")
    assert RAHASIA not in klien.post(reverse("masuk"), isian()).content.decode()


def test_an_unforeseen_error_writes_no_password_and_no_nip_into_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    gagalkan(monkeypatch)
    with caplog.at_level(logging.DEBUG, logger="django.request"):
        Client(raise_request_exception=False).post(reverse("masuk"), isian())
    assert "ZeroDivisionError" in caplog.text
    assert RAHASIA not in caplog.text


def isian() -> dict[str, str]:
    return {"login": RAHASIA, "password": RAHASIA}


def gagalkan(monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("allauth.account.adapter.authenticate", gagal)


@pytest.mark.parametrize("alamat", ["/", "/masuk/", "/keluar/", "/sehat/", "/tiada/", "/admin/"])
@pytest.mark.parametrize("siapa", ["anonim", "operator"])
def test_every_answer_forbids_frames_guessing_and_foreign_code(alamat: str, siapa: str):
    jawab = client_of(siapa, create_dunia()).get(alamat)
    kepala = jawab.headers
    assert "frame-ancestors 'none'" in kepala["Content-Security-Policy"]
    assert "unsafe" not in kepala["Content-Security-Policy"]
    assert kepala["X-Content-Type-Options"] == "nosniff"
    assert kepala["Referrer-Policy"] == "same-origin"
    assert kepala["X-Frame-Options"] == "DENY"
