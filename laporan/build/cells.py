"""Cells, columns and rows as the chapters write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.jejak import Hitungan
from aturan.nilai import Kosong, Nilai, Sebab
from aturan.rekap_anggaran import Jumlah
from aturan.teks import kemiripan
from laporan.document import (
    Baris,
    Catatan,
    GayaBaris,
    JenisSel,
    Kolom,
    Perataan,
    Sel,
    tampil,
)

KOLOM_NO = Kolom("No", 4, perataan=Perataan.TENGAH)
KOSONG = Sel("")  # a cell that has nothing to state, as in a row of totals
ALASAN_SEBAB = {
    Sebab.BELUM_DIISI: "belum ada",
    Sebab.STRIP: "–",
    Sebab.BELUM_DINILAI: "belum dinilai",
    Sebab.TIDAK_ADA_DATA: "tidak ada data",
}


def teks(isi: str) -> Sel:
    """Text; empty text is a dash."""
    return Sel(isi or None)


def nomor(urut: int) -> Sel:
    return Sel(urut, JenisSel.BILANGAN_BULAT, perataan=Perataan.TENGAH)


def nilai(isi: Nilai | None, kosong: str = "") -> Sel:
    """A target or realisasi; a missing one says why (``kosong`` overrules the reason)."""
    if isi is None:
        return Sel(None, JenisSel.NILAI, kosong or "belum ada")
    alasan = ALASAN_SEBAB[isi.sebab] if isinstance(isi, Kosong) else ""
    return Sel(isi, JenisSel.NILAI, alasan)


def persen(isi: Decimal | None, alasan: Alasan | None = None) -> Sel:
    return Sel(isi, JenisSel.PERSEN, sebab(alasan))


def hitungan(isi: Hitungan, jenis: JenisSel = JenisSel.PERSEN) -> Sel:
    """A computed figure, or why there is none."""
    return Sel(isi.nilai, jenis, sebab(isi.alasan))


def rupiah(isi: Decimal | None, alasan: str = "belum ada") -> Sel:
    """Money under a heading that says "(Rp)"."""
    return Sel(isi, JenisSel.ANGKA, alasan)


def jumlah(isi: Jumlah) -> Sel:
    return rupiah(isi.nilai)


def predikat(isi: str | None) -> Sel:
    return Sel(isi, JenisSel.PREDIKAT)


def sebab(alasan: Alasan | None) -> str:
    """The reason as a cell states it: its sentence without the full stop."""
    return alasan.kalimat.rstrip(".") if alasan else ""


def kolom_rupiah(judul: str, *kelompok: str) -> Kolom:
    """A column of money; its heading names the currency, so that the cells need not."""
    return Kolom(f"{judul} (Rp)", 16, JenisSel.ANGKA, kelompok=kelompok)


def kolom_persen(judul: str, *kelompok: str) -> Kolom:
    return Kolom(judul, 9, JenisSel.PERSEN, kelompok=kelompok)


def kolom_nilai(judul: str, *kelompok: str) -> Kolom:
    return Kolom(judul, 10, JenisSel.NILAI, kelompok=kelompok)


def merge_down(baris: Sequence[tuple[Sel, ...]], kolom: Sequence[int]) -> tuple[Baris, ...]:
    """Rows in which equal neighbours of these columns become one cell over several rows.

    A column merges only within the cells of the columns before it in ``kolom``.
    """
    awal = [
        [_is_awal(baris, i, kolom[: k + 1]) for k in range(len(kolom))] for i in range(len(baris))
    ]
    return tuple(Baris(_merge_row(baris, awal, i, kolom)) for i in range(len(baris)))


def _is_awal(baris: Sequence[tuple[Sel, ...]], i: int, kolom: Sequence[int]) -> bool:
    """Whether row ``i`` begins a new cell in the last of these columns."""
    return i == 0 or any(tampil(baris[i][k]) != tampil(baris[i - 1][k]) for k in kolom)


def _merge_row(
    baris: Sequence[tuple[Sel, ...]], awal: Sequence[Sequence[bool]], i: int, kolom: Sequence[int]
) -> tuple[Sel, ...]:
    hasil = []
    for letak, sel in enumerate(baris[i]):
        if letak not in kolom:
            hasil.append(sel)
            continue
        urut = kolom.index(letak)
        if awal[i][urut]:
            akhir = next((j for j in range(i + 1, len(baris)) if awal[j][urut]), len(baris))
            hasil.append(replace(sel, rowspan=akhir - i))
    return tuple(hasil)


def drop_kolom(
    kolom: Sequence[Kolom], baris: Iterable[tuple[Sel, ...]], kosong: Iterable[int]
) -> tuple[tuple[Kolom, ...], list[tuple[Sel, ...]]]:
    """The table without these columns: a column exists only where its data do."""
    buang = set(kosong)
    sisa = [letak for letak in range(len(kolom)) if letak not in buang]
    return tuple(kolom[i] for i in sisa), [tuple(satu[i] for i in sisa) for satu in baris]


def total(sel: Iterable[Sel]) -> Baris:
    return Baris(tuple(sel), GayaBaris.TOTAL)


class Kaki:
    """Footnotes of one table, numbered as they come; equal notes share a number."""

    def __init__(self) -> None:
        self._catatan: list[str] = []

    def mark(self, sel: Sel, kalimat: Iterable[str]) -> Sel:
        """The cell with the marks of these notes."""
        tanda = [self._nomor(satu) for satu in kalimat]
        return replace(sel, catatan=",".join(tanda)) if tanda else sel

    def _nomor(self, kalimat: str) -> str:
        if kalimat not in self._catatan:
            self._catatan.append(kalimat)
        return str(self._catatan.index(kalimat) + 1)

    @property
    def catatan(self) -> tuple[Catatan, ...]:
        return tuple(Catatan(isi, str(urut)) for urut, isi in enumerate(self._catatan, 1))


NAMA_TERBANYAK = 3
MIRIP = 0.8  # an indicator that a table left unnamed bears the name of its program


def nama_indikator(nama: str, program: str) -> str:
    """The indicator's name, or nothing when it only repeats the program's."""
    return "" if kemiripan(nama, program) >= MIRIP else nama


def ringkas_nama(nama: Sequence[str]) -> str:
    """The names one below the other; of many only the first, since another table has them all."""
    if len(nama) <= NAMA_TERBANYAK:
        return "\n".join(nama)
    sisa = len(nama) - NAMA_TERBANYAK + 1
    return "\n".join((*nama[: NAMA_TERBANYAK - 1], f"dan {sisa} indikator lain"))
