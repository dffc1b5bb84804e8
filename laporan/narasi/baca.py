"""From HTML of any origin to prose as data. Only structure is read: no address, class or style.

``nh3`` goes first, so that what a browser would run never reaches the parser; what it leaves is
read without recursion, however deep it is nested.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

from laporan.document import JenisDaftar
from laporan.narasi.beban import lighten
from laporan.narasi.bentuk import (
    Alinea,
    BagianNarasi,
    Baris,
    ButirNarasi,
    DaftarNarasi,
    Naskah,
    Potongan,
)
from laporan.narasi.huruf import clean_huruf
from laporan.narasi.susun_tabel import SelMentah, arrange

TEBAL, MIRING = frozenset({"b", "strong"}), frozenset({"i", "em"})
PEMISAH = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article"}
)
SUSUNAN = frozenset({"ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th"})
TAG = set(TEBAL | MIRING | PEMISAH | SUSUNAN | {"br", "caption"})
DIBUANG = {"script", "style", "svg", "math", "iframe", "title", "head", "template", "noscript"}
SEL = {"colspan", "rowspan"}
RENTANG_TERBANYAK = 50
TINGKAT_DAFTAR = 3  # deeper items stand on the third level
_SPASI = re.compile(" {2,}")


def read_html(html: str) -> Naskah:
    """Never raises, whatever the text is."""
    bersih = nh3.clean(
        lighten(html.encode("utf-8", "ignore").decode().replace("\x00", "")),
        tags=TAG,
        clean_content_tags=DIBUANG,
        attributes={"td": SEL, "th": SEL, "ol": {"type"}},
        url_schemes=set(),
        link_rel=None,
    )
    pembaca = _Pembaca()
    pembaca.feed(bersih)
    pembaca.close()
    return pembaca.finish()


class _Pembaca(HTMLParser):
    """Collects runs until a block ends. Lists nest; a table in a table gives its words to the cell
    around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.hasil: list[BagianNarasi] = []
        self.runs: list[Potongan] = []
        self.tebal = self.miring = 0
        self.daftar: list[_Daftar] = []
        self.tabel = _Tabel()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in TEBAL:
            self.tebal += 1
        elif tag in MIRING:
            self.miring += 1
        elif tag == "br" or tag in PEMISAH:
            self._break()
        elif tag in SUSUNAN or tag == "caption":
            self._break()
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in TEBAL:
            self.tebal = max(self.tebal - 1, 0)
        elif tag in MIRING:
            self.miring = max(self.miring - 1, 0)
        elif tag in PEMISAH or tag in SUSUNAN or tag == "caption":
            self._break()
            self._shut(tag)

    def handle_data(self, data: str) -> None:
        teks = clean_huruf(data)
        if teks:
            self.runs.append(Potongan(teks, self.tebal > 0, self.miring > 0))

    def finish(self) -> Naskah:
        self._break()
        self._end_table(semua=True)
        self._end_list(semua=True)
        return tuple(self.hasil)

    # --- what a tag opens and shuts ------------------------------------------------------------

    def _open(self, tag: str, atribut: dict[str, str | None]) -> None:
        match tag:
            case "table":
                if not self.tabel.dalam:
                    self._end_list(semua=True)
                self.tabel.dalam += 1
            case "tr" | "td" | "th":
                self.tabel.begin(tag, atribut)
            case "ul" | "ol" if not self.tabel.dalam:
                self.daftar.append(_Daftar(jenis_daftar(tag, atribut.get("type"))))
            case "li" if not self.tabel.dalam:
                if not self.daftar:
                    self.daftar.append(_Daftar(JenisDaftar.BULAT))
                self.daftar[-1].begin()

    def _shut(self, tag: str) -> None:
        if tag == "table":
            self._end_table()
        elif tag in {"ul", "ol"} and not self.tabel.dalam:
            self._end_list()

    def _break(self) -> None:
        """What was collected becomes a paragraph, or goes into the cell or the item around it."""
        baris, self.runs = join_runs(self.runs), []
        if not baris:
            return
        if self.tabel.dalam:
            self.tabel.add("".join(satu.teks for satu in baris))
        elif self.daftar:
            self.daftar[-1].add(baris)
        else:
            self.hasil.append(Alinea(baris))

    def _end_table(self, *, semua: bool = False) -> None:
        self.tabel.dalam = 0 if semua else max(self.tabel.dalam - 1, 0)
        if self.tabel.dalam:
            return
        susunan = arrange(self.tabel.take())
        if susunan:
            self.hasil.append(susunan)

    def _end_list(self, *, semua: bool = False) -> None:
        while self.daftar:
            selesai = self.daftar.pop()
            if self.daftar:
                self.daftar[-1].nest(selesai)
            elif selesai.butir:
                self.hasil.append(selesai.make())
            if not semua:
                return


