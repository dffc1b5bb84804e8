"""Which typefaces of the report are missing on this machine.

A missing face is replaced in silence by whatever there is, and page numbers change with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from weasyprint.text.ffi import ffi, fontconfig

KELUARGA = ("Liberation Serif", "Liberation Sans")


def missing_fonts(keluarga: Iterable[str] = KELUARGA) -> tuple[str, ...]:
    config = fontconfig.FcInitLoadConfigAndFonts()
    try:
        return tuple(nama for nama in keluarga if _best_match(config, nama) != nama)
    finally:
        fontconfig.FcConfigDestroy(config)


def _best_match(config: object, keluarga: str) -> str:
    """The family that fontconfig would really take for a name; empty without any typeface."""
    pola = fontconfig.FcPatternCreate()
    fontconfig.FcPatternAddString(pola, b"family", keluarga.encode())
    fontconfig.FcConfigSubstitute(config, pola, fontconfig.FcMatchPattern)
    fontconfig.FcDefaultSubstitute(pola)
    cocok = fontconfig.FcFontMatch(config, pola, ffi.new("FcResult *"))
    nama = ffi.new("FcChar8 **")
    fontconfig.FcPatternGetString(cocok, b"family", 0, nama)
    hasil = bytes(ffi.string(nama[0])).decode() if nama[0] else ""
    fontconfig.FcPatternDestroy(cocok)
    fontconfig.FcPatternDestroy(pola)
    return hasil
