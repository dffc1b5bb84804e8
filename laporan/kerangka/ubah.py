"""Changes of an outline. Each gives a new outline; one that finds nothing to do gives the same.

A part is named by its key. ``KerangkaTidakSahError`` says why a change cannot be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from laporan.kerangka.baca import KerangkaTidakSahError
from laporan.kerangka.bentuk import Butir, Kerangka

Daftar = tuple[Butir, ...]
AKAR = ("depan", "bab", "lampiran")


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a part stands: the indices that lead to it below one of the three roots."""

    akar: str
    jalur: tuple[int, ...]

    @property
    def urut(self) -> int:
        return self.jalur[-1]


def find_letak(kerangka: Kerangka, kunci: str) -> Letak:
    for akar in AKAR:
        if jalur := _search(getattr(kerangka, akar), kunci):
            return Letak(akar, jalur)
    raise KerangkaTidakSahError(f"Bagian “{kunci}” tidak ada di kerangka ini.")


def find_butir(kerangka: Kerangka, kunci: str) -> Butir:
    letak = find_letak(kerangka, kunci)
    semua: Daftar = getattr(kerangka, letak.akar)
    for urut in letak.jalur[:-1]:
        semua = semua[urut].isi
    return semua[letak.urut]


def _search(semua: Daftar, kunci: str) -> tuple[int, ...]:
    for urut, satu in enumerate(semua):
        if satu.kunci == kunci:
            return (urut,)
        if dalam := _search(satu.isi, kunci):
            return (urut, *dalam)
    return ()


def _edit(kerangka: Kerangka, letak: Letak, ubah: Callable[[Daftar], Daftar]) -> Kerangka:
    """The outline with the list changed in which the part stands."""
    semua = _edit_list(getattr(kerangka, letak.akar), letak.jalur[:-1], ubah)
    isi: dict[str, Any] = {letak.akar: semua}
    return replace(kerangka, **isi)


def _edit_list(semua: Daftar, jalur: tuple[int, ...], ubah: Callable[[Daftar], Daftar]) -> Daftar:
    if not jalur:
        return ubah(semua)
    urut = jalur[0]
    induk = replace(semua[urut], isi=_edit_list(semua[urut].isi, jalur[1:], ubah))
    return (*semua[:urut], induk, *semua[urut + 1 :])


def move(kerangka: Kerangka, kunci: str, langkah: int) -> Kerangka:
    """By -1 or 1 among those beside it."""
    letak = find_letak(kerangka, kunci)

    def ubah(semua: Daftar) -> Daftar:
        tujuan = letak.urut + langkah
        if not 0 <= tujuan < len(semua):
            return semua
        baru = list(semua)
        baru.insert(tujuan, baru.pop(letak.urut))
        return tuple(baru)

    return _edit(kerangka, letak, ubah)


def indent(kerangka: Kerangka, kunci: str) -> Kerangka:
    """Below the part that stands before it."""
    letak = find_letak(kerangka, kunci)
    if letak.akar != "bab" or not letak.urut:
        return kerangka

    def ubah(semua: Daftar) -> Daftar:
        sebelum, satu = semua[letak.urut - 1 : letak.urut + 1]
        induk = replace(sebelum, isi=(*sebelum.isi, satu))
        return (*semua[: letak.urut - 1], induk, *semua[letak.urut + 1 :])

    return _edit(kerangka, letak, ubah)


def outdent(kerangka: Kerangka, kunci: str) -> Kerangka:
    """Behind the part in which it stands."""
    letak = find_letak(kerangka, kunci)
    if len(letak.jalur) < 2:
        return kerangka
    satu = find_butir(kerangka, kunci)
    tanpa = _edit(kerangka, letak, lambda semua: _without(semua, letak.urut))
    induk = Letak(letak.akar, letak.jalur[:-1])
    return _edit(tanpa, induk, lambda semua: _with(semua, induk.urut + 1, satu))


def _without(semua: Daftar, urut: int) -> Daftar:
    return (*semua[:urut], *semua[urut + 1 :])


def _with(semua: Daftar, urut: int, baru: Butir) -> Daftar:
    return (*semua[:urut], baru, *semua[urut:])


def change_butir(kerangka: Kerangka, kunci: str, **isi: Any) -> Kerangka:
    letak = find_letak(kerangka, kunci)

    def ubah(semua: Daftar) -> Daftar:
        baru = replace(semua[letak.urut], **isi)
        return (*semua[: letak.urut], baru, *semua[letak.urut + 1 :])

    return _edit(kerangka, letak, ubah)


def remove(kerangka: Kerangka, kunci: str) -> Kerangka:
    letak = find_letak(kerangka, kunci)
    if find_butir(kerangka, kunci).isi:
        raise KerangkaTidakSahError("Pindahkan atau hapus dahulu bagian di dalamnya.")
    return _edit(kerangka, letak, lambda semua: _without(semua, letak.urut))


def insert_after(kerangka: Kerangka, setelah: str, baru: Butir) -> Kerangka:
    """Beside the part ``setelah``."""
    letak = find_letak(kerangka, setelah)
    return _edit(kerangka, letak, lambda semua: _with(semua, letak.urut + 1, baru))


GERAK: dict[str, Callable[[Kerangka, str], Kerangka]] = {
    "naik": lambda kerangka, kunci: move(kerangka, kunci, -1),
    "turun": lambda kerangka, kunci: move(kerangka, kunci, 1),
    "masuk": indent,
    "keluar": outdent,
    "sembunyi": lambda kerangka, kunci: change_butir(kerangka, kunci, sembunyi=True),
    "tampil": lambda kerangka, kunci: change_butir(kerangka, kunci, sembunyi=False),
    "hapus": remove,
}
