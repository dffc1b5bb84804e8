"""An admin of a pemda looks after its people, and after nobody else's."""

from __future__ import annotations

import re

import pytest
from allauth.usersessions.models import UserSession
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from instansi.akun.penjaga import locked_usernames
from instansi.models import Pengguna, Penugasan, UnitKerja, WajibMfa
from isian.models import Riwayat
from tests.akses import Dunia, create_dunia
from tests.instansi.orang import SANDI, give_totp, is_in, make_orang, try_login

pytestmark = pytest.mark.django_db
BARU = "sandi-baru-yang-panjang"


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


@pytest.fixture
def admin(dunia: Dunia) -> Pengguna:
    return make_orang("admin.a", Peran.ADMIN, pemda=dunia.instansi.pemda)


@pytest.fixture
def klien(admin: Pengguna) -> Client:
    client = Client()
    client.force_login(admin)
    return client


@pytest.fixture
def operator(dunia: Dunia) -> Pengguna:
    return make_orang("operator.a", Peran.OPERATOR, instansi=dunia.instansi)


def address(nama: str, *isi: object, pemda: str = "kab-a") -> str:
    return reverse(nama, args=(pemda, *isi))


def form(dunia: Dunia, **lain: object) -> dict[str, object]:
    """What the page for a new user posts."""
    tetap = {"nama": "Nama Uji", "username": "baru.uji", "peran": Peran.OPERATOR.value}
    return {**tetap, "instansi": dunia.instansi.pk, **lain}


def add_user(klien: Client, dunia: Dunia, **lain: object) -> str:
    return klien.post(address("pengguna_baru"), form(dunia, **lain)).content.decode()


def deed(klien: Client, nama: str, orang: Pengguna, **isi: object) -> int:
    return klien.post(address(nama, orang.pk), isi).status_code


# --- a new account ----------------------------------------------------------------------------


def test_a_new_user_gets_a_link_sets_a_password_and_signs_in(klien: Client, dunia: Dunia):
    tautan = re.search(r"http://testserver(/akun/sandi/tautan/\S+?)<", add_user(klien, dunia))[1]
    tamu = Client()
    alamat = tamu.get(tautan).headers["Location"]
    tamu.post(alamat, {"new_password1": BARU, "new_password2": BARU})
    assert try_login("baru.uji", BARU, client=tamu).status_code == 302
    assert is_in(tamu)
    orang = Pengguna.objects.get(username="baru.uji")
    assert orang.get_full_name() == "Nama Uji"
    assert not orang.is_staff


def test_no_password_is_ever_typed_by_the_admin(klien: Client, dunia: Dunia):
    halaman = klien.get(address("pengguna_baru")).content.decode()
    assert 'type="password"' not in halaman
    add_user(klien, dunia, password="sandi-dari-admin", password1="sandi-dari-admin")
    assert not Pengguna.objects.get(username="baru.uji").has_usable_password()


def test_a_new_admin_may_enter_the_admin_and_nobody_becomes_superuser(klien: Client, dunia: Dunia):
    add_user(klien, dunia, peran=Peran.ADMIN.value, is_superuser="on")
    orang = Pengguna.objects.get(username="baru.uji")
    assert (orang.is_staff, orang.is_superuser) == (True, False)
    assert orang.penugasan_list.get().pemda == dunia.instansi.pemda


@pytest.mark.parametrize(
    ("isian", "kata"),
    [
        ({"instansi": ""}, "memerlukan perangkat daerah"),
        ({"peran": Peran.PENGISI.value}, "belum punya unit kerja"),
        ({"username": "ADMIN.A"}, "sudah dipakai"),
        ({"username": "dua kata"}, "errorlist"),
        ({"nama": ""}, "errorlist"),
        ({"peran": "raja"}, "errorlist"),
    ],
)
def test_what_does_not_fit_is_told_and_makes_nothing(
    isian: dict[str, str], kata: str, klien: Client, dunia: Dunia
):
    assert kata in add_user(klien, dunia, **isian)
    assert not Pengguna.objects.filter(first_name="Nama Uji").exists()


def test_a_pengisi_belongs_to_a_unit_of_the_pd(klien: Client, dunia: Dunia):
    unit = UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang A")
    asing = UnitKerja.objects.create(instansi=dunia.instansi_lain, nama="Bidang B")
    pengisi = {"peran": Peran.PENGISI.value}
    assert "Pilih unit kerja yang barisnya" in add_user(klien, dunia, **pengisi)
    assert "errorlist" in add_user(klien, dunia, unit=asing.pk, **pengisi)
    add_user(klien, dunia, unit=unit.pk, **pengisi)
    assert Penugasan.objects.get(pengguna__username="baru.uji").unit == unit


