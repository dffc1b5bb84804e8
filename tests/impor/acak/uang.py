"""Budgets: programs, kegiatan and sub kegiatan with pagu and realisasi, drawn in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from impor.istilah import Jenis, Peran, Tingkat
from impor.tabel import HasilBaca, IsiNilai, Rekaman, Tabel

from .angka import GAYA_UANG, rupiah, write_uang
from .kanvas import Kanvas
from .kata import DINAS, KEGIATAN, KEPALA, PROGRAM, SUB_KEGIATAN
from .tata import IsiSel, Kolom, draw_table, tata

Draw = Any
TINGKAT = (Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)
NAMA = (PROGRAM, KEGIATAN, SUB_KEGIATAN)
KATA = ("Program", "Kegiatan", "Sub Kegiatan")


KELIPATAN = ((1_000, "(dalam ribuan rupiah)"), (1_000_000, "(Dalam Juta Rupiah)"))
UANG_TERBESAR = 10**13  # beyond what a PD spends: a multiple that gives more was not meant


@dataclass(frozen=True, slots=True)
class Garis:
    """A line of the budget: its level from 0, its code, and the names from the top to its own."""

    tingkat: int
    kode: str
    nama: tuple[str, ...]
    pagu: Decimal
    realisasi: Decimal


@st.composite
def pohon(draw: Draw, dalam: int | None = None) -> list[Garis]:
    """A tree of one to three levels; the money of a parent is the sum of its children."""
    dalam = draw(st.integers(0, 2)) if dalam is None else dalam
    return [
        garis
        for nomor, nama in enumerate(draw(_names(0)), 1)
        for garis in draw(_branch(0, dalam, (f"1.06.{nomor:02d}",), (nama,)))
    ]


@st.composite
def _names(draw: Draw, tingkat: int) -> list[str]:
    return list(draw(st.lists(st.sampled_from(NAMA[tingkat]), min_size=1, max_size=3, unique=True)))


@st.composite
def _branch(
    draw: Draw, tingkat: int, dalam: int, kode: tuple[str, ...], nama: tuple[str, ...]
) -> list[Garis]:
    """A line with those below it."""
    milik = ".".join(kode)
    if tingkat == dalam:
        return [Garis(tingkat, milik, nama, draw(rupiah), draw(rupiah))]
    ruas = ("2.{:02d}", "{:04d}")[tingkat]
    bawah = [
        garis
        for nomor, satu in enumerate(draw(_names(tingkat + 1)), 1)
        for garis in draw(_branch(tingkat + 1, dalam, (*kode, ruas.format(nomor)), (*nama, satu)))
    ]
    anak = [garis for garis in bawah if garis.tingkat == tingkat + 1]
    pagu, nyata = sum(g.pagu for g in anak), sum(g.realisasi for g in anak)
    return [Garis(tingkat, milik, nama, Decimal(pagu), Decimal(nyata)), *bawah]


def word(draw: Draw, peran: str) -> str:
    return str(draw(st.sampled_from(KEPALA[peran])))


@st.composite
def anggaran(draw: Draw) -> tuple[list[Garis], list[Kanvas]]:
    """A budget table on a sheet of its own."""
    cara = draw(st.sampled_from((by_code, in_one_cell, in_columns, by_words, set_in)))
    garis, kolom = cara(draw, draw(pohon()))
    gaya = draw(st.sampled_from(GAYA_UANG))
    atas = draw(
        st.sampled_from(((), ("Tahun Anggaran 2022",), ("Keuangan",), ("Anggaran", "Tahun 2022")))
    )
    if draw(st.booleans()):
        kolom.insert(0, Kolom((word(draw, "no"),), [str(n) for n in range(1, len(garis) + 1)]))
    nama = len(kolom)
    kolom.append(Kolom((*atas, word(draw, "pagu")), [write_uang(g.pagu, gaya) for g in garis]))
    nyata = [write_uang(g.realisasi, gaya) for g in garis]
    kolom.append(Kolom((*atas, word(draw, "realisasi_anggaran")), nyata))
    kolom += draw(results(garis, gaya))
    kanvas = Kanvas("Anggaran")
    judul = ["REALISASI ANGGARAN TAHUN 2022", draw(st.sampled_from(DINAS))]
    kali, kata = draw(st.sampled_from((*[(1, "")] * 4, *KELIPATAN)))
    if max(max(g.pagu, g.realisasi) for g in garis) * kali > UANG_TERBESAR:
        kali, kata = 1, ""
    judul += [kata] if kata else []
    t = draw(tata(len(garis)))
    total = draw(totals(garis, gaya, nama))
    draw_table(kanvas, kolom, judul, t, penutup=total)
    return [scale(g, kali) for g in garis], [kanvas]


def scale(garis: Garis, kali: int) -> Garis:
    """The amounts in full rupiah, of a table that counts in thousands or millions."""
    return replace(garis, pagu=garis.pagu * kali, realisasi=garis.realisasi * kali)


@st.composite
def results(draw: Draw, garis: Sequence[Garis], gaya: str) -> list[Kolom]:
    """Columns that repeat what is computed, or say where the money comes from."""
    kolom = []
    if draw(st.booleans()):
        kolom.append(Kolom((word(draw, "persen"),), ["98,50%"] * len(garis)))
    if draw(st.booleans()):
        sisa = [write_uang(abs(g.pagu - g.realisasi), gaya) for g in garis]
        kolom.append(Kolom((word(draw, "sisa"),), sisa))
    if draw(st.booleans()):
        kolom.append(Kolom((word(draw, "sumber_dana"),), ["APBD"] * len(garis)))
    return kolom


@st.composite
def totals(draw: Draw, garis: Sequence[Garis], gaya: str, nama: int) -> list[list[IsiSel]]:
    """A closing row with the sums of the programs, or none."""
    if not draw(st.booleans()):
        return []
    atas = [g for g in garis if g.tingkat == 0] or garis
    jumlah = [sum((g.pagu for g in atas), Decimal()), sum((g.realisasi for g in atas), Decimal())]
    kata = draw(st.sampled_from(("JUMLAH", "Total", "TOTAL BELANJA", "J U M L A H")))
    return [[kata, *[None] * (nama - 1), *(write_uang(satu, gaya) for satu in jumlah)]]


def by_code(draw: Draw, garis: list[Garis]) -> tuple[list[Garis], list[Kolom]]:
    """A code in its column, the name beside it; programs perhaps in capitals."""
    baru = garis
    if draw(st.booleans()):
        baru = [replace(g, nama=(g.nama[0].upper(), *g.nama[1:])) for g in garis]
    kolom = [
        Kolom((word(draw, "kode"),), [g.kode for g in baru]),
        Kolom((word(draw, "uraian"),), [g.nama[-1] for g in baru]),
    ]
    return baru, kolom


def in_one_cell(draw: Draw, garis: list[Garis]) -> tuple[list[Garis], list[Kolom]]:
    """``1.06.01 - PROGRAM …``: code and name in one cell."""
    pisah = draw(st.sampled_from((" - ", " ", " – ")))
    isi = [f"{g.kode}{pisah}{g.nama[-1]}" for g in garis]
    return garis, [Kolom((word(draw, "uraian"),), list(isi))]


def by_words(draw: Draw, garis: list[Garis]) -> tuple[list[Garis], list[Kolom]]:
    """The level is the first word of the name."""
    baru = [
        replace(g, nama=tuple(f"{KATA[n]} {satu}" for n, satu in enumerate(g.nama))) for g in garis
    ]
    return without_code(baru), [Kolom((word(draw, "uraian"),), [g.nama[-1] for g in baru])]


def set_in(draw: Draw, garis: list[Garis]) -> tuple[list[Garis], list[Kolom]]:
    """Names in a column of their level, all below one header, with their codes at the left."""
    dalam = max(g.tingkat for g in garis) + 1
    kepala = word(draw, "uraian")
    kolom = [Kolom((word(draw, "kode"),), [g.kode for g in garis])]
    for tingkat in range(dalam):
        isi = [g.nama[-1] if g.tingkat == tingkat else None for g in garis]
        kolom.append(Kolom((kepala,), isi, lanjut=tingkat > 0))
    return garis, kolom


def in_columns(draw: Draw, garis: list[Garis]) -> tuple[list[Garis], list[Kolom]]:
    """A column for each level; only the deepest line has money, its parents are named beside it."""
    dalam = max(g.tingkat for g in garis)
    daun = [g for g in garis if g.tingkat == dalam]
    kolom = [
        Kolom((word(draw, peran),), [g.nama[n] for g in daun], induk=n < dalam)
        for n, peran in enumerate(("program", "kegiatan", "sub_kegiatan")[: dalam + 1])
    ]
    return without_code(daun), kolom


def read_garis(hasil: HasilBaca) -> list[Garis]:
    """The lines with money of all budget tables."""
    return [
        garis for tabel in hasil.tabel if tabel.jenis is Jenis.ANGGARAN for garis in _lines(tabel)
    ]


def read_program(hasil: HasilBaca) -> list[tuple[str, IsiNilai]]:
    """The programs of a PK with their money."""
    return [
        (str(baris.isian["uraian"].nilai), _money(tabel, baris, Peran.PAGU))
        for tabel in hasil.tabel
        if tabel.jenis is Jenis.PK_PROGRAM
        for baris in tabel.baris
    ]


def _lines(tabel: Tabel) -> Iterable[Garis]:
    for baris in tabel.baris:
        pagu, nyata = (_money(tabel, baris, p) for p in (Peran.PAGU, Peran.REALISASI_ANGGARAN))
        if baris.tingkat in TINGKAT and isinstance(pagu, Decimal) and isinstance(nyata, Decimal):
            kode = baris.isian.get("kode")
            yield Garis(
                TINGKAT.index(baris.tingkat),
                str(kode.nilai) if kode else "",
                tuple(path_of(tabel, baris)),
                pagu,
                nyata,
            )


def path_of(tabel: Tabel, baris: Rekaman) -> list[str]:
    nama = baris.isian.get("uraian")
    atas = path_of(tabel, tabel.baris[baris.induk]) if baris.induk is not None else []
    return [*atas, str(nama.nilai) if nama else ""]


def _money(tabel: Tabel, baris: Rekaman, peran: Peran) -> IsiNilai:
    (kolom,) = tabel.kolom_peran(peran)
    isi = baris.isian.get(kolom.kunci)
    return isi.nilai if isi else None


def without_code(garis: Sequence[Garis]) -> list[Garis]:
    """For layouts that print no codes."""
    return [replace(g, kode="") for g in garis]
