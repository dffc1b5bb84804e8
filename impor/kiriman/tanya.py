"""The questions of a kiriman, and the answers that its page offers to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .jawab import Isi, cell_of, with_fakta, with_padanan, with_sel
from .pratinjau import ANGKA, FAKTA, NAMA, Pratinjau

Tanya = dict[str, Any]
SAMA_ATAU_BEDA = {"sama": True, "beda": False}


class SalahTanya(Exception):
    """There is no such question, or no such answer to it."""


def find_tanya(pratinjau: Pratinjau, perihal: str, nomor: str) -> list[Tanya]:
    """The question of this number among those of its kind, from 1; ``semua``: every one of them.

    Raises ``SalahTanya``.
    """
    semua: list[Tanya] = pratinjau.get("tanya", {}).get(perihal, [])
    if nomor == "semua":
        dipilih = semua
    else:
        dipilih = [satu for n, satu in enumerate(semua, 1) if str(n) == nomor]
    if not dipilih:
        raise SalahTanya
    return dipilih


def answer_with(perihal: str, tanya: Sequence[Tanya], jawab: str) -> Callable[[Isi], Isi]:
    """What these questions, answered alike, do to the answers. Raises ``SalahTanya``."""
    return MENJAWAB[perihal](tanya, jawab)


def _nama(tanya: Sequence[Tanya], jawab: str) -> Callable[[Isi], Isi]:
    if jawab not in SAMA_ATAU_BEDA:
        raise SalahTanya
    return lambda isi: with_padanan(isi, list(tanya), sama=SAMA_ATAU_BEDA[jawab])


def _angka(tanya: Sequence[Tanya], jawab: str) -> Callable[[Isi], Isi]:
    """``0``: the separator stands between thousands; ``1``: before the decimals."""
    tempat = [cell_of(satu) for satu in tanya]
    teks = [satu["pilihan"][_index(satu, jawab)] for satu in tanya]

    def ubah(isi: Isi) -> Isi:
        for letak, benar in zip(tempat, teks, strict=True):
            isi = with_sel(isi, **letak, teks=benar)
        return isi

    return ubah


def _fakta(tanya: Sequence[Tanya], jawab: str) -> Callable[[Isi], Isi]:
    dipakai = [_index(satu, jawab) for satu in tanya]

    def ubah(isi: Isi) -> Isi:
        for satu, nomor in zip(tanya, dipakai, strict=True):
            isi = with_fakta(isi, satu, nomor)
        return isi

    return ubah


def _index(tanya: Tanya, jawab: str) -> int:
    pilihan = [str(n) for n in range(len(tanya["pilihan"]))]
    if jawab not in pilihan:
        raise SalahTanya
    return int(jawab)


MENJAWAB: Mapping[str, Callable[[Sequence[Tanya], str], Callable[[Isi], Isi]]] = {
    NAMA: _nama,
    ANGKA: _angka,
    FAKTA: _fakta,
}
