"""Every outline that comes along makes a whole report in every format."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from laporan.berkas_html import render_file
from laporan.build import build_document
from laporan.document import DaftarOtomatis, Document
from laporan.facts import Fakta, load_facts
from laporan.facts.load_kerangka import find_bawaan
from laporan.json_keluaran import render_json
from laporan.lists import isi_daftar
from laporan.numbering import number
from laporan.render.berkas import render
from laporan.render.html_blocks import RUJUKAN_HILANG
from laporan.versi import versi_data
from pengaturan.enums import GarisBesar
from tests.laporan.kotak import read_pages
from tests.laporan.kukar import make_lengkap

pytestmark = pytest.mark.django_db


@pytest.fixture
def fakta() -> Fakta:
    pabrik = make_lengkap()
    return load_facts(pabrik.instansi, pabrik.tahun)


def with_outline(fakta: Fakta, garis_besar: GarisBesar) -> tuple[Fakta, Document]:
    baru = replace(fakta, kerangka=find_bawaan(garis_besar))
    return baru, build_document(baru)


@pytest.mark.parametrize("garis_besar", GarisBesar)
def test_it_is_read_on_the_screen_without_a_reference_into_the_void(fakta, garis_besar):
    baru, document = with_outline(fakta, garis_besar)
    html = render_file(document)
    assert RUJUKAN_HILANG not in html
    nomor = [satu["nomor"] for satu in json.loads(render_json(baru, document))["tabel"]]
    assert len(nomor) > 10
    assert len(nomor) == len(set(nomor))


@pytest.mark.parametrize(
    ("garis_besar", "label"),
    [
        (GarisBesar.ANGKA_BERTINGKAT, ["2.1 Perencanaan Strategis", "2.1.1 Tujuan dan Sasaran"]),
        (GarisBesar.HURUF_PERBANDINGAN, ["B. Analisis Capaian Kinerja", "C. Realisasi Anggaran"]),
        (GarisBesar.HURUF_LAMPIRAN, ["C. Akuntabilitas Keuangan", "Lampiran 2 Profil Sumber"]),
    ],
)
def test_its_sections_are_numbered_in_its_way(fakta, garis_besar, label):
    _, document = with_outline(fakta, garis_besar)
    entri = isi_daftar(number(document), DaftarOtomatis.ISI)
    isi = "\n".join(satu.lengkap for satu in entri)
    assert [satu for satu in label if satu not in isi] == []


@pytest.mark.berat
@pytest.mark.parametrize("garis_besar", GarisBesar)
def test_it_is_printed_and_written(fakta, garis_besar):
    baru, document = with_outline(fakta, garis_besar)
    versi = versi_data(baru)
    assert versi != versi_data(replace(fakta, kerangka=replace(fakta.kerangka, bab=())))
    teks = " ".join(satu.teks for satu in read_pages(render(document, "pdf", versi)))
    assert all(bab.judul.upper().split()[0] in teks for bab in document.bab)
    assert render(document, "docx", versi)[:2] == b"PK"
    assert render(document, "xlsx", versi)[:2] == b"PK"
