"""The package for ESR: the same names everywhere, the signed report, and what is missing."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO

import pytest

from laporan.terbit.paket import make_paket
from tests.laporan.terbit.alur import Alur, fill

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_pdf")]


def open_paket(alur: Alur) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(make_paket(alur.instansi, alur.tahun)))


def test_every_document_of_the_year_is_in_it():
    awalan = {nama[:1] for nama in open_paket(Alur()).namelist()}
    assert awalan == {"1", "2", "3", "4", "5", "I"}


def test_before_the_signature_the_report_is_a_draft_and_says_so():
    paket = open_paket(Alur())
    assert "5-LKjIP-DRAF.pdf" in paket.namelist()
    assert "belum disahkan" in paket.read("ISI.txt").decode()


def test_the_signed_report_is_the_one_that_was_signed():
    alur = Alur()
    fill(alur)
    versi = alur.sign()
    paket = open_paket(alur)
    versi.refresh_from_db()
    isi = paket.read("5-LKjIP.pdf")
    assert hashlib.sha256(isi).hexdigest() == versi.pdf_sidik
    daftar = paket.read("ISI.txt").decode()
    assert versi.pdf_sidik in daftar
    assert set(paket.namelist()) - {"ISI.txt"} == {
        baris for baris in daftar.splitlines() if baris.endswith(".pdf")
    }


def test_the_same_data_give_the_same_package_and_progress_is_told():
    alur = Alur()
    dilapor: list[tuple[int, int]] = []
    satu = make_paket(alur.instansi, alur.tahun, lambda n, m, _: dilapor.append((n, m)))
    assert satu == make_paket(alur.instansi, alur.tahun)
    assert dilapor == [(i, len(dilapor)) for i in range(len(dilapor))]
