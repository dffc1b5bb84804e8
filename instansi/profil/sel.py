"""One cell of a profile table: the text as typed and what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.baca import parse_nilai
from aturan.isian import Tulisan, list_pertanyaan, tell_bacaan
from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka, Kosong, Persen, Teks
from isian.kisi import SelGalat, read_teks

from .bentuk import is_tertulis

PANJANG_SEL = 4_000  # letters; the duties of a unit are a long text
Kolom = Mapping[str, str]
IsiSel = dict[str, Any]
KOSONG: IsiSel = {"mentah": "", "nilai": None}


@dataclass(frozen=True, slots=True)
class BacaanSel:
    """A typed cell: what is stored, how it was understood, and the readings to choose from."""

    isi: IsiSel
    terbaca: str = ""
    pilihan: tuple[Tulisan, ...] = ()


def read_sel(teks: str, kolom: Kolom) -> BacaanSel:
    """Raises ``SelGalat`` for what is too long. Blank is stored as blank, never as 0."""
    rapi = read_teks(teks, maks=PANJANG_SEL)
    if not rapi:
        return BacaanSel(dict(KOSONG), "kosong")
    if is_tertulis(kolom["nama"]):
        return BacaanSel({"mentah": rapi, "nilai": nilai_ke_json(Teks(rapi))})
    bacaan = parse_nilai(rapi)
    isi = {"mentah": rapi, "nilai": nilai_ke_json(bacaan.nilai)}
    if isinstance(bacaan.nilai, Angka | Persen | Kosong):
        return BacaanSel(isi, tell_bacaan(bacaan), list_pertanyaan(bacaan))
    return BacaanSel(isi)


def read_baris(teks: Sequence[str], kolom: Sequence[Kolom]) -> list[IsiSel]:
    """A row in the width of its table. Raises ``SelGalat`` with the column."""
    hasil = []
    for satu, milik in zip(teks, kolom, strict=True):
        try:
            hasil.append(read_sel(satu, milik).isi)
        except SelGalat as galat:
            raise SelGalat(f"Kolom {milik['nama']}: {galat}") from galat
    return hasil


def list_teks(sel: Sequence[IsiSel], lebar: int) -> list[str]:
    """What the cells of a row say, as many as its table has columns."""
    teks = [str(satu.get("mentah", "")) for satu in sel[:lebar]]
    return teks + [""] * (lebar - len(teks))
