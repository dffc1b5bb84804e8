"""Tables whose rows, not columns, say what a figure is: ``Anggaran`` above ``Realisasi``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from impor.baca.grid import Sel
from impor.istilah import Peran
from impor.kenali.pola import fold
from impor.tabel import Kolom

LABEL = re.compile(
    r"(?:target|pagu|anggaran|realisasi|rencana|sisa|persen(?:tase)?|serapan|capaian|%)"
    r"(?: (?:anggaran|keuangan|fisik|pagu|kinerja))?(?:\W*(?:rp|%)\W*)?"
)
BERNAMA = frozenset({Peran.URAIAN, Peran.LAIN, Peran.KETERANGAN, Peran.SATUAN, Peran.INDIKATOR})


def find_row_labels(kolom: Sequence[Kolom], baris: Sequence[Sequence[Sel]]) -> Kolom | None:
    """The column that says of each row what its figures are; None when there is none."""
    for satu in kolom:
        if satu.peran not in BERNAMA:
            continue
        sekolom = (sel for baris_sel in baris for sel in baris_sel if sel.kolom == satu.indeks)
        if _are_labels(sekolom):
            return satu
    return None


def _are_labels(sel: Iterable[Sel]) -> bool:
    """Whether each cell is a label, and not all of them the same."""
    isi: set[str] = set()
    for satu in sel:
        teks = fold(satu.teks)
        if LABEL.fullmatch(teks) is None:
            return False
        isi.add(teks)
    return len(isi) > 1
