"""One cell of a table: its value and kind, kept as they are until a renderer shows them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.nilai import Angka, Nilai, Persen
from laporan.document.hitung import Hitung

Isi = Nilai | Decimal | int | str | None


class JenisSel(StrEnum):
    """How a cell's value is written and aligned."""

    TEKS = "teks"
    ANGKA = "angka"  # two decimals
    PERSEN = "persen"  # Decimal("95.43") is 95,43%
    RUPIAH = "rupiah"  # whole rupiah with two decimals
    BILANGAN_BULAT = "bilangan_bulat"
    NILAI = "nilai"  # a target or realisasi of any kind
    PREDIKAT = "predikat"


class Perataan(StrEnum):
    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. ``nilai`` None is "cannot be stated" and is never zero.

    ``alasan`` is the short text shown in place of a bare dash ("belum ada", "tidak dapat
    dihitung"). ``catatan`` is the mark of a footnote of the table ("1", "*"). A cell spanned over
    by a neighbour is left out of its row, as in HTML. Newlines in text begin a new line.
    Other cells refer to it by its ``nama`` (the first of that name); ``hitung`` says how the figure
    comes out of such cells.
    """

    nilai: Isi = None
    jenis: JenisSel = JenisSel.TEKS
    alasan: str = ""
    colspan: int = 1
    rowspan: int = 1
    catatan: str = ""
    perataan: Perataan | None = None  # None: by its kind
    nama: str = ""
    hitung: Hitung | None = None

    @property
    def angka(self) -> Decimal | None:
        """The figure of a cell that states one single number."""
        match self.nilai:
            case Angka(nilai=angka) | Persen(nilai=angka):
                return angka
            case Decimal() | int():
                return Decimal(self.nilai)
        return None
