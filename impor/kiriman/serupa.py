"""Cells that are wrong in the same way: corrected once, for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from impor.baca.grid import Lembar, column_letters, split_address
from impor.istilah import Kelas, TingkatPesan

from .pesan import Baris

DILIHAT = frozenset({TingkatPesan.GALAT.value, TingkatPesan.PERINGATAN.value})


def list_serupa(
    lembar: Lembar, kelas: Mapping[str, Kelas], betul: Mapping[str, str], alamat: str
) -> list[str]:
    """The cells of its column that hold the same text as this one, by now and in the file, and
    were taken for the same, with itself; of an empty cell only itself."""
    baris, kolom = split_address(alamat)
    ini = lembar.sel.get((baris, kolom))
    if ini is None:
        return [alamat]
    return [
        lain.alamat
        for (_, k), lain in sorted(lembar.sel.items())
        if k == kolom
        and lain.mentah == ini.mentah
        and betul.get(lain.alamat) == betul.get(alamat)
        and kelas.get(lain.alamat) == kelas.get(alamat)
    ]


def list_dilihat(pesan: Iterable[Baris]) -> list[str]:
    """The cells that a galat or a warning speaks of, in the order of the sheet."""
    letak = {
        place
        for satu in pesan
        if satu["tingkat"] in DILIHAT and (place := find_place(satu["sel"])) is not None
    }
    return [f"{column_letters(kolom)}{baris}" for baris, kolom in sorted(letak)]


def find_place(alamat: str) -> tuple[int, int] | None:
    """None for what is no single cell."""
    try:
        return split_address(alamat)
    except ValueError:
        return None
