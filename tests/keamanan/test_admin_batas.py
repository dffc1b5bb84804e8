"""An admin pemda tries to reach beyond the own pemda, by every way that Django's admin has."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.test import Client
from django.urls import NoReverseMatch, reverse
from openpyxl import load_workbook

from anggaran.models import Pagu, RealisasiAnggaran
from aturan.peran import Peran
from instansi.models import Instansi, Pejabat, Pemda, Pengguna, Penugasan, UnitKerja
from pengaturan.models import Padanan, SkalaPredikat
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
ANEH = (
    "q=%00",
    "q=" + "a" * 5000,
    "o=99.-1",
    "p=999999",
    "pd=abc",
    "pd=%C2%B2",
    "pd=" + "9" * 30,
    "id=" + "9" * 30,
    "_to_field=password",
    "_popup=1&_to_field=id",
    "tahun=x",
    "instansi__pemda__nama__startswith=K",
    "penugasan_list__pengguna__password__startswith=a",
    "password__startswith=argon2",
)


@dataclass
class Dua:
    """The same rows in two pemda; ``klien`` is the admin of the first."""

    klien: Client
    milik: Pabrik
    asing: Pabrik
    pengguna_asing: Pengguna


def fill(kode: str, pemda: str, tanda: str) -> Pabrik:
    """A PD with a row of every kind, each bearing the mark."""
    pabrik = Pabrik(kode)
    instansi = pabrik.instansi
    instansi.pemda = Pemda.objects.create(kode=f"kab-{kode}", nama=pemda)
    instansi.nama = f"Dinas {tanda}"
    instansi.save()
    sasaran = pabrik.sasaran(f"Sasaran {tanda}", pabrik.tujuan(f"Tujuan {tanda}"))
    pabrik.kegiatan(f"Kegiatan {tanda}", program=pabrik.program(f"Program {tanda}", sasaran))
    indikator = pabrik.indikator(f"Indikator {tanda}", sasaran=sasaran)
    pabrik.target(indikator, "100", "pk")
    pabrik.realisasi(indikator, "90")
    pabrik.pembanding(indikator, "80", nama=f"Nasional {tanda}")
    pabrik.klaim("capaian", "90", indikator=indikator)
    pabrik.baris(f"Belanja {tanda}", "100", "50")
    pabrik.program_pk(f"Program PK {tanda}", "100")
    pabrik.tabel("sdm", f"Pegawai {tanda}", ("Uraian",), ("Satu",))
    pabrik.pejabat(f"Kepala {tanda}")
    UnitKerja.objects.create(instansi=instansi, nama=f"Bidang {tanda}")
    SkalaPredikat.objects.create(instansi=instansi, nama=f"Skala {tanda}")
    pabrik.pengaturan()
    pabrik.periode(2021, 2026)
    Padanan.objects.create(
        instansi=instansi, jenis="indikator", tertulis=tanda, kunci="satu", kunci_sama="dua"
    )
    return pabrik


@pytest.fixture
def dua() -> Dua:
    milik = fill("dinas-a", "Kabupaten A", "MILIK")
    asing = fill("dinas-b", "Kabupaten B", "ASING")
    pengelola = get_user_model().objects.create_user("pengelola.uji", is_staff=True)
    Penugasan.objects.create(pengguna=pengelola, peran=Peran.ADMIN, pemda=milik.instansi.pemda)
    orang = get_user_model().objects.create_user("orang.ASING", "x@contoh.id", "sandi-lama-1")
    Penugasan.objects.create(pengguna=orang, peran=Peran.OPERATOR, instansi=asing.instansi)
    klien = Client(raise_request_exception=False)
    klien.force_login(pengelola)
    return Dua(klien, milik, asing, orang)


def address(model: type[Model], halaman: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{halaman}", args=args)


def models() -> Iterator[type[Model]]:
    yield from admin.site._registry


def foreign_rows(dua: Dua) -> Iterator[Model]:
    """Of each model the rows that an admin of the second pemda would see, and the first not."""
    for model in models():
        jawab = dua.klien.get(address(model, "changelist"))
        if jawab.status_code == 403:
            yield from model._default_manager.all()
            continue
        daftar = jawab.context["cl"].queryset
        yield from model._default_manager.exclude(pk__in=daftar.values("pk"))


def test_no_list_and_no_export_names_anything_foreign(dua: Dua):
    for model in models():
        assert "ASING" not in dua.klien.get(address(model, "changelist")).content.decode(), model
        try:
            jawab = dua.klien.get(address(model, "export"))
        except NoReverseMatch:
            continue
        buku = load_workbook(io.BytesIO(jawab.content))
        sel = {str(sel.value) for baris in buku.active.iter_rows() for sel in baris}
        assert any("MILIK" in satu for satu in sel) or buku.active.max_row == 1, model
        assert not any("ASING" in satu for satu in sel), model


@pytest.mark.parametrize("model", [Pagu, RealisasiAnggaran])
def test_filters_offer_and_take_the_own_years_only(dua: Dua, model: type[Model]):
    dua.asing.baris("Belanja lama", "1", "1", tahun=1999)
    isi = dua.klien.get(address(model, "changelist")).content.decode()
    assert "tahun_baris=2021" in isi
    assert "1999" not in isi
    pilih = dua.klien.get(address(model, "changelist"), {"tahun_baris": "2021"})
    assert pilih.context["cl"].result_count == 1
    lain = dua.klien.get(address(model, "changelist"), {"tahun_baris": "1999"})
    assert lain.context["cl"].result_count == 0


def test_every_kind_of_row_has_a_foreign_one_to_try(dua: Dua):
    jenis = {type(satu)._meta.model_name for satu in foreign_rows(dua)}
    assert {"instansi", "pengguna", "pejabat", "target", "realisasi", "pagu", "klaim"} <= jenis
    assert len(jenis) >= 20


@pytest.mark.parametrize("halaman", ["change", "history"])
def test_no_foreign_row_is_opened_by_its_number(dua: Dua, halaman: str):
    for satu in foreign_rows(dua):
        jawab = dua.klien.get(address(type(satu), halaman, satu.pk))
        assert jawab.status_code in {302, 403, 404}, satu
        assert "ASING" not in jawab.content.decode()


def test_no_foreign_row_is_deleted_by_post_or_by_action(dua: Dua):
    for satu in list(foreign_rows(dua)):
        model = type(satu)
        dua.klien.post(address(model, "delete", satu.pk), {"post": "yes"})
        pilih = {"action": "delete_selected", "_selected_action": [satu.pk], "post": "yes"}
        dua.klien.post(address(model, "changelist"), pilih)
        assert model._default_manager.filter(pk=satu.pk).exists(), satu


def test_a_foreign_row_cannot_be_fetched_into_the_own_pemda(dua: Dua):
    asing = Pejabat.objects.get(instansi=dua.asing.instansi)
    isi = {"instansi": dua.milik.instansi.pk, "jabatan": "Dicuri", "status": "definitif"}
    dua.klien.post(address(Pejabat, "change", asing.pk), isi)
    asing.refresh_from_db()
    assert (asing.jabatan == "Dicuri", asing.instansi) == (False, dua.asing.instansi)


def test_own_rows_cannot_be_given_to_another_pemda(dua: Dua):
    for isi in ({"instansi": dua.asing.instansi.pk}, {"pemda": dua.asing.instansi.pemda_id}):
        semua = {"jabatan": "Kepala Baru", "status": "definitif", **isi}
        assert dua.klien.post(address(Pejabat, "add"), semua).status_code == 200
    assert not Pejabat.objects.filter(jabatan="Kepala Baru").exists()


def test_an_own_pd_cannot_be_moved_to_another_pemda(dua: Dua):
    satu = dua.milik.instansi
    isi = {"pemda": dua.asing.instansi.pemda_id, "kode": satu.kode, "nama": satu.nama}
    assert dua.klien.post(address(Instansi, "change", satu.pk), isi).status_code == 200
    satu.refresh_from_db()
    assert satu.pemda.nama == "Kabupaten A"


def test_a_foreign_role_cannot_be_taken_over_through_the_rows_below_a_user(dua: Dua):
    orang = get_user_model().objects.create_user("orang.MILIK")
    Penugasan.objects.create(pengguna=orang, peran=Peran.OPERATOR, instansi=dua.milik.instansi)
    curian = dua.pengguna_asing.penugasan_list.get()
    awalan = "penugasan_list"
    isi: dict[str, Any] = {"username": orang.username, "is_active": "on"}
    isi |= {f"{awalan}-TOTAL_FORMS": 1, f"{awalan}-INITIAL_FORMS": 1, f"{awalan}-0-id": curian.pk}
    isi |= {f"{awalan}-0-pengguna": orang.pk, f"{awalan}-0-peran": Peran.KEPALA_PD}
    isi |= {f"{awalan}-0-instansi": dua.milik.instansi.pk}
    assert dua.klien.post(address(Pengguna, "change", orang.pk), isi).status_code == 403
    curian.refresh_from_db()
    assert (curian.pengguna, curian.peran) == (dua.pengguna_asing, Peran.OPERATOR)


def test_the_password_of_a_foreign_user_cannot_be_changed(dua: Dua):
    alamat = reverse("admin:auth_user_password_change", args=[dua.pengguna_asing.pk])
    isi = {"password1": "sandi-baru-123", "password2": "sandi-baru-123", "usable_password": "true"}
    assert dua.klien.post(alamat, isi).status_code in {302, 403, 404}
    dua.pengguna_asing.refresh_from_db()
    assert dua.pengguna_asing.check_password("sandi-lama-1")


@pytest.mark.parametrize("daftar", ["renstra_target", "instansi_pengguna", "instansi_unitkerja"])
def test_an_odd_address_is_answered_and_tells_nothing(dua: Dua, daftar: str):
    for pertanyaan in ANEH:
        jawab = dua.klien.get(f"{reverse(f'admin:{daftar}_changelist')}?{pertanyaan}")
        assert jawab.status_code in {200, 302, 400, 403}, pertanyaan
        assert b"ASING" not in jawab.content


def test_an_export_from_an_odd_address_is_answered_too(dua: Dua):
    for pertanyaan in (*ANEH, "format=9", "resource=9"):
        jawab = dua.klien.get(f"{reverse('admin:renstra_target_export')}?{pertanyaan}")
        assert jawab.status_code in {200, 400}, pertanyaan


def test_choices_fetched_by_script_are_those_of_the_own_pemda(dua: Dua):
    isi = {"app_label": "instansi", "model_name": "unitkerja", "field_name": "instansi"}
    jawab = dua.klien.get(reverse("admin:autocomplete"), isi)
    assert "ASING" not in jawab.content.decode()
    asing = {"app_label": "instansi", "model_name": "penugasan", "field_name": "pengguna"}
    assert "ASING" not in dua.klien.get(reverse("admin:autocomplete"), asing).content.decode()


def test_the_way_to_a_page_by_content_type_leads_nowhere(dua: Dua):
    jenis = ContentType.objects.get_for_model(Instansi)
    alamat = reverse("admin:view_on_site", args=[jenis.pk, dua.asing.instansi.pk])
    jawab = dua.klien.get(alamat)
    assert jawab.status_code == 404
    assert "ASING" not in jawab.content.decode()


@pytest.mark.parametrize("medan", ["is_superuser", "is_staff", "user_permissions", "groups"])
def test_no_field_of_power_is_taken(dua: Dua, medan: str):
    orang = get_user_model().objects.create_user("orang.MILIK")
    peran = Penugasan.objects.create(
        pengguna=orang, peran=Peran.OPERATOR, instansi=dua.milik.instansi
    )
    alamat = address(Pengguna, "change", orang.pk)
    awalan = "penugasan_list"
    isi: dict[str, Any] = {"username": "orang.MILIK", "is_active": "on", medan: ["on", "1"]}
    isi |= {f"{awalan}-TOTAL_FORMS": 1, f"{awalan}-INITIAL_FORMS": 1, f"{awalan}-0-id": peran.pk}
    isi |= {f"{awalan}-0-pengguna": orang.pk, f"{awalan}-0-peran": Peran.OPERATOR}
    isi |= {f"{awalan}-0-instansi": dua.milik.instansi.pk}
    assert dua.klien.post(alamat, isi).status_code == 403
    orang.refresh_from_db()
    assert (orang.is_superuser, orang.is_staff) == (False, False)
    assert not orang.groups.exists()
    assert not orang.user_permissions.exists()


def test_what_is_imported_takes_no_post(dua: Dua):
    for model in models():
        halaman = admin.site._registry[model]
        satu = model._default_manager.first()
        if satu is None or type(halaman).__mro__[1].__name__ not in {"FaktaAdmin", "HanyaBaca"}:
            continue
        for nama, args in (("add", ()), ("change", (satu.pk,)), ("delete", (satu.pk,))):
            alamat = address(model, nama, *args)
            assert dua.klien.post(alamat, {"post": "yes"}).status_code in {302, 403}, alamat
        assert model._default_manager.filter(pk=satu.pk).exists()
