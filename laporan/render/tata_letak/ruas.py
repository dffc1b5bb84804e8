"""Laying out one ruas with WeasyPrint."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from laporan.render.tata_letak.huruf import HurufRuas, HurufTerpakai
from laporan.render.tata_letak.pengambil import SakipFetcher
from laporan.render.tata_letak.pesan import Berkas, JenisRuas, Ruas
from laporan.render.tata_letak.rapikan import SKALA, Perapi

PILIHAN: dict[str, Any] = {
    "pdf_variant": "pdf/ua-1",
    "presentational_hints": False,
    "uncompressed_pdf": True,  # it is compressed once, when all are joined
}
PADAT = 1

Titik = tuple[int, float, float]  # page from 0, and points from the left and from below


@dataclass(frozen=True, slots=True)
class Penanda:
    """A bookmark."""

    tingkat: int
    judul: str
    titik: Titik


@dataclass(frozen=True, slots=True)
class RuasJadi:
    """Pages without numbers and without fonts, and what is to be found on them."""

    pdf: bytes
    banyak_halaman: int
    jangkar: dict[str, Titik]
    penanda: tuple[Penanda, ...]
    huruf: dict[str, HurufTerpakai]
    ditolak: tuple[str, ...] = ()

    @property
    def kepala(self) -> dict[str, Any]:
        """All but the PDF, for JSON."""
        return {
            "banyak_halaman": self.banyak_halaman,
            "jangkar": self.jangkar,
            "penanda": [[p.tingkat, p.judul, p.titik] for p in self.penanda],
            "huruf": {sidik: asdict(satu) for sidik, satu in self.huruf.items()},
        }

    def to_bytes(self) -> bytes:
        return json.dumps(self.kepala).encode() + b"\n" + self.pdf

    @classmethod
    def from_bytes(cls, data: bytes) -> RuasJadi:
        kepala, _, pdf = data.partition(b"\n")
        return cls.from_kepala(json.loads(kepala), pdf)

    @classmethod
    def from_kepala(cls, isi: Mapping[str, Any], pdf: bytes) -> RuasJadi:
        return cls(
            pdf,
            isi["banyak_halaman"],
            {nama: _point(titik) for nama, titik in isi["jangkar"].items()},
            tuple(Penanda(t, judul, _point(titik)) for t, judul, titik in isi["penanda"]),
            {sidik: _font(satu) for sidik, satu in isi["huruf"].items()},
        )


@dataclass(frozen=True, slots=True)
class DaftarJadi:
    """Lists: ``ukuran`` as they were laid out before the numbers of pages were known, ``jadi`` with
    the numbers that stand in ``html``."""

    ukuran: RuasJadi
    html: str
    jadi: RuasJadi

    def to_bytes(self) -> bytes:
        kepala = {"ukuran": self.ukuran.kepala, "html": self.html, "jadi": self.jadi.kepala}
        return json.dumps(kepala).encode() + b"\n" + self.jadi.pdf

    @classmethod
    def from_bytes(cls, data: bytes) -> DaftarJadi:
        kepala, _, pdf = data.partition(b"\n")
        isi = json.loads(kepala)
        ukuran = RuasJadi.from_kepala(isi["ukuran"], b"")
        return cls(ukuran, isi["html"], RuasJadi.from_kepala(isi["jadi"], pdf))


def _point(titik: Sequence[Any]) -> Titik:
    return int(titik[0]), titik[1], titik[2]


def _font(isi: Mapping[str, Any]) -> HurufTerpakai:
    bernomor = {
        nama: {int(nomor): satu for nomor, satu in isi[nama].items()}
        for nama in ("teks", "lebar", "hilang")
    }
    return HurufTerpakai(**{**isi, **bernomor})


class Penata:
    """Lays out the ruas of one report: its stylesheets and the fonts of the machine are read once.

    Its fonts are looked up in the process that uses them, for they do not survive a fork.
    """

    def __init__(self, berkas: Mapping[str, Berkas], gaya: Sequence[str]) -> None:
        self.berkas = berkas
        fetcher = SakipFetcher(berkas)
        self.gaya = [
            weasyprint.CSS(string=berkas[nama][1].decode(), url_fetcher=fetcher) for nama in gaya
        ]

    @cached_property
    def konfigurasi(self) -> FontConfiguration:
        return FontConfiguration()

    def lay_out(self, ruas: Ruas) -> RuasJadi:
        fetcher = SakipFetcher(self.berkas)
        html = weasyprint.HTML(string=ruas.html, base_url=None, url_fetcher=fetcher)
        dokumen = html.render(font_config=self.konfigurasi, stylesheets=self.gaya, **PILIHAN)
        dokumen.fonts = huruf = HurufRuas()
        return RuasJadi(
            b"" if ruas.is_diukur else _draw(dokumen, ruas),
            len(dokumen.pages),
            _anchors(dokumen),
            tuple(_bookmarks(dokumen)),
            huruf.used(),
            tuple(fetcher.ditolak),
        )


def _draw(dokumen: Any, ruas: Ruas) -> bytes:
    for halaman in dokumen.pages:
        halaman.links = list(_links(halaman))
    is_daftar = ruas.jenis is JenisRuas.DAFTAR
    pdf = dokumen.write_pdf(finisher=_make_finisher(is_daftar=is_daftar), **PILIHAN)
    return zlib.compress(pdf, PADAT)


def _links(halaman: Any) -> Any:
    """One for each line of a link, to an anchor that may lie in another ruas."""
    for jenis, sasaran, kotak, box in halaman.links:
        if jenis == "internal" and box.element_tag == "a":
            yield "external", f"#{sasaran}", kotak, box


def _make_finisher(*, is_daftar: bool) -> Any:
    def finish(dokumen: Any, pdf: Any) -> None:
        Perapi(pdf, is_daftar=is_daftar).tidy()

    return finish


def _anchors(dokumen: Any) -> dict[str, Titik]:
    """The first place of each anchor."""
    hasil: dict[str, Titik] = {}
    for urut, halaman in enumerate(dokumen.pages):
        for nama, (x, y, *_) in halaman.anchors.items():
            hasil.setdefault(nama, _turn(urut, halaman, x, y))
    return hasil


def _bookmarks(dokumen: Any) -> Any:
    for urut, halaman in enumerate(dokumen.pages):
        for tingkat, judul, (x, y), _ in halaman.bookmarks:
            yield Penanda(tingkat, judul, _turn(urut, halaman, x, y))


def _turn(urut: int, halaman: Any, x: float, y: float) -> Titik:
    """From pixels below the top to points above the bottom."""
    return urut, round(x * SKALA, 3), round((halaman.height - y) * SKALA, 3)
