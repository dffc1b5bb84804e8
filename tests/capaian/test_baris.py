"""The page of one row: who sees it, what it shows, and what may be written there."""

from __future__ import annotations

from datetime import date

import pytest

from aturan.wewenang import BIASA, Status
from capaian.models import Analisis, Komentar, Realisasi
from instansi.models import Pemberitahuan, Penugasan
from isian.models import Riwayat
from pengaturan.models import Tenggat
from tests.akses import ANONIM, LUAR, SE_PD, SE_PEMDA
from tests.capaian.dunia_baris import DuniaBaris, make_dunia

pytestmark = pytest.mark.django_db

SKRIP = "<script>alert('x')</script>"


@pytest.fixture
def dunia() -> DuniaBaris:
    return make_dunia()


def analisis(dunia: DuniaBaris, siapa: str = "operator", **isi: object):
    client = dunia.client(siapa)
    return client.post(dunia.alamat("analisis"), {"versi": 0, **isi})


# --- who sees it ------------------------------------------------------------------------------


@pytest.mark.parametrize("siapa", sorted(SE_PD | SE_PEMDA))
def test_everybody_of_the_pd_and_the_pemda_reads_the_row(dunia: DuniaBaris, siapa: str):
    assert dunia.client(siapa).get(dunia.alamat("baris")).status_code == 200


@pytest.mark.parametrize("siapa", sorted(LUAR))
@pytest.mark.parametrize("nama", ["baris", "analisis", "komentar", "kembalikan_baris"])
def test_others_find_nothing(dunia: DuniaBaris, siapa: str, nama: str):
    client = dunia.client(siapa)
    alamat = dunia.alamat(nama)
    jawab = client.get(alamat) if nama == "baris" else client.post(alamat, {"teks": "x"})
    assert jawab.status_code == 404


def test_nobody_reads_without_signing_in(dunia: DuniaBaris):
    assert dunia.client(ANONIM).get(dunia.alamat("baris")).status_code == 302


def test_an_indicator_of_another_pd_is_not_found_in_ones_own(dunia: DuniaBaris):
    asing = dunia.pabrik.indikator("Asing")
    asing.instansi = dunia.dunia.instansi_lain
    asing.save()
    client = dunia.client("operator")
    assert client.get(dunia.alamat("baris", indikator=asing.pk)).status_code == 404
    assert client.post(dunia.alamat("analisis", indikator=asing.pk), {}).status_code == 404


# --- what it shows ----------------------------------------------------------------------------


def test_the_page_tells_figures_their_source_and_how_they_were_computed(dunia: DuniaBaris):
    dunia.pabrik.realisasi(dunia.indikator, "70", tahun=2020)
    dunia.realisasi("40", tw=1)
    dunia.realisasi("60")
    isi = dunia.client("bappeda").get(dunia.alamat("baris")).content.decode()
    assert "60 ÷ 80 × 100 = 75,00%" in isi
    assert "Perjanjian Kinerja, tertulis “80”" in isi
    assert "Tahun-tahun sebelumnya" in isi
    assert "2020" in isi


def test_a_request_of_the_grid_gets_the_panel_alone(dunia: DuniaBaris):
    client = dunia.client("operator")
    isi = client.get(dunia.alamat("baris"), headers={"HX-Request": "true"}).content.decode()
    assert 'class="panel"' in isi
    assert "<html" not in isi
    assert "<html" in client.get(dunia.alamat("baris")).content.decode()


def test_the_page_takes_no_more_queries_with_much_on_it(
    dunia: DuniaBaris, django_assert_max_num_queries
):
    client = dunia.client("pengisi")
    for nomor in range(12):
        analisis_lama = {"penyebab": f"sebab {nomor}", "versi": nomor}
        client.post(dunia.alamat("analisis"), analisis_lama)
        client.post(dunia.alamat("komentar"), {"teks": f"komentar {nomor}"})
        data = {"bukti-teks": f"surat {nomor}", "bukti-judul": f"Surat {nomor}"}
        client.post(dunia.alamat("bukti_tambah"), data)
    dunia.realisasi("60")
    with django_assert_max_num_queries(25):
        isi = client.get(dunia.alamat("baris")).content.decode()
    assert "komentar 11" in isi
    assert "Surat 11" in isi


