"""Measures that health and service offices print: rates, per mille, lengths of time, milliards
of rupiah, a remark in parentheses behind the figure."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from aturan.baca.bacaan import BILANGAN, Konteks, Temuan, note_leftover, read_bilangan
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.hitung import add, divide, multiply
from aturan.nilai import Angka, Persen
from aturan.satuan import KEPALA_SATUAN, is_persen
from aturan.tampil import format_angka

_PERMIL = re.compile(rf"(?P<angka>[-+]?{BILANGAN})\s*‰", re.IGNORECASE)
_LAJU = re.compile(
    rf"(?P<angka>{BILANGAN})\s*(?:/|per\b)\s*(?P<dasar>10{{0,2}}(?:[.,]?000){{1,3}}|100)"
    r"\s+(?P<satuan>[^\W\d]\D*)",
    re.IGNORECASE,
)
_SATUAN_WAKTU: tuple[tuple[tuple[str, ...], int], ...] = (
    (("tahun", "thn", "th"), 12),
    (("bulan", "bln"), 1),
    (("hari", "hr"), 24 * 60 * 60),
    (("jam",), 60 * 60),
    (("menit", "mnt"), 60),
    (("detik", "dtk"), 1),
)
_KALENDER = 2  # years and months; the others are days and less
_KATA_WAKTU = "|".join(kata for kelompok, _ in _SATUAN_WAKTU for kata in kelompok)
_SATU_WAKTU = rf"({BILANGAN})\s*({_KATA_WAKTU})\b\.?"
_LAMA = re.compile(rf"{_SATU_WAKTU}(?:\s*(?:,|\bdan\b)?\s*{_SATU_WAKTU})+", re.IGNORECASE)
_BAGIAN_WAKTU = re.compile(_SATU_WAKTU, re.IGNORECASE)
_UANG_RINGKAS = re.compile(rf"(?:[Rr][Pp]\.?\s*)?(?P<angka>{BILANGAN})\s*(?P<kali>[MT])\.?")
_RUPIAH = re.compile(r"\W*(?:rp|rupiah)\b.*", re.IGNORECASE)
_KALI = {"M": 9, "T": 12}
_BERKETERANGAN = re.compile(r"(?P<inti>[^()]*\d[^()]*?)\s*\((?P<keterangan>[^()%‰/<>≤≥]*)\)")
_BUKAN_KETERANGAN = re.compile(r"\b(?:dari|per|target)\b|\d.*?[^\d.,].*?\d", re.IGNORECASE)
_BERKATA = re.compile(r"[^\W\d_]{2}")
KATA_MAKS = 8


def read_ukuran(teks: str, konteks: Konteks) -> Temuan | None:
    """``1,5 ‰``, ``123,45/100.000 KH``, ``4 menit 30 detik``, ``123,45 (18 kasus)``."""
    satu_baris = " ".join(teks.split())
    return (
        _read_permil(satu_baris, konteks)
        or _read_laju(satu_baris, konteks)
        or _read_lama(satu_baris, konteks)
        or _read_uang_ringkas(satu_baris, konteks)
        or _read_berketerangan(satu_baris, konteks)
    )


def _read_permil(teks: str, konteks: Konteks) -> Temuan | None:
    cocok = _PERMIL.fullmatch(teks)
    if cocok is None:
        return None
    bacaan = read_bilangan(cocok["angka"], "‰", konteks)
    return None if bacaan.nilai is None else Temuan(Angka(bacaan.nilai, "‰"), bacaan.catatan)


def _read_laju(teks: str, konteks: Konteks) -> Temuan | None:
    """So many in a hundred thousand; a part of a whole where the unit says percent."""
    cocok = _LAJU.fullmatch(teks)
    if cocok is None or is_persen(konteks.satuan):
        return None
    satuan = f"per {cocok['dasar']} {cocok['satuan'].strip()}"
    bacaan = read_bilangan(cocok["angka"], satuan, konteks)
    return None if bacaan.nilai is None else Temuan(Angka(bacaan.nilai, satuan), bacaan.catatan)


def _read_lama(teks: str, konteks: Konteks) -> Temuan | None:
    """One length of time in its units, the larger first: in the unit of the indicator, else in the
    first of its own. What does not carry over (``2 jam 90 menit``) is no one length."""
    if _LAMA.fullmatch(teks) is None:
        return None
    bagian = [(_rank(kata), kata, token) for token, kata in _BAGIAN_WAKTU.findall(teks)]
    terbaca = [read_bilangan(token, kata, konteks) for _, kata, token in bagian]
    angka = [satu.nilai for satu in terbaca if satu.nilai is not None]
    peringkat = [satu[0] for satu in bagian]
    sejenis = len({satu < _KALENDER for satu in peringkat}) == 1
    if len(angka) < len(bagian) or not sejenis or not _carries_over(peringkat, angka):
        return None
    satuan = konteks.satuan.strip() if _is_time(konteks.satuan, peringkat[0]) else bagian[0][1]
    jumlah = add(multiply(n, _length(ke)) for ke, n in zip(peringkat, angka, strict=True))
    nilai = divide(jumlah, _length(_rank(satuan)))
    catatan = tuple(catatan for satu in terbaca for catatan in satu.catatan)
    return None if nilai is None else Temuan(Angka(nilai, satuan), catatan)


def _carries_over(peringkat: list[int], angka: list[Decimal]) -> bool:
    pasangan = zip(pairwise(peringkat), angka[1:], strict=True)
    return all(atas < bawah and n * _length(bawah) < _length(atas) for (atas, bawah), n in pasangan)


def _rank(kata: str) -> int:
    """The place of a unit of time among all, from the longest; their number for another word."""
    kunci = kata.casefold().strip(" .")
    semua = (ke for ke, (kelompok, _) in enumerate(_SATUAN_WAKTU) if kunci in kelompok)
    return next(semua, len(_SATUAN_WAKTU))


def _is_time(satuan: str, peringkat: int) -> bool:
    """Whether a unit counts time as one of this rank does."""
    ke = _rank(satuan)
    return ke < len(_SATUAN_WAKTU) and (ke < _KALENDER) == (peringkat < _KALENDER)


def _length(peringkat: int) -> Decimal:
    return Decimal(_SATUAN_WAKTU[peringkat][1])


def _read_uang_ringkas(teks: str, konteks: Konteks) -> Temuan | None:
    """``35,2 M`` of rupiah is milliards; of anything else it is metres."""
    cocok = _UANG_RINGKAS.fullmatch(teks)
    if cocok is None or not (_RUPIAH.match(konteks.satuan) or teks.casefold().startswith("rp")):
        return None
    bacaan = read_bilangan(cocok["angka"], "miliar", konteks)
    if bacaan.nilai is None:
        return None
    nilai = multiply(bacaan.nilai, Decimal(10) ** _KALI[cocok["kali"]])
    catatan = Catatan(KodeCatatan.PENGALI, f"“{teks}” dibaca {format_angka(nilai, None)}")
    return Temuan(Angka(nilai, "Rp"), (*bacaan.catatan, catatan))


def _read_berketerangan(teks: str, konteks: Konteks) -> Temuan | None:
    """A number with words in parentheses that count something else or name a source. A second
    value, a share of a whole and a list are no remark."""
    cocok = _BERKETERANGAN.fullmatch(teks)
    if cocok is None or not _is_remark(cocok["keterangan"], konteks):
        return None
    inti = cocok["inti"]
    temuan = _read_permil(inti, konteks) or _read_laju(inti, konteks) or _read_polos(inti, konteks)
    if temuan is None:
        return None
    return Temuan(temuan.nilai, temuan.catatan + _note_remark(inti, cocok["keterangan"], konteks))


def _note_remark(inti: str, keterangan: str, konteks: Konteks) -> tuple[Catatan, ...]:
    """Where no unit tells which of two numbers is meant, somebody should look."""
    if konteks.satuan.strip() or not any(map(str.isdigit, keterangan)):
        return note_leftover(f"{inti} ({keterangan})", f"({keterangan})")
    kalimat = f"dibaca {inti}; “{keterangan}” tidak ikut dibaca; periksa apakah ini yang dimaksud"
    return (Catatan(KodeCatatan.SATUAN_BEDA, kalimat),)


def _read_polos(teks: str, konteks: Konteks) -> Temuan | None:
    bacaan = read_bilangan(teks, konteks.satuan, konteks)
    if bacaan.nilai is None or bacaan.rupiah:
        return None
    nilai = Persen(bacaan.nilai) if is_persen(konteks.satuan) else Angka(bacaan.nilai)
    return Temuan(nilai, bacaan.catatan)


def _is_remark(keterangan: str, konteks: Konteks) -> bool:
    if _BERKATA.search(keterangan) is None or _BUKAN_KETERANGAN.search(keterangan):
        return False
    kata = keterangan.casefold().split()
    menghitung = not KEPALA_SATUAN.isdisjoint(kata)
    satuan_sendiri = konteks.satuan.casefold().strip() in kata
    if satuan_sendiri or (menghitung and is_persen(konteks.satuan)):
        return False
    return len(kata) <= KATA_MAKS
