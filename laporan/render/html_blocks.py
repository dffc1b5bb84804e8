"""Blocks as their templates draw them, one view for each kind of block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from aturan.tanggal import format_tanggal
from laporan.charts import describe, find_denah, svg_parts
from laporan.document import (
    Aset,
    BaganStruktur,
    Blok,
    BlokTandaTangan,
    Butir,
    Daftar,
    Gambar,
    Paragraf,
    Penandatangan,
    Pengesahan,
    Petunjuk,
    Rujukan,
    Rumus,
    Run,
    Tabel,
    Uraian,
)
from laporan.numbering import DocumentBernomor, IsiBernomor, Nomor
from laporan.render.glue import TAK_PUTUS, glue
from laporan.render.html_table import TabelTampil, table_views
from laporan.render.media import Media

RUJUKAN_HILANG = "[rujukan tidak ditemukan]"


@dataclass(frozen=True, slots=True)
class RunTampil:
    teks: str
    jangkar: str = ""
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class ParagrafTampil:
    runs: tuple[RunTampil, ...]

    template = "laporan/document/_paragraf.html"


@dataclass(frozen=True, slots=True)
class ButirTampil:
    runs: tuple[RunTampil, ...]
    anak: DaftarTampil | None


@dataclass(frozen=True, slots=True)
class DaftarTampil:
    jenis: str
    butir: tuple[ButirTampil, ...]

    template = "laporan/document/_daftar.html"


@dataclass(frozen=True, slots=True)
class PolosTampil:
    """A block that its template draws as it is."""

    blok: Rumus | Petunjuk | Uraian
    template: str


@dataclass(frozen=True, slots=True)
class GambarTampil:
    gambar: Gambar
    nomor: Nomor
    berkas: tuple[str, ...]
    svg: tuple[SafeString, ...]
    keterangan: str

    template = "laporan/document/_gambar.html"

    @property
    def is_lanskap(self) -> bool:
        """Whether it is too wide for an upright page."""
        isi = self.gambar.isi
        return isinstance(isi, BaganStruktur) and find_denah(isi).is_lanskap


@dataclass(frozen=True, slots=True)
class TandaTanganTampil:
    penandatangan: tuple[Penandatangan, ...]
    tempat_tanggal: str

    template = "laporan/document/_tanda_tangan.html"

    @property
    def is_sendiri(self) -> bool:
        return len(self.penandatangan) == 1


@dataclass(frozen=True, slots=True)
class PengesahanTampil:
    isi: Pengesahan
    qr: str

    template = "laporan/document/_pengesahan.html"


Tampilan = (
    ParagrafTampil
    | DaftarTampil
    | PolosTampil
    | GambarTampil
    | TandaTanganTampil
    | TabelTampil
    | PengesahanTampil
)


class BlockViews:
    """Makes the view of each block of one document for one medium."""

    def __init__(self, document: DocumentBernomor, media: Media) -> None:
        self.document = document
        self.media = media

    def views(self, isi: IsiBernomor) -> tuple[Tampilan, ...]:
        """Mostly one; of a table wider than the paper one for each of its parts."""
        match isi.blok:
            case Tabel() as tabel if isi.nomor:
                return table_views(tabel, isi.nomor, self.media)
            case Gambar() as gambar if isi.nomor:
                return (self._gambar(gambar, isi.nomor),)
        return (self._polos(isi.blok),)

    def _polos(self, blok: Blok) -> Tampilan:
        match blok:
            case Paragraf(runs):
                return ParagrafTampil(self._runs(runs))
            case Daftar() as daftar:
                return self._daftar(daftar)
            case BlokTandaTangan(penandatangan, tempat, tanggal):
                return TandaTanganTampil(penandatangan, place_and_date(tempat, tanggal))
            case Pengesahan() as pengesahan:
                return PengesahanTampil(pengesahan, self.media.url(pengesahan.qr))
            case Uraian() | Rumus() | Petunjuk() as polos:
                nama = type(polos).__name__.lower()
                return PolosTampil(polos, f"laporan/document/_{nama}.html")
        raise TypeError(f"Blok tanpa nomor: {blok!r}")

    def _runs(self, runs: tuple[Run, ...]) -> tuple[RunTampil, ...]:
        return tuple(self._run(run) for run in runs)

    def _run(self, run: Run) -> RunTampil:
        if not isinstance(run, Rujukan):
            return RunTampil(glue(run.isi), tebal=run.tebal, miring=run.miring)
        nomor = self.document.resolve(run)
        if nomor is None:
            return RunTampil(RUJUKAN_HILANG, miring=True)
        terikat = nomor.rujukan.replace(" ", TAK_PUTUS) if nomor.label else nomor.rujukan
        return RunTampil(terikat, nomor.jangkar)

    def _daftar(self, daftar: Daftar) -> DaftarTampil:
        return DaftarTampil(daftar.jenis, tuple(self._butir(butir) for butir in daftar.butir))

    def _butir(self, butir: Butir) -> ButirTampil:
        return ButirTampil(self._runs(butir.isi), self._daftar(butir.anak) if butir.anak else None)

    def _gambar(self, gambar: Gambar, nomor: Nomor) -> GambarTampil:
        if isinstance(gambar.isi, Aset):
            keterangan = gambar.teks_alternatif or gambar.judul
            return GambarTampil(gambar, nomor, (self.media.url(gambar.isi),), (), keterangan)
        svg = svg_parts(gambar.isi)
        keterangan = gambar.teks_alternatif or describe(gambar.isi)
        if not self.media.is_cetak:
            return GambarTampil(gambar, nomor, (), tuple(map(mark_safe, svg)), keterangan)
        aset = (Aset(gambar.judul, "image/svg+xml", teks.encode()) for teks in svg)
        berkas = tuple(map(self.media.url, aset))
        return GambarTampil(gambar, nomor, berkas, (), keterangan)


def place_and_date(tempat: str, tanggal: date | None) -> str:
    """``Tenggarong, 25 Februari 2022``; dots where the date is to be written by hand."""
    tertulis = format_tanggal(tanggal) if tanggal else "." * 28
    return ", ".join(filter(None, (tempat, tertulis)))
