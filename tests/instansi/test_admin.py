"""The admin: an admin pemda edits the own pemda's people and settings, and nothing else."""

import io

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from aturan.peran import Peran
from instansi.models import Instansi, Pejabat, Pemda, Pengguna, Penugasan
from isian.models import Riwayat
from renstra.models import Program
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
BACA = ("renstra_target", "capaian_realisasi", "anggaran_pagu", "capaian_klaim", "impor_batch")


@pytest.fixture
def kukar() -> Pabrik:
    return make_kukar()


@pytest.fixture
def lain() -> Instansi:
    pemda = Pemda.objects.create(kode="kab-lain", nama="Kabupaten Lain")
    return Instansi.objects.create(pemda=pemda, kode="dinas-lain", nama="Dinas Lain")


def make_admin(pemda: Pemda, nama: str = "admin.uji") -> Pengguna:
    pengguna = get_user_model().objects.create_user(nama, is_staff=True)
    Penugasan.objects.create(pengguna=pengguna, peran=Peran.ADMIN, pemda=pemda)
    return pengguna


@pytest.fixture
def klien(kukar: Pabrik) -> Client:
    client = Client()
    client.force_login(make_admin(kukar.instansi.pemda))
    return client


@pytest.fixture
def semesta(kukar: Pabrik) -> Client:
    """A browser of the superuser, to whom alone the pages of users are open here."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("semesta.uji"))
    return client


def people(peran: str, **tempat: object) -> Pengguna:
    pengguna = get_user_model().objects.create_user(f"orang.{Pengguna.objects.count()}")
    Penugasan.objects.create(pengguna=pengguna, peran=peran, **tempat)
    return pengguna


def form_pengguna(nama: str, **penugasan: object) -> dict[str, object]:
    """What the page for a new user posts, with one role."""
    awalan = "penugasan_list"
    return {
        "username": nama,
        "usable_password": "true",
        "password1": "sandi-uji-panjang",
        "password2": "sandi-uji-panjang",
        f"{awalan}-TOTAL_FORMS": 1,
        f"{awalan}-INITIAL_FORMS": 0,
        **{f"{awalan}-0-{nama}": isi for nama, isi in penugasan.items()},
    }


def test_lists_hold_rows_of_the_own_pemda_only(klien: Client, kukar: Pabrik, lain: Instansi):
    Program.objects.create(instansi=lain, nama="Program rahasia", kunci="program rahasia")
    isi = klien.get(reverse("admin:renstra_program_changelist")).content.decode()
    assert "Program Pemberdayaan Sosial" in isi
    assert "Program rahasia" not in isi
    assert "Dinas Lain" not in isi
    assert "Unduh sebagai Excel" in isi


def test_the_pd_of_another_pemda_is_neither_opened_nor_offered(klien: Client, lain: Instansi):
    alamat = reverse("admin:instansi_instansi_change", args=[lain.pk])
    assert klien.get(alamat).status_code == 302
    assert "Dinas Lain" not in klien.get(reverse("admin:instansi_pejabat_add")).content.decode()


PENGGUNA = ("changelist", "add", "change", "delete")


def address_pengguna(halaman: str, orang: Pengguna) -> str:
    args = [] if halaman in {"changelist", "add"} else [orang.pk]
    return reverse(f"admin:instansi_pengguna_{halaman}", args=args)


@pytest.mark.parametrize("halaman", PENGGUNA)
def test_an_admin_has_no_second_way_to_users_here(halaman: str, klien: Client, kukar: Pabrik):
    orang = people(Peran.OPERATOR, instansi=kukar.instansi)
    alamat = address_pengguna(halaman, orang)
    assert klien.get(alamat).status_code == 403
    isi = form_pengguna("baru", peran=Peran.OPERATOR, instansi=kukar.instansi.pk)
    assert klien.post(alamat, isi).status_code == 403
    assert not Pengguna.objects.filter(username="baru").exists()
    assert Pengguna.objects.filter(pk=orang.pk).exists()


def test_an_admin_types_nobodys_password(klien: Client, kukar: Pabrik):
    orang = people(Peran.OPERATOR, instansi=kukar.instansi)
    alamat = reverse("admin:auth_user_password_change", args=[orang.pk])
    isi = {"password1": "sandi-baru-123", "password2": "sandi-baru-123", "usable_password": "true"}
    assert klien.post(alamat, isi).status_code == 403
    orang.refresh_from_db()
    assert not orang.check_password("sandi-baru-123")


def test_the_index_does_not_offer_users_to_an_admin(klien: Client, semesta: Client):
    alamat = reverse("admin:instansi_pengguna_changelist")
    assert alamat not in klien.get(reverse("admin:index")).content.decode()
    assert alamat in semesta.get(reverse("admin:index")).content.decode()


def test_the_superuser_makes_an_operator(semesta: Client, kukar: Pabrik):
    isi = form_pengguna("baru", peran=Peran.OPERATOR, instansi=kukar.instansi.pk)
    assert semesta.post(reverse("admin:instansi_pengguna_add"), isi).status_code == 302
    baru = Pengguna.objects.get(username="baru")
    assert (baru.is_staff, baru.is_superuser) == (False, False)
    assert list(Instansi.objects.visible_to(baru)) == [kukar.instansi]
    tabel = Riwayat.objects.values_list("tabel", "jenis", "nama_pengguna")
    assert {
        ("instansi.pengguna", "buat", "semesta.uji"),
        ("instansi.penugasan", "buat", "semesta.uji"),
    } <= set(tabel)
    assert "password" not in Riwayat.objects.get(tabel="instansi.pengguna").sesudah


def test_a_new_admin_of_the_pemda_may_enter_the_admin(semesta: Client, kukar: Pabrik):
    isi = form_pengguna("baru", peran=Peran.ADMIN, pemda=kukar.instansi.pemda_id)
    semesta.post(reverse("admin:instansi_pengguna_add"), isi)
    assert Pengguna.objects.get(username="baru").is_staff


def test_a_role_in_the_wrong_place_is_told_in_words(semesta: Client, kukar: Pabrik):
    isi = form_pengguna("baru", peran=Peran.OPERATOR, pemda=kukar.instansi.pemda_id)
    jawab = semesta.post(reverse("admin:instansi_pengguna_add"), isi).content.decode()
    assert "memerlukan perangkat daerah" in jawab.lower()


def test_a_role_that_the_superuser_takes_away_is_remembered(semesta: Client, kukar: Pabrik):
    orang = people(Peran.ADMIN, pemda=kukar.instansi.pemda)
    tugas = orang.penugasan_list.get()
    awalan = "penugasan_list"
    isi = {"username": orang.username, "is_active": "on"}
    isi |= {f"{awalan}-TOTAL_FORMS": 1, f"{awalan}-INITIAL_FORMS": 1, f"{awalan}-0-id": tugas.pk}
    isi |= {f"{awalan}-0-pengguna": orang.pk, f"{awalan}-0-peran": tugas.peran}
    isi |= {f"{awalan}-0-pemda": tugas.pemda_id, f"{awalan}-0-DELETE": "on"}
    alamat = reverse("admin:instansi_pengguna_change", args=[orang.pk])
    assert semesta.post(alamat, isi).status_code == 302
    orang.refresh_from_db()
    assert not orang.is_staff
    assert not orang.penugasan_list.exists()
    assert Riwayat.objects.filter(tabel="instansi.penugasan", jenis="hapus").count() == 1


# --- the history ------------------------------------------------------------------------------


def test_what_an_admin_changes_here_stands_in_the_history(klien: Client, kukar: Pabrik):
    satu = kukar.instansi
    isi = {"pemda": satu.pemda_id, "kode": satu.kode, "nama": "Dinas Baru", "kode_skpd": "1.06"}
    alamat = reverse("admin:instansi_instansi_change", args=[satu.pk])
    assert klien.post(alamat, isi).status_code == 302
    riwayat = Riwayat.objects.get(tabel="instansi.instansi", kunci=satu.pk)
    assert riwayat.sesudah["nama"] == "Dinas Baru"
    assert riwayat.sebelum["nama"] == satu.nama
    assert riwayat.nama_pengguna == "admin.uji"
    satu.refresh_from_db()
    assert (satu.nama, satu.versi_baris) == ("Dinas Baru", 2)


def test_what_an_admin_makes_and_deletes_here_stands_in_the_history(klien: Client, kukar: Pabrik):
    isi = {"jabatan": "Kepala Baru", "status": "definitif", "instansi": kukar.instansi.pk}
    klien.post(reverse("admin:instansi_pejabat_add"), isi)
    baru = Pejabat.objects.get(jabatan="Kepala Baru")
    klien.post(reverse("admin:instansi_pejabat_delete", args=[baru.pk]), {"post": "yes"})
    lain = Pejabat.objects.create(jabatan="Kepala Lain", instansi=kukar.instansi)
    pilih = {"action": "delete_selected", "_selected_action": [lain.pk], "post": "yes"}
    klien.post(reverse("admin:instansi_pejabat_changelist"), pilih)
    ubahan = Riwayat.objects.filter(tabel="instansi.pejabat").order_by("pk")
    assert list(ubahan.values_list("kunci", "jenis")) == [
        (baru.pk, "buat"),
        (baru.pk, "hapus"),
        (lain.pk, "hapus"),
    ]


def test_units_are_moved_on_their_own_page_alone(klien: Client, kukar: Pabrik):
    assert klien.get(reverse("admin:instansi_unitkerja_add")).status_code == 403


def test_staff_without_the_role_of_admin_see_an_empty_admin(client: Client, kukar: Pabrik):
    orang = people(Peran.OPERATOR, instansi=kukar.instansi)
    Pengguna.objects.filter(pk=orang.pk).update(is_staff=True)
    client.force_login(Pengguna.objects.get(pk=orang.pk))
    assert client.get(reverse("admin:instansi_pemda_changelist")).status_code == 403
    assert "Target" not in client.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize("nama", BACA)
def test_what_is_imported_is_looked_up_and_never_changed(nama: str, klien: Client):
    assert klien.get(reverse(f"admin:{nama}_changelist")).status_code == 200
    assert klien.get(reverse(f"admin:{nama}_add")).status_code == 403


def test_rupiah_and_values_are_shown_as_everywhere(klien: Client):
    assert (
        "Rp1.586.600.000,00"
        in klien.get(reverse("admin:anggaran_pagu_changelist")).content.decode()
    )
    assert "94,33" in klien.get(reverse("admin:renstra_target_changelist")).content.decode()


def test_one_row_is_shown_with_its_value(klien: Client, kukar: Pabrik):
    satu = kukar.instansi.indikator_list.first().target_list.first()
    isi = klien.get(reverse("admin:renstra_target_change", args=[satu.pk])).content.decode()
    assert "80" in isi
    assert "jenis&quot;" not in isi


def test_the_export_holds_the_own_pemda_and_no_formula(klien: Client, kukar: Pabrik, lain):
    kukar.program("=1+1")
    Program.objects.create(instansi=lain, nama="Program rahasia", kunci="program rahasia")
    jawab = klien.get(reverse("admin:renstra_program_export"))
    lembar = load_workbook(io.BytesIO(jawab.content)).active
    sel = [sel for baris in lembar.iter_rows() for sel in baris if sel.value is not None]
    assert "=1+1" in {satu.value for satu in sel}
    assert {satu.data_type for satu in sel} <= {"s", "n", "b"}
    assert "Program rahasia" not in {satu.value for satu in sel}


def test_every_registered_page_opens(klien: Client, semesta: Client):
    for model, halaman in admin.site._registry.items():
        nama = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
        assert klien.get(reverse(nama)).status_code == (403 if model is Pengguna else 200), nama
        assert semesta.get(reverse(nama)).status_code == 200, nama
        assert halaman is not None


@pytest.mark.parametrize("nama", ["renstra_target", "anggaran_pagu", "instansi_pengguna"])
def test_a_list_takes_as_many_queries_for_many_rows_as_for_few(
    nama: str, semesta: Client, kukar: Pabrik
):
    sedikit = count_queries(semesta, nama, kukar)
    baris = kukar.indikator("Indikator lagi", sasaran=kukar.sasaran("Sasaran lagi"))
    kukar.target(baris, "10", "pk")
    kukar.baris("Program lagi", "100", "50", tingkat="program")
    assert count_queries(semesta, nama, kukar) == sedikit


def count_queries(klien: Client, nama: str, kukar: Pabrik) -> int:
    """Of a list, with two more people in it."""
    people(Peran.OPERATOR, instansi=kukar.instansi)
    people(Peran.BAPPEDA, pemda=kukar.instansi.pemda)
    with CaptureQueriesContext(connection) as kueri:
        klien.get(reverse(f"admin:{nama}_changelist"))
    return len(kueri)