def test_the_units_offered_are_those_of_the_chosen_pd(klien: Client, dunia: Dunia):
    UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang A")
    UnitKerja.objects.create(instansi=dunia.instansi_lain, nama="Bidang B")
    isi = klien.get(address("pilihan_unit"), {"instansi": dunia.instansi.pk}).content.decode()
    assert "Bidang A" in isi
    assert "Bidang B" not in isi


def test_a_pd_of_another_pemda_cannot_be_named(klien: Client, dunia: Dunia):
    asing = dunia.pemda_lain.instansi_list.create(kode="dinas-x", nama="Dinas X")
    assert "Dinas X" not in klien.get(address("pengguna_baru")).content.decode()
    assert "errorlist" in add_user(klien, dunia, instansi=asing.pk)


# --- who is reached ---------------------------------------------------------------------------


@pytest.fixture
def berdua(dunia: Dunia, operator: Pengguna) -> Pengguna:
    """The operator, who has a role in another pemda too."""
    Penugasan.objects.create(pengguna=operator, peran=Peran.BAPPEDA, pemda=dunia.pemda_lain)
    return operator


def test_somebody_of_two_pemda_is_seen_and_only_the_own_roles_are_changed(
    klien: Client, dunia: Dunia, berdua: Pengguna
):
    isi = klien.get(address("pengguna", berdua.pk)).content.decode()
    assert "juga berperan di pemerintah daerah lain" in isi
    assert "Kabupaten B" not in isi
    peran = {"peran": Peran.VERIFIKATOR.value, "instansi": dunia.instansi.pk}
    assert klien.post(address("tugas_baru", berdua.pk), peran).status_code == 302
    assert berdua.penugasan_list.count() == 3


@pytest.mark.parametrize(
    "nama",
    [
        *("pengguna_tautan", "pengguna_aktif", "pengguna_cabut"),
        *("pengguna_buka", "pengguna_keluar", "pengguna_ubah"),
    ],
)
@pytest.mark.parametrize("siapa", ["dua_pemda", "superuser"])
def test_an_account_that_is_not_the_pemdas_own_is_left_alone(
    nama: str, siapa: str, klien: Client, dunia: Dunia, operator: Pengguna
):
    if siapa == "superuser":
        Pengguna.objects.filter(pk=operator.pk).update(is_superuser=True)
    else:
        Penugasan.objects.create(pengguna=operator, peran=Peran.BAPPEDA, pemda=dunia.pemda_lain)
    assert deed(klien, nama, operator, aktif="0") == 403
    operator.refresh_from_db()
    assert operator.is_active


def test_the_role_in_the_other_pemda_cannot_be_taken_away(klien: Client, berdua: Pengguna):
    asing = berdua.penugasan_list.get(peran=Peran.BAPPEDA)
    assert klien.post(address("tugas_hapus", berdua.pk, asing.pk)).status_code == 404
    assert Penugasan.objects.filter(pk=asing.pk).exists()


def test_people_of_another_pemda_are_not_found(klien: Client, dunia: Dunia):
    asing = make_orang("asing", Peran.BAPPEDA, pemda=dunia.pemda_lain)
    tanpa = make_orang("tanpa-peran")
    for orang in (asing, tanpa):
        assert klien.get(address("pengguna", orang.pk)).status_code == 404
        assert deed(klien, "pengguna_tautan", orang) == 404
    assert "asing" not in klien.get(address("pengguna_list")).content.decode()


def test_a_superuser_looks_after_every_pemda(dunia: Dunia, operator: Pengguna):
    Pengguna.objects.create_superuser("pengelola")
    klien = Client()
    klien.force_login(Pengguna.objects.get(username="pengelola"))
    assert "operator.a" in klien.get(address("pengguna_list")).content.decode()
    assert "Kabupaten B" in klien.get(reverse("pengguna_pemda")).content.decode()


# --- roles ------------------------------------------------------------------------------------


def test_the_last_admin_role_of_oneself_stays(klien: Client, admin: Pengguna):
    tugas = admin.penugasan_list.get()
    alamat = address("tugas_hapus", admin.pk, tugas.pk)
    assert "tidak dapat Anda cabut" in klien.post(alamat, follow=True).content.decode()
    assert Penugasan.objects.filter(pk=tugas.pk).exists()


