"""Pages: other people's rows by address, text that would be code, and ways around signing in."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from aturan.peran import Peran
from instansi.models import Instansi, Pengguna, Penugasan
from laporan.render.pdf import Pdf
from tests.akses import LUAR, SE_PD, SE_PEMDA, client_of, create_dunia
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
HALAMAN = ("ringkasan", "capaian", "anggaran", "laporan", "laporan_pdf")
SANDI = "sandi-uji-panjang"
JAHAT = """"'></script></style></textarea><script>alert(1)</script><img src=x onerror=alert(1)>"""
KODE = ("<script>alert", "<img src=x", "</style>", "</textarea>")


def address(halaman: str, instansi: Instansi, tahun: int = 2021) -> str:
    return reverse(halaman, args=(instansi.pemda.kode, instansi.kode, tahun))


@pytest.fixture(autouse=True)
def tanpa_tata_letak(monkeypatch: pytest.MonkeyPatch) -> None:
    """The PDF is laid out in tests of its own."""
    pdf = Pdf(b"%PDF-1.7", {}, 1)
    monkeypatch.setattr("laporan.render.berkas.render_pdf", lambda *_, **__: pdf)


@pytest.mark.parametrize("siapa", sorted(LUAR | SE_PD))
def test_a_pd_in_ones_own_pemda_is_not_found_without_a_role_in_it(siapa: str):
    dunia = create_dunia()
    sasaran = dunia.instansi if siapa in LUAR else dunia.instansi_lain
    klien = client_of(siapa, dunia)
    assert {klien.get(address(h, sasaran)).status_code for h in HALAMAN} == {404}


@pytest.mark.parametrize("siapa", sorted(SE_PEMDA))
def test_a_role_of_a_pemda_ends_at_its_border(siapa: str):
    dunia = create_dunia()
    jauh = Instansi.objects.create(pemda=dunia.pemda_lain, kode="dinas-a", nama="Dinas A")
    klien = client_of(siapa, dunia)
    assert {klien.get(address(h, jauh)).status_code for h in HALAMAN} == {404}
    assert {klien.get(address(h, dunia.instansi_lain)).status_code for h in HALAMAN} == {200}


def test_the_same_code_in_another_pemda_leads_to_no_mixture():
    dunia = create_dunia()
    Instansi.objects.create(pemda=dunia.pemda_lain, kode="dinas-a", nama="Dinas Kembaran")
    isi = client_of(Peran.OPERATOR, dunia).get(address("ringkasan", dunia.instansi))
    assert "Kembaran" not in isi.content.decode()


def test_who_is_switched_off_is_out_at_once():
    dunia = create_dunia()
    klien = client_of(Peran.OPERATOR, dunia)
    Pengguna.objects.update(is_active=False)
    assert klien.get(address("capaian", dunia.instansi)).status_code == 302


def test_a_role_taken_away_is_gone_at_once():
    dunia = create_dunia()
    klien = client_of(Peran.OPERATOR, dunia)
    Penugasan.objects.all().delete()
    assert klien.get(address("capaian", dunia.instansi)).status_code == 404


@pytest.mark.parametrize("cara", ["post", "put", "patch", "delete", "options", "trace"])
def test_pages_that_read_take_no_other_method(cara: str):
    dunia = create_dunia()
    klien = client_of(Peran.OPERATOR, dunia)
    for alamat in ("/", *(address(h, dunia.instansi) for h in HALAMAN)):
        assert getattr(klien, cara)(alamat).status_code == 405
    palsu = klien.post("/", headers={"X-HTTP-Method-Override": "GET"})
    assert palsu.status_code == 405


def test_a_link_cannot_sign_anybody_out():
    klien = client_of(Peran.OPERATOR, create_dunia())
    assert klien.get(reverse("keluar")).status_code == 405
    assert klien.get("/").status_code == 200


@pytest.mark.parametrize(
    "tujuan",
    [
        "//jahat.example",
        "https://jahat.example/",
        "/\\jahat.example",
        "javascript:alert(1)",
        "http:///jahat.example",
        "\thttps://jahat.example",
    ],
)
def test_signing_in_never_leads_to_a_foreign_site(tujuan: str):
    get_user_model().objects.create_user("orang", password=SANDI)
    for pintu in ("masuk", "admin:login"):
        klien = Client()
        isi = {"login": "orang", "password": SANDI, "next": tujuan}
        jawab = klien.post(reverse(pintu), isi, query_params={"next": tujuan})
        assert "jahat" not in jawab.headers.get("Location", "")
        lagi = klien.get(reverse(pintu), {"next": tujuan})
        assert "jahat" not in lagi.headers.get("Location", "")


