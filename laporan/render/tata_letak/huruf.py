"""The typefaces of a report, embedded once for all of its ruas.

A ruas is drawn without its fonts; it tells which glyphs it used. Glyphs keep their numbers in a
subset, so one subset of all of them serves every page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from weasyprint.pdf.fonts import Font
from weasyprint.text.constants import PANGO_STRETCH
from weasyprint.text.ffi import TO_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import FontConfiguration, get_pango_font_key

UKURAN = 10  # any size: a font is told apart by family, style, weight and width
NOMOR_TERAKHIR = 0xFFFF
JENIS_C = (
    "FcResult *",
    "FcChar8 **",
    "PangoFcFontMap *",
    "PangoLogAttr[]",
    "PangoRectangle *",
    "char[]",
    "char[4]",
    "hb_tag_t[100]",
    "unsigned int *",
)


class HurufTidakDikenalError(Exception):
    """A font that a ruas was drawn with cannot be had again."""


@dataclass(frozen=True, slots=True)
class HurufTerpakai:
    """What one ruas drew with one font: text and width by number of glyph. ``hilang`` are the
    numbers that stand for characters that no font has, ``berkas`` the fingerprint of its file."""

    berkas: str
    nama: str
    keluarga: str
    gaya: int
    tebal: int
    teks: dict[int, str]
    lebar: dict[int, float]
    hilang: dict[int, int]


class GlifHilang(dict[int, int]):
    """A number for every character that a font lacks, the same one in every ruas."""

    def __init__(self, banyak_glif: int) -> None:
        super().__init__()
        self.banyak_glif = banyak_glif

    def __contains__(self, kode: object) -> bool:
        if isinstance(kode, int):
            sisa = NOMOR_TERAKHIR - self.banyak_glif
            self.setdefault(kode, self.banyak_glif + kode % sisa)
        return True


class HurufRuas(dict[Any, Any]):
    """The fonts of a document that is written without them."""

    def __setitem__(self, kunci: Any, font: Any) -> None:
        font.missing = GlifHilang(font.glyph_count)
        super().__setitem__(kunci, font)

    def values(self) -> Any:
        """None to embed."""
        return ()

    def used(self) -> dict[str, HurufTerpakai]:
        hasil: dict[str, HurufTerpakai] = {}
        for font in super().values():
            satu = HurufTerpakai(
                _fingerprint(font),
                font.name.decode(),
                font.family,
                font.style,
                font.weight,
                dict(font.to_unicode),
                dict(font.widths),
                dict(font.missing),
            )
            hasil[font.hash] = join_two(hasil[font.hash], satu) if font.hash in hasil else satu
        return hasil


def _fingerprint(font: Any) -> str:
    """Of the whole file of a font that was not reduced yet."""
    return sha256(font.file_content).hexdigest()[:16]


def join_two(satu: HurufTerpakai, lain: HurufTerpakai) -> HurufTerpakai:
    """Raises ``HurufTidakDikenalError`` for two files of one name."""
    if satu.berkas != lain.berkas:
        raise HurufTidakDikenalError(satu.nama)
    return replace(
        satu,
        teks=lain.teks | satu.teks,
        lebar=lain.lebar | satu.lebar,
        hilang=lain.hilang | satu.hilang,
    )


def join_all(semua: Iterable[Mapping[str, HurufTerpakai]]) -> dict[str, HurufTerpakai]:
    hasil: dict[str, HurufTerpakai] = {}
    for satu in semua:
        for sidik, huruf in satu.items():
            hasil[sidik] = join_two(hasil[sidik], huruf) if sidik in hasil else huruf
    return dict(sorted(hasil.items()))


def open_fonts(
    semua: Mapping[str, HurufTerpakai], konfigurasi: FontConfiguration
) -> dict[str, Any]:
    """The fonts with all that was drawn with them, ready to be embedded. Raises
    ``HurufTidakDikenalError``."""
    return {sidik: _open(sidik, huruf, konfigurasi) for sidik, huruf in semua.items()}


def learn_types() -> None:
    """The C types that every layout names. Each takes milliseconds to parse the first time."""
    for nama in JENIS_C:
        ffi.typeof(nama)


def _open(sidik: str, huruf: HurufTerpakai, konfigurasi: Any) -> Any:
    font = _load(huruf, konfigurasi.font_map)
    if font is None or font.hash != sidik or _fingerprint(font) != huruf.berkas:
        raise HurufTidakDikenalError(huruf.nama)
    font.konfigurasi = konfigurasi  # lives as long as the font, whose faces it holds
    font.to_unicode = dict(sorted(huruf.teks.items()))
    font.widths = huruf.lebar
    font.missing = huruf.hilang
    return font


def _load(huruf: HurufTerpakai, font_map: Any) -> Any:
    sebutan = ffi.gc(pango.pango_font_description_new(), pango.pango_font_description_free)
    keluarga = ffi.new("char[]", huruf.keluarga.encode())
    pango.pango_font_description_set_family(sebutan, keluarga)
    pango.pango_font_description_set_style(sebutan, huruf.gaya)
    pango.pango_font_description_set_weight(sebutan, huruf.tebal)
    pango.pango_font_description_set_stretch(sebutan, PANGO_STRETCH[_stretch(huruf)])
    pango.pango_font_description_set_absolute_size(sebutan, int(UKURAN * TO_UNITS))
    konteks = ffi.gc(pango.pango_font_map_create_context(font_map), gobject.g_object_unref)
    pango_font = pango.pango_font_map_load_font(font_map, konteks, sebutan)
    if pango_font == ffi.NULL:
        return None
    pango_font = ffi.gc(pango_font, gobject.g_object_unref)
    _, lengkap, ukuran = get_pango_font_key(pango_font)
    font = Font(pango_font, lengkap, ukuran)
    font.pango_font = pango_font
    return font


def _stretch(huruf: HurufTerpakai) -> str:
    """The words of a font's name after its family tell its width."""
    ekor = (
        huruf.nama.partition("+")[2].lower().removeprefix(huruf.keluarga.replace(" ", "-").lower())
    )
    cocok = [nama for nama in PANGO_STRETCH if nama in ekor]
    return max(cocok, key=len, default="normal")