def test_the_only_role_of_somebody_stays(klien: Client, operator: Pengguna):
    tugas = operator.penugasan_list.get()
    alamat = address("tugas_hapus", operator.pk, tugas.pk)
    assert "satu-satunya" in klien.post(alamat, follow=True).content.decode()
    assert operator.penugasan_list.count() == 1


def test_whoever_loses_the_role_of_admin_leaves_the_admin(
    klien: Client, dunia: Dunia, operator: Pengguna
):
    isi = {"peran": Peran.ADMIN.value}
    klien.post(address("tugas_baru", operator.pk), isi)
    operator.refresh_from_db()
    assert operator.is_staff
    tugas = operator.penugasan_list.get(peran=Peran.ADMIN)
    klien.post(address("tugas_hapus", operator.pk, tugas.pk))
    operator.refresh_from_db()
    assert not operator.is_staff


def test_a_role_is_not_given_twice(klien: Client, dunia: Dunia, operator: Pengguna):
    isi = {"peran": Peran.OPERATOR.value, "instansi": dunia.instansi.pk}
    jawab = klien.post(address("tugas_baru", operator.pk), isi)
    assert "sudah dimilikinya" in jawab.content.decode()


# --- the account ------------------------------------------------------------------------------


def test_who_is_switched_off_is_out_at_once_and_back_with_the_old_password(
    klien: Client, operator: Pengguna
):
    orang = Client()
    try_login("operator.a", client=orang)
    deed(klien, "pengguna_aktif", operator, aktif="0")
    assert not is_in(orang)
    assert not UserSession.objects.filter(user=operator).exists()
    deed(klien, "pengguna_aktif", operator, aktif="1")
    assert try_login("operator.a", SANDI).headers["Location"] == "/"


def test_nobody_switches_off_oneself(klien: Client, admin: Pengguna):
    deed(klien, "pengguna_aktif", admin, aktif="0")
    admin.refresh_from_db()
    assert admin.is_active


def test_a_stale_page_switches_nothing(klien: Client, operator: Pengguna):
    jawab = klien.post(
        address("pengguna_aktif", operator.pk), {"aktif": "0", "versi": "99"}, follow=True
    )
    assert "diubah orang lain" in jawab.content.decode()
    operator.refresh_from_db()
    assert operator.is_active


def test_a_lock_is_lifted_on_the_page(klien: Client, operator: Pengguna):
    for _ in range(5):
        try_login("operator.a", "salah", dari="10.5.5.5")
    assert "terkunci sementara" in klien.get(address("pengguna", operator.pk)).content.decode()
    deed(klien, "pengguna_buka", operator)
    assert locked_usernames() == set()


def test_a_lost_second_factor_is_removed(klien: Client, operator: Pengguna):
    give_totp(operator)
    deed(klien, "pengguna_cabut", operator)
    assert not operator.authenticator_set.exists()
    assert try_login("operator.a").headers["Location"] == "/"


def test_somebody_is_signed_out_everywhere(klien: Client, operator: Pengguna):
    orang = Client()
    try_login("operator.a", client=orang)
    deed(klien, "pengguna_keluar", operator)
    assert not is_in(orang)


def test_the_link_is_shown_once_and_stays_out_of_every_cache_and_history(
    klien: Client, operator: Pengguna
):
    jawab = klien.post(address("pengguna_tautan", operator.pk))
    tautan = re.search(r"/akun/sandi/tautan/[^/]+/([^/]+)/", jawab.content.decode())[1]
    assert jawab.headers["Cache-Control"] == "no-store"
    assert tautan not in klien.get(address("pengguna", operator.pk)).content.decode()
    assert tautan not in str(list(Riwayat.objects.values()))


def test_the_data_are_changed_and_a_conflict_shows_both(klien: Client, operator: Pengguna):
    alamat = address("pengguna_ubah", operator.pk)
    isi = {"nama": "Nama Baru", "username": "operator.a", "email": "a@example.go.id", "nip": ""}
    klien.post(alamat, {**isi, "versi": operator.versi_baris})
    operator.refresh_from_db()
    assert operator.get_full_name() == "Nama Baru"
    jawab = klien.post(alamat, {**isi, "nama": "Nama Lain", "versi": "1"})
    assert jawab.status_code == 409
    operator.refresh_from_db()
    assert operator.get_full_name() == "Nama Baru"


