"""The outline as data: what is read, what is refused, and what it does to the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from instansi.enums import MILIK_RENJA, JenisProfil
from laporan.build import build_document
from laporan.build.bagian import BAGIAN, DAFTAR
from laporan.build.judul import rapikan_judul
from laporan.build.pilih_kolom import hide_kolom
from laporan.document import Bab, Baris, DaftarOtomatis, Kolom, Lampiran, Sel, Subbab, Tabel
from laporan.facts import load_facts
from laporan.facts.load_kerangka import find_bawaan
from laporan.kerangka import Butir, Kerangka, PilihanTabel, bawaan, parse_kerangka, read_bawaan
from laporan.kerangka.baca import KerangkaTidakSahError, as_json
from laporan.models import KerangkaLaporan
from pengaturan.enums import GarisBesar
from tests.laporan.kukar import make_kukar


@pytest.mark.parametrize("nama", read_bawaan())
def test_an_outline_that_comes_along_names_known_parts_and_survives_json(nama):
    kerangka = bawaan(nama)
    bebas = [satu for satu in kerangka.walk() if satu.kunci not in BAGIAN.keys() | DAFTAR.keys()]
    assert all(satu.judul for satu in bebas)
    assert parse_kerangka(as_json(kerangka)) == kerangka


def test_every_outline_that_comes_along_can_be_chosen_in_the_settings():
    assert [find_bawaan(satu) for satu in GarisBesar]
    assert len(read_bawaan()) == len(GarisBesar)
    assert all(len(satu) <= 20 for satu in GarisBesar)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"bab": "pendahuluan"}, "bab"),
        ({"bab": [{"judul": "Tanpa Kunci"}]}, "tanpa kunci"),
        ({"bab": ["a"], "lampiran": ["a"]}, "dua kali"),
        ({"bab": [{"kunci": "a", "judul": "x" * 301}]}, "melebihi"),
        ({"tata": {"kertas": "a3"}}, "a3"),
        ({"tata": {"pinggir": {"kiri": 90}}}, "kiri"),
        ({"bab": [{"kunci": "a", "tabel": [{}]}]}, "tanpa kunci"),
    ],
)
def test_what_is_no_outline_is_refused_with_its_place(isi, kata):
    with pytest.raises(KerangkaTidakSahError, match=kata):
        parse_kerangka(isi)


def test_sections_deeper_than_three_levels_are_refused():
    isi = {"kunci": "5"}
    for tingkat in "4321":
        isi = {"kunci": tingkat, "isi": [isi]}
    with pytest.raises(KerangkaTidakSahError, match="terlalu dalam"):
        parse_kerangka({"bab": [isi]})


@pytest.mark.django_db
def test_a_pd_renames_moves_adds_and_hides_parts():
    pabrik = make_kukar()
    isi = {
        "depan": ["daftar-isi", {"kunci": "ikhtisar", "sembunyi": True}],
        "bab": [
            {"kunci": "akuntabilitas", "judul": "Kinerja Dinas", "isi": ["anggaran", "capaian"]},
            {"kunci": "perencanaan", "isi": ["perjanjian"]},
        ],
        "lampiran": [],
    }
    KerangkaLaporan.objects.create(instansi=pabrik.instansi, tahun=pabrik.tahun - 1, isi=isi)
    dokumen = build_document(load_facts(pabrik.instansi, pabrik.tahun))
    assert dokumen.depan == (DaftarOtomatis.ISI,)
    assert [bab.judul for bab in dokumen.bab] == ["Kinerja Dinas", "Perencanaan Kinerja"]
    assert [satu.kunci for satu in dokumen.bab[0].isi if isinstance(satu, Subbab)] == [
        "anggaran",
        "capaian",
    ]
    assert dokumen.lampiran == ()


@pytest.mark.django_db
def test_an_outline_holds_until_a_later_one_and_not_before_its_year():
    pabrik = make_kukar()
    for tahun, judul in ((2020, "Lama"), (2021, "Baru"), (2022, "Nanti")):
        KerangkaLaporan.objects.create(
            instansi=pabrik.instansi, tahun=tahun, isi={"bab": [{"kunci": "x", "judul": judul}]}
        )
    (bab,) = load_facts(pabrik.instansi, 2021).kerangka.bab
    assert bab.judul == "Baru"
    assert load_facts(pabrik.instansi, 2019).kerangka == bawaan("minimum")


@pytest.mark.django_db
def test_a_profile_kind_without_a_part_of_its_own_stands_in_the_appendix():
    pabrik = make_kukar()
    for jenis in JenisProfil:
        pabrik.tabel(jenis, f"Tabel {jenis.label}", ("Uraian",), ("satu",))
    fakta = load_facts(pabrik.instansi, pabrik.tahun)
    assert {satu.jenis for satu in fakta.profil} == set(JenisProfil) - set(MILIK_RENJA)
    for nama in read_bawaan():
        dokumen = build_document(replace(fakta, kerangka=bawaan(nama)))
        judul = {tabel.judul for tabel in walk_tabel(dokumen)}
        assert {rapikan_judul(satu.judul) for satu in fakta.profil} <= judul


def walk_tabel(dokumen):
    antre = [*dokumen.bab, *dokumen.lampiran]
    while antre:
        satu = antre.pop()
        if isinstance(satu, Tabel):
            yield satu
        elif isinstance(satu, Bab | Lampiran | Subbab):
            antre.extend(satu.isi)


TABEL = Tabel(
    "uji",
    "Uji",
    (Kolom("A"), Kolom("B"), Kolom("C")),
    (
        Baris((Sel("a1", rowspan=2), Sel("b1"), Sel("c1"))),
        Baris((Sel("b2"), Sel("c2"))),
        Baris((Sel("jumlah", colspan=2), Sel("c3"))),
    ),
)


@pytest.mark.parametrize(
    ("buang", "isi"),
    [
        (("A",), [["b1", "c1"], ["b2", "c2"], ["jumlah", "c3"]]),
        (("B",), [["a1", "c1"], ["c2"], ["jumlah", "c3"]]),
        (("A", "B"), [["c1"], ["c2"], ["c3"]]),
        (("A", "B", "C"), [["a1", "b1", "c1"], ["b2", "c2"], ["jumlah", "c3"]]),
        (("Z",), [["a1", "b1", "c1"], ["b2", "c2"], ["jumlah", "c3"]]),
    ],
)
def test_hidden_columns_take_their_cells_along(buang, isi):
    tabel = hide_kolom(TABEL, PilihanTabel("uji", kolom_sembunyi=buang), 2021)
    assert [[sel.nilai for sel in baris.sel] for baris in tabel.baris] == isi


@pytest.mark.django_db
def test_a_hidden_table_is_left_out_and_the_others_are_not():
    pabrik = make_kukar()
    fakta = load_facts(pabrik.instansi, pabrik.tahun)
    pilihan = (PilihanTabel("skala", sembunyi=True),)
    bab = (Butir("capaian", tabel=pilihan, isi=(Butir("target-realisasi"),)),)
    dokumen = build_document(replace(fakta, kerangka=Kerangka((), bab, ())))
    kunci = {tabel.kunci for tabel in walk_tabel(dokumen)}
    assert "skala" not in kunci
    assert "capaian" in kunci
