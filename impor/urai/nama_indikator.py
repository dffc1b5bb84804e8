"""Names of indicators that stand in more than one row: broken over two, or parts under a head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from impor.istilah import Peran
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.isi import PERAN_KINERJA, PERAN_PERSEN, PERAN_UANG

NAMA = Peran.INDIKATOR.value
POLA_HURUF = re.compile(r"[a-z][.)]")
BERISI = (
    PERAN_KINERJA | PERAN_PERSEN | PERAN_UANG | {Peran.RUMUS, Peran.DEFINISI, Peran.SUMBER_DATA}
)
"""What an indicator is told with; a heading has none of it."""


def join_names(baris: Iterable[Rekaman], kolom: Sequence[Kolom]) -> tuple[Rekaman, ...]:
    """A row that holds nothing but the rest of a sentence goes to the name above it."""
    hasil: list[Rekaman] = []
    for rekaman in baris:
        isi = rekaman.isian.get(NAMA)
        if hasil and isi is not None and NAMA in hasil[-1].isian and _is_rest(rekaman, isi):
            hasil[-1] = _rename(hasil[-1], f"{hasil[-1].isian[NAMA].nilai} {isi.nilai}")
        else:
            hasil.append(rekaman)
    return name_parts(hasil, kolom)


def _is_rest(rekaman: Rekaman, isi: Isi) -> bool:
    sendiri = {kunci for kunci, satu in rekaman.isian.items() if not satu.diwariskan}
    return sendiri == {NAMA} and not isi.awalan and str(isi.nilai)[:1].islower()


def name_parts(baris: Sequence[Rekaman], kolom: Sequence[Kolom]) -> tuple[Rekaman, ...]:
    """``a.`` and ``b.`` below an indicator without figures of its own are parts of it, and bear
    its name; it is then a heading and no indicator."""
    berisi = {k.kunci for k in kolom if k.peran in BERISI}
    hasil: list[Rekaman] = []
    kepala: Rekaman | None = None
    for nomor, rekaman in enumerate(baris):
        berikut = baris[nomor + 1] if nomor + 1 < len(baris) else None
        if _is_part(rekaman):
            hasil.append(_under(kepala, rekaman) if kepala else rekaman)
            continue
        judul = not berisi & rekaman.isian.keys() and berikut is not None and _is_part(berikut)
        kepala = rekaman if judul and NAMA in rekaman.isian and berisi else None
        if kepala is None:
            hasil.append(rekaman)
    return tuple(hasil)


def _is_part(rekaman: Rekaman) -> bool:
    isi = rekaman.isian.get(NAMA)
    return isi is not None and not isi.diwariskan and bool(POLA_HURUF.fullmatch(isi.awalan))


def _under(kepala: Rekaman, rekaman: Rekaman) -> Rekaman:
    return _rename(rekaman, f"{kepala.isian[NAMA].nilai}: {rekaman.isian[NAMA].nilai}")


def _rename(rekaman: Rekaman, nama: str) -> Rekaman:
    isi = rekaman.isian[NAMA]._replace(nilai=nama)
    return rekaman._replace(isian={**rekaman.isian, NAMA: isi})