def test_roles_that_need_a_second_factor_are_set_for_the_own_pemda(klien: Client, dunia: Dunia):
    klien.post(address("wajib_mfa"), {"peran": [Peran.OPERATOR.value, Peran.KEPALA_PD.value]})
    klien.post(address("wajib_mfa"), {"peran": [Peran.KEPALA_PD.value]})
    satu = WajibMfa.objects.get()
    assert (satu.pemda, satu.peran) == (dunia.instansi.pemda, Peran.KEPALA_PD)


# --- history and lists ------------------------------------------------------------------------


def test_every_deed_is_told_with_who_did_it(klien: Client, dunia: Dunia, operator: Pengguna):
    peran = {"peran": Peran.VERIFIKATOR.value, "instansi": dunia.instansi.pk}
    klien.post(address("tugas_baru", operator.pk), peran)
    deed(klien, "pengguna_tautan", operator)
    deed(klien, "pengguna_aktif", operator, aktif="0")
    isi = klien.get(address("pengguna", operator.pk)).content.decode()
    for kalimat in ("Penugasan ditambahkan", "Tautan sandi dibuat", "dari ya menjadi tidak"):
        assert kalimat in isi
    assert isi.count("oleh admin.a") >= 3


def test_no_password_stands_in_the_history(klien: Client, dunia: Dunia):
    add_user(klien, dunia)
    sandi = Pengguna.objects.get(username="baru.uji").password
    assert sandi not in str(list(Riwayat.objects.values()))


@pytest.mark.parametrize(
    ("tanya", "cocok"),
    [
        ({"kata": "operator"}, {"operator.a"}),
        ({"kata": "OPERATOR.a"}, {"operator.a"}),
        ({"peran": "admin"}, {"admin.a"}),
        ({"keadaan": "nonaktif"}, {"mati.a"}),
        ({"keadaan": "terkunci"}, {"operator.a"}),
        ({"peran": "bukan-peran"}, {"admin.a", "operator.a", "mati.a"}),
        ({"halaman": "99"}, {"admin.a", "operator.a", "mati.a"}),
        ({"kata": "%' OR 1=1"}, set()),
    ],
)
def test_the_list_is_narrowed(
    tanya: dict[str, str], cocok: set[str], klien: Client, dunia: Dunia, operator: Pengguna
):
    mati = make_orang("mati.a", Peran.VERIFIKATOR, instansi=dunia.instansi_lain)
    Pengguna.objects.filter(pk=mati.pk).update(is_active=False)
    for _ in range(5):
        try_login("operator.a", "salah", dari="10.6.6.6")
    halaman = klien.get(address("pengguna_list"), tanya).context["halaman"]
    assert {orang.username for orang in halaman} == cocok


def test_the_list_is_narrowed_to_a_pd(klien: Client, dunia: Dunia, operator: Pengguna):
    make_orang("lain.a", Peran.OPERATOR, instansi=dunia.instansi_lain)
    tanya = {"instansi": dunia.instansi.pk}
    halaman = klien.get(address("pengguna_list"), tanya).context["halaman"]
    assert [orang.username for orang in halaman] == ["operator.a"]


def test_the_list_and_a_page_take_a_fixed_number_of_queries(klien: Client, dunia: Dunia):
    make_many(dunia, 3)
    sedikit = count_queries(klien, address("pengguna_list"))
    make_many(dunia, 60)
    assert count_queries(klien, address("pengguna_list")) == sedikit <= 25
    orang = Pengguna.objects.get(username="orang0")
    assert count_queries(klien, address("pengguna", orang.pk)) <= 25


def make_many(dunia: Dunia, banyak: int) -> None:
    mulai = Pengguna.objects.filter(username__startswith="orang").count()
    for nomor in range(mulai, mulai + banyak):
        orang = Pengguna.objects.create_user(f"orang{nomor}")
        for tempat in (dunia.instansi, dunia.instansi_lain):
            Penugasan.objects.create(pengguna=orang, peran=Peran.OPERATOR, instansi=tempat)


def count_queries(klien: Client, alamat: str) -> int:
    with CaptureQueriesContext(connection) as tanya:
        assert klien.get(alamat).status_code == 200
    return len(tanya)


def test_pages_hold_fifty_people(klien: Client, dunia: Dunia):
    make_many(dunia, 60)
    satu = klien.get(address("pengguna_list"))
    dua = klien.get(address("pengguna_list"), {"halaman": 2, "peran": "operator"})
    assert len(satu.context["halaman"].object_list) == 50
    assert len(dua.context["halaman"].object_list) == 10
    assert "peran=operator&amp;halaman=1" in dua.content.decode()