# --- analysis ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("realisasi", "wajib"),
    [("40", "capaian di bawah 75%"), ("60", ""), ("100", "capaian di atas 120%")],
)
def test_an_analysis_is_asked_for_outside_the_thresholds(
    dunia: DuniaBaris, realisasi: str, wajib: str
):
    dunia.realisasi(realisasi)
    isi = dunia.client("operator").get(dunia.alamat("baris")).content.decode()
    assert ("wajib:" in isi) == bool(wajib)
    assert wajib in isi


def test_an_analysis_is_saved_with_history(dunia: DuniaBaris):
    assert analisis(dunia, penyebab="Jalan rusak").status_code == 302
    assert Analisis.objects.get().penyebab == "Jalan rusak"
    catatan = Riwayat.objects.get(tabel="capaian.analisis")
    assert (catatan.nama_pengguna, catatan.indikator_id) == ("operator", dunia.indikator.pk)


def test_a_form_sent_twice_writes_once(dunia: DuniaBaris):
    client = dunia.client("operator")
    for _ in range(2):
        jawab = client.post(dunia.alamat("analisis"), {"versi": 0, "penyebab": "Jalan rusak"})
        assert jawab.status_code == 302
    assert Analisis.objects.get().versi_baris == 1
    assert Riwayat.objects.filter(tabel="capaian.analisis").count() == 1


def test_a_blank_analysis_makes_no_row(dunia: DuniaBaris):
    assert analisis(dunia).status_code == 302
    assert not Analisis.objects.exists()


def test_a_stale_analysis_shows_both_texts_and_loses_none(dunia: DuniaBaris):
    analisis(dunia, penyebab="Pertama")
    jawab = dunia.client("pengisi").post(
        dunia.alamat("analisis"), {"versi": 0, "penyebab": "Kedua"}
    )
    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Pertama" in isi
    assert "Kedua" in isi
    assert Analisis.objects.get().penyebab == "Pertama"


def test_the_panel_shows_a_conflict_too(dunia: DuniaBaris):
    analisis(dunia, penyebab="Pertama")
    jawab = dunia.client("pengisi").post(
        dunia.alamat("analisis"),
        {"versi": 0, "penyebab": "Kedua"},
        headers={"HX-Request": "true"},
    )
    assert jawab.status_code == 409
    assert "<html" not in jawab.content.decode()


@pytest.mark.parametrize("siapa", sorted((SE_PD | SE_PEMDA) - {"operator", "pengisi"}))
def test_who_only_reads_writes_no_analysis(dunia: DuniaBaris, siapa: str):
    assert analisis(dunia, siapa, penyebab="x").status_code == 403
    assert not Analisis.objects.exists()


def test_a_pengisi_of_another_unit_writes_no_analysis(dunia: DuniaBaris):
    client = dunia.client("pengisi")
    Penugasan.objects.update(unit=None)
    jawab = client.post(dunia.alamat("analisis"), {"versi": 0, "penyebab": "x"})
    assert jawab.status_code == 403


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI])
def test_a_quarter_on_its_way_takes_no_analysis_and_keeps_what_was_typed(
    dunia: DuniaBaris, status: Status
):
    dunia.status(status)
    jawab = analisis(dunia, penyebab="Terlambat")
    assert jawab.status_code == 423
    assert not Analisis.objects.exists()


def test_a_row_that_was_sent_back_takes_its_analysis(dunia: DuniaBaris):
    dunia.status(Status.DIAJUKAN)
    realisasi = dunia.realisasi("40")
    realisasi.catatan_kembali = "Mengapa rendah?"
    realisasi.save()
    assert analisis(dunia, penyebab="Jalan rusak").status_code == 302
    assert Analisis.objects.exists()


