"""Cutting a sheet into tables: titles above, header, body, and what each row of the body is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from impor.baca.grid import Sel
from impor.kenali.baris_judul import find_titles
from impor.kenali.halaman import Halaman
from impor.kenali.kepala import (
    Blok,
    is_title,
    looks_like_free_header,
    looks_like_header,
    point_block,
    read_block,
    same_header,
)
from impor.kenali.pola import (
    POLA_NOMOR_BARIS,
    fold,
    is_amount,
    is_average,
    is_banner,
    is_caption,
    is_conclusion,
    is_figure,
    is_footnote,
    is_page_mark,
    is_signature,
    is_sum_of_capaian,
    is_total,
)

NIP = 15  # digits, at least, of the number of a civil servant
POLA_BERHURUF = re.compile(r"[^\W\d_]")


class RupaBaris(StrEnum):
    """What a row of a sheet is."""

    JUDUL = "judul"
    SPANDUK = "spanduk"
    KEPALA = "kepala"
    KEPALA_ULANG = "kepala_ulang"
    PENOMORAN = "penomoran"
    DATA = "data"
    TOTAL = "total"
    RATA_RATA = "rata_rata"
    CATATAN_KAKI = "catatan_kaki"
    TANDA_TANGAN = "tanda_tangan"


@dataclass(slots=True)
class Bagian:
    """One table on a sheet, before its columns are understood.

    ``sebelah`` are the columns of all tables that stand beside each other in its rows.
    """

    kepala: Blok
    kolom_awal: int
    kolom_akhir: int
    rupa: dict[int, RupaBaris] = field(default_factory=dict)
    sebelah: frozenset[int] = frozenset()

    def rows(self, *rupa: RupaBaris) -> tuple[int, ...]:
        """The row numbers of these kinds, from above."""
        return tuple(sorted([nomor for nomor, satu in self.rupa.items() if satu in rupa]))


def split_tables(halaman: Halaman, tunjuk: Sequence[tuple[int, ...]]) -> list[Bagian]:
    """The tables of a sheet from above. An empty list when no row looks like a header.

    ``tunjuk`` are the rows of headers that a person pointed at.
    """
    blok = list(_blocks(halaman, {baris[0]: baris for baris in tunjuk}))
    bagian: list[Bagian] = []
    for urutan, isi in enumerate(blok):
        batas = blok[urutan + 1].kepala[0] if urutan + 1 < len(blok) else halaman.nomor[-1] + 1
        awal = blok[urutan - 1].akhir if urutan else 0
        judul = find_titles(halaman, awal, isi.kepala[0], first=urutan == 0)
        ulang = _repeated_lines(halaman, bagian[-1], isi) if bagian else []
        if ulang and set(judul) <= set(ulang):
            _mark(bagian[-1], isi, RupaBaris.KEPALA_ULANG)
            bagian[-1].rupa.update(dict.fromkeys(ulang, RupaBaris.KEPALA_ULANG))
        else:
            bagian.append(_begin(halaman, isi, judul, bagian))
        _classify_body(halaman, bagian[-1], isi.akhir, batas)
    for satu in bagian:
        _widen_left(halaman, satu)
    return bagian


def _widen_left(halaman: Halaman, bagian: Bagian) -> None:
    """Labels of groups often stand left of the table, in a column without a header."""
    kolom = [sel.kolom for nomor in bagian.rows(RupaBaris.DATA) for sel in halaman.baris[nomor][:1]]
    if bagian.kolom_awal - 1 in kolom:
        bagian.kolom_awal -= 1


def _blocks(halaman: Halaman, tunjuk: Mapping[int, tuple[int, ...]]) -> Iterator[Blok]:
    """The header blocks; one that a person pointed at, by its first row, goes before others."""
    berkata = {nomor for nomor in halaman.nomor if looks_like_header(halaman.baris[nomor])}
    milik = {nomor for baris in tunjuk.values() for nomor in baris}
    ada = bool(berkata or tunjuk)
    habis = 0
    for nomor in halaman.nomor:
        if nomor in tunjuk:
            blok = point_block(halaman, tunjuk[nomor])
        elif nomor > habis and (nomor in berkata or _is_free_header(halaman, nomor, ada, habis)):
            blok = read_block(halaman, nomor, habis)
            if not milik.isdisjoint((*blok.kepala, *blok.penomoran)):
                continue
        else:
            continue
        habis, ada = blok.akhir, True
        yield blok


def _is_free_header(halaman: Halaman, nomor: int, ada: bool, habis: int) -> bool:
    """A header without a known word: the only one of a sheet, or right below its own title.

    ``habis`` is the last row of the header before it, whose title is none of its own.
    """
    if ada and not _below_own_title(halaman, nomor, habis):
        return False
    return looks_like_free_header(halaman, nomor)


def _below_own_title(halaman: Halaman, nomor: int, habis: int) -> bool:
    for atas in range(max(nomor - 3, habis + 1), nomor):
        baris = halaman.baris.get(atas, ())
        if len(baris) == 1 and is_title(baris):
            return atas - 1 not in halaman.baris
    return False


def _begin(halaman: Halaman, blok: Blok, judul: Sequence[int], lama: Sequence[Bagian]) -> Bagian:
    kolom = [
        kolom
        for nomor in blok.kepala
        for sel in halaman.baris[nomor]
        for kolom in (sel.kolom, _right_edge(halaman, sel))
    ]
    bagian = Bagian(blok, min(kolom), max(kolom))
    for nomor in judul:
        if lama:
            lama[-1].rupa.pop(nomor, None)
        spanduk = is_banner(halaman.baris[nomor][0].teks)
        bagian.rupa[nomor] = RupaBaris.SPANDUK if spanduk else RupaBaris.JUDUL
    _mark(bagian, blok, RupaBaris.KEPALA)
    return bagian


def _right_edge(halaman: Halaman, sel: Sel) -> int:
    gabung = halaman.merged(sel.baris, sel.kolom)
    return gabung.kolom_akhir if gabung else sel.kolom


def _mark(bagian: Bagian, blok: Blok, rupa: RupaBaris) -> None:
    bagian.rupa.update(dict.fromkeys(blok.kepala, rupa))
    bagian.rupa.update(dict.fromkeys(blok.penomoran, RupaBaris.PENOMORAN))


def _repeated_lines(halaman: Halaman, bagian: Bagian, blok: Blok) -> list[int]:
    """The first row of a header that is the table's own again, and the lines above it that stand
    word for word above the table's header too; empty for another header."""
    asal, nomor = bagian.kepala.kepala[0], blok.kepala[0]
    if not same_header(halaman, asal, nomor):
        return []
    ulang = [nomor]
    while _words_of(halaman, asal - 1) == _words_of(halaman, nomor - 1) != {}:
        asal, nomor = asal - 1, nomor - 1
        ulang.append(nomor)
    return ulang


