"""A waiting file is given back with its problems, fixed, and goes in again through the pages."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from aturan.nilai import Persen
from capaian.models import Realisasi
from impor.baca.tambahan import KEPALA_MASALAH
from impor.keluar.buku_isian.tulis import write_buku_isian
from impor.models import StatusKiriman
from tests.impor.ingatan_uji import semua_baris

from .dinas import berkas, impor
from .wisaya import make_dunia, sheet

pytestmark = pytest.mark.django_db
KEPALA = ("No", "Sasaran", "Indikator", "Satuan", "Target 2021", "Realisasi 2021")
SALAH = (1, "Meningkatnya kesejahteraan", "Persentase PMKS", "Persen", "85%", "8O,5%")


def test_returned_fixed_and_imported() -> None:
    dunia = make_dunia()
    kiriman = dunia.kirim(sheet(KEPALA, SALAH, nama="capaian.xlsx"))
    satu = kiriman.berkas_list.get()
    tempat = {"kiriman": kiriman.pk, "berkas": satu.pk}
    halaman = dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk)).content.decode()
    assert dunia.alamat("kiriman_bertanda", **tempat) in halaman
    jawab = dunia.client.get(dunia.alamat("kiriman_bertanda", **tempat))
    assert 'filename="capaian-bertanda.xlsx"' in jawab["Content-Disposition"]
    assert jawab["Cache-Control"] == "private, no-store"
    buku = load_workbook(BytesIO(jawab.content))
    lembar = buku["Lembar1"]
    assert lembar["F2"].comment.author == "SAKIP"
    assert lembar["G1"].value == KEPALA_MASALAH

    lembar["F2"] = "80,5%"
    isi = BytesIO()
    buku.save(isi)
    lagi = dunia.kirim(SimpleUploadedFile("diperbaiki.xlsx", isi.getvalue()))
    assert "di-luar-kolom" not in {pesan["sebab"] for pesan in lagi.pratinjau["pesan"]}
    dunia.terapkan(lagi)
    lagi.refresh_from_db()
    assert lagi.status == StatusKiriman.DITERAPKAN
    realisasi = Realisasi.objects.get(indikator__nama="Persentase PMKS")
    assert isinstance(realisasi.nilai, Persen)
    assert realisasi.mentah == "80,5%"


def test_a_kiriman_that_was_decided_gives_no_marks() -> None:
    dunia = make_dunia()
    kiriman = dunia.kirim(sheet(KEPALA, SALAH))
    satu = kiriman.berkas_list.get()
    dunia.client.post(dunia.alamat("kiriman_buang", kiriman=kiriman.pk))
    tempat = {"kiriman": kiriman.pk, "berkas": satu.pk}
    assert dunia.client.get(dunia.alamat("kiriman_bertanda", **tempat)).status_code == 404


def test_the_book_goes_through_the_pages_and_changes_one_figure() -> None:
    dunia = make_dunia()
    impor(dunia.instansi, dunia.tahun, berkas("dinsos-kukar"))
    isi = write_buku_isian(dunia.instansi, dunia.tahun, hari_ini=date(2021, 5, 3))
    buku = load_workbook(BytesIO(isi))
    lembar = buku["Realisasi"]
    kolom = {sel.value: sel.column for sel in lembar[5]}
    baris = next(n for n in range(6, 60) if lembar.cell(n, kolom["Indikator"]).value)
    lembar.cell(baris, kolom["Realisasi TW III"]).value = "71,5%"
    keluar = BytesIO()
    buku.save(keluar)
    kiriman = dunia.kirim(SimpleUploadedFile("buku.xlsx", keluar.getvalue()))
    berubah = [satu for satu in kiriman.pratinjau["baris"] if satu["keadaan"] in ("baru", "ubah")]
    assert [satu["tertulis"] for satu in berubah] == ["71,5%"]
    dunia.terapkan(kiriman)
    terakhir = semua_baris()[-1]
    assert (terakhir.lembar, Path(terakhir.berkas).name) == ("Realisasi", "buku.xlsx")


def test_the_page_of_the_book_leads_to_it_and_back() -> None:
    dunia = make_dunia()
    halaman = dunia.client.get(dunia.alamat("buku_isian")).content.decode()
    assert dunia.alamat("unduh_buku_isian") in halaman
    assert dunia.alamat("impor_baru") in halaman
    assert (
        dunia.alamat("buku_isian") in dunia.client.get(dunia.alamat("impor_list")).content.decode()
    )
