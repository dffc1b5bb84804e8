"""Every table and figure of the three reports: the same, other because the source is wrong, or
none that a report can make.

``daftar_tabel.toml`` beside the workbooks of each lists what the report holds, ``beda.tsv`` every
cell that differs, with what is printed, what we print and why.
"""

import csv
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain

import pytest

from aturan.teks import normalkan_nama
from impor.baca.grid import Lembar, column_number
from laporan.document import (
    BaganStruktur,
    Daftar,
    Document,
    Gambar,
    Subbab,
    Tabel,
    Teks,
)
from tests.impor.dinas import CONTOH

from .muatan import Muatan
from .padanan_haltim import HALTIM
from .padanan_kukar import KUKAR
from .padanan_mukomuko import MUKOMUKO
from .tercetak import (
    DATA,
    FOLDER,
    Beda,
    Padanan,
    StatusTabel,
    Tercetak,
    compare,
    count_sel,
    headings,
    lembar,
    printed,
    printed_rows,
    read_tercetak,
)

pytestmark = pytest.mark.django_db

PADANAN = {"dinsos-kukar": KUKAR, "dinsos-haltim": HALTIM, "dinsos-mukomuko": MUKOMUKO}
BAGAN = "unit"  # the place of a chart of the structure: the units of the settings
ULANG = " (ulang)"
SEMUA = [(kode, satu) for kode, isi in PADANAN.items() for satu in isi]
TERCETAK = [(kode, satu) for kode in PADANAN for satu in read_tercetak(kode)]
GAMBAR = [(kode, satu) for kode, satu in TERCETAK if satu.tempat == BAGAN]
# Announced by the report and missing there; ours states it.
HILANG = [(kode, satu) for kode, satu in TERCETAK if satu.tempat and satu.alasan]
Muat = Callable[[str], Muatan]


def sebut(isi: object) -> str:
    return isi.judul[:60] if isinstance(isi, Tercetak) else str(isi)


def nama(isi: object) -> str | None:
    return isi.judul[:50] if isinstance(isi, Padanan) else None


@cache
def beda() -> dict[str, set[Beda]]:
    """The listed differences of each PD."""
    hasil: dict[str, set[Beda]] = {kode: set() for kode in FOLDER}
    with (DATA / "tabel_gambar" / "beda.tsv").open(encoding="utf-8", newline="") as berkas:
        for satu in csv.DictReader(berkas, delimiter="\t"):
            hasil[satu["kode"]].add(make_beda(satu))
    return hasil


def make_beda(satu: dict[str, str]) -> Beda:
    assert satu["sebab"], satu
    return Beda(satu["tabel"], int(satu["baris"]), satu["kolom"], satu["tercetak"], satu["kami"])


def tables(document: Document) -> Iterator[Tabel]:
    for bagian in chain(document.bab, document.lampiran):
        yield from in_blocks(bagian.isi)


def in_blocks(isi: tuple[object, ...]) -> Iterator[Tabel]:
    for satu in isi:
        if isinstance(satu, Tabel):
            yield satu
        elif isinstance(satu, Subbab):
            yield from in_blocks(satu.isi)


def tabel(muatan: Muatan, kunci: str) -> Tabel:
    (satu,) = (satu for satu in tables(muatan.document) if satu.kunci == kunci)
    return satu


def place_of(document: Document, kunci: str) -> str:
    """The part of the outline in which a table stands."""
    return next(
        bagian
        for satu in chain(document.bab, document.lampiran)
        for bagian, tabel in with_bagian(satu.kunci, satu.isi)
        if tabel.kunci == kunci
    )


def with_bagian(bagian: str, isi: Iterable[object]) -> Iterator[tuple[str, Tabel]]:
    for satu in isi:
        if isinstance(satu, Tabel):
            yield bagian, satu
        elif isinstance(satu, Subbab):
            yield from with_bagian(satu.kunci, satu.isi)


@pytest.mark.parametrize(("kode", "tercetak"), TERCETAK, ids=sebut)
def test_every_table_and_figure_has_its_answer(kode: str, tercetak: Tercetak):
    status = StatusTabel(tercetak.status)
    dibandingkan = any(satu.judul == tercetak.judul for satu in PADANAN[kode])
    if status is StatusTabel.TIDAK_BERLAKU:
        assert tercetak.alasan
        assert not dibandingkan
    else:
        assert dibandingkan or tercetak.tempat == BAGAN
    assert (tercetak.beda > 0) is (status is StatusTabel.BEDA)


def test_every_comparison_is_of_a_listed_table():
    tercatat = {(kode, satu.judul) for kode, satu in TERCETAK}
    assert {(kode, satu.judul) for kode, satu in SEMUA} <= tercatat


