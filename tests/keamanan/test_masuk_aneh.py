"""Names and reasons that are spelt to get around a limit."""

from __future__ import annotations

import pytest
from axes.models import AccessAttempt
from django.test import Client

from aturan.peran import Peran
from aturan.wewenang import Tindakan
from instansi.akun.penjaga import fold_username
from instansi.langkah import ALASAN_TERPANJANG
from instansi.models import Pemberitahuan
from tests.capaian.triwulan import make_triwulan
from tests.instansi.orang import SANDI, is_in, make_orang, try_login
from tests.perjanjian.dunia_pk import create_dunia_pk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("ejaan", ["ADMIN.KAB", " admin.kab ", "admın.kab", "ADMıN.KAB"])
def test_every_spelling_that_a_database_takes_for_one_name_is_counted_as_one(ejaan: str):
    assert fold_username(ejaan) == fold_username("admin.kab")


def test_other_spellings_of_a_name_give_no_more_tries():
    make_orang("admin.kab")
    for ejaan in ("admin.kab", "admın.kab", "ADMIN.KAB", "Admın.Kab", "admin.Kab"):
        try_login(ejaan, "salah")
    assert AccessAttempt.objects.count() == 1
    klien = Client()
    assert try_login("admin.kab", SANDI, client=klien).status_code == 429
    assert not is_in(klien)


def test_a_reason_is_kept_and_told_to_others_in_bounds():
    triwulan = make_triwulan(1)
    triwulan.take("operator", Tindakan.AJUKAN)
    alasan = "Salah\0 " + "panjang " * 5_000
    triwulan.orang("operator")
    assert triwulan.step("verifikator", Tindakan.KEMBALIKAN, alasan=alasan).status_code == 302
    (kabar,) = Pemberitahuan.objects.filter(pengguna__username="operator")
    assert "Salah panjang" in kabar.kalimat
    assert "\0" not in kabar.kalimat
    assert len(kabar.kalimat) < ALASAN_TERPANJANG + 500


def test_the_reason_of_a_pk_is_kept_in_bounds_too():
    dunia = create_dunia_pk()
    dokumen = dunia.pk_lengkap()
    dunia.walk(dokumen, "ajukan")
    isi = {"langkah": "kembalikan", "alasan": "Salah\0 " + "panjang " * 5_000}
    verifikator = dunia.client(Peran.VERIFIKATOR)
    dunia.step(verifikator, dokumen, isi)
    dokumen.refresh_from_db()
    assert dokumen.status == "draf"
    assert dokumen.alasan_status.startswith("Salah panjang")
    assert len(dokumen.alasan_status) <= ALASAN_TERPANJANG
