"""What the pages of an import say first, and how few steps a correction takes."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from impor.models import Kiriman
from tests.impor.test_wizard_periksa import alamat_lembar, pk, target, text
from tests.impor.wisaya import Dunia, make_dunia, sheet

pytestmark = pytest.mark.django_db

KEPALA = ("No", "Sasaran", "Indikator", "Satuan", "Target 2021", "Keterangan")


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia()


def buka(dunia: Dunia, kiriman: Kiriman, sel: str = "") -> str:
    isi = {"sel": sel} if sel else {}
    return text(dunia.client.get(alamat_lembar(dunia, kiriman), isi))


def betulkan(dunia: Dunia, kiriman: Kiriman, sel: str, **isi: str) -> str:
    alamat = alamat_lembar(dunia, kiriman, "kiriman_sel", sel=sel)
    return text(dunia.client.post(alamat, isi, follow=True))


# --- cells that are wrong alike ---------------------------------------------------------------


def test_one_correction_settles_all_cells_of_a_column_that_hold_the_same(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", 75, "8O", "7O", "8O"))
    assert "Pakai untuk semua 3 sel kolom ini" in buka(dunia, kiriman, "E3")
    assert "3 sel dibetulkan" in betulkan(dunia, kiriman, "E3", isi="80", pakai="semua")
    dunia.terapkan(kiriman)
    nilai = {f"Indikator {n}": isi for n, isi in enumerate(("80", "75", "80", "7O", "80"), 1)}
    assert target(dunia) == nilai


def test_a_correction_of_one_cell_leaves_those_like_it(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", "8O"))
    betulkan(dunia, kiriman, "E3", isi="80")
    assert "Pakai untuk semua" not in buka(dunia, kiriman, "E4")
    dunia.terapkan(kiriman)
    assert target(dunia) == {"Indikator 1": "80", "Indikator 2": "8O"}


def test_a_correction_of_many_can_be_taken_back_from_all(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", "8O", "7O"))
    betulkan(dunia, kiriman, "E3", isi="80", pakai="semua")
    betulkan(dunia, kiriman, "E5", isi="70")
    assert "Kembalikan semua 2" in buka(dunia, kiriman, "E4")
    betulkan(dunia, kiriman, "E4", isi="80", kembalikan="semua")
    kiriman.refresh_from_db()
    assert [satu["sel"] for satu in kiriman.jawaban["sel"]] == ["E5"]


def test_the_same_text_in_another_column_or_above_the_table_stays(dunia: Dunia):
    baris = [(n, "Sasaran", f"Indikator {n}", "Persen", "8O", "8O") for n in (1, 2)]
    kiriman = dunia.kirim(sheet(("", "", "", "", "8O"), (), KEPALA, *baris))
    betulkan(dunia, kiriman, "E4", isi="80", pakai="semua")
    kiriman.refresh_from_db()
    assert sorted(satu["sel"] for satu in kiriman.jawaban["sel"]) == ["E4", "E5"]


def test_a_file_with_its_problems_tells_what_was_corrected_on_the_page(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", 75))
    betulkan(dunia, kiriman, "E3", isi="80")
    berkas = kiriman.berkas_list.get().pk
    jawab = dunia.client.get(dunia.alamat("kiriman_bertanda", kiriman=kiriman.pk, berkas=berkas))
    buku = load_workbook(BytesIO(jawab.content))
    teks = [str(sel) for lembar in buku for baris in lembar.values for sel in baris if sel]
    assert any("E3: Sel ini dibaca “80” menurut jawaban" in satu for satu in teks)
    assert "8O" in teks


def test_an_empty_cell_is_like_no_other(dunia: Dunia):
    kiriman = dunia.kirim(pk(80, None, None))
    assert "Pakai untuk semua" not in buka(dunia, kiriman, "E4")
    betulkan(dunia, kiriman, "E4", isi="75", pakai="semua")
    dunia.terapkan(kiriman)
    assert target(dunia) == {"Indikator 1": "80", "Indikator 2": "75"}


def test_the_sheet_names_the_cells_to_look_at_until_they_are_corrected(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O", 75, "7O"))
    isi = buka(dunia, kiriman)
    assert 'Sel yang perlu dilihat: <a href="?sel=E3#betulkan">E3</a>, <a href="?sel=E5' in isi
    isi = betulkan(dunia, kiriman, "E3", isi="80")
    assert 'Sel yang perlu dilihat: <a href="?sel=E5#betulkan">E5</a>.' in isi
    assert "Sel yang perlu dilihat" not in betulkan(dunia, kiriman, "E5", isi="70")


# --- what is said first -----------------------------------------------------------------------


def test_what_a_person_must_look_at_stands_above_the_button(dunia: Dunia):
    baris = [(n, "Sasaran", f"Rasio {n}", "Indeks", "1.246", "") for n in (1, 2)]
    kiriman = dunia.kirim(sheet(KEPALA, *baris, (3, "Sasaran", "Kasus", "Kasus", "8O", "")))
    isi = text(dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)))
    atas = isi[: isi.index("Simpan perubahan ini")]
    assert '<a href="#tanya-angka">2 angka yang dapat dibaca dengan dua cara</a>' in atas
    assert '<a href="#pesan">2 peringatan</a>' in atas
    assert "1246 (ribuan), dipakai sekarang" in isi
    assert "1,2460 (desimal)" in isi
    dikenal = text(dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk)))
    assert f'{dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)}#tanya-angka"' in dikenal


def test_a_file_of_another_pd_or_year_is_told_before_all_else(dunia: Dunia):
    baris = [(n, "Sasaran", f"Kasus {n}", "Kasus", "8O", "") for n in (1, 2)]
    judul = ("PENGUKURAN KINERJA DINAS PARIWISATA TAHUN 2019",)
    kiriman = dunia.kirim(sheet(judul, (*KEPALA[:4], "Target", "Ket"), *baris))
    isi = text(dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)))
    atas = isi[: isi.index("Simpan perubahan ini")]
    pd = '<a href="#sebab-instansi-lain">1 judul yang menyebut perangkat daerah lain</a>'
    tahun = '<a href="#sebab-tahun-lain">1 judul yang menyebut tahun lain</a>'
    assert f"{pd}, {tahun}, " in atas
    pesan = isi[isi.index("Catatan pembacaan") :]
    pertama = pesan.index('id="sebab-instansi-lain" open')
    assert pertama < pesan.index("Judul menyebut DINAS PARIWISATA") < pesan.index("memuat huruf")


def test_without_anything_to_look_at_nothing_is_said(dunia: Dunia):
    kiriman = dunia.kirim(pk(80))
    isi = text(dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)))
    assert "Yang perlu Anda lihat" not in isi


def test_a_file_without_a_table_leads_to_another_one_or_to_its_sheet(dunia: Dunia):
    kiriman = dunia.kirim(sheet(("Rapat dengan bidang",), ("Daftar hadir", "tanda tangan")))
    isi = text(dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk)))
    assert "Tidak ada tabel yang dikenali, jadi tidak ada yang dapat disimpan" in isi
    assert f'href="{dunia.alamat("impor_baru")}">Unggah berkas lain' in isi
    assert "Periksa perubahan" not in isi
    assert alamat_lembar(dunia, kiriman) in isi


def test_a_message_does_not_tell_twice_what_was_written(dunia: Dunia):
    kiriman = dunia.kirim(pk("8O"))
    isi = text(dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)))
    assert "“8O” memuat huruf" in isi
    assert "Tertulis: 8O" not in isi


def test_an_import_ends_with_the_way_to_its_figures_and_to_the_next_file(dunia: Dunia):
    isi = text(dunia.client.get(dunia.terapkan(dunia.kirim(pk(80))).url))
    assert f'href="{dunia.alamat("ringkasan")}">Lihat hasilnya' in isi
    assert f'href="{dunia.alamat("impor_baru")}">Impor berkas lain' in isi


# --- what is long comes in parts --------------------------------------------------------------


def periksa(dunia: Dunia, kiriman: Kiriman, **saring: str) -> str:
    return text(dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk), saring))


def test_every_message_of_a_cause_can_be_reached(dunia: Dunia):
    kiriman = dunia.kirim(pk(*["8O"] * 230))
    assert "Lihat 225 lainnya" in periksa(dunia, kiriman)
    bagian = [periksa(dunia, kiriman, sebab="huruf-dalam-angka", bagian=nomor) for nomor in "123"]
    assert [isi.count("memuat huruf") for isi in bagian] == [100, 100, 30]
    assert "Bagian 2 dari 3" in bagian[1]
    assert "bagian=3#sebab-huruf-dalam-angka" in bagian[1]
    assert "bagian=4" not in bagian[2]
    assert "lainnya" not in bagian[2]
    assert max(len(isi.encode()) for isi in bagian) < 100_000
    assert periksa(dunia, kiriman, sebab="huruf-dalam-angka", bagian="99").count("memuat") == 30
    assert periksa(dunia, kiriman, sebab="huruf-dalam-angka", bagian="-x").count("memuat") == 100


def test_many_questions_come_in_parts_and_each_is_answered_where_it_stands(dunia: Dunia):
    baris = [(n, "Sasaran", f"Rasio {n}", "Indeks", "1.246", "") for n in range(1, 41)]
    kiriman = dunia.kirim(sheet(KEPALA, *baris))
    pertama, kedua = periksa(dunia, kiriman), periksa(dunia, kiriman, angka="2")
    assert "Semua 40 ribuan" in pertama
    assert (pertama.count("tertulis <strong>"), kedua.count("tertulis <strong>")) == (25, 15)
    assert "Pertanyaan 26–40 dari 40" in kedua
    assert 'name="tanya" value="26"' in kedua
    isi = {"sidik": kiriman.sidik, "perihal": "angka", "tanya": "26", "jawab": "1", "lembar": "2"}
    jawab = dunia.client.post(dunia.alamat("kiriman_jawab", kiriman=kiriman.pk), isi)
    assert jawab.url.endswith("?angka=2#tanya-angka")
    kiriman.refresh_from_db()
    assert [(satu["sel"], satu["isi"]) for satu in kiriman.jawaban["sel"]] == [("E27", "1,2460")]
