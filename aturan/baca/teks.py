"""A text of any kind: cleaned, then tried on each rule in turn."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from aturan.baca.bacaan import Aturan, Konteks, Temuan, note_leftover, read_bilangan
from aturan.baca.jumlah import drop_spelled_number, read_jumlah
from aturan.baca.kata import read_kosong, read_status
from aturan.baca.ordinal import read_ordinal
from aturan.baca.persen import read_persen, read_rasio
from aturan.baca.rentang import read_rentang
from aturan.baca.ukuran import read_ukuran
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.huruf import fold_huruf
from aturan.nilai import Angka, Nilai, Persen, Teks
from aturan.satuan import is_persen

PANJANG_MAKS = 400  # longer texts are prose

_KAKI = re.compile(r"(?<=[^\s(])\s*\(?\*+\)?$")
_STATUS_DATA = re.compile(
    r"(?<=[\d%])\s*\(\s*(?:angka |data |nilai )?(?:sangat )?(?:sementara|tetap|final)\s*\)$",
    re.IGNORECASE,
)
_KIRA = re.compile(r"^(?:±|~|\+/-|kurang lebih|lebih kurang|sekitar|kira-kira)\s*", re.IGNORECASE)
_PENGANTAR = re.compile(r"^(?:sebanyak|sejumlah|sebesar)\s+(?=\d)", re.IGNORECASE)
_PERMIL = re.compile(r"(?<=\d)\s*(?:%o|o/oo|0/00)(?!\w)", re.IGNORECASE)
_TITIK_AKHIR = re.compile(r"(?<=[\w%)])\s*[.;]+$")
_GALAT = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|NILAI!)", re.IGNORECASE)


def read_teks(mentah: str, konteks: Konteks) -> Temuan:
    """The value that a text is; Teks when no rule knows it."""
    rapi = fold_huruf(mentah).lstrip("'").strip()
    return Temuan(Teks(rapi)) if len(rapi) > PANJANG_MAKS else _read_short(rapi, konteks)


@lru_cache(maxsize=4096)  # sheets repeat their cells: `100%`, `1 Unit`
def _read_short(rapi: str, konteks: Konteks) -> Temuan:
    inti, catatan = _strip_marks(rapi)
    temuan = _first_match(inti, konteks) or _as_text(rapi, konteks)
    return Temuan(temuan.nilai, catatan + temuan.catatan)


def _strip_marks(rapi: str) -> tuple[str, tuple[Catatan, ...]]:
    """Take off footnote stars, `(sementara)` and words such as `sekitar`, and say so."""
    catatan: list[Catatan] = []
    tanpa_kaki = _KAKI.sub("", rapi)
    if tanpa_kaki != rapi:
        kalimat = f"tanda catatan kaki pada “{rapi}” tidak ikut dibaca"
        catatan.append(Catatan(KodeCatatan.TANDA_KAKI, kalimat))
    polos = _STATUS_DATA.sub("", tanpa_kaki)
    catatan += note_leftover(rapi, tanpa_kaki[len(polos) :])
    inti = _KIRA.sub("", polos)
    if inti != polos:
        catatan.append(Catatan(KodeCatatan.KIRA_KIRA, f"“{rapi}” adalah angka perkiraan"))
    polos = drop_spelled_number(_PENGANTAR.sub("", inti))
    return _TITIK_AKHIR.sub("", _PERMIL.sub(" ‰", polos)), tuple(catatan)


def _first_match(teks: str, konteks: Konteks) -> Temuan | None:
    return next((temuan for aturan in ATURAN if (temuan := aturan(teks, konteks))), None)


def is_galat(teks: str) -> bool:
    """Whether a text is what a formula shows that failed: ``#REF!``."""
    return _GALAT.fullmatch(teks) is not None


def read_galat(teks: str, _: Konteks) -> Temuan | None:
    """An error value of a spreadsheet formula."""
    if not is_galat(teks):
        return None
    kalimat = f"sel berisi galat rumus {teks}; perbaiki rumusnya di lembar kerja"
    return Temuan(Teks(teks), (Catatan(KodeCatatan.GALAT_RUMUS, kalimat),))


def read_angka(teks: str, konteks: Konteks) -> Temuan | None:
    """A number and nothing else; a percentage when the unit of the column is percent."""
    bacaan = read_bilangan(teks, konteks.satuan, konteks)
    if bacaan.nilai is None:
        return None
    return Temuan(_number_value(bacaan.nilai, bacaan.rupiah, konteks), bacaan.catatan)


def _number_value(nilai: Decimal, rupiah: bool, konteks: Konteks) -> Nilai:
    if rupiah:
        return Angka(nilai, "Rp")
    return Persen(nilai) if is_persen(konteks.satuan) else Angka(nilai)


def _as_text(rapi: str, konteks: Konteks) -> Temuan:
    """Words are a value of their own; with digits in them somebody should look."""
    if not any(map(str.isdigit, rapi)):
        return Temuan(Teks(rapi))
    bacaan = read_bilangan(rapi, konteks.satuan, konteks)
    if bacaan.catatan and bacaan.catatan[0].kode is not KodeCatatan.BUKAN_ANGKA:
        return Temuan(Teks(rapi), bacaan.catatan)
    kalimat = f"“{rapi[:60]}” belum dapat dibaca sebagai nilai; disimpan sebagai teks"
    return Temuan(Teks(rapi), (Catatan(KodeCatatan.BUKAN_ANGKA, kalimat),))


ATURAN: tuple[Aturan, ...] = (
    read_kosong,
    read_status,
    read_galat,
    read_angka,
    read_ordinal,
    read_persen,
    read_rasio,
    read_rentang,
    read_ukuran,
    read_jumlah,
)
