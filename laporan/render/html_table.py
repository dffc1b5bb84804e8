"""A table as its template draws it: every attribute is ready, every figure is text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from laporan.document import Baris, GayaBaris, JenisSel, Kolom, Perataan, Sel, Tabel
from laporan.document.grid import (
    RENTANG_TERBANYAK,
    KelompokBaris,
    Letak,
    check_grid,
    row_groups,
)
from laporan.document.tampil import is_kosong, tampil
from laporan.numbering import Nomor
from laporan.render.bagi_kolom import split_kolom
from laporan.render.glue import glue
from laporan.render.html_header import SelKepala, header_rows, numbering_row
from laporan.render.media import Media
from laporan.render.table_needs import IsiSel, column_needs, row_contents
from laporan.render.widths import Susunan, arrange

TEKS_PANJANG = 900  # a row with a longer text may be split between pages
BARIS_PENDEK, TEKS_PENDEK = 8, 120  # a table of no more and no longer rows is kept together
INDENT_TERDALAM = 6
UTUH = frozenset({JenisSel.ANGKA, JenisSel.PERSEN, JenisSel.RUPIAH, JenisSel.BILANGAN_BULAT})
TENGAH = frozenset({JenisSel.NILAI, JenisSel.PREDIKAT})


@dataclass(frozen=True, slots=True)
class SelTampil:
    kolom: int
    sel: Sel
    teks: str
    atribut: SafeString
    perataan: Perataan
    tingkat: int = 0  # of indent

    @property
    def is_utuh(self) -> bool:
        """Whether the text is a figure that may not be wrapped."""
        return self.sel.jenis in UTUH and not is_kosong(self.sel)


@dataclass(frozen=True, slots=True)
class BarisTampil:
    kelas: str
    sel: tuple[SelTampil, ...]
    is_tebal: bool = False


@dataclass(frozen=True, slots=True)
class KelompokTampil:
    """``is_utuh``: cells reach over the rows, so that no page should part them."""

    is_utuh: bool
    baris: tuple[BarisTampil, ...]


@dataclass(frozen=True, slots=True)
class TabelTampil:
    tabel: Tabel
    nomor: Nomor
    susunan: Susunan
    kepala: tuple[tuple[SelKepala, ...], ...]
    nomor_kolom: tuple[str, ...]
    kelompok: tuple[KelompokTampil, ...]
    bagian: int = 1  # of so many parts
    dari: int = 1

    template = "laporan/document/_tabel.html"

    @property
    def sambungan(self) -> str:
        """The caption of a part that goes on."""
        return f"{self.nomor.label or self.nomor.judul} {self.sebutan_bagian}"

    @property
    def sebutan_bagian(self) -> str:
        return f"(bagian {self.bagian} dari {self.dari})" if self.dari > 1 else ""

    @property
    def is_lanskap(self) -> bool:
        return self.susunan.lanskap

    @property
    def is_pendek(self) -> bool:
        """Whether it is so short that a page should take it whole."""
        baris = [baris for satu in self.kelompok for baris in satu.baris]
        panjang = (len(sel.teks) for baris_ini in baris for sel in baris_ini.sel)
        return len(baris) <= BARIS_PENDEK and max(panjang, default=0) <= TEKS_PENDEK


def table_views(tabel: Tabel, nomor: Nomor, media: Media) -> tuple[TabelTampil, ...]:
    """On paper a table that is too wide for a page is parted. Raises ValueError when a row does
    not fill the columns."""
    utuh = table_view(tabel, nomor, media)
    if not media.is_cetak or not utuh.susunan.is_sesak:
        return (utuh,)
    semua = split_kolom(tabel, lambda satu: not table_view(satu, nomor, media).susunan.is_sesak)
    return tuple(
        replace(table_view(satu, nomor, media), bagian=urut, dari=len(semua))
        for urut, satu in enumerate(semua, 1)
    )


def table_view(tabel: Tabel, nomor: Nomor, media: Media) -> TabelTampil:
    """Raises ValueError when a row does not fill the columns."""
    if salah := check_grid(tabel):
        raise ValueError(salah)
    kelompok = tuple(_groups(tabel, media.rentang_terbanyak))
    return TabelTampil(
        tabel=tabel,
        nomor=nomor,
        susunan=_arrange(tabel, [b for satu in kelompok for b in satu.baris], media),
        kepala=header_rows(tabel.kolom),
        nomor_kolom=numbering_row(tabel.kolom) if tabel.nomor_kolom else (),
        kelompok=kelompok,
    )


def _groups(tabel: Tabel, terbanyak: int) -> Iterator[KelompokTampil]:
    """Rows without spans between them stand in one group, which pages may part."""
    kelompok = row_groups(tabel, terbanyak)
    for is_tunggal, bersama in groupby(kelompok, key=lambda satu: len(satu.baris) == 1):
        if is_tunggal:
            yield KelompokTampil(False, tuple(b for satu in bersama for b in _rows(tabel, satu)))
        else:
            yield from (KelompokTampil(True, tuple(_rows(tabel, satu))) for satu in bersama)


def _rows(tabel: Tabel, kelompok: KelompokBaris) -> Iterator[BarisTampil]:
    for baris, letak in kelompok.baris:
        sel = tuple(_cell(tabel, baris, satu) for satu in letak)
        panjang = max((len(satu.teks) for satu in sel), default=0) > TEKS_PANJANG
        kelas = f"b-{baris.gaya}" + (" b-panjang" if panjang else "")
        yield BarisTampil(kelas, sel, baris.gaya is not GayaBaris.BIASA)


def _cell(tabel: Tabel, baris: Baris, letak: Letak) -> SelTampil:
    kolom, sel = letak.kolom, letak.sel
    perataan = align(tabel.kolom[kolom], sel)
    kelas = [_kelas_perataan(sel, perataan)]
    if letak.is_lanjutan:
        kelas.append("k-lanjutan")
    if letak.is_bersambung:
        kelas.append("k-bersambung")
    tingkat = min(baris.tingkat, INDENT_TERDALAM) if tabel.kolom[kolom].bertingkat else 0
    if tingkat:
        kelas.append(f"t-{tingkat}")
    atribut = _attributes(" ".join(kelas), sel.colspan, sel.rowspan)
    teks = "" if letak.is_lanjutan else glue(tampil(sel))
    return SelTampil(kolom, sel, teks, atribut, perataan, tingkat)


def _is_tanpa_nilai(sel: Sel) -> bool:
    return is_kosong(sel) and sel.jenis is not JenisSel.TEKS


def align(kolom: Kolom, sel: Sel) -> Perataan:
    if _is_tanpa_nilai(sel):
        return Perataan.TENGAH
    if tertulis := sel.perataan or kolom.perataan:
        return tertulis
    if sel.jenis in UTUH:
        return Perataan.KANAN
    return Perataan.TENGAH if sel.jenis in TENGAH else Perataan.KIRI


def _kelas_perataan(sel: Sel, perataan: Perataan) -> str:
    """``k-angka`` stands on the right and, like ``k-utuh``, is never wrapped."""
    if _is_tanpa_nilai(sel):
        return "k-tengah k-kosong"
    if sel.jenis in UTUH:
        return "k-angka" if perataan is Perataan.KANAN else f"k-{perataan} k-utuh"
    return f"k-{perataan}"


@lru_cache(maxsize=1024)
def _attributes(kelas: str, colspan: int, rowspan: int) -> SafeString:
    rentang = {"colspan": min(colspan, RENTANG_TERBANYAK), "rowspan": rowspan}
    pasangan = [("class", kelas), *((nama, isi) for nama, isi in rentang.items() if isi > 1)]
    return format_html_join("", ' {}="{}"', pasangan)


def _arrange(tabel: Tabel, baris: Sequence[BarisTampil], media: Media) -> Susunan:
    isi = [[_content(sel, satu) for sel in satu.sel if sel.sel.colspan == 1] for satu in baris]
    kebutuhan, tinggi = column_needs(tabel.kolom, isi), row_contents(tabel.kolom, isi)
    return arrange(kebutuhan, tabel.lanskap, tinggi, memenggal=media.memenggal, ruang=media.ruang)


def _content(sel: SelTampil, baris: BarisTampil) -> IsiSel:
    return IsiSel(
        sel.kolom,
        sel.teks,
        sel.sel.rowspan,
        is_utuh=sel.is_utuh,
        is_rapat=sel.sel.jenis is JenisSel.PREDIKAT,
        is_tebal=baris.is_tebal,
    )
