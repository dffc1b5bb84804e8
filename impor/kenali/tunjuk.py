"""Headers that a person pointed at, where none was recognised or another one was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from impor.jawaban.isi import JawabanTabel, SalahJawaban
from impor.jawaban.letak_kepala import Kata
from impor.kenali.halaman import Halaman
from impor.kenali.pola import fold

Baris = tuple[int, ...]


def words_of(halaman: Halaman, baris: Sequence[int]) -> Kata:
    """The words of some rows, by which they are found again."""
    return tuple(tuple(fold(sel.teks) for sel in halaman.baris[nomor]) for nomor in baris)


def rows_between(halaman: Halaman, awal: int, akhir: int) -> Baris:
    """The rows that hold anything."""
    return tuple(nomor for nomor in range(awal, akhir + 1) if nomor in halaman.baris)


def find_pointed(
    halaman: Halaman, jawaban: Sequence[JawabanTabel], berkas: str, lembar: str
) -> tuple[Baris, ...]:
    """The rows of each header that the answers point at, from above; none overlaps another.

    Raises ``SalahJawaban`` for rows without anything.
    """
    hasil: list[Baris] = []
    for satu in jawaban:
        if satu.berkas not in ("", berkas) or satu.lembar not in ("", lembar):
            continue
        if satu.baris is not None:
            hasil.append(_named(halaman, satu, satu.baris))
        elif satu.kata:
            hasil.extend(_worded(halaman, satu.kata))
    return tuple(_apart(sorted(hasil)))


def _named(halaman: Halaman, satu: JawabanTabel, baris: tuple[int, int]) -> Baris:
    kepala = rows_between(halaman, *baris)
    if not kepala:
        raise SalahJawaban(f"{satu.letak}: baris {baris[0]} lembar “{satu.lembar}” kosong.")
    return kepala


def _worded(halaman: Halaman, kata: Kata) -> Iterator[Baris]:
    cari = tuple(tuple(map(fold, satu)) for satu in kata)
    for urutan, nomor in enumerate(halaman.nomor):
        if len(halaman.baris[nomor]) != len(cari[0]):
            continue
        baris = tuple(halaman.nomor[urutan : urutan + len(cari)])
        if words_of(halaman, baris) == cari:
            yield baris


def _apart(semua: Sequence[Baris]) -> Iterator[Baris]:
    akhir = 0
    for baris in semua:
        if baris[0] > akhir:
            yield baris
            akhir = baris[-1]