def test_a_session_planted_before_signing_in_is_worthless_after():
    get_user_model().objects.create_user("orang", password=SANDI)
    klien = Client()
    session = klien.session
    session["tanda"] = 1
    session.save()
    lama = session.session_key
    klien.cookies["sessionid"] = lama
    klien.post(reverse("masuk"), {"login": "orang", "password": SANDI})
    assert klien.session.session_key != lama
    pencuri = Client()
    pencuri.cookies["sessionid"] = lama
    assert pencuri.get("/").status_code == 302


def test_signing_out_and_a_new_password_end_the_session():
    orang = get_user_model().objects.create_user("orang", password=SANDI)
    satu, dua = Client(), Client()
    for klien in (satu, dua):
        klien.force_login(orang)
    curian = satu.cookies["sessionid"].value
    satu.post(reverse("keluar"))
    pencuri = Client()
    pencuri.cookies["sessionid"] = curian
    assert pencuri.get("/").status_code == 302
    orang.set_password("sandi-lain-panjang")
    orang.save()
    assert dua.get("/").status_code == 302


def test_a_wrong_name_and_a_wrong_password_are_told_alike():
    get_user_model().objects.create_user("orang", password=SANDI)
    jawab = [
        Client().post(reverse("masuk"), {"login": nama, "password": "salah"})
        for nama in ("orang", "bukan")
    ]
    pesan = [list(satu.context["form"].non_field_errors()) for satu in jawab]
    assert len(pesan[0]) == 1
    assert pesan[0] == pesan[1]


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites():
    get_user_model().objects.create_user("orang", password=SANDI)
    klien = Client()
    klien.post(reverse("masuk"), {"login": "orang", "password": SANDI})
    kuki = klien.cookies["sessionid"]
    assert (kuki["httponly"], kuki["samesite"]) == (True, "Lax")


@pytest.mark.parametrize("lari", ["../sakip/settings.py", "%2e%2e/sakip/settings.py", "..%2f.env"])
def test_no_static_address_leads_out_of_the_static_files(lari: str):
    assert Client().get(f"/static/{lari}").status_code == 404


def make_jahat() -> Pabrik:
    """A PD in which every text that people or files bring in tries to be code."""
    pabrik = Pabrik("dinas-a")
    pemda = pabrik.instansi.pemda
    pemda.nama, pemda.ibu_kota = f"Kab {JAHAT}", JAHAT
    pemda.save()
    pabrik.instansi.nama, pabrik.instansi.alamat = f"Dinas {JAHAT}", JAHAT
    pabrik.instansi.save()
    sasaran = pabrik.sasaran(JAHAT, pabrik.tujuan(f"T {JAHAT}"))
    program = pabrik.program(f"P {JAHAT}", sasaran)
    pabrik.kegiatan(f"K {JAHAT}", program=program)
    indikator = pabrik.indikator(
        f"I {JAHAT}", sasaran=sasaran, satuan=JAHAT[:40], formulasi=JAHAT, sumber_data=JAHAT
    )
    pabrik.target(indikator, JAHAT, "pk")
    pabrik.realisasi(indikator, JAHAT, keterangan=JAHAT)
    pabrik.realisasi(indikator, JAHAT, 2020)
    pabrik.pembanding(indikator, JAHAT, nama=f"N {JAHAT}")
    pabrik.klaim("capaian", JAHAT, indikator=indikator)
    pabrik.baris(f"B {JAHAT}", "100", "150", program=program, kode_tertulis=JAHAT[:30])
    pabrik.program_pk(f"PK {JAHAT}", "100", keterangan=JAHAT)
    pabrik.tabel("sdm", f"SDM {JAHAT}", (JAHAT, "Jumlah"), (JAHAT, "1"))
    pabrik.tabel("bebas", f"Lain {JAHAT}", (JAHAT,), (JAHAT,))
    pabrik.pejabat(JAHAT)
    pabrik.pengaturan()
    return pabrik


def test_no_text_of_a_pd_becomes_code_on_any_page():
    pabrik = make_jahat()
    orang = get_user_model().objects.create_user("orang")
    Penugasan.objects.create(pengguna=orang, peran=Peran.OPERATOR, instansi=pabrik.instansi)
    klien = Client()
    klien.force_login(orang)
    for alamat in ("/", *(address(h, pabrik.instansi) for h in HALAMAN[:-1])):
        isi = klien.get(alamat).content.decode()
        assert "&lt;script&gt;alert" in isi
        assert [kode for kode in KODE if kode in isi] == []
