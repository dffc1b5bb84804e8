"""Every address is asked and posted what no page would send: it answers, and never breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from aturan.peran import PERAN_PD, Peran
from instansi.models import Penugasan
from tests.akses import Dunia, create_dunia
from tests.test_project import AKSES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_pdf")]
TANYA = (
    *("halaman", "cari", "kata", "peran", "instansi", "keadaan", "tahun", "jabatan", "induk"),
    *("periode", "pemilik", "masa", "dari", "ke", "sampai", "tw", "untuk", "baris", "isi"),
    *("satuan", "sebelum", "oleh", "tabel", "indikator", "tahap", "cara", "status", "tampil"),
    *("urut", "arah", "banding", "next", "semua", "unit", "kembali", "langkah", "alasan", "versi"),
)
ISIAN = (
    *("isi", "versi", "alasan", "kolom", "teks", "sidik", "simpan", "langkah", "kembali", "hapus"),
    *("tempat", "tanggal", "nama", "satuan", "pemilik", "uraian", "induk", "unit", "indikator"),
    *("baris", "triwulan", "keterangan", "status", "per_tanggal", "pembilang", "penyebut"),
    *("judul", "bukti-judul", "bukti-teks", "bukti-tautan", "kembali-alasan", "penyebab"),
    *("instansi", "peran", "username", "email", "nip", "batas", "sampai", "pesan", "arah"),
    *("cara", "pengguna", "jenis", "pk", "naik", "mulai", "selesai", "jabatan", "nomor", "aktif"),
)
ANEH = (
    *("a\0b", "9" * 30, "-1", "٣", "²", "9999-12-31", "0001-01-01", "1e999999999"),
    *(f"sasaran-{'9' * 18}", "panjang " * 1500, "\"'><script>alert(1)</script>"),
)
PUTARAN = 3
# Signed out by it, or pages that are not the project's own.
BUKAN = ("keluar", "account_", "mfa_", "admin", "openid", "socialaccount", "sehat", "usersessions")


def sign_in(dunia: Dunia) -> Client:
    """Somebody with every role in the PD and the pemda."""
    orang = get_user_model().objects.create_user("serba.bisa")
    for peran in Peran:
        tempat = (
            {"instansi": dunia.instansi} if peran in PERAN_PD else {"pemda": dunia.instansi.pemda}
        )
        Penugasan.objects.create(pengguna=orang, peran=peran, **tempat)
    klien = Client(raise_request_exception=False)
    klien.force_login(orang)
    return klien


def list_nama() -> list[str]:
    return sorted(nama for nama in AKSES if not nama.startswith(BUKAN))


def mix(medan: Iterable[str], putaran: int) -> dict[str, str]:
    """Every field gets another oddity, and every round others than the one before."""
    return {nama: ANEH[(i * 7 + putaran * 4) % len(ANEH)] for i, nama in enumerate(medan)}


def is_broken(jawab: HttpResponse) -> bool:
    is_html = jawab.headers.get("Content-Type", "").startswith("text/html")
    return jawab.status_code >= 500 or (is_html and b"<script>alert(1)" in jawab.content)


@pytest.mark.parametrize("nama", list_nama())
def test_an_address_answers_whatever_it_is_asked_and_sent(nama: str):
    dunia = create_dunia()
    klien = sign_in(dunia)
    alamat = reverse(nama, kwargs=AKSES[nama].arguments(dunia))
    halaman = klien.get(alamat)
    html = "" if halaman.streaming else halaman.content.decode(errors="replace")
    versi = re.search(r'name="versi" value="(\d+)"', html)
    milik = [*dict.fromkeys([*re.findall(r'name="([\w.-]+)"', html), *ISIAN])]
    for putaran in range(PUTARAN):
        tanya = {nama: isi[:80] for nama, isi in mix(TANYA, putaran).items()}
        assert not is_broken(klien.get(alamat, tanya)), tanya
        kirim = mix(milik, putaran) | {"versi": versi[1] if versi else "1"}
        kepala = {"accept": "application/json"} if putaran % 2 else {}
        assert not is_broken(klien.post(alamat, kirim, headers=kepala)), kirim


def test_a_number_that_no_row_can_have_is_not_found():
    dunia = create_dunia()
    klien = sign_in(dunia)
    for nama in list_nama():
        with transaction.atomic():  # some lines of the table make what there is but once
            isi = AKSES[nama].arguments(dunia)
            transaction.set_rollback(True)
        nomor = {k: 10**30 for k, nilai in isi.items() if type(nilai) is int and k not in BUKAN_PK}
        if not nomor:
            continue
        alamat = reverse(nama, kwargs={**isi, **nomor})
        for cara in (klien.get, klien.post):
            jawab = cara(alamat, {"versi": "1", "isi": "1"})
            assert jawab.status_code in {400, 403, 404, 405}, (nama, jawab.status_code)


BUKAN_PK = {"tahun", "tw", "triwulan"}
