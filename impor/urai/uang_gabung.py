"""One amount in a cell that is merged over several lines: it is no line's, for nothing tells how
they share it."""

from __future__ import annotations

from collections.abc import Sequence

from impor.baca.grid import Lembar, Sel, split_address
from impor.istilah import JenisBaris, Kelas, Peran, TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANGGARAN, Isi, Kolom, Rekaman
from impor.urai.pencatat import Pencatat

NAMA = (Peran.URAIAN, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)


def refuse_shared_money(
    baris: Sequence[Rekaman], kolom: Sequence[Kolom], lembar: Lembar, pencatat: Pencatat
) -> tuple[Rekaman, ...]:
    """The rows without the amounts that several lines hold together, each told once."""
    hasil = list(baris)
    for k in kolom:
        for alamat in _shared(baris, k) if k.peran in PERAN_ANGGARAN else ():
            _report(lembar.sel[split_address(alamat)], pencatat)
            hasil = [_without(isi, k.kunci, alamat) for isi in hasil]
    return tuple(hasil)


def _shared(baris: Sequence[Rekaman], kolom: Kolom) -> list[str]:
    """The cells of a column that stand for more than one name."""
    pemilik: dict[str, int] = {}
    for rekaman in baris:
        isi = rekaman.isian.get(kolom.kunci)
        if isi is not None and _has_name(rekaman):
            pemilik[isi.sel] = pemilik.get(isi.sel, 0) + 1
    return [alamat for alamat, banyak in pemilik.items() if banyak > 1]


def _has_name(rekaman: Rekaman) -> bool:
    """Whether a row names a line of its own, rather than going on with the one above."""
    nama = (rekaman.isian.get(peran) for peran in NAMA)
    bernama = any(isi is not None and not isi.diwariskan for isi in nama)
    return bernama and rekaman.jenis_baris is JenisBaris.DATA


def _without(rekaman: Rekaman, kunci: str, alamat: str) -> Rekaman:
    isi = rekaman.isian.get(kunci)
    if isi is None or isi.sel != alamat:
        return rekaman
    sisa = {k: v for k, v in rekaman.isian.items() if k != kunci}
    if not isi.diwariskan:
        sisa[kunci] = Isi(isi.sel, isi.mentah, None, catatan="satu jumlah untuk beberapa baris")
    return rekaman._replace(isian=sisa)


def _report(sel: Sel, pencatat: Pencatat) -> None:
    pencatat.kelas[sel.baris, sel.kolom] = Kelas.TIDAK_DIPAHAMI
    pencatat.report(
        TingkatPesan.PERINGATAN,
        f"Jumlah {sel.teks} digabung untuk beberapa baris, jadi tidak dapat dibagi dan tidak"
        " dipakai.",
        sebab=SebabPesan.UANG_GABUNG,
        sel=sel.alamat,
        ditemukan=sel.teks,
        diharapkan="jumlah setiap baris di selnya sendiri",
    )
