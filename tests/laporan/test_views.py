"""Pages of PDs: who is shown what, how many queries they take, what stands on them."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from django.conf import LazySettings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from instansi.models import Instansi, Pemda, Penugasan
from laporan.render.pdf import Pdf, PdfTidakTersediaError
from tests.laporan.kukar import make_kukar, make_lengkap
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
HALAMAN = ("ringkasan", "capaian", "anggaran")
SEMUA = (*HALAMAN, "laporan", "laporan_pdf", "laporan_docx", "laporan_xlsx")
PALING_BANYAK = 25


def sign_in(peran: str, **tempat: object) -> Client:
    client = Client()
    pengguna = get_user_model().objects.create_user(f"{peran}.uji")
    Penugasan.objects.create(pengguna=pengguna, peran=peran, **tempat)
    client.force_login(pengguna)
    return client


def address(halaman: str, instansi: Instansi, tahun: int = 2021) -> str:
    return reverse(
        halaman, kwargs={"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": tahun}
    )


def read(client: Client, alamat: str) -> str:
    """The words of a page, without its tags and with single spaces."""
    response = client.get(alamat)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))


@pytest.fixture(autouse=True)
def own_files(settings: LazySettings, tmp_path: Path) -> None:
    """No file that another test had made is handed out."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def kukar() -> Pabrik:
    return make_kukar()


@pytest.fixture
def operator(kukar: Pabrik) -> Client:
    return sign_in(Peran.OPERATOR, instansi=kukar.instansi)


def test_the_list_shows_an_operator_the_own_pd_with_its_years(operator: Client, kukar: Pabrik):
    Instansi.objects.create(pemda=kukar.instansi.pemda, kode="lain", nama="Dinas Kesehatan")
    isi = operator.get(reverse("beranda")).content.decode()
    assert address("ringkasan", kukar.instansi) in isi
    assert address("ringkasan", kukar.instansi, 2020) in isi
    assert "Dinas Kesehatan" not in isi


def test_the_list_shows_bappeda_every_pd_of_its_pemda_and_no_other(kukar: Pabrik):
    lain = Pemda.objects.create(kode="lain", nama="Kabupaten Lain")
    Instansi.objects.create(pemda=lain, kode="jauh", nama="Dinas Jauh")
    Instansi.objects.create(pemda=kukar.instansi.pemda, kode="dekat", nama="Dinas Dekat")
    isi = read(sign_in(Peran.BAPPEDA, pemda=kukar.instansi.pemda), reverse("beranda"))
    assert "Dinas Dekat" in isi
    assert "Belum ada data." in isi
    assert "Dinas Jauh" not in isi


def test_somebody_without_a_role_is_told_whom_to_ask(client: Client):
    client.force_login(get_user_model().objects.create_user("baru"))
    assert "belum ditugaskan" in read(client, reverse("beranda"))


@pytest.mark.parametrize("halaman", SEMUA)
def test_the_same_code_in_another_pemda_is_not_opened(halaman: str, operator: Client, kukar):
    lain = Pemda.objects.create(kode="lain", nama="Kabupaten Lain")
    kembar = Instansi.objects.create(pemda=lain, kode=kukar.instansi.kode, nama="Dinas")
    assert operator.get(address(halaman, kembar)).status_code == 404


def test_the_capaian_page_states_every_figure_and_the_mean(operator: Client, kukar: Pabrik):
    isi = read(operator, address("capaian", kukar.instansi))
    assert "96,58%" in isi
    assert all(f"{angka}%" in isi for angka in ("93,45", "99,72", "93,22", "83,97", "95,43"))
    assert "Sangat Tinggi" in isi


def test_a_figure_is_explained_by_formula_target_and_what_is_printed_elsewhere(
    operator: Client, kukar: Pabrik
):
    isi = read(operator, address("capaian", kukar.instansi))
    assert "74,76 ÷ 80 × 100 = 93,45%" in isi
    assert "Tabel target dan realisasi, tertulis “94.33”" in isi
    assert "Perjanjian Kinerja menulis “70.32”" in isi
    assert "capaian: “99.99”" in isi


def test_a_missing_realisasi_is_told_and_never_shown_as_zero(kukar: Pabrik, operator: Client):
    kosong = kukar.indikator("Indikator tanpa realisasi", sasaran=kukar.sasaran("Sasaran lain"))
    kukar.target(kosong, "10", "pk")
    isi = read(operator, address("capaian", kukar.instansi))
    assert "Belum ada realisasi." in isi
    assert "sementara, 10 dari 11 indikator" in isi


def test_a_realisasi_of_zero_is_shown_as_zero(kukar: Pabrik, operator: Client):
    nol = kukar.indikator("Jumlah kasus", sasaran=kukar.sasaran("Sasaran lain"), arah="turun")
    kukar.target(nol, "4", "pk")
    kukar.realisasi(nol, "0")
    isi = operator.get(address("capaian", kukar.instansi)).content.decode()
    assert re.search(r'data-judul="Realisasi"[^>]*>0<', isi)


