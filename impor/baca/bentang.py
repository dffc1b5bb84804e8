"""How far a sheet may reach.

The fast reader lays a sheet out in memory from its first cell to its last: what it costs is the
rectangle, and one stray cell costs as much as a full sheet.
"""

from __future__ import annotations

from impor.baca.grid import column_letters
from impor.baca.penolakan import BATAS_BARIS, BATAS_KOLOM, BerkasDitolakError, far_cell
from impor.sebab import SebabPesan

BATAS_LUAS = 20_000_000
"""Cells of the rectangle, blank ones too: the reader holds 640 MB for so many."""


class Bentang:
    """The rectangle of the filled cells of one sheet, as they come along."""

    def __init__(self) -> None:
        self.bawah = (1, 1)
        self.kanan = (1, 1)

    @property
    def baris(self) -> int:
        """The last row so far."""
        return self.bawah[0]

    def reach(self, baris: int, kolom: int) -> bool:
        """Take a filled cell in; whether the sheet may still be read."""
        if baris > self.bawah[0]:
            self.bawah = baris, kolom
        if kolom > self.kanan[1]:
            self.kanan = baris, kolom
        baris, kolom = self.bawah[0], self.kanan[1]
        return baris <= BATAS_BARIS and kolom <= BATAS_KOLOM and baris * kolom <= BATAS_LUAS

    def refusal(self, lembar: str) -> BerkasDitolakError:
        """Why it may not. Where only both together are too far, nobody can tell which is astray."""
        bawah, kanan = (f"{column_letters(k)}{b}" for b, k in (self.bawah, self.kanan))
        if self.bawah[0] > BATAS_BARIS:
            return far_cell(bawah, lembar)
        if self.kanan[1] > BATAS_KOLOM:
            return far_cell(kanan, lembar)
        return BerkasDitolakError(
            f"Isi lembar membentang terlalu luas: ke bawah sampai sel {bawah}, ke kanan sampai sel"
            f" {kanan}. Hapus yang di luar tabel, atau bagi lembarnya.",
            f"isi pada {bawah} dan {kanan}",
            f"paling banyak {BATAS_LUAS // 1_000_000} juta sel, yang kosong pun dihitung",
            lembar,
            bawah,
            sebab=SebabPesan.SEL_JAUH,
        )
