"""Layouts: how one table of columns and rows is laid on a sheet, in the ways that offices do it.

``draw_table`` is given columns with their header words and the cells below; a layout decides all
the rest. Whatever it draws, a person can read without doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from .kanvas import Angka, Kanvas
from .kata import CATATAN, TANDA_TANGAN

Draw = Any
IsiSel = str | Angka | None


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its header words from top to bottom, and its cell in each record.

    ``induk`` says that equal neighbours are one parent, which may be written once. ``lanjut``
    says that its header is that of the column to the left, which covers both.
    """

    kepala: tuple[str, ...]
    isi: Sequence[IsiSel]
    induk: bool = False
    lanjut: bool = False


@dataclass(frozen=True, slots=True)
class Tata:
    """The choices of a layout."""

    mulai: tuple[int, int]
    jarak_judul: int
    gabung_judul: bool
    gabung_kepala: bool
    kepala_bawah: bool
    tahun_angka: bool
    spasi: str
    penomoran: str
    induk: str
    kosong: tuple[int, ...]
    ulang: int
    catatan: tuple[str, ...]
    tanda_tangan: bool


@st.composite
def tata(draw: Draw, banyak: int, *, berulang: bool = True) -> Tata:
    """A layout for this many records."""
    return Tata(
        mulai=(draw(st.integers(1, 45)), draw(st.integers(1, 6))),
        jarak_judul=draw(st.integers(0, 2)),
        gabung_judul=draw(st.booleans()),
        gabung_kepala=draw(st.booleans()),
        kepala_bawah=draw(st.integers(0, 3)) == 0,
        tahun_angka=draw(st.booleans()),
        spasi=draw(st.sampled_from(("", "", "", "ganda", "nbsp", "depan"))),
        penomoran=draw(st.sampled_from(("", "1", "(1)"))),
        induk=draw(st.sampled_from(("gabung", "kosong", "ulang"))),
        kosong=tuple(draw(st.lists(st.integers(1, max(1, banyak - 1)), max_size=2, unique=True))),
        ulang=draw(st.sampled_from((0, 0, 0, max(1, banyak // 2)))) if berulang else 0,
        catatan=tuple(draw(st.lists(st.sampled_from(CATATAN), max_size=2, unique=True))),
        tanda_tangan=draw(st.booleans()),
    )


def draw_table(
    kanvas: Kanvas,
    kolom: Sequence[Kolom],
    judul: Sequence[str],
    t: Tata,
    *,
    penutup: Sequence[Sequence[IsiSel]] = (),
) -> None:
    """Lay a table below whatever the sheet holds. ``penutup`` are rows of totals."""
    kiri = t.mulai[1]
    baris = kanvas.baris + 3 if kanvas.sel else t.mulai[0]
    for satu in judul:
        kanvas.put(baris, kiri, satu)
        if t.gabung_judul:
            kanvas.merge(baris, kiri, baris, kiri + len(kolom) - 1)
        baris += 1
    baris = draw_header(kanvas, kolom, baris + t.jarak_judul, t)
    baris = draw_records(kanvas, kolom, baris, t)
    for isi in penutup:
        for urutan, satu in enumerate(isi):
            kanvas.put(baris, kiri + urutan, satu)
        baris += 1
    draw_end(kanvas, kolom, baris, t)


def draw_header(kanvas: Kanvas, kolom: Sequence[Kolom], baris: int, t: Tata) -> int:
    """Header rows and the row of numbers; the first row below them."""
    dalam = max(len(k.kepala) for k in kolom)
    for urutan in range(len(kolom)):
        draw_words(kanvas, kolom, urutan, baris, dalam, t)
    baris += dalam
    if t.penomoran:
        for nomor in range(1, len(kolom) + 1):
            kanvas.put(baris, t.mulai[1] + nomor - 1, t.penomoran.replace("1", str(nomor)))
        baris += 1
    return baris


def draw_words(
    kanvas: Kanvas, kolom: Sequence[Kolom], urutan: int, atas: int, dalam: int, t: Tata
) -> None:
    """The header words of one column, those that it shares with its left neighbour left out.

    Short ones stand in the first row, merged down to the last, or in the last one.
    """
    kepala, tempat = kolom[urutan].kepala, t.mulai[1] + urutan
    turun = dalam - 1 if t.kepala_bawah and not t.gabung_kepala and len(kepala) == 1 else 0
    for lapis, kata in enumerate(kepala):
        if _goes_on(kolom, urutan, lapis):
            continue
        angka = t.tahun_angka and kata.isdigit()
        baris = atas + lapis + turun
        kanvas.put(baris, tempat, Angka(Decimal(kata), "General") if angka else kata)
        if t.gabung_kepala:
            bawah = atas + dalam - 1 if lapis == len(kepala) - 1 else baris
            kanvas.merge(baris, tempat, bawah, tempat + _width(kolom, urutan, lapis) - 1)


def _goes_on(kolom: Sequence[Kolom], urutan: int, lapis: int) -> bool:
    """Whether the header of the column to the left spans this one too."""
    if kolom[urutan].lanjut:
        return True
    if urutan == 0 or lapis >= len(kolom[urutan].kepala) - 1:
        return False
    sini, kiri = kolom[urutan].kepala, kolom[urutan - 1].kepala
    return lapis < len(kiri) - 1 and sini[: lapis + 1] == kiri[: lapis + 1]


def _width(kolom: Sequence[Kolom], urutan: int, lapis: int) -> int:
    lebar = 1
    while urutan + lebar < len(kolom) and _goes_on(kolom, urutan + lebar, lapis):
        lebar += 1
    return lebar


def draw_records(kanvas: Kanvas, kolom: Sequence[Kolom], baris: int, t: Tata) -> int:
    """The records, with blank rows and perhaps the header again; the first row below them."""
    letak = []
    for n in range(len(kolom[0].isi)):
        if t.ulang and n == t.ulang:
            baris = draw_header(kanvas, kolom, baris, t)
        elif n in t.kosong and t.induk != "gabung":
            baris += 1
        letak.append(baris)
        baris += 1
    for urutan in range(len(kolom)):
        draw_column(kanvas, kolom, urutan, letak, t)
    return baris


def draw_column(
    kanvas: Kanvas, kolom: Sequence[Kolom], urutan: int, letak: Sequence[int], t: Tata
) -> None:
    """The cells of one column; a parent once, merged, or again in each row."""
    k, tempat = kolom[urutan], t.mulai[1] + urutan
    n = 0
    while n < len(letak):
        akhir = n
        if k.induk and t.induk != "ulang":
            while _same(kolom, urutan, akhir + 1) and akhir + 1 != t.ulang:
                akhir += 1
        kanvas.put(letak[n], tempat, _spaced(k.isi[n], t.spasi))
        if k.induk and t.induk == "gabung":
            kanvas.merge(letak[n], tempat, letak[akhir], tempat)
        n = akhir + 1


def _spaced(isi: IsiSel, spasi: str) -> IsiSel:
    """Words with the blanks that typing leaves behind; figures as they are."""
    if not isinstance(isi, str) or not isi[:1].isalpha() or " " not in isi:
        return isi
    kata = {"ganda": "  ", "nbsp": "\u00a0"}.get(spasi, " ")
    return ("   " if spasi == "depan" else "") + isi.replace(" ", kata)


def _same(kolom: Sequence[Kolom], urutan: int, n: int) -> bool:
    """Whether a parent goes on from the record above, and all parents to its left do."""
    if n == len(kolom[urutan].isi):
        return False
    atas = [k for k in kolom[: urutan + 1] if k.induk]
    return all(k.isi[n] == k.isi[n - 1] for k in atas)


def draw_end(kanvas: Kanvas, kolom: Sequence[Kolom], baris: int, t: Tata) -> None:
    """Footnotes, and the place, date and names of a signature."""
    kiri = t.mulai[1]
    for satu in t.catatan:
        kanvas.put(baris, kiri, satu)
        baris += 1
    if t.tanda_tangan:
        baris += 1
        for satu in TANDA_TANGAN:
            kanvas.put(baris, kiri + len(kolom) - 1, satu)
            baris += 1
