"""The pages of background work: whose jobs one sees, what one may do, what is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from instansi.models import Pemberitahuan
from pekerjaan.actions import Pemilik, submit
from pekerjaan.kerjakan import run
from pekerjaan.models import TUNGGU, Pekerjaan
from pekerjaan.pegangan import GalatPekerjaan, Pegangan
from tests.akses import SE_PD, SE_PEMDA, Dunia, client_of, create_dunia, create_pengguna
from tests.akses_pekerjaan import create_job

from .conftest import Mendaftar
from .uji import do_nothing, reload

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


def client_with(pengguna: object) -> Client:
    client = Client()
    client.force_login(pengguna)
    return client


def address(pekerjaan: Pekerjaan, nama: str = "pekerjaan") -> str:
    return reverse(nama, args=(pekerjaan.pk,))


def seen(client: Client, **pilihan: str) -> set[str]:
    return {
        satu.pekerjaan.judul
        for satu in client.get(reverse("pekerjaan_list"), pilihan).context["baris"]
    }


# --- whose ------------------------------------------------------------------------------------


@pytest.fixture
def semua(dunia: Dunia) -> dict[str, Pekerjaan]:
    milik: dict[str, dict[str, Any]] = {
        "PD": {"instansi_id": dunia.instansi.pk},
        "PD lain": {"instansi_id": dunia.instansi_lain.pk},
        "pemda": {"pemda_id": dunia.instansi.pemda_id},
        "pemda lain": {"pemda_id": dunia.pemda_lain.pk},
        "sistem": {},
    }
    return {judul: create_job(judul=judul, **isi) for judul, isi in milik.items()}


@pytest.mark.parametrize(
    ("siapa", "terlihat"),
    [
        *((siapa, {"PD"}) for siapa in sorted(SE_PD)),
        *((siapa, {"PD", "PD lain", "pemda"}) for siapa in sorted(SE_PEMDA)),
        ("operator_pd_lain", {"PD lain"}),
        ("bappeda_pemda_lain", {"pemda lain"}),
        ("tanpa_peran", set()),
    ],
)
def test_one_sees_the_jobs_of_what_one_may_see(
    dunia: Dunia, semua: dict[str, Pekerjaan], siapa: str, terlihat: set[str]
):
    client = client_of(siapa, dunia)
    assert seen(client) == terlihat
    kode = {judul: client.get(address(satu)).status_code for judul, satu in semua.items()}
    assert kode == {judul: 200 if judul in terlihat else 404 for judul in semua}


def test_a_superuser_sees_all_jobs_also_those_of_what_is_gone(semua: dict[str, Pekerjaan]):
    yatim = create_job(judul="yatim", instansi_id=10**9)
    semesta = client_with(get_user_model().objects.create_superuser("semesta"))
    assert seen(semesta) == {*semua, "yatim"}
    assert semesta.get(address(yatim)).status_code == 200


def test_who_is_switched_off_sees_nothing(dunia: Dunia, semua: dict[str, Pekerjaan]):
    pengguna = create_pengguna("admin", dunia)
    client = client_with(pengguna)
    pengguna.is_active = False
    pengguna.save()
    assert client.get(reverse("pekerjaan_list")).status_code == 302


def test_ones_own_jobs_alone_and_older_ones_on_further_pages(dunia: Dunia):
    pengguna = create_pengguna("operator", dunia)
    client = client_with(pengguna)
    for n in range(35):
        create_job(judul=f"n{n}", instansi_id=dunia.instansi.pk, pengguna_id=pengguna.pk)
    create_job(judul="orang lain", instansi_id=dunia.instansi.pk)
    halaman = client.get(reverse("pekerjaan_list"), {"saya": "1"})
    assert [satu.pekerjaan.judul for satu in halaman.context["baris"]] == [
        f"n{n}" for n in range(34, 4, -1)
    ]
    terakhir = halaman.context["baris"][-1].pekerjaan.pk
    assert f"?saya=1&amp;sebelum={terakhir}" in halaman.content.decode()
    assert seen(client, saya="1", sebelum=str(terakhir)) == {f"n{n}" for n in range(5)}
    assert "orang lain" in seen(client)


@pytest.mark.parametrize("sebelum", ["", "abc", "-1", "9" * 30, "²"])
def test_an_odd_page_is_the_first_one(dunia: Dunia, semua: dict[str, Pekerjaan], sebelum: str):
    assert seen(client_of("operator", dunia), sebelum=sebelum) == {"PD"}


def test_the_list_takes_as_many_queries_for_many_as_for_few(
    dunia: Dunia, semua: dict[str, Pekerjaan]
):
    client = client_of("bappeda", dunia)
    client.get(reverse("pekerjaan_list"))
    with CaptureQueriesContext(connection) as sedikit:
        client.get(reverse("pekerjaan_list"))
    for n in range(20):
        create_job(instansi_id=(dunia.instansi, dunia.instansi_lain)[n % 2].pk)
    with CaptureQueriesContext(connection) as banyak:
        client.get(reverse("pekerjaan_list"))
    assert len(banyak) == len(sedikit) <= 12


# --- doing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("nama", ["pekerjaan_batal", "pekerjaan_lanjut"])
@pytest.mark.parametrize(
    ("siapa", "kode"),
    [("operator", 302), ("admin", 302), ("verifikator", 403), ("operator_pd_lain", 404)],
)
def test_who_may_call_off_and_go_on(dunia: Dunia, nama: str, siapa: str, kode: int):
    status = {"pekerjaan_batal": "menunggu", "pekerjaan_lanjut": "gagal"}[nama]
    satu = create_job(instansi_id=dunia.instansi.pk, status=status)
    client = client_of(siapa, dunia)
    assert client.post(address(satu, nama)).status_code == kode
    assert (reload(satu).status != status) == (kode == 302)
    if kode != 404:
        tombol = address(create_job(instansi_id=dunia.instansi.pk, status=status), nama)
        halaman = client.get(tombol.removesuffix("batal/").removesuffix("lanjut/"))
        assert (f'action="{tombol}"' in halaman.content.decode()) == (kode == 302)


@pytest.mark.parametrize("siapa", ["pengisi", "inspektorat"])
def test_whoever_asked_for_a_job_may_call_it_off(dunia: Dunia, siapa: str):
    pengguna = create_pengguna(siapa, dunia)
    satu = create_job(instansi_id=dunia.instansi.pk, pengguna_id=pengguna.pk)
    assert client_with(pengguna).post(address(satu, "pekerjaan_batal")).status_code == 302
    assert reload(satu).minta_batal_oleh == siapa


@pytest.mark.parametrize(("siapa", "kode"), [("admin", 302), ("bappeda", 403), ("operator", 404)])
def test_a_job_of_the_pemda_is_its_admins(dunia: Dunia, siapa: str, kode: int):
    satu = create_job(pemda_id=dunia.instansi.pemda_id)
    assert client_of(siapa, dunia).post(address(satu, "pekerjaan_batal")).status_code == kode


def test_a_link_cannot_call_anything_off(dunia: Dunia):
    satu = create_job(instansi_id=dunia.instansi.pk)
    client = client_of("operator", dunia)
    assert client.get(address(satu, "pekerjaan_batal")).status_code == 405
    assert client.get(address(satu, "pekerjaan_lanjut")).status_code == 405


@pytest.mark.parametrize(
    ("nama", "status", "pesan"),
    [
        ("pekerjaan_batal", "menunggu", "Pekerjaan dibatalkan."),
        ("pekerjaan_batal", "berjalan", "berhenti di langkah berikutnya"),
        ("pekerjaan_batal", "selesai", "sudah berakhir"),
        ("pekerjaan_lanjut", "dibatalkan", "dilanjutkan dari langkah yang belum selesai"),
        ("pekerjaan_lanjut", "selesai", "Hanya pekerjaan yang gagal atau dibatalkan"),
    ],
)
def test_what_was_done_is_said(dunia: Dunia, nama: str, status: str, pesan: str):
    satu = create_job(instansi_id=dunia.instansi.pk, status=status)
    halaman = client_of("operator", dunia).post(address(satu, nama), follow=True)
    assert pesan in halaman.content.decode()


# --- following --------------------------------------------------------------------------------


def test_a_living_job_is_asked_for_again_and_one_that_is_over_loads_the_page(dunia: Dunia):
    satu = create_job(
        instansi_id=dunia.instansi.pk,
        status="berjalan",
        kemajuan=3,
        jumlah=50,
        pesan="Membaca <b>lembar</b> 3",
    )
    client = client_of("kepala_pd", dunia)
    halaman = client.get(address(satu)).content.decode()
    bagian = client.get(address(satu), headers=HTMX).content.decode()
    for isi in (halaman, bagian):
        assert 'hx-trigger="every 2s"' in isi
        assert "3 dari 50 – Membaca &lt;b&gt;lembar&lt;/b&gt; 3" in isi
    assert "<html" not in bagian
    assert '<noscript><meta http-equiv="refresh"' in halaman
    Pekerjaan.objects.update(status="selesai")
    jawab = client.get(address(satu), headers=HTMX)
    assert (jawab.headers["HX-Refresh"], jawab.content) == ("true", b"")
    assert "every 2s" not in client.get(address(satu)).content.decode()


def test_a_zero_of_many_is_shown_as_such(dunia: Dunia):
    satu = create_job(instansi_id=dunia.instansi.pk, status="berjalan", jumlah=50)
    assert "0 dari 50" in client_of("operator", dunia).get(address(satu)).content.decode()


def test_the_page_says_when_no_worker_comes(dunia: Dunia):
    client = client_of("operator", dunia)
    baru = create_job(instansi_id=dunia.instansi.pk, sewa_sampai=timezone.now() + TUNGGU)
    lama = create_job(
        instansi_id=dunia.instansi.pk, sewa_sampai=timezone.now() + TUNGGU - timedelta(minutes=2)
    )
    assert "Belum ada pekerja" not in client.get(address(baru)).content.decode()
    assert "Belum ada pekerja" in client.get(address(lama)).content.decode()


def test_a_failure_is_told_in_its_sentence(dunia: Dunia):
    satu = create_job(instansi_id=dunia.instansi.pk, status="gagal", galat="Berkas < hilang.")
    assert "Berkas &lt; hilang." in client_of("operator", dunia).get(address(satu)).content.decode()


def test_a_wish_to_cancel_is_shown_until_it_is_met(dunia: Dunia):
    isi = {"minta_batal": timezone.now(), "minta_batal_oleh": "siti"}
    satu = create_job(instansi_id=dunia.instansi.pk, status="berjalan", **isi)
    client = client_of("operator", dunia)
    assert "sedang dibatalkan" in client.get(address(satu)).content.decode()
    Pekerjaan.objects.update(status="dibatalkan")
    halaman = " ".join(client.get(address(satu)).content.decode().split())
    assert '<span class="status">dibatalkan</span> oleh siti' in halaman


@pytest.mark.parametrize(
    ("tautan", "tampil"),
    [("/pd/a/b/", True), ("//jahat.example", False), ("javascript:alert(1)", False), ("", False)],
)
def test_a_result_leads_to_this_site_only(dunia: Dunia, tautan: str, tampil: bool):
    hasil = {"kalimat": "12 baris ditulis.", "tautan": tautan}
    satu = create_job(instansi_id=dunia.instansi.pk, status="selesai", hasil=hasil)
    halaman = client_of("operator", dunia).get(address(satu)).content.decode()
    assert "12 baris ditulis." in halaman
    assert ("Buka hasilnya" in halaman) == tampil
    assert "jahat" not in halaman
    assert "javascript" not in halaman


# --- telling ----------------------------------------------------------------------------------


def do_for(pengguna_id: int | None, umur: timedelta) -> Pekerjaan:
    pekerjaan = submit("uji", "a", {}, pemilik=Pemilik(pengguna_id=pengguna_id))
    Pekerjaan.objects.update(dibuat=timezone.now() - umur)
    run(pekerjaan.pk)
    return reload(pekerjaan)


def test_whoever_asked_for_a_long_job_is_told_of_its_end(daftar: Mendaftar):
    daftar(do_nothing)
    siapa = get_user_model().objects.create_user("budi")
    pekerjaan = do_for(siapa.pk, timedelta(minutes=1))
    kabar = Pemberitahuan.objects.get()
    assert (kabar.pengguna, kabar.kalimat) == (siapa, "Uji coba: selesai.")
    assert kabar.tautan == address(pekerjaan)


def test_a_failure_is_told_too(daftar: Mendaftar):
    @daftar
    def refuse(pegangan: Pegangan) -> dict[str, Any]:
        raise GalatPekerjaan("Berkas hilang.")

    do_for(get_user_model().objects.create_user("budi").pk, timedelta(minutes=1))
    assert Pemberitahuan.objects.get().kalimat == "Uji coba: gagal."


@pytest.mark.parametrize("siapa", [None, 10**9], ids=["sistem", "sudah tiada"])
def test_a_job_of_nobody_ends_without_a_word(daftar: Mendaftar, siapa: int | None):
    daftar(do_nothing)
    assert do_for(siapa, timedelta(minutes=1)).status == "selesai"
    assert not Pemberitahuan.objects.exists()


def test_what_was_done_while_one_looked_on_is_not_told(daftar: Mendaftar):
    daftar(do_nothing)
    do_for(get_user_model().objects.create_user("budi").pk, timedelta())
    assert not Pemberitahuan.objects.exists()
