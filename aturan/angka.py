"""Numbers as people type them, read into Decimal. Nothing here raises on any text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from math import isfinite

from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.huruf import fold_huruf
from aturan.pemisah import BAWAAN, DIGIT_MAKS, Kebiasaan, Tafsiran, read_token

PANJANG_MAKS = 120
_LEBAR = Context(prec=2 * DIGIT_MAKS)  # arithmetic here never rounds

PENGALI: dict[str, int] = {
    "ribu": 3,
    "rb": 3,
    "juta": 6,
    "jt": 6,
    "miliar": 9,
    "milyar": 9,
    "milliar": 9,
    "triliun": 12,
    "trilyun": 12,
}
SINGKATAN_UANG: dict[str, int] = {"M": 9, "T": 12}
"""Short for miliar and triliun behind ``Rp`` alone; elsewhere they are units."""

_POLA = re.compile(
    r"(?P<buka>\()?\s*(?P<tanda>[-+])?\s*(?P<rp>rp\b\.?|rp(?=\d)|idr)?\s*(?P<tanda_dalam>[-+])?\s*"
    r"(?P<badan>[.,]?\d(?:[\d., ]*\d)?)\s*(?P<ekor>[.,]?-{1,2}|[.,])?\s*"
    rf"(?P<pengali>{'|'.join(PENGALI)}|(?(rp)(?-i:[MT])|(?!)))?\s*(?P<tutup>\))?",
    re.IGNORECASE,
)
_DIPISAH_SPASI = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_ILMIAH = re.compile(r"[-+]?\d[\d.,]*e[-+]?\d+", re.IGNORECASE)
_HURUF_MIRIP = re.compile(r"(?=.*\d)[-+(]*(?i:rp\.?)? *[\doOlI.,]*[oOlI][\doOlI.,]*[)%]*")

_KALIMAT: dict[KodeCatatan, str] = {
    KodeCatatan.BUKAN_ANGKA: "“{teks}” bukan angka. Contoh yang benar: 1.234,56",
    KodeCatatan.HURUF_DALAM_ANGKA: (
        "“{teks}” memuat huruf O, l, atau I di antara angka; ketik ulang dengan angka 0 atau 1"
    ),
    KodeCatatan.NOTASI_ILMIAH: (
        "“{teks}” ditulis dalam notasi ilmiah sehingga digitnya mungkin terpotong; "
        "ketik ulang angkanya secara lengkap"
    ),
    KodeCatatan.PEMISAH_KACAU: (
        "letak titik atau koma pada “{teks}” tidak dapat dibaca sebagai angka. "
        "Contoh yang benar: 1.234.567,89"
    ),
    KodeCatatan.TERLALU_PANJANG: f"“{{teks}}” terlalu panjang; paling banyak {DIGIT_MAKS} digit",
}


@dataclass(frozen=True, slots=True)
class BacaanAngka:
    """A number as read. ``nilai`` None means that the text is no number; ``catatan`` says why.

    ``alternatif`` are the other readings of a number that is written ambiguously.
    """

    mentah: str
    nilai: Decimal | None
    catatan: tuple[Catatan, ...] = ()
    alternatif: tuple[Decimal, ...] = ()
    rupiah: bool = False


def desimal_dari_float(nilai: float) -> Decimal:
    """A number cell of a spreadsheet, freed of binary noise (74.76000000000001 → 74.76).

    Raises ValueError for what is no finite number.
    """
    if not isfinite(nilai):
        raise ValueError(f"bukan angka yang terhingga: {nilai}")
    return +Decimal(format(nilai, ".15g"))


def parse_angka(teks: str, kebiasaan: Kebiasaan | None = None) -> BacaanAngka:
    """Read a text that is one number and nothing else, money included."""
    if len(teks) > PANJANG_MAKS:
        return refuse_angka(teks, KodeCatatan.TERLALU_PANJANG)
    rapi = fold_huruf(teks)
    cocok = _POLA.fullmatch(rapi)
    if cocok is None or not _signs_agree(cocok):
        return refuse_angka(teks, _why_no_number(rapi))
    return _read_match(teks, cocok, kebiasaan or BAWAAN)


def refuse_angka(teks: str, kode: KodeCatatan) -> BacaanAngka:
    """No number, with the sentence that tells what to do."""
    kalimat = _KALIMAT[kode].format(teks=_shorten(teks))
    return BacaanAngka(teks, None, (Catatan(kode, kalimat),))


def _shorten(teks: str) -> str:
    return teks if len(teks) <= 40 else teks[:39] + "…"


def _signs_agree(cocok: re.Match[str]) -> bool:
    """Parentheses come in pairs, and a number is negated once at most."""
    kurung = bool(cocok["buka"]), bool(cocok["tutup"])
    tanda = [bool(cocok[nama]) for nama in ("buka", "tanda", "tanda_dalam")]
    return kurung[0] == kurung[1] and sum(tanda) <= 1


def _why_no_number(rapi: str) -> KodeCatatan:
    if _ILMIAH.fullmatch(rapi):
        return KodeCatatan.NOTASI_ILMIAH
    if _HURUF_MIRIP.fullmatch(rapi):
        return KodeCatatan.HURUF_DALAM_ANGKA
    return KodeCatatan.BUKAN_ANGKA


def _read_match(teks: str, cocok: re.Match[str], kebiasaan: Kebiasaan) -> BacaanAngka:
    rupiah = bool(cocok["rp"])
    badan = cocok["badan"]
    if _DIPISAH_SPASI.fullmatch(badan):
        badan = badan.replace(" ", "")
    if " " in badan:
        return refuse_angka(teks, KodeCatatan.PEMISAH_KACAU)
    if rupiah:
        kebiasaan = replace(kebiasaan, cacah=True)
    tafsiran = read_token(badan, kebiasaan)
    if tafsiran.nilai is None:
        return refuse_angka(teks, tafsiran.kode or KodeCatatan.PEMISAH_KACAU)
    return _finish(teks, cocok, tafsiran, rupiah)


def _finish(teks: str, cocok: re.Match[str], tafsiran: Tafsiran, rupiah: bool) -> BacaanAngka:
    negatif = bool(cocok["buka"]) or "-" in (cocok["tanda"], cocok["tanda_dalam"])
    kata = cocok["pengali"] or ""
    pangkat = SINGKATAN_UANG.get(kata) or PENGALI.get(kata.lower(), 0)
    kandidat = [
        _signed(nilai, negatif, pangkat)
        for nilai in (tafsiran.nilai, tafsiran.alternatif)
        if nilai is not None
    ]
    catatan = (*note_tafsiran(teks, tafsiran), *_note_tail(teks, cocok, kandidat[0]))
    return BacaanAngka(teks, kandidat[0], catatan, tuple(kandidat[1:]), rupiah)


def _signed(nilai: Decimal, negatif: bool, pangkat: int) -> Decimal:
    besar = Decimal(format(nilai.scaleb(pangkat, _LEBAR), "f")) if pangkat else nilai
    return besar.copy_negate() if negatif and besar else besar


def note_tafsiran(teks: str, tafsiran: Tafsiran) -> tuple[Catatan, ...]:
    """Say which reading was used, and which was the other one."""
    if tafsiran.kode is None or tafsiran.nilai is None or tafsiran.alternatif is None:
        return ()
    dipakai, lain = _plain(tafsiran.nilai), _plain(tafsiran.alternatif)
    alasan = "" if tafsiran.kode is KodeCatatan.TAFSIR else "; periksa apakah ini yang dimaksud"
    kalimat = f"“{_shorten(teks)}” dibaca {dipakai}, bukan {lain}{alasan}"
    return (Catatan(tafsiran.kode, kalimat),)


def _plain(nilai: Decimal) -> str:
    return format(nilai, "f").replace(".", ",")


def _note_tail(teks: str, cocok: re.Match[str], nilai: Decimal) -> tuple[Catatan, ...]:
    catatan: tuple[Catatan, ...] = ()
    ekor = cocok["ekor"] or ""
    if ekor == "-" and not cocok["rp"]:
        kalimat = f"tanda “-” di belakang “{_shorten(teks)}” tidak dibaca sebagai minus"
        catatan += (Catatan(KodeCatatan.TANDA_BELAKANG, kalimat),)
    if cocok["pengali"]:
        kalimat = f"“{_shorten(teks)}” dibaca {_plain(nilai)}"
        catatan += (Catatan(KodeCatatan.PENGALI, kalimat),)
    return catatan
