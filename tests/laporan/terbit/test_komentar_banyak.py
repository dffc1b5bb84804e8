"""A report of which much was said: its page stays as light as any other."""

from __future__ import annotations

from random import Random

import pytest
from django.test import Client

from laporan.models import JenisVersi, KomentarLaporan, VersiLaporan
from laporan.terbit.actions import lock_laporan
from laporan.terbit.forms import PANJANG_KOMENTAR
from laporan.terbit.komentar import PER_HALAMAN, TERLIHAT
from laporan.views.terbit import VERSI_TERLIHAT
from tests.alur.test_halaman_ringan import KUERI, UKURAN, weigh
from tests.laporan.terbit.alur import Alur
from tests.laporan.test_views import count_queries

pytestmark = pytest.mark.django_db
HURUF = "abcdefghijklmnopqrstuvwxyz "


def say(alur: Alur, jumlah: int, isi: str = "", induk: int | None = None) -> list[int]:
    """Remarks, or answers to one; by default as long as they may be, each in other words."""
    acak, laporan = Random(jumlah), lock_laporan(alur.instansi, alur.tahun)
    semua = [
        KomentarLaporan(
            laporan=laporan,
            induk_id=induk,
            bagian="efisiensi",
            isi=isi or "".join(acak.choices(HURUF, k=PANJANG_KOMENTAR)),
            nama_pengguna="inspektorat",
            peran="Inspektorat",
        )
        for _ in range(jumlah)
    ]
    return [satu.pk for satu in KomentarLaporan.objects.bulk_create(semua)]


def look(klien: Client, alamat: str) -> str:
    assert count_queries(klien, alamat) <= KUERI
    response = klien.get(alamat)
    assert weigh(response) <= UKURAN
    return response.content.decode()


def test_ten_thousand_remarks_come_page_by_page(alur: Alur):
    semua = say(alur, 10_000, "Angka tidak sesuai dengan tabel.")
    klien, alamat = alur.client("kepala_pd"), alur.alamat("terbit")
    isi = look(klien, alamat)
    assert isi.count('class="komentar-lembar"') == PER_HALAMAN
    assert "10000 komentar belum selesai" in isi
    assert f'id="komentar-{semua[0]}"' in isi
    akhir = look(klien, f"{alamat}?halaman=1000")
    assert f'id="komentar-{semua[-1]}"' in akhir
    assert "Halaman 1000 dari 1000" in akhir


def test_remarks_as_long_as_they_may_be_fit(alur: Alur):
    for pk in say(alur, PER_HALAMAN):
        say(alur, TERLIHAT, induk=pk)
    look(alur.client("kepala_pd"), alur.alamat("terbit"))


def test_a_settled_remark_stands_behind_those_that_are_open(alur: Alur):
    semua = say(alur, PER_HALAMAN + 1, "Kurang.")
    KomentarLaporan.objects.filter(pk=semua[0]).update(selesai=True)
    isi = look(alur.client("kepala_pd"), alur.alamat("terbit"))
    assert f'id="komentar-{semua[0]}"' not in isi
    assert f'id="komentar-{semua[-1]}"' in isi


def test_of_many_answers_the_last_are_shown_and_all_can_be_read(alur: Alur):
    (pk,) = say(alur, 1, "Kurang.")
    for nomor in range(PER_HALAMAN + 2):
        say(alur, 1, f"Jawaban {nomor}.", pk)
    say(alur, PER_HALAMAN, "Lain.")
    klien, alamat = alur.client("kepala_pd"), alur.alamat("terbit")
    isi = look(klien, alamat)
    assert "Jawaban 0." not in isi
    assert "Jawaban 11." in isi
    assert f"{TERLIHAT} dari {PER_HALAMAN + 2} jawaban" in isi
    sendiri = look(klien, f"{alamat}?komentar={pk}&halaman=1")
    assert "Jawaban 0." in sendiri
    assert "Lain." not in sendiri


def test_whoever_answers_comes_back_to_the_answer_on_whatever_page(alur: Alur):
    semua = say(alur, 3 * PER_HALAMAN, "Kurang.")
    jawab = alur.alamat("komentar_jawab", komentar=semua[-1])
    response = alur.client("operator").post(jawab, {"isi": "Sudah diperbaiki."}, follow=True)
    assert "Sudah diperbaiki." in response.content.decode()
    salah = alur.client("operator").post(jawab, {"isi": ""})
    assert salah.status_code == 422
    assert f'id="komentar-{semua[-1]}"' in salah.content.decode()


@pytest.mark.parametrize(
    "tanya", ["komentar=999999", "komentar=x", "halaman=x", "versi=99999999999"]
)
def test_a_number_that_does_not_exist_shows_the_first_page(alur: Alur, tanya: str):
    (pk,) = say(alur, 1, "Kurang.")
    isi = look(alur.client("kepala_pd"), f"{alur.alamat('terbit')}?{tanya}")
    assert f'id="komentar-{pk}"' in isi


def test_of_many_versions_the_newest_are_shown_and_earlier_ones_follow(alur: Alur):
    laporan = lock_laporan(alur.instansi, alur.tahun)
    for nomor in range(1, 2 * VERSI_TERLIHAT + 2):
        VersiLaporan.objects.create(
            laporan=laporan, nomor=nomor, jenis=JenisVersi.AJUAN, isi={}, angka={}
        )
    klien, alamat = alur.client("kepala_pd"), alur.alamat("terbit")
    isi = look(klien, alamat)
    assert isi.count('<th scope="row">Versi ') == VERSI_TERLIHAT
    assert f"?versi={VERSI_TERLIHAT + 1}#versi" in isi
    lama = look(klien, f"{alamat}?versi={VERSI_TERLIHAT + 1}")
    assert f"Versi {VERSI_TERLIHAT + 1} <" in lama
    assert "1 versi sebelumnya" in lama
