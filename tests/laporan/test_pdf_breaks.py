"""Page breaks at every height: chapters whose heading, table and signature slide down the page."""

from __future__ import annotations

import pytest

from laporan.document import (
    Bab,
    Baris,
    BlokTandaTangan,
    Catatan,
    Document,
    Kolom,
    Paragraf,
    Penandatangan,
    Sampul,
    Sel,
    Subbab,
    Tabel,
)
from laporan.render.pdf import render_pdf
from tests.laporan.kotak import Halaman, read_pages

pytestmark = pytest.mark.berat

BANYAK = 22
BARIS_TABEL = 6


def pengisi(baris: int) -> tuple[Paragraf, ...]:
    """Paragraphs of one line each."""
    return tuple(Paragraf.dari("Satu baris teks.") for _ in range(baris))


def tabel(urut: int) -> Tabel:
    sel = Sel("isi tabel yang memenuhi beberapa baris di dalam sel ini " * 4)
    induk = (Sel("induk", rowspan=2),)
    baris = tuple(
        Baris((Sel(f"T{urut}R{i}"), sel, *(induk if i % 2 == 0 else ())))
        for i in range(BARIS_TABEL)
    )
    return Tabel(
        f"t{urut}",
        f"Takarir{urut}",
        (Kolom("No", 10), Kolom("Uraian", 30), Kolom("Induk", 10)),
        baris,
        sumber=f"Sumber{urut}",
        catatan=(Catatan("Catatan tabel."),),
    )


def bab(urut: int) -> Bab:
    """The heading of the section stands one line lower in each chapter."""
    tanda_tangan = BlokTandaTangan(
        (Penandatangan(f"Jabatan{urut}", pangkat=f"Pangkat{urut}"),), f"Tempat{urut}"
    )
    subbab = Subbab(f"Judul{urut}", (tabel(urut), *pengisi(urut), tanda_tangan))
    return Bab(f"Bab{urut}", (*pengisi(urut + 10), subbab))


@pytest.fixture(scope="module")
def halaman() -> tuple[Halaman, ...]:
    sampul = Sampul("Laporan Kinerja", "Dinas Sosial", "Kabupaten Contoh", 2021)
    document = Document(sampul, "LKjIP", (), tuple(bab(i) for i in range(1, BANYAK + 1)))
    return read_pages(render_pdf(document, pengenal="uji").isi)


def page_with(halaman: tuple[Halaman, ...], kata: str) -> int:
    (urut,) = [i for i, satu in enumerate(halaman) if any(k.teks == kata for k in satu.kata)]
    return urut


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        pytest.param("Judul{}", "Takarir{}", id="heading-with-caption"),
        pytest.param("Takarir{}", "T{}R0", id="caption-with-first-row"),
        pytest.param("T{}R0", "T{}R1", id="first-rows-of-one-parent"),
        pytest.param("T{}R2", "T{}R3", id="later-rows-of-one-parent"),
        pytest.param(f"T{{}}R{BARIS_TABEL - 1}", "Sumber{}", id="last-row-with-source"),
        pytest.param("Tempat{},", "Jabatan{},", id="place-with-office"),
        pytest.param("Jabatan{},", "Pangkat{}", id="office-with-rank"),
    ],
)
def test_stays_on_one_page(halaman: tuple[Halaman, ...], satu: str, lain: str) -> None:
    terpisah = [
        urut
        for urut in range(1, BANYAK + 1)
        if page_with(halaman, satu.format(urut)) != page_with(halaman, lain.format(urut))
    ]
    assert terpisah == []


def test_breaks_fell_within_tables_and_between_pages(halaman: tuple[Halaman, ...]) -> None:
    """The chapters really slide over the page, so that the tests above could fail."""
    terbelah = [
        urut
        for urut in range(1, BANYAK + 1)
        if page_with(halaman, f"T{urut}R0") != page_with(halaman, f"T{urut}R{BARIS_TABEL - 1}")
    ]
    assert len(terbelah) > 3


def test_short_table_stays_whole_with_its_heading() -> None:
    def short(urut: int) -> Bab:
        baris = tuple(Baris((Sel(f"P{urut}R{i}"), Sel("Program"))) for i in range(8))
        isi = Tabel(f"p{urut}", f"Pendek{urut}", (Kolom("No", 10), Kolom("Uraian", 30)), baris)
        return Bab(f"Bab{urut}", (*pengisi(urut + 10), Subbab(f"Judul{urut}", (isi,))))

    document = Document(None, "LKjIP", (), tuple(short(i) for i in range(1, BANYAK + 1)))
    halaman = read_pages(render_pdf(document, pengenal="uji").isi)
    for urut in range(1, BANYAK + 1):
        letak = [page_with(halaman, f"P{urut}R{i}") for i in range(8)]
        assert {
            *letak,
            page_with(halaman, f"Pendek{urut}"),
            page_with(halaman, f"Judul{urut}"),
        } == {letak[0]}
    awal = [
        page_with(halaman, f"P{urut}R0") - page_with(halaman, f"BAB{urut}") for urut in (1, BANYAK)
    ]
    assert awal == [0, 1]  # the table did slide from one page to the next
