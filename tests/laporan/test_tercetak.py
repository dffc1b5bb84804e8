"""Texts with characters that office programs cannot hold: the report is made without them."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from laporan.document import Bab, Baris, Document, Kolom, Paragraf, Sampul, Sel, Tabel
from laporan.document.tercetak import make_tercetak
from laporan.render.berkas import render


def make_document(huruf: str) -> Document:
    """``huruf`` in the middle of every text."""
    kolom, sel = (Kolom(f"ko{huruf}lom", 9),), (Sel(f"i{huruf}si"),)
    tabel = Tabel("t", f"ju{huruf}dul", kolom, (Baris(sel),))
    bab = Bab(f"B{huruf}ab", (Paragraf.dari(f"ka{huruf}ta"), tabel), "b")
    return Document(Sampul(f"Lap{huruf}oran", f"Di{huruf}nas", "Kabupaten", 2021), "L", bab=(bab,))


@pytest.mark.parametrize("bentuk", ["docx", "xlsx"])
@pytest.mark.parametrize("huruf", ["\x00", "\x01", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_every_part_of_the_file_can_be_read(huruf: str, bentuk: str):
    isi = render(make_document(huruf), bentuk, "uji")
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        bagian = [arsip.read(nama) for nama in arsip.namelist() if nama.endswith(".xml")]
    assert all(etree.fromstring(satu) is not None for satu in bagian)
    assert b"_x00" not in b"".join(bagian)


def test_a_line_break_of_word_becomes_a_blank_and_good_texts_stay():
    assert make_tercetak(make_document("\x0b")) == make_document(" ")
    baik = make_document("é😀\n")
    assert make_tercetak(baik) is baik
