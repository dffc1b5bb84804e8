"""Tables of a web page, which applications hand out under the name .xls.

Only tags and words are looked at: nothing is fetched, nothing runs. It is read in the child.
"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from impor.baca.grid import PANJANG_SEL, column_letters, drop_controls
from impor.baca.larik import TEKS, pack
from impor.baca.penolakan import (
    BATAS_BARIS,
    BATAS_KOLOM,
    BerkasDitolakError,
    far_cell,
    too_long,
)
from impor.baca.teks_csv import decode
from impor.sebab import SebabPesan

SEL = ("td", "th")
DIAM = ("script", "style", "head", "template")
"""What a browser does not show."""
PEMISAH = ("br", "p", "div", "li")
BATAS_TERBUKA = 8
"""Tags and quotes without an end that a page may have: for each the rest is gone through again."""

Atribut = list[tuple[str, str | None]]


def read_html(jalur: Path) -> dict[str, Any]:
    """All tables of the page as one sheet, one below the other. Raises BerkasDitolakError."""
    pengurai = PengumpulSel(jalur.stem)
    pengurai.feed(decode(jalur.read_bytes()))
    pengurai.close_open()
    pengurai.end_cell()
    pengurai.end_line()
    return {
        "nama": jalur.stem,
        "tersembunyi": False,
        "gabung": pengurai.gabung,
        "baris_tersembunyi": [],
        "kolom_tersembunyi": [],
        "sel": pack(
            [(*tempat, teks, TEKS, None, "") for tempat, teks in sorted(pengurai.sel.items())]
        ),
    }


class PengumpulSel(HTMLParser):
    """Puts the cells of tables on a grid as a spreadsheet does; words between tables are lines.

    Tables within a cell count as words of that cell.
    """

    def __init__(self, nama: str) -> None:
        super().__init__(convert_charrefs=True)
        self.nama = nama
        self.sel: dict[tuple[int, int], str] = {}
        self.gabung: list[list[int]] = []
        self.tertutup: set[tuple[int, int]] = set()
        self.baris = 0
        self.kolom = 0
        self.dalam = 0
        self.diam = 0
        self.kata: list[str] = []
        self.terbuka: list[int] | None = None

    def close_open(self) -> None:
        """The end of the page. A mark that is never closed is taken for words; a page of thousands
        would take hours. Raises BerkasDitolakError."""
        for _ in range(BATAS_TERBUKA):
            sisa = self.rawdata
            if "<" not in sisa or self.cdata_elem:
                self.close()
                return
            self.rawdata = ""
            self.handle_data(sisa[0])
            self.feed(sisa[1:])
        raise BerkasDitolakError(
            "Halaman rusak: terlalu banyak tanda yang dibuka dan tidak ditutup.",
            self.rawdata[:60],
            "halaman utuh, atau simpan ulang sebagai .xlsx",
            self.nama,
            sebab=SebabPesan.BERKAS_RUSAK,
        )

    def handle_starttag(self, tag: str, attrs: Atribut) -> None:
        if tag in DIAM:
            self.diam += 1
        elif tag in ("table", "body"):
            self.begin_part(tag)
        elif tag == "tr" and self.dalam == 1:
            self.end_cell()
            self.end_line()
            self.baris, self.kolom = self.baris + 1, 0
        elif tag in SEL and self.dalam == 1:
            self.begin_cell(dict(attrs))
        elif tag in (*PEMISAH, *SEL):
            self.kata.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in DIAM:
            self.diam = max(0, self.diam - 1)
        elif tag == "table" and self.dalam:
            self.dalam -= 1
            if not self.dalam:
                self.end_cell()
                self.end_line()
                self.baris += 1
        elif tag in SEL and self.dalam == 1:
            self.end_cell()
        elif not self.dalam and tag in (*PEMISAH, "h1", "h2", "h3", "h4", "center", "title"):
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self.diam:
            self.kata.append(data)

    def begin_part(self, tag: str) -> None:
        """The body ends the head, whose own end may be left out; a table ends a line of words."""
        self.diam = 0
        if tag == "table":
            if not self.dalam:
                self.end_line()
            self.dalam += 1

    def begin_cell(self, atribut: dict[str, str | None]) -> None:
        """The next free place of the row, and the places that the cell covers."""
        self.end_cell()
        self.baris = max(1, self.baris)
        self.kolom += 1
        while (self.baris, self.kolom) in self.tertutup:
            self.kolom += 1
        lebar = _span(atribut.get("colspan"), BATAS_KOLOM)
        tinggi = _span(atribut.get("rowspan"), BATAS_BARIS)
        self.terbuka = [self.baris, self.kolom, self.baris + tinggi - 1, self.kolom + lebar - 1]
        self.cover(self.terbuka)
        self.kolom += lebar - 1

    def cover(self, rentang: list[int]) -> None:
        """Remember what a merged cell covers, within what a sheet may hold."""
        baris, kolom, bawah, kanan = rentang
        if bawah > baris or kanan > kolom:
            self.gabung.append(rentang)
            if (bawah - baris + 1) * (kanan - kolom + 1) > BATAS_BARIS:
                raise far_cell(f"{column_letters(kanan)}{bawah}", self.nama)
            self.tertutup |= {
                (b, k) for b in range(baris, bawah + 1) for k in range(kolom, kanan + 1)
            }

    def end_cell(self) -> None:
        if self.terbuka is not None:
            self.put(self.terbuka[0], self.terbuka[1])
            self.terbuka = None

    def end_line(self) -> None:
        """Words outside of cells, such as a caption, stand in a row of their own."""
        if "".join(self.kata).strip():
            self.baris += 1
            self.put(self.baris, 1)
        self.kata = []

    def put(self, baris: int, kolom: int) -> None:
        """Words become the text of a cell; blank ones make none."""
        barisan = (" ".join(satu.split()) for satu in "".join(self.kata).split("\n"))
        teks = drop_controls("\n".join(satu for satu in barisan if satu))
        self.kata = []
        alamat = f"{column_letters(kolom)}{baris}"
        if len(teks) > PANJANG_SEL:
            raise too_long(teks, self.nama, alamat)
        if teks and (baris > BATAS_BARIS or kolom > BATAS_KOLOM):
            raise far_cell(alamat, self.nama)
        if teks:
            self.sel[baris, kolom] = teks


def _span(teks: str | None, batas: int) -> int:
    """How many columns or rows a cell covers; 1 where the page says nothing sensible."""
    rapi = (teks or "").strip()
    return (
        min(max(1, int(rapi)), batas)
        if rapi.isascii() and rapi[:6].isdigit() and len(rapi) < 7
        else 1
    )
