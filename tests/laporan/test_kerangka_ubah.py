"""Moving, hiding, adding and removing parts of an outline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laporan.build import build_document
from laporan.build.bagian import BAGIAN
from laporan.build.ulang import Penyaring
from laporan.document import Bab, Kolom, Lampiran, Subbab, Tabel, Tata
from laporan.facts import load_facts
from laporan.kerangka import Butir, Kerangka, KerangkaTidakSahError, as_json, parse_kerangka
from laporan.kerangka.ubah import GERAK, change_butir, find_butir, insert_after
from laporan.numbering import number
from laporan.penataan.periksa import check_tempat
from tests.laporan.kukar import make_lengkap


def make(*bab: object, depan: tuple[str, ...] = ("d1", "d2")) -> Kerangka:
    """Nested tuples: ``("a", "b", "c")`` is a with b and c within."""
    return Kerangka(tuple(map(Butir, depan)), tuple(map(branch, bab)), (Butir("l1"), Butir("l2")))


def branch(isi: object) -> Butir:
    if isinstance(isi, str):
        return Butir(isi)
    kunci, *anak = isi
    return Butir(kunci, isi=tuple(map(branch, anak)))


def tell(kerangka: Kerangka) -> list[object]:
    return [bare(satu) for satu in kerangka.bab]


def bare(butir: Butir) -> object:
    return (butir.kunci, *map(bare, butir.isi)) if butir.isi else butir.kunci


ASAL = ("a", ("b", "b1", ("b2", "b21"), "b3"), "c")


@pytest.mark.parametrize(
    ("gerak", "kunci", "hasil"),
    [
        ("naik", "c", ["a", "c", ("b", "b1", ("b2", "b21"), "b3")]),
        ("naik", "a", list(ASAL)),
        ("turun", "b1", ["a", ("b", ("b2", "b21"), "b1", "b3"), "c"]),
        ("turun", "c", list(ASAL)),
        ("masuk", "b2", ["a", ("b", ("b1", ("b2", "b21")), "b3"), "c"]),
        ("masuk", "c", ["a", ("b", "b1", ("b2", "b21"), "b3", "c")]),
        ("masuk", "b1", list(ASAL)),
        ("keluar", "b21", ["a", ("b", "b1", "b2", "b21", "b3"), "c"]),
        ("keluar", "b1", ["a", ("b", ("b2", "b21"), "b3"), "b1", "c"]),
        ("keluar", "a", list(ASAL)),
        ("hapus", "b3", ["a", ("b", "b1", ("b2", "b21")), "c"]),
    ],
)
def test_a_move_leads_where_its_arrow_points(gerak, kunci, hasil):
    assert tell(GERAK[gerak](make(*ASAL), kunci)) == hasil


def test_parts_before_and_after_the_chapters_stay_in_one_row():
    kerangka = make(*ASAL)
    assert GERAK["masuk"](kerangka, "d2") == kerangka
    assert GERAK["keluar"](kerangka, "l2") == kerangka
    assert [satu.kunci for satu in GERAK["naik"](kerangka, "d2").depan] == ["d2", "d1"]


def test_every_move_keeps_every_part():
    kerangka = make(*ASAL)
    semua = {"a", "b", "b1", "b2", "b21", "b3", "c", "d1", "d2", "l1", "l2"}
    for nama, gerak in GERAK.items():
        for kunci in semua - ({"b", "b2"} if nama == "hapus" else set()):
            ada = {satu.kunci for satu in gerak(kerangka, kunci).walk()}
            hilang = {"hapus": {kunci}, "sembunyi": below(kerangka, kunci)}.get(nama, set())
            assert ada == semua - hilang


def below(kerangka: Kerangka, kunci: str) -> set[str]:
    return {satu.kunci for satu in find_butir(kerangka, kunci).walk()}


def test_a_part_with_others_in_it_is_not_removed():
    with pytest.raises(KerangkaTidakSahError, match="di dalamnya"):
        GERAK["hapus"](make(*ASAL), "b2")


def test_a_part_that_is_gone_is_said():
    with pytest.raises(KerangkaTidakSahError, match="tidak ada"):
        GERAK["naik"](make(*ASAL), "zz")


def test_a_new_part_stands_beside_the_one_named():
    baru = insert_after(make(*ASAL), "b21", Butir("x", "Judul"))
    assert tell(baru) == ["a", ("b", "b1", ("b2", "b21", "x"), "b3"), "c"]
    assert find_butir(change_butir(baru, "x", judul="Lain"), "x").judul == "Lain"


@pytest.mark.parametrize(
    ("kerangka", "kata"),
    [
        (Kerangka((), (Butir("pendahuluan", sembunyi=True),), ()), "satu bab"),
        (Kerangka((), (Butir("tanda-tangan"),), ()), "tanpa judul"),
        (Kerangka((), (Butir("penutup", isi=(Butir("daftar-isi"),)),), ()), "di depan"),
        (
            Kerangka((Butir("ikhtisar", isi=(Butir("sdm"),)),), (Butir("penutup"),), ()),
            "tidak dapat memuat",
        ),
    ],
)
def test_a_part_where_it_cannot_stand_is_refused(kerangka, kata):
    with pytest.raises(KerangkaTidakSahError, match=kata):
        check_tempat(kerangka)


@pytest.mark.parametrize(
    ("isi", "medan"),
    [
        ({"tata": {"pinggir": {"kiri": 5}}}, "kiri"),
        ({"tata": {"kepala": "x" * 200}}, "kepala"),
        ({"bab": [{"kunci": "a", "judul": "x" * 301}]}, "judul"),
        ({"bab": [{"kunci": "a b"}]}, ""),
    ],
)
def test_a_refusal_names_the_field(isi, medan):
    with pytest.raises(KerangkaTidakSahError) as galat:
        parse_kerangka(isi)
    assert galat.value.medan == medan


def test_head_and_foot_are_one_line_of_text():
    tata = parse_kerangka({"tata": {"kepala": " a\n b "}}).tata
    assert tata.kepala == "a b"
    assert parse_kerangka(as_json(Kerangka((), (), (), Tata(kaki="x")))).tata.kaki == "x"


@pytest.mark.django_db
def test_a_report_of_every_part_that_there_is_prints_no_table_twice():
    fakta = load_facts(make_lengkap().instansi, 2021)
    semua = tuple(Butir(kunci) for kunci in BAGIAN)
    kerangka = Kerangka((), (Butir("bebas", "Semua", isi=semua),), ())
    assert number(build_document(replace(fakta, kerangka=kerangka)))


def test_a_table_that_two_parts_give_stands_where_it_comes_first():
    satu, dua = Tabel("a", "A", (Kolom("x"),)), Tabel("b", "B", (Kolom("x"),))
    saring = Penyaring()
    bab = saring.drop(Bab("I", (satu, Subbab("s", (satu, dua)))))
    assert bab == Bab("I", (satu, Subbab("s", (dua,))))
    assert saring.drop(Lampiran("L", (dua, satu))) == Lampiran("L", ())