def test_the_budget_page_adds_up(operator: Client, kukar: Pabrik):
    isi = read(operator, address("anggaran", kukar.instansi))
    for angka in ("Rp20.204.377.843,00", "Rp17.063.361.738,00", "84,45%", "Rp3.141.016.105,00"):
        assert angka in isi


def test_the_tree_shows_the_money_of_a_program_below_its_sasaran(operator: Client, kukar):
    isi = read(operator, address("ringkasan", kukar.instansi))
    assert "Rp828.751.400,00 dari Rp1.586.600.000,00 (52,23%)" in isi


def test_a_program_of_two_sasaran_stands_in_full_once(kukar: Pabrik, operator: Client):
    program = kukar.program("Bersama", kukar.sasaran("Satu"), kukar.sasaran("Dua"))
    kukar.baris("Program Bersama", "100", "50", tingkat="program", program=program)
    isi = read(operator, address("ringkasan", kukar.instansi))
    assert isi.count("Rp50,00 dari Rp100,00") == 1
    assert isi.count("sudah tercantum di atas") == 1


@pytest.mark.parametrize("halaman", HALAMAN)
def test_a_year_without_data_opens_and_says_so(halaman: str, operator: Client, kukar: Pabrik):
    assert "Belum ada" in read(operator, address(halaman, kukar.instansi, 2035))


def test_text_of_people_is_shown_as_text(kukar: Pabrik, operator: Client):
    kukar.target(
        kukar.indikator("<script>alert(1)</script>", sasaran=kukar.sasaran("S")), "1", "pk"
    )
    isi = operator.get(address("capaian", kukar.instansi)).content.decode()
    assert "<script>alert" not in isi
    assert "&lt;script&gt;alert" in isi


def test_the_report_is_read_on_the_screen_with_the_same_figures(operator: Client, kukar: Pabrik):
    isi = read(operator, address("laporan", kukar.instansi))
    assert "96,58%" in isi
    assert "Unduh PDF" in isi


def test_without_pdf_the_reason_stands_on_the_page_of_the_report(
    operator: Client, kukar: Pabrik, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*args: object, **kwargs: object) -> None:
        raise PdfTidakTersediaError("PDF belum dapat dibuat: pustaka Pango tidak ada.")

    monkeypatch.setattr("laporan.render.berkas.render_pdf", refuse)
    response = operator.get(address("laporan_pdf", kukar.instansi), follow=True)
    assert response.redirect_chain == [(address("laporan", kukar.instansi), 302)]
    assert "PDF belum dapat dibuat" in response.content.decode()


def test_the_pdf_is_handed_out_as_a_file_with_a_telling_name(
    operator: Client, kukar: Pabrik, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(
        "laporan.render.berkas.render_pdf", lambda *_, **__: Pdf(b"%PDF-1.7", {}, 1)
    )
    response = operator.get(address("laporan_pdf", kukar.instansi))
    assert response.headers["Content-Type"] == "application/pdf"
    assert "lkjip-dinsos-kukar-2021.pdf" in response.headers["Content-Disposition"]
    assert response.content == b"%PDF-1.7"


def test_word_is_handed_out_with_the_pages_of_the_pdf(
    operator: Client, kukar: Pabrik, monkeypatch: pytest.MonkeyPatch
):
    pdf = Pdf(b"%PDF-1.7", {"bab-3": "47"}, 1)
    monkeypatch.setattr("laporan.render.berkas.render_pdf", lambda *_, **__: pdf)
    response = operator.get(address("laporan_docx", kukar.instansi))
    assert "lkjip-dinsos-kukar-2021.docx" in response.headers["Content-Disposition"]
    isi = [p.text for p in docx.Document(BytesIO(response.content)).paragraphs]
    assert "BAB III  AKUNTABILITAS KINERJA\t47" in isi


def count_queries(client: Client, alamat: str) -> int:
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


@pytest.mark.parametrize("halaman", HALAMAN)
def test_a_page_of_a_pd_takes_as_many_queries_however_much_it_shows(halaman: str):
    call_command("data_uji", "--pd=2", "--indikator=60", "--tahun=3", verbosity=0)
    besar = Instansi.objects.select_related("pemda").get(kode="pd-001")
    kecil = Instansi.objects.create(pemda=besar.pemda, kode="kosong", nama="Dinas Kosong")
    client = sign_in(Peran.BAPPEDA, pemda=besar.pemda)
    banyak = count_queries(client, address(halaman, besar, 2023))
    assert banyak <= PALING_BANYAK
    assert banyak == count_queries(client, address(halaman, kecil, 2023))


def test_a_full_plan_with_strategies_and_tables_opens():
    lengkap = make_lengkap()
    klien = sign_in(Peran.KEPALA_PD, instansi=lengkap.instansi)
    isi = read(klien, address("ringkasan", lengkap.instansi))
    assert "Meningkatkan Penanganan PMKS" in isi
    assert "Persentase PMKS yang tertangani" in isi