def _words_of(halaman: Halaman, nomor: int) -> dict[int, str]:
    return {sel.kolom: fold(sel.teks) for sel in halaman.baris.get(nomor, ())}


def _classify_body(halaman: Halaman, bagian: Bagian, awal: int, batas: int) -> None:
    isi = [nomor for nomor in halaman.nomor if awal < nomor < batas]
    dari_bawah = (nomor for nomor in reversed(isi) if _is_full(bagian, halaman.baris[nomor]))
    penuh = next(dari_bawah, 0)
    sebelum = RupaBaris.DATA
    for nomor in isi:
        if nomor not in bagian.rupa:
            sebelum = _classify_row(halaman, bagian, nomor, sebelum, penutup=nomor > penuh)
            bagian.rupa[nomor] = sebelum


def _is_full(bagian: Bagian, baris: Sequence[Sel]) -> bool:
    """Whether a row holds too much for a signature: many cells, a figure beside its words (but no
    NIP), or in a narrow table a grade in the last of its columns."""
    lebar = bagian.kolom_akhir - bagian.kolom_awal + 1
    if len(baris) > 3 or any(is_amount(sel) and len(sel.teks) < NIP for sel in baris[1:]):
        return True
    return len(baris) == lebar == 3 and any(map(is_figure, baris))


def _classify_row(
    halaman: Halaman, bagian: Bagian, nomor: int, sebelum: RupaBaris, *, penutup: bool
) -> RupaBaris:
    """``penutup`` says that no row as full as a record follows."""
    baris = halaman.baris[nomor]
    terpisah = nomor - 1 not in halaman.baris or sebelum is not RupaBaris.DATA
    if sebelum is RupaBaris.TANDA_TANGAN or (penutup and terpisah and is_signature(baris)):
        return RupaBaris.TANDA_TANGAN
    if _is_note(bagian, baris, sebelum) or is_page_mark(baris):
        return RupaBaris.CATATAN_KAKI
    teks = _label(bagian, baris)
    if is_average(teks):
        return RupaBaris.RATA_RATA
    if is_total(teks) or is_sum_of_capaian(teks):
        return RupaBaris.TOTAL
    if _sums_up(bagian, baris):
        return RupaBaris.RATA_RATA
    if len(baris) == 1 and _is_across(halaman, bagian, baris[0]):
        return RupaBaris.SPANDUK
    return RupaBaris.DATA


def _sums_up(bagian: Bagian, baris: Sequence[Sel]) -> bool:
    """A short row that only sums up: its last words left of the middle of a wide table, and at most
    a figure and a grade behind them. What stands before them (the sasaran) is repeated."""
    lebar = bagian.kolom_akhir - bagian.kolom_awal + 1
    depan = [sel for sel in baris if sel.kolom < bagian.kolom_awal + lebar // 2]
    if lebar < 5 or not 2 <= len(baris) <= len(depan) + 2 or any(map(is_figure, depan)):
        return False
    teks = depan[-1].teks if depan and len(baris) > len(depan) else ""
    if len(depan) == 1:
        return is_conclusion(teks)
    return is_average(teks) or is_sum_of_capaian(teks)


def _label(bagian: Bagian, baris: Sequence[Sel]) -> str:
    """The first words of a row, in the left part of the table; a row with a number before its
    words is a record, whatever they are."""
    tengah = (bagian.kolom_awal + bagian.kolom_akhir) / 2
    urutan = next((i for i, sel in enumerate(baris) if POLA_BERHURUF.search(sel.mentah)), None)
    if urutan is None or baris[urutan].kolom > tengah:
        return ""
    bernomor = any(POLA_NOMOR_BARIS.fullmatch(sel.teks) for sel in baris[:urutan])
    return "" if bernomor else baris[urutan].teks


def _is_note(bagian: Bagian, baris: Sequence[Sel], sebelum: RupaBaris) -> bool:
    if len(baris) > 2 or baris[0].kolom > bagian.kolom_awal + 1:
        return False
    if is_footnote(baris[0].teks) or (len(baris) == 1 and is_caption(baris[0].teks)):
        return True
    lanjutan = sebelum is RupaBaris.CATATAN_KAKI and len(baris) == 1
    return lanjutan and not is_banner(baris[0].teks)


def _is_across(halaman: Halaman, bagian: Bagian, sel: Sel) -> bool:
    """A banner by its words, or one cell merged over most of the table."""
    if is_banner(sel.teks):
        return True
    lebar = bagian.kolom_akhir - bagian.kolom_awal + 1
    ujung = _right_edge(halaman, sel) - sel.kolom + 1
    return lebar >= 3 and ujung >= 0.6 * lebar
