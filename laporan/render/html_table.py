"""A table as its template draws it: every attribute is ready, every figure is text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from laporan.document import Baris, JenisSel, Perataan, Sel, Tabel
from laporan.document.grid import RENTANG_TERBANYAK, place
from laporan.document.tampil import is_kosong, tampil
from laporan.numbering import Nomor
from laporan.render.glue import glue
from laporan.render.html_header import SelKepala, header_rows, numbering_row
from laporan.render.widths import Kebutuhan, Susunan, arrange, lebar_kata, lebar_teks

TEKS_PANJANG = 900  # a row with a longer text may be split between pages
INDENT_TERDALAM = 6
UTUH = frozenset({JenisSel.ANGKA, JenisSel.PERSEN, JenisSel.RUPIAH, JenisSel.BILANGAN_BULAT})
TENGAH = frozenset({JenisSel.NILAI, JenisSel.PREDIKAT})


@dataclass(frozen=True, slots=True)
class SelTampil:
    kolom: int
    sel: Sel
    teks: str
    atribut: SafeString

    @property
    def is_utuh(self) -> bool:
        """Whether the text is a figure that may not be wrapped."""
        return self.sel.jenis in UTUH and not is_kosong(self.sel)


@dataclass(frozen=True, slots=True)
class BarisTampil:
    kelas: str
    sel: tuple[SelTampil, ...]


@dataclass(frozen=True, slots=True)
class TabelTampil:
    tabel: Tabel
    nomor: Nomor
    susunan: Susunan
    kepala: tuple[tuple[SelKepala, ...], ...]
    nomor_kolom: tuple[str, ...]
    baris: tuple[BarisTampil, ...]

    template = "laporan/document/_tabel.html"

    @property
    def is_lanskap(self) -> bool:
        return self.susunan.lanskap


def table_view(tabel: Tabel, nomor: Nomor) -> TabelTampil:
    baris = tuple(_rows(tabel))
    return TabelTampil(
        tabel=tabel,
        nomor=nomor,
        susunan=_arrange(tabel, baris),
        kepala=header_rows(tabel.kolom),
        nomor_kolom=numbering_row(tabel.kolom) if tabel.nomor_kolom else (),
        baris=baris,
    )


def _rows(tabel: Tabel) -> Iterator[BarisTampil]:
    for baris, letak in zip(tabel.baris, place(tabel), strict=True):
        sel = tuple(_cell(tabel, baris, satu.kolom, satu.sel) for satu in letak)
        panjang = max((len(satu.teks) for satu in sel), default=0) > TEKS_PANJANG
        yield BarisTampil(f"b-{baris.gaya}" + (" b-panjang" if panjang else ""), sel)


def _cell(tabel: Tabel, baris: Baris, kolom: int, sel: Sel) -> SelTampil:
    kelas = [_kelas_perataan(tabel, kolom, sel)]
    if baris.tingkat and tabel.kolom[min(kolom, len(tabel.kolom) - 1)].bertingkat:
        kelas.append(f"t-{min(baris.tingkat, INDENT_TERDALAM)}")
    atribut = _attributes(" ".join(kelas), sel.colspan, sel.rowspan)
    return SelTampil(kolom, sel, glue(tampil(sel)), atribut)


def _kelas_perataan(tabel: Tabel, kolom: int, sel: Sel) -> str:
    """``k-angka`` is right-aligned and never wrapped."""
    if is_kosong(sel) and sel.jenis is not JenisSel.TEKS:
        return "k-tengah k-kosong"
    if sel.perataan or tabel.kolom[kolom].perataan:
        perataan = sel.perataan or tabel.kolom[kolom].perataan
        return f"k-{perataan}" + (" k-utuh" if sel.jenis in UTUH else "")
    if sel.jenis in UTUH:
        return "k-angka"
    return f"k-{Perataan.TENGAH if sel.jenis in TENGAH else Perataan.KIRI}"


@lru_cache(maxsize=1024)
def _attributes(kelas: str, colspan: int, rowspan: int) -> SafeString:
    rentang = {"colspan": min(colspan, RENTANG_TERBANYAK), "rowspan": rowspan}
    pasangan = [("class", kelas), *((nama, isi) for nama, isi in rentang.items() if isi > 1)]
    return format_html_join("", ' {}="{}"', pasangan)


def _arrange(tabel: Tabel, baris: tuple[BarisTampil, ...]) -> Susunan:
    """Landscape when asked for, when there are many columns, or when the figures need it."""
    angka = [0.0] * len(tabel.kolom)
    kata = [lebar_kata(kolom.judul) for kolom in tabel.kolom]
    for sel in (sel for satu in baris for sel in satu.sel if sel.sel.colspan == 1):
        if sel.is_utuh:
            angka[sel.kolom] = max(angka[sel.kolom], lebar_teks(sel.teks))
        else:
            kata[sel.kolom] = max(kata[sel.kolom], lebar_kata(sel.teks))
    bobot = (max(kolom.lebar, 1) for kolom in tabel.kolom)
    kebutuhan = [Kebutuhan(*satu) for satu in zip(angka, kata, bobot, strict=True)]
    return arrange(kebutuhan, tabel.is_lanskap or (None if tabel.lanskap is None else False))