@pytest.mark.parametrize(("panjang", "status"), [(10_000, 302), (10_001, 422)])
def test_a_long_text_is_saved_whole_or_refused_and_shown_again(
    dunia: DuniaBaris, panjang: int, status: int
):
    jawab = analisis(dunia, penyebab="x" * panjang)
    assert jawab.status_code == status
    if status == 302:
        assert len(Analisis.objects.get().penyebab) == panjang
    else:
        isi = jawab.content.decode()
        assert "Paling panjang 10000 karakter; teks ini 10001." in isi
        assert "x" * panjang in isi


@pytest.mark.parametrize("versi", ["", "abc", "-1", "99999999999999999999"])
def test_a_posted_version_that_is_none_is_refused(dunia: DuniaBaris, versi: str):
    jawab = analisis(dunia, versi=versi, penyebab="x")
    assert jawab.status_code == 422
    assert not Analisis.objects.exists()


def test_scripts_are_shown_and_never_run(dunia: DuniaBaris):
    dunia.realisasi("40")
    kolom = ("penyebab", "hambatan", "solusi", "tindak_lanjut", "penjelasan")
    client = dunia.client("operator")
    client.post(dunia.alamat("analisis"), {"versi": 0, **dict.fromkeys(kolom, SKRIP)})
    client.post(dunia.alamat("komentar"), {"teks": SKRIP})
    client.post(dunia.alamat("bukti_tambah"), {"bukti-teks": SKRIP, "bukti-judul": SKRIP})
    pembaca = dunia.client("bappeda")
    for alamat in ("baris", "bukti_list", "riwayat"):
        for satu in (client, pembaca):
            isi = satu.get(dunia.alamat(alamat)).content.decode()
            assert SKRIP not in isi
            assert "&lt;script&gt;" in isi


# --- remarks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("siapa", sorted(SE_PD | {"bappeda", "organisasi", "inspektorat"}))
def test_a_remark_is_shown_with_name_and_role(dunia: DuniaBaris, siapa: str):
    client = dunia.client(siapa)
    assert client.post(dunia.alamat("komentar"), {"teks": "Mohon dicek"}).status_code == 302
    isi = client.get(dunia.alamat("baris")).content.decode()
    tugas = Penugasan.objects.get(peran=siapa)
    assert f"<strong>{siapa}</strong>, {tugas.get_peran_display()}" in isi
    assert "Mohon dicek" in isi


@pytest.mark.parametrize("siapa", ["kepala_daerah", "admin"])
def test_who_may_not_remark_is_told(dunia: DuniaBaris, siapa: str):
    assert dunia.client(siapa).post(dunia.alamat("komentar"), {"teks": "x"}).status_code == 403


def test_a_remark_sent_twice_counts_once(dunia: DuniaBaris):
    client = dunia.client("operator")
    for teks in ("Satu", "Satu", "Dua", "Satu"):
        client.post(dunia.alamat("komentar"), {"teks": teks})
    assert [satu.teks for satu in Komentar.objects.all()] == ["Satu", "Dua", "Satu"]


@pytest.mark.parametrize("teks", ["", "   ", "x" * 4001])
def test_a_remark_of_nothing_or_too_much_is_refused(dunia: DuniaBaris, teks: str):
    jawab = dunia.client("operator").post(dunia.alamat("komentar"), {"teks": teks})
    assert jawab.status_code == 422
    assert not Komentar.objects.exists()


# --- sending back -----------------------------------------------------------------------------


def send_back(dunia: DuniaBaris, siapa: str, alasan: str = "Angka tidak cocok"):
    return dunia.client(siapa).post(dunia.alamat("kembalikan_baris"), {"kembali-alasan": alasan})


