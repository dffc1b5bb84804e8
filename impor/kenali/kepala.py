"""Finding header blocks: one to four rows of header words, then perhaps a row ``1 2 3``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from impor.baca.grid import Sel
from impor.kenali.ejaan import correct, spell_out
from impor.kenali.halaman import Halaman
from impor.kenali.kata_kepala import KATA_KEPALA_LAIN
from impor.kenali.pola import POLA_JUDUL, column_numbers, counts_anew, fold, is_banner
from impor.kenali.sinonim import SINONIM

POLA_TAHUN_TELANJANG = re.compile(r"(?:19|20)\d\d")
POLA_TAHUN_UKURAN = re.compile(
    r"(?:19|20)\d\d\W*(?:\((?:t|r|k|rp|%|target|realisasi|capaian)\))?", re.IGNORECASE
)
"""A year, or what is counted in it."""
POLA_BERTAHUN = re.compile(r"\btahun\b|\bth\b|\bke\b|\bbulan\b")
DALAM_MAKS = 5
PANJANG_KEPALA = 110
PANJANG_KEPALA_BEBAS = 60
MIRIP = 0.8
KOLOM_JAUH = 100_000
KATA_GOLONGAN = frozenset({"kinerja", "kinerja sasaran", "keuangan", "anggaran", "fisik"})
"""Words over several columns that are too short for a title."""
POLA_PREDIKAT = re.compile(r"AA|BB|CC|W[TD]P")
"""Grades that no header is made of."""
POLA_PASANGAN = re.compile(r"\(?(?:k|kinerja|t|r|real|%)\)?")
"""Half of a pair of columns, too short to be a header word by itself."""
POLA_TAHUN_ATAS = re.compile(r"(?:tahun (?:anggaran )?)?(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Blok:
    """The header of a table: its rows, the numbering rows below them, the first row after."""

    kepala: tuple[int, ...]
    penomoran: tuple[int, ...]

    @property
    def akhir(self) -> int:
        """The last row that belongs to it."""
        return max(*self.kepala, *self.penomoran) if self.penomoran else max(self.kepala)


@lru_cache(maxsize=4096)
def is_header_word(teks: str) -> bool:
    """Whether a cell says what a column is."""
    if not teks or len(teks) > PANJANG_KEPALA:
        return False
    utuh = spell_out(fold(teks))
    return _is_known(utuh) or ((benar := correct(utuh)) != utuh and _is_known(benar))


def _is_known(teks: str) -> bool:
    return any(baris.pola.fullmatch(teks) for baris in SINONIM if baris.induk is None) or bool(
        KATA_KEPALA_LAIN.fullmatch(teks)
    )


def looks_like_header(baris: Sequence[Sel]) -> bool:
    """At least two cells are header words, and they are most of the row."""
    if len(baris) < 2 or not all(_may_be_label(sel) for sel in baris):
        return False
    if is_form_line(baris) or any(is_banner(sel.teks) for sel in baris):
        return False
    kena = sum(is_header_word(sel.teks) for sel in baris)
    berhuruf = any(karakter.isalpha() for sel in baris for karakter in sel.teks)
    return kena >= 2 and kena >= 0.6 * len(baris) and berhuruf


def is_form_line(baris: Sequence[Sel]) -> bool:
    """``Organisasi | : Dinas Sosial``, ``Tahun Anggaran | 2023``: a name and its value."""
    if any(sel.teks.startswith(":") for sel in baris):
        return True
    if len(baris) == 2 and baris[0].teks.endswith(":"):
        return True
    tahun = re.fullmatch(r"(?:19|20)\d\d", baris[-1].teks) is not None
    return tahun and len(baris) == 2 and fold(baris[0].teks) in ("tahun", "tahun anggaran", "ta")


def _may_be_label(sel: Sel) -> bool:
    """Words, or a year; a header has no other figures."""
    if isinstance(sel.nilai, str) and not sel.nilai[:1].isdigit():
        return POLA_PREDIKAT.fullmatch(sel.teks) is None
    return POLA_TAHUN_UKURAN.fullmatch(sel.teks) is not None


def looks_like_free_header(halaman: Halaman, nomor: int) -> bool:
    """A row of short texts, below a title or nothing, above rows that are as wide."""
    baris = halaman.baris[nomor]
    if len(baris) < 2 or not all(_is_label(sel) for sel in baris):
        return False
    mulai = bisect_right(halaman.nomor, nomor)
    lebar = max((len(halaman.baris[n]) for n in halaman.nomor[mulai : mulai + 3]), default=0)
    return lebar >= 2 and len(baris) >= 0.6 * lebar


def _is_label(sel: Sel) -> bool:
    return (
        isinstance(sel.nilai, str)
        and len(sel.teks) <= PANJANG_KEPALA_BEBAS
        and any(karakter.isalpha() for karakter in sel.teks)
        and not sel.teks[0].isdigit()
    )


def is_title(baris: Sequence[Sel]) -> bool:
    """Whether a row of one or two cells is worded like a title."""
    return len(baris) <= 2 and POLA_JUDUL.match(baris[0].teks) is not None


def read_block(halaman: Halaman, baris: int, setelah: int = 0) -> Blok:
    """The header block that this row belongs to; it begins below the row ``setelah``."""
    kepala = list(range(_top(halaman, baris, setelah), baris + 1))
    while len(kepala) < DALAM_MAKS:
        lanjut = halaman.next_row(kepala[-1])
        if lanjut is None or not _continues(halaman, kepala, lanjut):
            break
        kepala.append(lanjut)
    penomoran: list[int] = []
    lanjut = halaman.next_row(kepala[-1])
    while lanjut is not None:
        if is_numbering(halaman, lanjut, kepala):
            penomoran.append(lanjut)
        elif penomoran and _goes_on_below_numbers(halaman, kepala, lanjut):
            kepala.append(lanjut)
        else:
            break
        lanjut = halaman.next_row(lanjut)
    return Blok(tuple(kepala), tuple(penomoran))


def point_block(halaman: Halaman, kepala: tuple[int, ...]) -> Blok:
    """The header block of the rows that a person pointed at."""
    penomoran: list[int] = []
    lanjut = halaman.next_row(kepala[-1])
    while lanjut is not None and is_numbering(halaman, lanjut, kepala):
        penomoran.append(lanjut)
        lanjut = halaman.next_row(lanjut)
    return Blok(kepala, tuple(penomoran))


def _top(halaman: Halaman, baris: int, setelah: int, kiri: int = 0) -> int:
    """The first row of a header: cells merged downwards into a row of it stand in it too, and
    words and years over several of its cells. ``kiri`` is the first column of its lowest row."""
    atas = baris - 1
    if atas <= setelah or atas not in halaman.baris:
        return baris
    kiri = kiri or halaman.baris[baris][0].kolom
    if _are_groups_over(halaman, atas, baris, kiri):
        return _top(halaman, atas, setelah, kiri)
    if len(halaman.baris[atas]) < 2:
        return baris
    turun = any(g.baris_awal == atas and g.baris_akhir >= baris for g in halaman.lembar.gabung)
    return _top(halaman, atas, setelah) if turun else baris


def _are_groups_over(halaman: Halaman, atas: int, baris: int, kiri: int) -> bool:
    """Whether each cell of a row heads several of the row below it: a year or a short word over
    anything, other words over years. None stands over the first cell, where a title would."""
    bawah = {sel.kolom: sel for sel in halaman.baris[baris]}
    di_atas = {sel.kolom for sel in halaman.baris[atas]}
    return all(
        sel.kolom > kiri and sel.kolom + 1 not in di_atas and _heads(sel, bawah)
        for sel in halaman.baris[atas]
    )


def _heads(sel: Sel, bawah: Mapping[int, Sel]) -> bool:
    """Whether a cell heads the one below it and those right of it."""
    if sel.kolom not in bawah or (len(bawah) > 1 and max(bawah) == sel.kolom):
        return False
    di_bawah = fold(bawah[sel.kolom].teks)
    bertahun = POLA_TAHUN_ATAS.fullmatch(di_bawah) is not None or di_bawah.endswith("tahun")
    kata = fold(sel.teks)
    return POLA_TAHUN_ATAS.fullmatch(kata) is not None or (
        is_header_word(sel.teks) and (bertahun or kata in KATA_GOLONGAN)
    )


def _continues(halaman: Halaman, kepala: Sequence[int], baris: int) -> bool:
    """Whether a row still belongs to the header: it stands under wide cells of it only."""
    if _held_by_merge(halaman, kepala, baris):
        return True
    sel = halaman.baris[baris]
    if _names_years(halaman, kepala[-1], sel):
        return True
    if is_numbering(halaman, baris, kepala):
        return False
    if looks_like_header(sel):
        return True
    if len(sel) == 1:
        return _bridges(halaman, kepala[-1], sel[0])
    return all(_under_wide(halaman, kepala[-1], isi) for isi in sel)


def _goes_on_below_numbers(halaman: Halaman, kepala: Sequence[int], baris: int) -> bool:
    """A row of nothing but header words below the row ``1 2 3``, each under a wide cell: forms
    E.80 and E.81 number their pairs above ``K`` and ``Rp``."""
    sel = halaman.baris[baris]
    return len(sel) >= 2 and all(
        (POLA_PASANGAN.fullmatch(fold(isi.teks)) or is_header_word(isi.teks))
        and any(_under_wide(halaman, atas, isi) for atas in kepala)
        for isi in sel
    )


def _names_years(halaman: Halaman, atas: int, sel: Sequence[Sel]) -> bool:
    """A row of nothing but years of which some stand under a wide header, or of the numbers of
    years or months under one that says so."""
    if len(sel) >= 2 and all(POLA_TAHUN_TELANJANG.fullmatch(isi.teks) for isi in sel):
        return any(_under_wide(halaman, atas, isi) for isi in sel)
    nomor = column_numbers(sel) or []
    berurut = len(nomor) >= 2 and nomor == list(range(1, len(nomor) + 1))
    return berurut and all(POLA_BERTAHUN.search(_above(halaman, atas, isi)) for isi in sel)


def _above(halaman: Halaman, atas: int, sel: Sel) -> str:
    """The header cell over a place: the nearest that does not begin right of it."""
    kiri = [isi for isi in halaman.baris[atas] if isi.kolom <= sel.kolom]
    return fold(kiri[-1].teks) if kiri else ""


def _bridges(halaman: Halaman, atas: int, sel: Sel) -> bool:
    """Whether one cell stands between a wide header and its parts: ``Kinerja``, below it ``Tahun
    2022``, below that ``Target`` and ``Realisasi``."""
    di_atas = (atas, sel.kolom) in halaman.lembar.sel
    bawah = halaman.baris.get(sel.baris + 1, [])
    if not di_atas or (atas, sel.kolom + 1) in halaman.lembar.sel or not bawah:
        return False
    if len(bawah) == 1:
        return bawah[0].kolom == sel.kolom and _bridges(halaman, sel.baris, bawah[0])
    return bawah[0].kolom == sel.kolom and all(is_header_word(isi.teks) for isi in bawah)


def _held_by_merge(halaman: Halaman, kepala: Sequence[int], baris: int) -> bool:
    return any(
        rentang.baris_awal in kepala and rentang.baris_akhir >= baris
        for rentang in halaman.lembar.gabung
        if rentang.baris_awal <= baris <= rentang.baris_akhir
    )


def _under_wide(halaman: Halaman, atas: int, sel: Sel) -> bool:
    """Whether the header cell above spans several columns, merged or with blanks to its right."""
    if halaman.lembar.sel.get((atas, sel.kolom)) is None:
        turun = halaman.merged(atas, sel.kolom)
        if turun is not None and turun.baris_awal < atas:
            return turun.kolom_akhir > turun.kolom_awal
        return any(kolom < sel.kolom for _, kolom in _row_places(halaman, atas))
    gabung = halaman.merged(atas, sel.kolom)
    if gabung is not None:
        return gabung.kolom_akhir > gabung.kolom_awal
    lebih = (kolom for _, kolom in _row_places(halaman, atas) if kolom > sel.kolom)
    batas = min(lebih, default=KOLOM_JAUH)
    sebaris = (kolom for _, kolom in _row_places(halaman, sel.baris))
    return any(sel.kolom < kolom < batas for kolom in sebaris)


def _row_places(halaman: Halaman, baris: int) -> list[tuple[int, int]]:
    return [(sel.baris, sel.kolom) for sel in halaman.baris[baris]]


def is_numbering(halaman: Halaman, baris: int, kepala: Sequence[int]) -> bool:
    """``1 2 3``, ``(1) (2)``, ``(6) = (3-5)`` right below a header.

    Some pages print only the last of the numbers; then nothing but numbers stands in the row.
    """
    sel = halaman.baris[baris]
    if sel[0].kolom <= halaman.baris[kepala[0]][0].kolom and counts_anew(sel):
        return True
    nomor = column_numbers(sel)
    if nomor is None or len(sel) < 2:
        return False
    lebar = max(len(halaman.baris[n]) for n in kepala)
    if nomor[0] == 1 and len(sel) >= 0.6 * lebar:
        return len(sel) > 2 or nomor == [1, 2]
    return len(sel) >= 3 and nomor[-1] <= 40 and sel[0].kolom > halaman.baris[kepala[0]][0].kolom


def same_header(halaman: Halaman, satu: int, lain: int) -> bool:
    """Whether two rows are the same header, a misprint apart."""
    kiri = {sel.kolom: fold(sel.teks) for sel in halaman.baris[satu]}
    kanan = {sel.kolom: fold(sel.teks) for sel in halaman.baris[lain]}
    cocok = sum(
        SequenceMatcher(None, teks, kanan.get(kolom, "")).ratio() >= MIRIP
        for kolom, teks in kiri.items()
    )
    return cocok >= MIRIP * max(len(kiri), len(kanan))
