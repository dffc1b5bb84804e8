"""What the pages of a kiriman say of its plan, and what answers on them change."""

from __future__ import annotations

import gzip
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from aturan.nilai import Persen
from capaian.models import Realisasi
from impor.models import Batch, Kiriman, Pemetaan
from isian.models import Riwayat
from renstra.models import Indikator, Target
from tests.impor.wisaya import Dunia, book, contoh, make_dunia, sheet

pytestmark = pytest.mark.django_db

KEPALA = ("No", "Sasaran", "Indikator", "Satuan", "Target 2021")
SASARAN = "Meningkatnya pelayanan sosial"


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia()


def pk(*target: object, nama: str = "pk.xlsx"):
    baris = [(n, SASARAN, f"Indikator {n}", "Persen", isi) for n, isi in enumerate(target, 1)]
    return sheet(("PERJANJIAN KINERJA TAHUN 2021",), KEPALA, *baris, nama=nama, lembar="PK")


def text(response) -> str:
    return " ".join(response.content.decode().split())


def periksa(dunia: Dunia, kiriman: Kiriman, **saring: str) -> str:
    alamat = dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)
    return text(dunia.client.get(alamat, saring))


def alamat_lembar(dunia: Dunia, kiriman: Kiriman, nama: str = "kiriman_lembar", **lain: object):
    berkas = kiriman.berkas_list.get()
    return dunia.alamat(nama, kiriman=kiriman.pk, berkas=berkas.pk, nomor=1, **lain)


def target(dunia: Dunia) -> dict[str, str]:
    semua = Target.objects.of(dunia.instansi).select_related("indikator")
    return {satu.indikator.nama: satu.mentah for satu in semua}


# --- the plan ---------------------------------------------------------------------------------


def test_the_summary_counts_by_kind_and_state(dunia: Dunia):
    kiriman = dunia.kirim(pk(80, 75))
    isi = periksa(dunia, kiriman)
    assert "1 sasaran baru, 2 indikator baru, 1 dokumen baru, 2 target baru" in isi


def test_a_change_shows_what_was_and_what_will_be(dunia: Dunia):
    dunia.terapkan(dunia.kirim(pk(80, 75)))
    kiriman = dunia.kirim(pk(81.5, 75))
    isi = periksa(dunia, kiriman)
    assert "1 target berubah" in isi
    assert "<del>80%</del> → <ins>81,5%</ins>" in isi
    assert "Indikator 2" not in isi[isi.index("<tbody>") :]


def test_a_new_row_tells_what_it_holds_and_not_how_it_is_kept(dunia: Dunia):
    kepala = ("No", "Program", "Pagu (Rp)", "Realisasi (Rp)", "%")
    baris = ((1, "Program Arsip", 400, 300, 75), (None, "JUMLAH", 400, 300, 75))
    kiriman = dunia.kirim(sheet(("REALISASI ANGGARAN TAHUN 2021",), kepala, *baris, nama="a.xlsx"))
    isi = strip_tags(periksa(dunia, kiriman))
    assert "Rp400,00" in isi
    assert "tentang seluruh tabel: ya" in isi
    for diam in ("False", "True", ": tidak", "nomor tahap", "lembar:", "sel:", "berkas:"):
        assert diam not in isi, diam


def test_a_total_that_its_rows_do_not_add_up_to_is_told_before_saving(dunia: Dunia):
    kepala = ("No", "Program", "Pagu (Rp)")
    baris = ((1, "Program Arsip", 400), (2, "Program Pustaka", 100), (None, "JUMLAH", 600))
    kiriman = dunia.kirim(sheet(("ANGGARAN TAHUN 2021",), kepala, *baris, nama="a.xlsx"))
    isi = strip_tags(periksa(dunia, kiriman))
    atas, _, bawah = isi.partition("Simpan perubahan ini")
    assert "1 jumlah tercetak yang berbeda dari jumlah barisnya" in atas
    assert "2 baris yang terbaca berjumlah Rp500,00, selisih Rp100,00" in bawah