def test_the_verifier_sends_a_row_back_with_a_reason(dunia: DuniaBaris):
    dunia.status(Status.DIAJUKAN)
    dunia.realisasi("40")
    assert send_back(dunia, "verifikator").status_code == 302
    assert Realisasi.objects.get().catatan_kembali == "Angka tidak cocok"
    assert Riwayat.objects.get(tabel="capaian.realisasi").alasan == "Angka tidak cocok"
    isi = dunia.client("operator").get(dunia.alamat("baris")).content.decode()
    assert "Dikembalikan verifikator:" in isi


def test_a_row_that_is_empty_is_sent_back_and_stays_empty(dunia: DuniaBaris):
    dunia.status(Status.DIAJUKAN)
    assert send_back(dunia, "verifikator").status_code == 302
    assert Realisasi.objects.get().is_kosong


def test_a_row_is_not_sent_back_without_a_reason(dunia: DuniaBaris):
    dunia.status(Status.DIAJUKAN)
    assert send_back(dunia, "verifikator", " ").status_code == 422
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize("siapa", sorted((SE_PD | SE_PEMDA) - {"verifikator"}))
def test_only_the_verifier_sends_back(dunia: DuniaBaris, siapa: str):
    dunia.status(Status.DIAJUKAN)
    assert send_back(dunia, siapa).status_code == 403


@pytest.mark.parametrize("status", sorted(BIASA - {Status.DIAJUKAN}))
def test_a_row_is_sent_back_only_while_it_waits(dunia: DuniaBaris, status: Status):
    dunia.status(status)
    assert send_back(dunia, "verifikator").status_code == 423
    assert not Realisasi.objects.exists()


def test_those_who_fill_in_the_row_are_told_that_it_came_back(dunia: DuniaBaris):
    dunia.status(Status.DIAJUKAN)
    for siapa in ("operator", "pengisi", "kepala_pd", "operator_pd_lain"):
        dunia.client(siapa)
    client = dunia.client("verifikator")
    for _ in range(2):
        client.post(dunia.alamat("kembalikan_baris"), {"kembali-alasan": "Angka tidak cocok"})
    kabar = Pemberitahuan.objects.select_related("pengguna")
    assert {satu.pengguna.username for satu in kabar} == {"operator", "pengisi"}
    assert [satu.tautan for satu in kabar] == [dunia.alamat("baris")] * 2
    assert "Angka tidak cocok" in kabar[0].kalimat


# --- deadlines and twins ----------------------------------------------------------------------


def test_after_the_deadline_no_analysis_is_written_but_evidence_is(dunia: DuniaBaris):
    Tenggat.objects.create(
        pemda=dunia.instansi.pemda, tahun=2021, triwulan=dunia.tw, batas=date(2021, 7, 10)
    )
    client = dunia.client("operator")
    jawab = client.post(dunia.alamat("analisis"), {"versi": 0, "penyebab": "Terlambat"})
    assert jawab.status_code == 423
    assert "sudah lewat pada 10 Juli 2021" in jawab.content.decode()
    data = {"bukti-teks": "Surat", "bukti-judul": "Surat"}
    assert client.post(dunia.alamat("bukti_tambah"), data).status_code == 302


def test_indicators_that_are_one_fact_share_what_is_written_beside_them(dunia: DuniaBaris):
    kembar = dunia.pabrik.indikator("Indeks PK", sama_dengan=dunia.indikator, unit=dunia.unit)
    client = dunia.client("operator")
    client.post(dunia.alamat("analisis"), {"versi": 0, "penyebab": "Jalan rusak"})
    client.post(dunia.alamat("komentar"), {"teks": "Mohon dicek"})
    alamat = dunia.alamat("analisis", indikator=kembar.pk)
    client.post(alamat, {"versi": 1, "penyebab": "Jembatan rusak"})
    isi = client.get(dunia.alamat("baris", indikator=kembar.pk)).content.decode()
    assert "Mohon dicek" in isi
    assert Analisis.objects.get().penyebab == "Jembatan rusak"
