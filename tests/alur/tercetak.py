"""Printed tables beside ours: which workbook, which rows, and which of our columns each is.

A printed cell is compared with ours as a person would: numbers by value at the printed number of
decimals, names by what a reader notices, and nothing (blank, dash) only with nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

from aturan.angka import parse_angka
from aturan.baca import parse_nilai
from aturan.teks import kemiripan, normalkan_nama
from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.grid import Buku, Lembar, column_number
from impor.baca.penjaga import Format
from laporan.document import GayaBaris, Tabel, tampil
from laporan.document.grid import row_groups
from laporan.document.sel import Sel
from laporan.document.tampil import is_kosong
from laporan.json_keluaran.dokumen import judul_kolom
from tests.impor.dinas import CONTOH

DATA = Path(__file__).resolve().parents[1] / "data"
FOLDER = {
    "dinsos-kukar": "kutai-kartanegara-2021",
    "dinsos-haltim": "halmahera-timur-2021",
    "dinsos-mukomuko": "mukomuko-2020",
    "dinsos-ttu": "timor-tengah-utara-2021-2026",
}
KOSONG = ("", "-", "–")
MIRIP = 0.6
SEBUTAN = {
    "total": "jumlah",
    "j u m l a h": "jumlah",
    "berhasil": "tercapai",
    "tidak tercapai": "belum tercapai",
}


class StatusTabel(StrEnum):
    """What becomes of a printed table in ours."""

    SAMA = "sama"
    BEDA = "beda"  # the source is wrong or says it otherwise: every cell is listed with both
    TIDAK_BERLAKU = "tidak_berlaku"


@dataclass(frozen=True)
class Tercetak:
    """One table or figure of a report. ``bagian`` is our part and ``tempat`` our table in it;
    ``sel`` cells that say something are compared, ``beda`` of them differ."""

    nomor: str
    judul: str
    jenis: str
    status: str
    alasan: str = ""
    bagian: str = ""
    tempat: str = ""
    sel: int = 0
    beda: int = 0
    kolom: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Padanan:
    """One printed table and ours. ``kolom``: printed heading → (letter, our heading).

    ``nama`` are the letters that tell rows apart; blank cells in ``turun`` hold what stands above;
    ``total`` are rows of sums; in ``daftar`` a list that we print in one cell runs to row
    ``akhir_daftar``. Numbering columns have no letter: they are no facts.
    """

    judul: str
    kunci: str
    berkas: str
    lembar: str
    baris: tuple[int, int]
    kolom: dict[str, tuple[str, str]]
    nama: str
    turun: str = ""
    total: tuple[int, ...] = ()
    lewati: tuple[int, ...] = ()
    daftar: str = ""
    akhir_daftar: int = 0


@dataclass(frozen=True)
class Beda:
    """A figure or word that differs: where, what the source prints and what we print."""

    judul: str
    baris: int
    kolom: str
    tercetak: str
    kami: str


@dataclass(frozen=True)
class SelKami:
    """One of our cells; ``lanjutan`` when it belongs to a cell that began in a row above."""

    sel: Sel
    lanjutan: bool = False

    @property
    def teks(self) -> str:
        return tampil(self.sel)


BarisKami = dict[str, SelKami]


def read_tercetak(kode: str) -> list[Tercetak]:
    isi = tomllib.loads((DATA / FOLDER[kode] / "daftar_tabel.toml").read_text("utf-8"))
    return [Tercetak(**satu) for satu in isi["tabel"]]


@cache
def buku(kode: str, berkas: str) -> Buku:
    return build_workbook(berkas, read_sheets(CONTOH / kode / berkas, Format.XLSX))


def lembar(kode: str, padanan: Padanan) -> Lembar:
    return next(s for s in buku(kode, padanan.berkas).lembar if s.nama == padanan.lembar)


def printed(isi: Lembar, padanan: Padanan, baris: int, huruf: str) -> str:
    """The text of a cell; of a merged one its first cell's, and of a blank in ``turun`` the one
    above."""
    kolom = column_number(huruf)
    for gabung in isi.gabung:
        if gabung.covers(baris, kolom):
            baris, kolom = gabung.baris_awal, gabung.kolom_awal
    satu = isi.sel.get((baris, kolom))
    if satu is None and huruf in padanan.turun and baris > padanan.baris[0]:
        return printed(isi, padanan, baris - 1, huruf)
    return satu.teks if satu else ""


def headings(tabel: Tabel) -> list[str]:
    """Our headings; capitals are a matter of layout."""
    return [judul_kolom(kolom).casefold() for kolom in tabel.kolom]


def baris_kami(tabel: Tabel) -> list[BarisKami]:
    """Our rows by heading, cells over several rows in each of them."""
    judul = headings(tabel)
    hasil: list[BarisKami] = [{} for _ in tabel.baris]
    letak = (isi for kelompok in row_groups(tabel, len(hasil) or 1) for _, isi in kelompok.baris)
    for urut, semua in enumerate(letak):
        for satu in semua:
            for bawah in range(urut, min(urut + satu.sel.rowspan, len(hasil))):
                hasil[bawah][judul[satu.kolom]] = SelKami(satu.sel, bawah > urut)
    return hasil


def compare(kode: str, padanan: Padanan, tabel: Tabel) -> Iterator[Beda]:
    """Every difference between the printed table and ours."""
    isi = lembar(kode, padanan)
    for nomor, kami in pair(isi, padanan, tabel).items():
        yield from compare_row(isi, padanan, nomor, kami)


def pair(isi: Lembar, padanan: Padanan, tabel: Tabel) -> dict[int, BarisKami | None]:
    """Printed rows with ours: those of the same name first, then the most alike of the others.

    Rows of sums belong together by their place.
    """
    data = list(zip(baris_kami(tabel), tabel.baris, strict=True))
    sisa = [satu for satu, baris in data if baris.gaya != GayaBaris.TOTAL]
    jumlah = [satu for satu, baris in data if baris.gaya == GayaBaris.TOTAL]
    hasil = dict.fromkeys(printed_rows(isi, padanan))
    for nomor in padanan.total:
        hasil[nomor] = jumlah.pop(0) if jumlah else None
    for batas in (1.0, MIRIP):
        for nomor in hasil:
            if hasil[nomor] is None and nomor not in padanan.total:
                hasil[nomor] = take_row(isi, padanan, nomor, sisa, batas)
    return hasil


def printed_rows(isi: Lembar, padanan: Padanan) -> list[int]:
    terisi = {baris for baris, _ in isi.sel}
    awal, akhir = padanan.baris
    return [n for n in range(awal, akhir + 1) if n in terisi and n not in padanan.lewati]


def take_row(
    isi: Lembar, padanan: Padanan, nomor: int, sisa: list[BarisKami], batas: float
) -> BarisKami | None:
    """Our row of that name, the first that is left."""
    kolom = dict(padanan.kolom.values())
    nama = {kolom[huruf]: printed(isi, padanan, nomor, huruf) for huruf in padanan.nama}

    def mirip(satu: BarisKami) -> float:
        kami = ((satu.get(judul.casefold()), teks) for judul, teks in nama.items())
        return min(likeness(teks, sel) if sel else 0.0 for sel, teks in kami)

    terbaik = max(sisa, key=mirip, default=None)
    if terbaik is None or mirip(terbaik) < batas:
        return None
    sisa.remove(terbaik)
    return terbaik


def likeness(tercetak: str, kami: SelKami) -> float:
    """1 for equal names; a blank belongs to a cell of ours that began above, else to a blank."""
    if not tercetak:
        return 1.0 if kami.lanjutan else 0.9 * (kami.teks in KOSONG)
    return kemiripan(tercetak, kami.teks)


def count_sel(kode: str, padanan: Padanan, tabel: Tabel) -> int:
    """How many printed cells that say something are held against one of ours."""
    isi = lembar(kode, padanan)
    kolom = [h for h, milik in padanan.kolom.values() if h and milik.casefold() in headings(tabel)]
    baris = printed_rows(isi, padanan)
    return sum(printed(isi, padanan, n, huruf) not in KOSONG for n in baris for huruf in kolom)


def compare_row(
    isi: Lembar, padanan: Padanan, nomor: int, kami: BarisKami | None
) -> Iterator[Beda]:
    if kami is None:
        nama = " ".join(printed(isi, padanan, nomor, huruf) for huruf in padanan.nama)
        yield Beda(padanan.judul, nomor, "(baris)", nama, "tidak ada")
        return
    for judul, (huruf, milik) in padanan.kolom.items():
        if not huruf or milik.casefold() not in kami:
            continue
        tercetak = printed_cell(isi, padanan, nomor, huruf)
        satu = kami[milik.casefold()]
        if not is_same(tercetak, satu):
            kami_teks = "–" if is_kosong(satu.sel) else one_line(satu.teks)
            yield Beda(padanan.judul, nomor, judul, tercetak, kami_teks)


def printed_cell(isi: Lembar, padanan: Padanan, nomor: int, huruf: str) -> str:
    """The printed text; of a list all its lines."""
    if huruf not in padanan.daftar:
        return printed(isi, padanan, nomor, huruf)
    kolom, akhir = column_number(huruf), padanan.akhir_daftar
    butir = [isi.sel[n, kolom].teks for n in range(nomor, akhir + 1) if (n, kolom) in isi.sel]
    return one_line("\n".join(butir))


def one_line(teks: str) -> str:
    return " / ".join(normalkan_butir(satu) for satu in teks.split("\n"))


def normalkan_butir(teks: str) -> str:
    """A line of a list without its number or dash, and without the mark of a footnote."""
    return re.sub(r"\A(?:\d{1,2}\.|–)\s+|\s*\*\)\Z", "", teks)


def is_same(tercetak: str, kami: SelKami) -> bool:
    kosong = is_kosong(kami.sel) or kami.teks in KOSONG
    if tercetak in KOSONG:
        return kosong or (kami.lanjutan and not tercetak)
    if kosong:
        return False
    kiri, kanan = angka(tercetak), angka_kami(kami.sel)
    if kiri is not None and kanan is not None:
        return is_same_number(kiri, kanan)
    if parse_nilai(tercetak).nilai == kami.sel.nilai:
        return True
    teks = (sebut(one_line(kami.teks)), sebut(kami.teks.replace("\n", " ")))
    return sebut(tercetak) in teks or sebut(normalkan_butir(tercetak)) in teks


def sebut(teks: str) -> str:
    """A name in the words that we use for it."""
    nama = normalkan_nama(teks).replace(";", ",")
    return SEBUTAN.get(nama, nama)


def angka(teks: str) -> Decimal | None:
    return parse_angka(teks.replace("%", "").strip()).nilai


def angka_kami(sel: Sel) -> Decimal | None:
    """The exact figure behind our cell."""
    isi = getattr(sel.nilai, "nilai", sel.nilai)
    if isinstance(isi, int | Decimal):
        return Decimal(isi)
    return angka(isi) if isinstance(isi, str) else None


def is_same_number(tercetak: Decimal, kami: Decimal) -> bool:
    """Equal, or equal once ours is rounded to the decimals that are printed, if there are any."""
    pangkat = tercetak.as_tuple().exponent
    assert isinstance(pangkat, int)
    return tercetak == kami or (
        pangkat < 0 and abs(tercetak - kami) <= Decimal(5).scaleb(pangkat - 1)
    )
