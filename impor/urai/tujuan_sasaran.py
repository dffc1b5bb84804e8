"""Tujuan and sasaran in one column, told apart by the number or the word before the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from impor.istilah import Peran
from impor.tabel import Isi, Kolom, Rekaman

POLA_KEPALA = re.compile(r"\btujuan\W*(?:dan\W*)?sasaran\b", re.IGNORECASE)
POLA_TUJUAN = re.compile(r"tujuan\b\s*(?:ke\W*)?[\divx.]*\s*[:.\-]?\s*(?P<nama>.*)", re.IGNORECASE)
TUJUAN, SASARAN, NO = Peran.TUJUAN.value, Peran.SASARAN.value, Peran.NO.value


def split_goals(baris: Iterable[Rekaman], kolom: Sequence[Kolom]) -> tuple[Rekaman, ...]:
    """Rows that call themselves a tujuan as such; the sasaran below them belong to it."""
    bersama = any(
        k.peran is Peran.SASARAN and any(map(POLA_KEPALA.search, k.kepala)) for k in kolom
    )
    if not bersama:
        return tuple(baris)
    hasil: list[Rekaman] = []
    kini: Isi | None = None
    for rekaman in baris:
        tujuan = _goal_of(rekaman)
        if tujuan is not None:
            kini = tujuan
            hasil.append(_as_goal(rekaman, tujuan))
        elif kini is not None:
            isian = {TUJUAN: kini._replace(diwariskan=True), **rekaman.isian}
            hasil.append(rekaman._replace(isian=_drop_goal(isian, kini)))
        else:
            hasil.append(rekaman)
    return tuple(hasil)


def _goal_of(rekaman: Rekaman) -> Isi | None:
    """The tujuan that a row names itself; None when it names none."""
    isi, nomor = rekaman.isian.get(SASARAN), rekaman.isian.get(NO)
    if isi is None or isi.diwariskan:
        return None
    cocok = POLA_TUJUAN.fullmatch(str(isi.nilai or ""))
    if cocok is not None and cocok["nama"] and cocok["nama"] != isi.nilai:
        return isi._replace(nilai=cocok["nama"])
    bernomor = nomor is not None and POLA_TUJUAN.fullmatch(nomor.mentah.strip()) is not None
    return isi if bernomor else None


def _as_goal(rekaman: Rekaman, tujuan: Isi) -> Rekaman:
    isian = {kunci: isi for kunci, isi in rekaman.isian.items() if kunci != SASARAN}
    return rekaman._replace(isian={**isian, TUJUAN: tujuan})


def _drop_goal(isian: dict[str, Isi], tujuan: Isi) -> dict[str, Isi]:
    """A row that inherited the tujuan as its sasaran (a second indicator) has no sasaran."""
    sasaran = isian.get(SASARAN)
    if sasaran is not None and sasaran.diwariskan and sasaran.sel == tujuan.sel:
        return {kunci: isi for kunci, isi in isian.items() if kunci != SASARAN}
    return isian
