"""What the sums tell of levels: rows without any mark that add up to the row above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from impor.istilah import JenisBaris
from impor.kenali.pola import fold
from impor.tabel import Rekaman
from impor.urai.tanda import Tanda

UANG = ("pagu", "realisasi_anggaran")


@dataclass(frozen=True, slots=True)
class DiBawah:
    """``jenjang`` levels below the row number ``atas``."""

    atas: int
    jenjang: int


def levels_by_sums(
    baris: Sequence[Rekaman], tanda: Sequence[Tanda], kepala: Sequence[str] = ()
) -> Mapping[int, DiBawah]:
    """Where rows stand that show nothing of their level, by number; ``kepala`` is the header
    above the names. Rows of which nothing can be told are left out."""
    kunci = _money_key(baris)
    lipat = fold(kepala[-1]) if kepala else ""
    hasil: dict[int, DiBawah] = {}
    for atas, deret in _runs(baris, tanda):
        uang = [_amount(baris[nomor], kunci) for nomor in deret]
        jenjang = find_steps(uang, _amount(baris[atas], kunci), lipat) or []
        hasil |= {nomor: DiBawah(atas, n) for nomor, n in zip(deret, jenjang, strict=False)}
    return hasil


def _runs(baris: Sequence[Rekaman], tanda: Sequence[Tanda]) -> Iterator[tuple[int, list[int]]]:
    """A row that shows its level, and those without a mark right below it."""
    atas: int | None = None
    deret: list[int] = []
    for nomor, satu in enumerate(tanda):
        if baris[nomor].jenis_baris is not JenisBaris.DATA:
            continue
        if not is_marked(satu):
            deret.append(nomor)
            continue
        if atas is not None and deret:
            yield atas, deret
        atas, deret = nomor, []
    if atas is not None and deret:
        yield atas, deret


def is_marked(tanda: Tanda, *, kapital: bool = True) -> bool:
    """Whether a row shows anything of its level; ``kapital``: capitals count too."""
    bersifat = tanda.is_pd or tanda.berkode_pd or tanda.is_bukan_belanja
    tertulis = tanda.nomor or tanda.kata or tanda.kode or tanda.rekening or bersifat
    return bool(tertulis) or (kapital and tanda.kapital)


def find_steps(
    uang: Sequence[Decimal | None], atas: Decimal | None, kepala: str = ""
) -> list[int] | None:
    """1 for a row right below the one above all of them, 2 for one below such a row; None where
    the amounts do not tell."""
    ada = [satu for satu in uang if satu is not None]
    rata = [1] * len(uang)
    if atas is not None and ada and sum(ada) == atas:
        return rata
    if len(ada) < len(uang):
        return None
    bertingkat = _nested(ada)
    puncak = [satu for satu, jenjang in zip(ada, bertingkat, strict=True) if jenjang == 1]
    if atas is not None and sum(puncak) == atas:
        return bertingkat
    return bertingkat if 2 in bertingkat and _has_subs(bertingkat, kepala) else rata


def _has_subs(bertingkat: Sequence[int], kepala: str) -> bool:
    """Whether sums that nothing above confirms are of kegiatan with their sub kegiatan: the header
    says so, or none stands alone and one adds up several."""
    if re.search(r"\bkegiatan\b", kepala):
        return re.search(r"\bsub\b", kepala) is not None
    teks = "".join(map(str, bertingkat))
    return re.fullmatch(r"(?:12+)+", teks) is not None and "22" in teks


def _nested(uang: Sequence[Decimal]) -> list[int]:
    """The rows that the ones right after them add up to, and these."""
    hasil: list[int] = []
    while len(hasil) < len(uang):
        awal = len(hasil)
        banyak = _summed(uang, awal)
        hasil += [1] + [2] * banyak
    return hasil


def _summed(uang: Sequence[Decimal], awal: int) -> int:
    """How many amounts after the one at ``awal`` add up to it; 0 where they pass it by."""
    sisa = uang[awal]
    if sisa <= 0:
        return 0
    for nomor in range(awal + 1, len(uang)):
        sisa -= uang[nomor]
        if sisa <= 0:
            return 0 if sisa else nomor - awal
    return 0


def _money_key(baris: Sequence[Rekaman]) -> str:
    """The key of the first column of pagu, else of realisasi."""
    kunci = dict.fromkeys(satu for rekaman in baris for satu in rekaman.isian)
    uang = (satu for peran in UANG for satu in kunci if satu.partition(":")[0] == peran)
    return next(uang, "")


def _amount(baris: Rekaman, kunci: str) -> Decimal | None:
    isi = baris.isian.get(kunci)
    sendiri = isi is not None and not isi.diwariskan
    return isi.nilai if isi is not None and sendiri and isinstance(isi.nilai, Decimal) else None