def test_rows_that_stay_are_shown_when_asked_for(dunia: Dunia):
    dunia.terapkan(dunia.kirim(pk(80, 75)))
    isi = periksa(dunia, dunia.kirim(pk(81.5, 75)), keadaan="sama", jenis="target")
    badan = isi[isi.index("<tbody>") : isi.index("</tbody>")]
    assert "Indikator 2" in badan
    assert "Indikator 1" not in badan


def test_a_figure_that_the_sheet_states_no_more_is_told_and_stays(dunia: Dunia):
    dunia.terapkan(dunia.kirim(pk(80, 75)))
    kiriman = dunia.kirim(pk(80))
    isi = periksa(dunia, kiriman, keadaan="hilang")
    assert "Indikator 2" in isi[isi.index("<tbody>") :]
    assert "1 angka tidak ada lagi di berkas dan dibiarkan" in isi
    dunia.terapkan(kiriman)
    assert target(dunia) == {"Indikator 1": "80", "Indikator 2": "75"}


def test_the_same_file_again_changes_nothing(dunia: Dunia):
    dunia.terapkan(dunia.kirim(pk(80, 75)))
    kiriman = dunia.kirim(pk(80, 75))
    assert "Selesai, tidak ada yang berubah" in periksa(dunia, kiriman)
    dunia.terapkan(kiriman)
    assert Batch.objects.count() == 1


def test_a_long_plan_is_shown_page_by_page(dunia: Dunia):
    kiriman = dunia.kirim(pk(*range(1, 61)))
    pertama = periksa(dunia, kiriman, jenis="target")
    kedua = periksa(dunia, kiriman, jenis="target", halaman="2")
    assert "Halaman 1 dari 2 (60 baris)" in pertama
    assert (pertama.count('<th scope="row">'), kedua.count('<th scope="row">')) == (50, 10)


def test_an_unknown_filter_shows_nothing_and_no_error(dunia: Dunia):
    kiriman = dunia.kirim(pk(80))
    assert "Tidak ada baris seperti itu" in periksa(dunia, kiriman, jenis="apa", keadaan="saja")


