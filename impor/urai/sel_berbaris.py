"""Several indicators in one row: a list in the cell of names, and as many lines beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from aturan.huruf import fold_huruf
from impor.baca.grid import Sel
from impor.istilah import Peran
from impor.tabel import Kolom
from impor.urai.isi import PERAN_KINERJA, PERAN_PERSEN
from impor.urai.kata import POLA_AWALAN

NAMA = frozenset({Peran.INDIKATOR, Peran.INDIKATOR_SASARAN})
BERANGKA = PERAN_KINERJA | PERAN_PERSEN
BERSAMA = frozenset({Peran.SATUAN})
"""What is said once for all lines and holds for each of them."""
POLA_BUTIR = re.compile(r"[-–•▪*]\s+(?=\S)")


def split_row(baris: Sequence[Sel], kolom: Mapping[int, Kolom]) -> list[list[Sel]]:
    """The row as one row for each indicator; the row itself when it holds one, or when its figures
    are not as many as its names: whose they are can then not be told."""
    daftar = {
        sel.kolom: butir
        for sel in baris
        if (milik := kolom.get(sel.kolom)) is not None
        and (butir := list_items(sel, bernama=milik.peran in NAMA))
        and milik.peran in NAMA | BERANGKA | BERSAMA
    }
    banyak = max((len(b) for k, b in daftar.items() if kolom[k].peran in NAMA), default=1)
    angka = [s.kolom for s in baris if s.kolom in kolom and kolom[s.kolom].peran in BERANGKA]
    if banyak < 2 or not angka or any(len(daftar.get(k, ())) != banyak for k in angka):
        return [list(baris)]
    return [[satu for sel in baris if (satu := _nth(sel, n, daftar, kolom))] for n in range(banyak)]


def find_list(baris: Sequence[Sel], kolom: Mapping[int, Kolom]) -> Sel | None:
    """The cell that holds a list of names; None when the row names one indicator."""
    nama = (sel for sel in baris if sel.kolom in kolom and kolom[sel.kolom].peran in NAMA)
    return next((sel for sel in nama if list_items(sel, bernama=True)), None)


def _nth(
    sel: Sel, n: int, daftar: Mapping[int, Sequence[str]], kolom: Mapping[int, Kolom]
) -> Sel | None:
    """The n-th line of a cell. What is no list stands in the first row, a unit in all."""
    butir = daftar.get(sel.kolom)
    if butir is not None and n < len(butir):
        return sel._replace(mentah=butir[n], nilai=butir[n])
    bersama = sel.kolom in kolom and kolom[sel.kolom].peran in BERSAMA
    return sel if n == 0 or bersama else None


def list_items(sel: Sel, *, bernama: bool) -> list[str]:
    """The lines of a cell without their numbers. Names are a list only when each begins like an
    item of one; the rest of a long name goes with its beginning."""
    baris = [satu.strip() for satu in fold_huruf(sel.mentah).split("\n") if satu.strip()]
    if not isinstance(sel.nilai, str) or len(baris) < 2:
        return []
    cocok = [POLA_AWALAN.match(satu) or POLA_BUTIR.match(satu) for satu in baris]
    if cocok[0] is None:
        return [] if bernama else baris
    butir: list[str] = []
    for satu, awal in zip(baris, cocok, strict=True):
        if awal is not None:
            butir.append(satu[awal.end() :])
        else:
            butir[-1] = f"{butir[-1]} {satu}"
    return butir if len(butir) > 1 else []