@pytest.mark.parametrize(("kode", "padanan"), SEMUA, ids=nama)
def test_a_table_stands_where_the_list_says_and_all_its_cells_are_compared(
    muat: Muat, kode: str, padanan: Padanan
):
    (tercetak,) = (satu for satu in read_tercetak(kode) if satu.judul == padanan.judul)
    document = muat(kode).document
    assert tercetak.tempat == padanan.kunci
    assert place_of(document, padanan.kunci) == tercetak.bagian
    assert count_sel(kode, padanan, tabel(muat(kode), padanan.kunci)) == tercetak.sel > 0
    assert len([satu for satu in beda()[kode] if satu.judul == padanan.judul]) == tercetak.beda


@pytest.mark.parametrize(("kode", "padanan"), SEMUA, ids=nama)
def test_table_has_every_printed_column(muat: Muat, kode: str, padanan: Padanan):
    (tercetak,) = (satu for satu in read_tercetak(kode) if satu.judul == padanan.judul)
    assert list(padanan.kolom) == tercetak.kolom
    kami = headings(tabel(muat(kode), padanan.kunci))
    assert {milik.casefold() for _, milik in padanan.kolom.values() if milik} <= set(kami)


@pytest.mark.parametrize(("kode", "padanan"), SEMUA, ids=nama)
def test_a_column_is_read_below_its_printed_heading(kode: str, padanan: Padanan):
    isi = lembar(kode, padanan)
    for judul, (huruf, milik) in padanan.kolom.items():
        if not huruf or not judul:
            continue
        kata = normalkan_nama(judul.rpartition(": ")[2])
        atas = above(isi, padanan, huruf)
        if "(2 kolom" in judul:  # one heading over two columns, told in words
            kata, atas = normalkan_nama(judul), above(isi, padanan, chr(ord(huruf) - 1))
        assert any(kata.startswith(satu) for satu in atas), judul
        if not milik:
            kolom = column_number(huruf)
            assert not any((n, kolom) in isi.sel for n in printed_rows(isi, padanan)), judul


def above(isi: Lembar, padanan: Padanan, huruf: str) -> list[str]:
    """What stands in a column above the first row."""
    teks = (printed(isi, padanan, n, huruf) for n in range(1, padanan.baris[0]))
    return [normalkan_nama(satu) for satu in teks if satu]


@pytest.mark.parametrize(("kode", "padanan"), SEMUA, ids=nama)
def test_table_is_the_same_but_for_what_is_listed(muat: Muat, kode: str, padanan: Padanan):
    ditemukan = set(compare(kode, padanan, tabel(muat(kode), padanan.kunci)))
    assert ditemukan == {satu for satu in beda()[kode] if satu.judul == padanan.judul}


def test_no_listed_difference_is_about_a_table_that_nobody_compares():
    for kode, isi in PADANAN.items():
        assert {satu.judul for satu in beda()[kode]} <= {satu.judul for satu in isi}


def test_a_table_printed_twice_is_printed_once(haltim: Muatan):
    ulang = [satu for satu in read_tercetak("dinsos-haltim") if satu.judul.endswith(ULANG)]
    assert len(ulang) == 5
    profil = [satu for satu in tables(haltim.document) if satu.kunci.startswith("profil-")]
    kolom = [tuple(headings(satu)) for satu in profil]
    for satu in ulang:
        assert kolom.count(tuple(k.casefold() for k in satu.kolom)) == 1, satu.judul


@pytest.mark.parametrize(("kode", "tercetak"), HILANG, ids=sebut)
def test_tables_that_the_source_announces_and_lacks_are_there(
    muat: Muat, kode: str, tercetak: Tercetak
):
    document = muat(kode).document
    assert place_of(document, tercetak.tempat) == tercetak.bagian
    assert len(tabel(muat(kode), tercetak.tempat).baris) >= 2


@pytest.mark.parametrize(("kode", "tercetak"), GAMBAR, ids=sebut)
def test_a_structure_shows_every_unit(muat: Muat, kode: str, tercetak: Tercetak):
    isi = tomllib.loads((CONTOH / kode / "pengaturan.toml").read_text("utf-8"))
    unit = [satu["nama"] for satu in isi["unit"]]
    bagian = find_bagian(muat(kode).document, tercetak.bagian)
    assert set(unit) == set(names_in(bagian.isi))
    assert len(unit) > 10


def find_bagian(document: Document, kunci: str) -> Subbab:
    antre: list[object] = [isi for bab in document.bab for isi in bab.isi]
    return next(satu for satu in antre if isinstance(satu, Subbab) and satu.kunci == kunci)


def names_in(isi: Iterable[object]) -> Iterator[str]:
    """The units of a chart, or of the nested list that stands for it."""
    for satu in isi:
        if isinstance(satu, Daftar):
            for butir in satu.butir:
                yield "".join(run.isi for run in butir.isi if isinstance(run, Teks))
                yield from names_in((butir.anak,))
        elif isinstance(satu, Gambar) and isinstance(satu.isi, BaganStruktur):
            yield from (unit.nama for unit in satu.isi.kepala.semua())