def test_messages_are_grouped_by_cause_with_their_cells(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", 75, "7l"))
    isi = periksa(dunia, kiriman)
    sel = alamat_lembar(dunia, kiriman)
    assert "Peringatan: Ada huruf di dalam angka (2)" in isi
    assert f'{sel}?sel=E3#betulkan"' in isi


def test_pages_ask_few_queries_and_weigh_little(dunia: Dunia):
    kiriman = dunia.kirim(*contoh("dinsos-kukar"))
    dunia.terapkan(dunia.kirim(*contoh("dinsos-kukar", "capaian.xlsx")))
    batch = Batch.objects.get()
    berkas = kiriman.berkas_list.get(nama="capaian.xlsx")
    lembar = {"kiriman": kiriman.pk, "berkas": berkas.pk, "nomor": 1}
    for nama, tempat in (
        ("impor_list", {}),
        ("kiriman", {"kiriman": kiriman.pk}),
        ("kiriman_periksa", {"kiriman": kiriman.pk}),
        ("kiriman_lembar", lembar),
        ("kiriman_tabel", {**lembar, "tabel": 1}),
        ("batch", {"batch": batch.pk}),
    ):
        with CaptureQueriesContext(connection) as kueri:
            jawab = dunia.client.get(dunia.alamat(nama, **tempat))
        assert jawab.status_code == 200
        assert len(kueri) <= 25, nama
        assert len(gzip.compress(jawab.content)) < 60_000, nama


# --- near names -------------------------------------------------------------------------------


NAMA = ("Persentase keluarga miskin yang dilayani", "Persentase anak terlantar yang diasuh panti")


def mirip(dunia: Dunia) -> Kiriman:
    """A second file that words two names of the first a little differently."""
    baris = [(n, SASARAN, nama, "Persen", 80) for n, nama in enumerate(NAMA, 1)]
    dunia.terapkan(dunia.kirim(sheet(KEPALA, *baris)))
    lain = [(n, s, nama.replace("Persentase", "Prosentase"), *isi) for n, s, nama, *isi in baris]
    return dunia.kirim(sheet(KEPALA, *lain, nama="lain.xlsx"))


def jawab(dunia: Dunia, kiriman: Kiriman, **isi: str):
    kiriman.refresh_from_db()
    alamat = dunia.alamat("kiriman_jawab", kiriman=kiriman.pk)
    bersama = {"sidik": kiriman.sidik, "perihal": "nama"}
    return dunia.client.post(alamat, {**bersama, **isi}, follow=True)


def test_near_names_are_asked_and_stay_apart_until_answered(dunia: Dunia):
    kiriman = mirip(dunia)
    assert "Nama yang mirip (2)" in periksa(dunia, kiriman)
    dunia.terapkan(kiriman)
    assert Indikator.objects.of(dunia.instansi).count() == 4


def test_one_pair_declared_the_same_becomes_one(dunia: Dunia):
    kiriman = mirip(dunia)
    jawab(dunia, kiriman, tanya="1", jawab="sama")
    assert "Nama yang mirip (1)" in periksa(dunia, kiriman)
    dunia.terapkan(kiriman)
    assert Indikator.objects.of(dunia.instansi).count() == 3


def test_an_answer_for_all_settles_every_pair(dunia: Dunia):
    kiriman = mirip(dunia)
    assert "2 pertanyaan dijawab" in text(jawab(dunia, kiriman, tanya="semua", jawab="sama"))
    assert "Nama yang mirip" not in periksa(dunia, kiriman)
    dunia.terapkan(kiriman)
    assert Indikator.objects.of(dunia.instansi).count() == 2


def test_pairs_declared_different_are_not_asked_again(dunia: Dunia):
    kiriman = mirip(dunia)
    jawab(dunia, kiriman, tanya="semua", jawab="beda")
    assert "Nama yang mirip" not in periksa(dunia, kiriman)
    dunia.terapkan(kiriman)
    assert Indikator.objects.of(dunia.instansi).count() == 4


def test_an_answer_to_a_question_that_is_no_more_changes_nothing(dunia: Dunia):
    kiriman = mirip(dunia)
    basi = text(jawab(dunia, kiriman, tanya="1", jawab="sama", sidik="lama"))
    assert "Jawaban Anda belum dipakai: kiriman ini berubah" in basi
    assert "Nama yang mirip (2)" in basi
    for lain in ({"tanya": "9"}, {"jawab": "entah"}, {"perihal": "apa"}, {"perihal": "angka"}):
        isi = {"tanya": "1", "jawab": "sama", **lain}
        assert "Pertanyaan ini sudah tidak ada" in text(jawab(dunia, kiriman, **isi))
    kiriman.refresh_from_db()
    assert kiriman.jawaban == {}


# --- figures that can be meant in two ways ----------------------------------------------------


def test_a_number_of_two_readings_is_read_as_chosen(dunia: Dunia):
    baris = [(n, SASARAN, f"Rasio {n}", "Indeks", isi) for n, isi in enumerate(("1.246", "2.345"))]
    kiriman = dunia.kirim(sheet(("PERJANJIAN KINERJA TAHUN 2021",), KEPALA, *baris))
    assert "Angka yang dapat dibaca dengan dua cara (2)" in periksa(dunia, kiriman)
    jawab(dunia, kiriman, perihal="angka", tanya="semua", jawab="1")
    dunia.terapkan(kiriman)
    angka = {satu.indikator.nama: satu.nilai.nilai for satu in Target.objects.all()}
    assert angka == {"Rasio 0": Decimal("1.246"), "Rasio 1": Decimal("2.345")}


def test_of_two_cells_that_state_one_fact_the_chosen_one_stands(dunia: Dunia):
    kepala = ("No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi")
    judul = ("Pengukuran Kinerja Tahun 2021",)
    baris = (1, SASARAN, "Indeks kemiskinan", "Indeks", "90")
    lembar = {nama: (judul, kepala, (*baris, isi)) for nama, isi in (("A", "80"), ("B", "85"))}
    kiriman = dunia.kirim(book(lembar))
    assert "Satu hal, angka berbeda (1)" in periksa(dunia, kiriman)
    isi = text(jawab(dunia, kiriman, perihal="fakta", tanya="1", jawab="1"))
    assert '<span class="status">dipilih</span>' in isi
    dunia.terapkan(kiriman)
    assert [satu.mentah for satu in Realisasi.objects.all()] == ["85"]


# --- cells ------------------------------------------------------------------------------------


def betulkan(dunia: Dunia, kiriman: Kiriman, sel: str, **isi: str):
    return dunia.client.post(alamat_lembar(dunia, kiriman, "kiriman_sel", sel=sel), isi)


def test_a_cell_corrected_on_the_page_is_what_is_written(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", 75))
    assert betulkan(dunia, kiriman, "E3", isi="80,5").status_code == 302
    assert "dibetulkan" in text(dunia.client.get(alamat_lembar(dunia, kiriman)))
    dunia.terapkan(kiriman)
    nilai = Target.objects.get(indikator__nama="Indikator 1").nilai
    assert isinstance(nilai, Persen)
    assert nilai.nilai == Decimal("80.5")


def test_a_correction_taken_back_leaves_the_file_as_it_is(dunia: Dunia):
    kiriman = dunia.kirim(pk(70, 75))
    betulkan(dunia, kiriman, "E3", isi="80,5")
    betulkan(dunia, kiriman, "E3", isi="80,5", kembalikan="1")
    dunia.terapkan(kiriman)
    assert target(dunia)["Indikator 1"] == "70"


def test_a_cell_outside_the_sheet_or_no_cell_at_all_is_not_found(dunia: Dunia):
    kiriman = dunia.kirim(pk(70))
    for sel in ("Z999", "E", "<b>", "E0"):
        assert betulkan(dunia, kiriman, sel, isi="1").status_code == 404
    assert dunia.client.get(f"{alamat_lembar(dunia, kiriman)}?sel=ZZZ").status_code == 200


def test_too_long_a_text_is_refused_beside_its_field(dunia: Dunia):
    kiriman = dunia.kirim(pk(70))
    hasil = betulkan(dunia, kiriman, "E3", isi="x" * 3_000)
    assert hasil.status_code == 422
    assert "Paling panjang 2000 karakter" in text(hasil)


def test_the_picture_names_the_class_of_cells_for_those_who_see_no_colour(dunia: Dunia):
    kiriman = dunia.kirim(pk(70))
    isi = text(dunia.client.get(alamat_lembar(dunia, kiriman)))
    assert '<span class="visually-hidden">kepala kolom: </span><a href="?sel=C2' in isi
    assert '<span class="visually-hidden">judul: </span>' in isi
    assert 'class="k-nilai"><a href="?sel=E3' in isi


def test_a_cell_asked_for_is_shown_in_its_part_of_the_picture(dunia: Dunia):
    kiriman = dunia.kirim(pk(*range(1, 100)))
    isi = text(dunia.client.get(f"{alamat_lembar(dunia, kiriman)}?sel=E90"))
    assert "Bagian 3 dari 3" in isi
    assert "Betulkan sel E90" in isi


# --- tables and columns -----------------------------------------------------------------------

ASING = ("No", "Sasaran", "Indikator", "Satuan", "Janji")


def petakan(dunia: Dunia, kiriman: Kiriman, **isi: str):
    return dunia.client.post(alamat_lembar(dunia, kiriman, "kiriman_tabel", tabel=1), isi)


def asing(isi: object, nama: str = "asing.xlsx"):
    baris = (1, SASARAN, "Indikator 1", "Persen", isi)
    return sheet(("PERJANJIAN KINERJA TAHUN 2021",), ASING, baris, nama=nama)


def test_a_column_is_given_its_meaning_and_the_pd_remembers(dunia: Dunia):
    kiriman = dunia.kirim(asing(80))
    assert target(dunia) == {}
    petakan(dunia, kiriman, jenis="pk", ingat="1")
    petakan(dunia, kiriman, **{"jenis": "pk", "kolom-5": "target:2021", "ingat": "1"})
    dunia.terapkan(kiriman)
    assert target(dunia) == {"Indikator 1": "80"}
    lagi = dunia.kirim(asing(85, nama="tahun ini.xlsx"))
    assert "memakai pemetaan Anda" in text(dunia.client.get(alamat_lembar(dunia, lagi)))
    dunia.terapkan(lagi)
    assert target(dunia) == {"Indikator 1": "85"}


def test_a_mapping_is_told_and_can_be_forgotten(dunia: Dunia):
    petakan(dunia, dunia.kirim(asing(80)), jenis="pk", ingat="1")
    isi = text(dunia.client.get(dunia.alamat("pemetaan_list")))
    assert "Perjanjian kinerja: sasaran, indikator, dan target" in isi
    satu = Pemetaan.objects.get()
    dunia.client.post(dunia.alamat("pemetaan_hapus", pemetaan=satu.pk))
    assert not Pemetaan.objects.exists()
    lagi = dunia.kirim(asing(85, nama="b.xlsx"))
    assert "memakai pemetaan Anda" not in text(dunia.client.get(alamat_lembar(dunia, lagi)))
    assert list(Riwayat.objects.filter(tabel="impor.pemetaan").values_list("jenis", flat=True)) == [
        "hapus",
        "buat",
    ]


def test_a_mapping_for_this_kiriman_alone_is_not_remembered(dunia: Dunia):
    kiriman = dunia.kirim(asing(80))
    petakan(dunia, kiriman, jenis="pk")
    assert not Pemetaan.objects.exists()
    assert "memakai pemetaan Anda" in text(dunia.client.get(alamat_lembar(dunia, kiriman)))


def test_a_choice_taken_back_reads_the_table_as_before(dunia: Dunia):
    kiriman = dunia.kirim(pk(80))
    petakan(dunia, kiriman, jenis="abaikan", ingat="1")
    assert "1 indikator baru" not in periksa(dunia, kiriman)
    petakan(dunia, kiriman, kembalikan="1")
    assert "1 indikator baru" in periksa(dunia, kiriman)
    assert not Pemetaan.objects.exists()


def test_choosing_what_the_reader_says_anyway_keeps_no_answer(dunia: Dunia):
    kiriman = dunia.kirim(pk(80))
    petakan(dunia, kiriman, **{"jenis": "pk", "kolom-5": "target:2021", "ingat": "1"})
    kiriman.refresh_from_db()
    assert (kiriman.jawaban.get("tabel", []), Pemetaan.objects.count()) == ([], 0)


@pytest.mark.parametrize("isi", [{"jenis": "tidak-ada"}, {"jenis": "pk", "kolom-5": "jahat:9"}])
def test_a_choice_that_nobody_offers_changes_nothing(dunia: Dunia, isi: dict[str, str]):
    kiriman = dunia.kirim(pk(80))
    assert petakan(dunia, kiriman, **isi, ingat="1").status_code == 302
    kiriman.refresh_from_db()
    assert (kiriman.jawaban, Pemetaan.objects.count()) == ({}, 0)


def test_another_table_of_the_sheet_is_not_found(dunia: Dunia):
    kiriman = dunia.kirim(pk(80))
    for tabel in (0, 2):
        alamat = alamat_lembar(dunia, kiriman, "kiriman_tabel", tabel=tabel)
        assert dunia.client.get(alamat).status_code == 404
