"""A frozen document comes back as it was, and draws the same."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from laporan.build import build_document
from laporan.document import (
    Bab,
    BaganStruktur,
    BagianUang,
    Batang,
    Document,
    Gambar,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Letak,
    Pasang,
    Sampul,
    Seri,
    UnitBagan,
)
from laporan.facts import load_facts
from laporan.render.html import render_fragment
from laporan.render.xlsx import render_xlsx
from laporan.terbit.beku import BekuTidakSahError, encode, find_kelas, freeze, thaw
from tests.laporan.kukar import make_kukar


def kukar() -> Document:
    pabrik = make_kukar()
    return build_document(load_facts(pabrik.instansi, pabrik.tahun))


@pytest.mark.django_db
def test_a_document_comes_back_through_json():
    document = kukar()
    beku = json.loads(json.dumps(freeze(document)))
    assert thaw(beku) == document
    assert freeze(thaw(beku)) == beku


@pytest.mark.django_db
def test_what_was_frozen_draws_the_same():
    document = kukar()
    kembali = thaw(json.loads(json.dumps(freeze(document))))
    assert render_fragment(kembali) == render_fragment(document)
    assert render_xlsx(kembali, pengenal="x") == render_xlsx(document, pengenal="x")


def test_every_kind_of_figure_comes_back():
    bidang = UnitBagan("Bidang", Letak.KANAN, is_baru=True)
    isi = (
        GrafikBatang((Batang("A", Decimal(1)),), "persen"),
        GrafikTren((2020,), (Seri("A", (None,)),), "persen"),
        GrafikPasangan((Pasang("A", (Decimal(1), None)),), ("B", "C"), "persen"),
        GrafikKomposisi((BagianUang("A", Decimal(1), None, None),)),
        BaganStruktur(UnitBagan("Kepala", anak=(bidang,))),
    )
    bab = Bab("Satu", tuple(Gambar(f"g{i}", "Judul", satu) for i, satu in enumerate(isi)))
    document = Document(Sampul("Laporan", "Dinas", "Kabupaten", 2021), "LKjIP", bab=(bab,))
    assert thaw(json.loads(json.dumps(freeze(document)))) == document


def test_every_kind_of_formula_and_value_is_known():
    assert {"hitung.Acu", "hitung.Olah", "hitung.Panggil", "nilai.Persen", "teks.Teks"} <= set(
        find_kelas()
    )


@pytest.mark.parametrize(
    "isi",
    [
        {},
        {"_": "tabel.Tidak"},
        {"_": "tabel.Catatan", "teks": "bukan laporan"},
        {"_": "bagian.Document", "sampul": {"_": "os.System"}, "judul_pendek": ""},
        {"_": "bagian.Document", "sampul": 1.5, "judul_pendek": ""},
    ],
)
def test_what_is_no_document_is_refused(isi):
    with pytest.raises(BekuTidakSahError):
        thaw(isi)


def test_what_has_no_stored_form_is_refused_when_freezing():
    with pytest.raises(TypeError, match="object"):
        encode(object())


def test_what_is_as_usual_is_not_stored():
    beku = freeze(Document(Sampul("Laporan", "Dinas", "Kabupaten", 2021), "LKjIP"))
    assert beku == {
        "_": "bagian.Document",
        "sampul": {
            "_": "bagian.Sampul",
            "jenis_laporan": "Laporan",
            "instansi": "Dinas",
            "pemda": "Kabupaten",
            "tahun": 2021,
        },
        "judul_pendek": "LKjIP",
    }
