"""What a row of program or budget shows of its level: words, numbering, capitals, code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from aturan.kode import Tingkat as TingkatKode
from impor.istilah import Tingkat
from impor.tabel import Rekaman
from impor.urai.kata import BERULANG
from impor.urai.rekening import account_depth, is_no_spending, is_office, is_office_code, is_unit

BERJENJANG = frozenset({Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN})
KATA_AWAL: tuple[tuple[Tingkat, re.Pattern[str]], ...] = (
    (Tingkat.SUB_KEGIATAN, re.compile(r"sub[\s.-]*(?:kegiatan|keg)\b", re.IGNORECASE)),
    (Tingkat.PROGRAM, re.compile(r"prog(?:ram)?\b", re.IGNORECASE)),
    (Tingkat.KEGIATAN, re.compile(r"(?:kegiatan|keg)\b\.?(?=\s*:|\s+\w)", re.IGNORECASE)),
    (Tingkat.BIDANG, re.compile(r"bidang urusan\b", re.IGNORECASE)),
    (Tingkat.URUSAN, re.compile(r"urusan\b", re.IGNORECASE)),
    (
        Tingkat.KELOMPOK_BELANJA,
        re.compile(r"belanja(?: (?:tidak )?langsung| daerah| operasi| modal)?$", re.IGNORECASE),
    ),
    (Tingkat.BELANJA, re.compile(r"belanja\b", re.IGNORECASE)),
)
KATA_BERJENJANG = tuple(satu for satu in KATA_AWAL if satu[0] in BERJENJANG)
DARI_KODE: dict[TingkatKode, Tingkat] = {
    TingkatKode.URUSAN: Tingkat.URUSAN,
    TingkatKode.BIDANG: Tingkat.BIDANG,
    TingkatKode.PROGRAM: Tingkat.PROGRAM,
    TingkatKode.KEGIATAN: Tingkat.KEGIATAN,
    TingkatKode.SUB_KEGIATAN: Tingkat.SUB_KEGIATAN,
}
BUTIR = frozenset({"~-", "~–", "~•", "~▪", "~●"})
POLA_BERTITIK = re.compile(r"[1-9]\d?(?:[.,][1-9]\d?){1,2}")
"""``1.2.3``: a number for each level; a code has zeros or more segments."""


@dataclass(frozen=True, slots=True)
class Tanda:
    """What a row shows of its level: its numbering, its capitals and its code."""

    nomor: str
    kapital: bool
    kode: Tingkat | None
    nama: str
    kata: Tingkat | None
    rekening: int = 0
    is_bukan_belanja: bool = False
    is_pd: bool = False
    berkode_pd: bool = False


def read_marks(rekaman: Rekaman, tingkat_kode: Mapping[str, TingkatKode | None]) -> Tanda:
    uraian, kode, nomor = (rekaman.isian.get(kunci) for kunci in ("uraian", "kode", "no"))
    nama = str(uraian.nilai or "") if uraian and not uraian.diwariskan else ""
    awalan = nomor.mentah if nomor and not nomor.diwariskan else ""
    awalan = awalan or (f"~{uraian.awalan}" if uraian and uraian.awalan else "")
    tingkat = tingkat_kode.get(str(kode.nilai)) if kode else None
    dari_kode = DARI_KODE.get(tingkat) if tingkat else None
    return _marks_of(nama, awalan, kode.mentah if kode else None, dari_kode)


@lru_cache(maxsize=BERULANG)
def _marks_of(nama: str, awalan: str, kode: str | None, dari_kode: Tingkat | None) -> Tanda:
    """The same of the words alone: accounts have the same code and name below every kegiatan."""
    huruf = "".join(filter(str.isalpha, nama))
    besar = "".join(filter(str.isupper, huruf))
    kapital = bool(huruf) and len(besar) >= 0.8 * len(huruf)
    tertulis = kode if kode is not None else awalan if account_depth(awalan, nama) else ""
    return Tanda(
        numbering_style(awalan),
        kapital,
        dari_kode,
        nama,
        _word_level(nama, dari_kode),
        rekening=account_depth(tertulis, nama),
        is_bukan_belanja=is_no_spending(tertulis, nama),
        is_pd=is_office(tertulis, nama),
        berkode_pd=is_office_code(tertulis),
    )


def settle_marks(tanda: Sequence[Tanda]) -> list[Tanda]:
    """The marks of all rows of a table, in the light of each other."""
    return _with_kinds(_with_groups(_with_units(_without_counts(tanda))))


def _with_units(tanda: Sequence[Tanda]) -> Sequence[Tanda]:
    """``UPTD Puskesmas Maju`` right above a program: an office, whose programs begin anew."""
    berikut = (satu.kata is Tingkat.PROGRAM for satu in tanda[1:])
    return [
        replace(satu, berkode_pd=True)
        if di_atas_program and not (satu.kata or satu.kode or satu.rekening) and is_unit(satu.nama)
        else satu
        for satu, di_atas_program in zip(tanda, chain(berikut, [False]), strict=True)
    ]


def _with_groups(tanda: Sequence[Tanda]) -> Sequence[Tanda]:
    """``I. Belanja APBD``, ``B. Belanja BLUD`` above or beside programs that count 1, 2, 3, or
    above kinds of belanja that do: groups, each of which counts anew."""
    program = {satu.nomor for satu in tanda if satu.kata is Tingkat.PROGRAM}
    bernomor = [satu.nomor for satu in tanda if satu.nomor]
    if not program <= {"angka"} or "angka" not in bernomor:
        return tanda
    gaya = {"romawi", "huruf"} if program else {"romawi", "huruf"} & {*bernomor[:1]}
    return [
        replace(satu, kata=Tingkat.KELOMPOK_BELANJA)
        if satu.nomor in gaya and satu.kata is Tingkat.BELANJA and not satu.rekening
        else satu
        for satu in tanda
    ]


def _without_counts(tanda: Sequence[Tanda]) -> Sequence[Tanda]:
    """``5`` is no account where rows are counted 1, 2, 3 and no
    other row has an account."""
    angka = [satu for satu in tanda if satu.nomor == "angka"]
    terhitung = any(not satu.rekening for satu in angka)
    if not terhitung or any(satu.rekening > 1 for satu in tanda):
        return tanda
    return [replace(t, rekening=0) if t.nomor == "angka" else t for t in tanda]


def _with_kinds(tanda: Sequence[Tanda]) -> list[Tanda]:
    """``3. Belanja Modal`` after ``2. Belanja Barang`` is a kind of belanja as well, where groups
    are numbered in another way (``A``, ``B``)."""
    kelompok = {satu.nomor for satu in tanda if satu.kata is Tingkat.KELOMPOK_BELANJA} - {""}
    if len(kelompok) < 2:
        return list(tanda)
    return [
        *tanda[:1],
        *(
            replace(kini, kata=Tingkat.BELANJA)
            if kini.kata is Tingkat.KELOMPOK_BELANJA
            and (kini.nomor, Tingkat.BELANJA) == (lalu.nomor, lalu.kata)
            else kini
            for lalu, kini in pairwise(tanda)
        ),
    ]


def names_level(teks: str) -> bool:
    """Whether a line begins with the word of a level and goes on: ``Program Pengelolaan …``."""
    return any(pola.match(teks) for _, pola in KATA_BERJENJANG) and " " in teks.strip()


def numbering_style(awalan: str) -> str:
    """romawi, huruf, huruf_kecil, angka, titik2 (``1.2``) or "" of a numbering; ``~`` marks one
    that stood in the name."""
    if awalan in BUTIR:
        return "~butir"
    dalam = "~" if awalan.startswith("~") else ""
    inti = awalan.strip("~ .()")
    if re.fullmatch(r"[IVX]+", inti):
        return f"{dalam}romawi"
    if re.fullmatch(r"[A-Za-z]", inti):
        return f"{dalam}huruf_kecil" if inti.islower() else f"{dalam}huruf"
    if POLA_BERTITIK.fullmatch(inti):
        return f"{dalam}titik{len(re.findall(r'[0-9]+', inti))}"
    return f"{dalam}angka" if re.fullmatch(r"\d+", inti) else ""


def _word_level(nama: str, kode: Tingkat | None) -> Tingkat | None:
    """The level that the name begins with, unless the code knows better.

    A sub kegiatan may be named ``Belanja …`` or ``Kegiatan …``.
    """
    for tingkat, pola in KATA_AWAL:
        if pola.match(nama):
            lemah = tingkat in (Tingkat.BELANJA, Tingkat.KEGIATAN, Tingkat.URUSAN)
            berkode = kode in (Tingkat.BIDANG, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)
            return None if lemah and berkode else tingkat
    return None
