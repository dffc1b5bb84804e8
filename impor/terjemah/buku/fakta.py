"""A row of a buku isian whose cells state facts, and what is said of cells that state none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from impor.kembali.kunci import Sel
from impor.kembali.semula import is_utuh
from impor.rencana.entri import Entri
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.peringkat import MANUAL, peringkat
from impor.sebab import SebabPesan
from impor.tabel import Isi, Tabel

TAK_DIISI = {
    "lihat": "Kolom ini hanya untuk dilihat; ubah targetnya di lembar Target Renstra atau PK.",
    "satuan": "Satuan indikator yang sudah ada diubah di halaman indikator, bukan di buku ini.",
    "tetap": "Kolom ini menandai barisnya dan tidak diubah lewat buku isian.",
    "dirinci": "Baris ini dirinci di bawahnya; isi uangnya pada rinciannya.",
    "jenis_lain": "Realisasi baris ini tersimpan menurut masa lain; isi di kolom masa itu.",
}
"""Cells that are shown and not filled in, and what is said when somebody did."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """A cell that is not as it was: its header, what it stated, what it says now."""

    judul: str
    sel: Sel
    isi: Isi


@dataclass(frozen=True, slots=True)
class Fakta:
    """The row that is being read: the rows of the database that it is about."""

    k: Konteks
    tabel: Tabel
    entri: Mapping[str, Entri]

    def tolak(self, ubahan: Ubahan, kalimat: str, sebab: SebabPesan) -> None:
        self.k.peringatan(self.tabel, ubahan.isi, kalimat, sebab=sebab)

    def sumber(self, isi: Isi) -> dict[str, str]:
        """As what a person typed on screen; the cell is told in words, for it is no sheet that
        states the figure again every year."""
        letak = f"{self.tabel.berkas}, lembar {self.tabel.lembar}, sel {isi.sel}"
        return {"jenis_sumber": MANUAL, "sumber": f"buku isian {letak}"}

    def tulis(
        self, jenis: str, kunci: Mapping[str, Any], isian: Mapping[str, Any], isi: Isi
    ) -> None:
        letak = tempat(self.tabel, isi)
        self.k.papan.tulis(jenis, {**kunci, **isian}, letak, peringkat=peringkat(MANUAL))

    def is_berubah(self, ubahan: Ubahan, kini: str, tampil: str) -> bool:
        """Whether the stored value is no longer the one that the book showed. It stays then, and
        both are told, unless they say the same: the book was imported before."""
        if kini == ubahan.sel.semula:
            return False
        if is_utuh(ubahan.isi, kini):
            return True
        self.tolak(
            ubahan,
            f"Sejak buku ini diunduh, nilainya diubah menjadi “{tampil}”; isi sel ini tidak"
            " ditulis. Unduh buku isian yang baru bila isi sel ini yang benar.",
            SebabPesan.BERUBAH_SEJAK,
        )
        return True


Penyata = Callable[[Fakta, Sequence[Ubahan]], None]
"""States the changed cells of one row."""


def sisihkan(fakta: Fakta, ubahan: Sequence[Ubahan]) -> list[Ubahan]:
    """The changes that may be made; what is only shown is told."""
    for satu in ubahan:
        if satu.sel.fakta in TAK_DIISI:
            fakta.tolak(satu, TAK_DIISI[satu.sel.fakta], SebabPesan.BUKAN_ISIAN)
    return [satu for satu in ubahan if satu.sel.fakta not in TAK_DIISI]