class _Daftar:
    """A list that is being read."""

    def __init__(self, jenis: JenisDaftar) -> None:
        self.jenis = jenis
        self.butir: list[tuple[list[Potongan], list[_Daftar]]] = []

    def begin(self) -> None:
        self.butir.append(([], []))

    def add(self, baris: Baris) -> None:
        """Several paragraphs of an item become one."""
        if not self.butir:
            self.begin()
        isi = self.butir[-1][0]
        isi.extend((Potongan(" "), *baris) if isi else baris)

    def nest(self, anak: _Daftar) -> None:
        if not anak.butir:
            return
        if not self.butir:
            self.begin()
        self.butir[-1][1].append(anak)

    def make(self, tingkat: int = 1) -> DaftarNarasi:
        butir: list[ButirNarasi] = []
        for isi, anak in self.butir:
            bawahan = [satu for daftar in anak for satu in daftar.butir]
            if not bawahan:
                butir.append(ButirNarasi(join_runs(isi)))
            elif tingkat < TINGKAT_DAFTAR:
                gabung = _Daftar(anak[0].jenis)
                gabung.butir = bawahan
                butir.append(ButirNarasi(join_runs(isi), gabung.make(tingkat + 1)))
            else:
                butir.extend(ButirNarasi(join_runs(satu)) for satu in flatten(isi, anak))
        return DaftarNarasi(self.jenis, tuple(satu for satu in butir if satu.isi or satu.anak))


def flatten(isi: list[Potongan], anak: list[_Daftar]) -> list[list[Potongan]]:
    """An item and all below it, one after another."""
    hasil, antre = [isi], [satu for daftar in anak for satu in daftar.butir]
    while antre:
        teks, bawah = antre.pop(0)
        hasil.append(teks)
        antre[:0] = [satu for daftar in bawah for satu in daftar.butir]
    return hasil


class _Tabel:
    """The outermost table that is being read; ``dalam`` counts those around the place."""

    def __init__(self) -> None:
        self.dalam = 0
        self.baris: list[list[SelMentah]] = []
        self.teks: list[str] = []
        self.rentang = (1, 1)
        self.terbuka = False

    def begin(self, tag: str, atribut: dict[str, str | None]) -> None:
        if self.dalam != 1:
            return
        self._end_cell()
        if tag == "tr" or not self.baris:
            self.baris.append([])
        if tag != "tr":
            self.rentang = (span(atribut.get("colspan")), span(atribut.get("rowspan")))
            self.terbuka = True

    def add(self, teks: str) -> None:
        self.teks.append(teks)

    def _end_cell(self) -> None:
        if self.terbuka:
            self.baris[-1].append(SelMentah("\n".join(self.teks), *self.rentang))
        self.terbuka, self.teks = False, self.teks if not self.terbuka else []

    def take(self) -> list[list[SelMentah]]:
        self._end_cell()
        baris, self.baris, self.teks = self.baris, [], []
        return baris


def jenis_daftar(tag: str, jenis: str | None) -> JenisDaftar:
    if tag == "ul":
        return JenisDaftar.BULAT
    return JenisDaftar.HURUF if (jenis or "").lower() == "a" else JenisDaftar.ANGKA


def span(teks: str | None) -> int:
    """At least 1, at most 50: a wider one is a mistake."""
    bersih = (teks or "").strip()
    if not (bersih.isascii() and bersih.isdigit()):
        return 1
    return min(max(int(bersih[:6]), 1), RENTANG_TERBANYAK)


def join_runs(runs: list[Potongan]) -> Baris:
    """Neighbours of one kind as one run, with single spaces and none at the ends."""
    hasil: list[Potongan] = []
    for satu in runs:
        lalu = hasil[-1] if hasil else None
        if lalu and (lalu.tebal, lalu.miring) == (satu.tebal, satu.miring):
            hasil[-1] = Potongan(lalu.teks + satu.teks, satu.tebal, satu.miring)
        else:
            hasil.append(satu)
    return trim(hasil)


def trim(runs: list[Potongan]) -> Baris:
    hasil: list[Potongan] = []
    for satu in runs:
        teks = _SPASI.sub(" ", satu.teks)
        if not hasil or hasil[-1].teks.endswith(" "):
            teks = teks.lstrip(" ")
        if teks:
            hasil.append(Potongan(teks, satu.tebal, satu.miring))
    while hasil and not hasil[-1].teks.rstrip(" "):
        hasil.pop()
    if hasil:
        hasil[-1] = Potongan(hasil[-1].teks.rstrip(" "), hasil[-1].tebal, hasil[-1].miring)
    return tuple(hasil)
