"""How a number looks: the number format of a cell, and the text that a person sees for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal

BAWAAN: dict[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"',
}
"""The built-in formats that change how a number is read; 41 and 43 are Accounting."""

PANJANG_KODE = 255  # of a format code, in Excel
DESIMAL_MAKS = 30
LEBAR = Context(prec=400)  # the largest number of a cell with all its decimals

POLA_KUTIPAN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


@dataclass(frozen=True, slots=True)
class Rupa:
    """A number format, as far as it matters. ``desimal`` None means General."""

    persen: bool = False
    strip: bool = False
    desimal: int | None = None
    ribuan: bool = False
    digit: int = 1


UMUM = Rupa()
BULAT = Rupa(desimal=0, ribuan=True)


def parse_format(kode: str) -> Rupa:
    """Read a format code such as ``#,##0;-#,##0;"-"``."""
    bagian = kode[:PANJANG_KODE].split(";")
    positif = POLA_KUTIPAN.sub("", bagian[0])
    if not re.search(r"[0#?]", positif):
        return Rupa(strip=_shows_dash(bagian))
    bulat, _, pecahan = positif.partition(".")
    return Rupa(
        persen="%" in positif,
        strip=_shows_dash(bagian),
        desimal=min(len(re.findall(r"[0#?]", pecahan)), DESIMAL_MAKS),
        ribuan="," in bulat,
        digit=max(1, bulat.count("0")),
    )


def _shows_dash(bagian: list[str]) -> bool:
    """Whether the section for zero prints a dash and no digit."""
    if len(bagian) < 3:
        return False
    nol = bagian[2]
    return "-" in nol.replace("_-", "") and not re.search(r"[0#]", POLA_KUTIPAN.sub("", nol))


def show_number(nilai: Decimal, rupa: Rupa) -> str:
    """The text that a person sees, in Indonesian notation. A dash format shows 0 as ``-``."""
    if rupa.strip and not nilai:
        return "-"
    if rupa is UMUM:
        return format(nilai, "f").replace(".", ",")
    if rupa == BULAT and nilai == nilai.to_integral_value():
        return f"{int(nilai):,}".replace(",", ".")
    angka = nilai * 100 if rupa.persen else nilai
    if rupa.desimal is None:
        teks = format(angka, "f")
    else:
        satuan = Decimal(1).scaleb(-rupa.desimal)
        teks = format(angka.quantize(satuan, ROUND_HALF_UP, LEBAR), "f")
    return _localise(teks, rupa) + ("%" if rupa.persen else "")


def _localise(teks: str, rupa: Rupa) -> str:
    tanda = "-" if teks.startswith("-") else ""
    bulat, _, pecahan = teks.lstrip("-").partition(".")
    bulat = bulat.zfill(rupa.digit)
    if rupa.ribuan:
        bulat = f"{int(bulat):,}".replace(",", ".")
    return tanda + bulat + (f",{pecahan}" if pecahan else "")


def show_date(nilai: date | time) -> str:
    """``2021-09-09`` → ``09/09/2021``, with the time when there is one."""
    if isinstance(nilai, datetime):
        return f"{nilai:%d/%m/%Y}" if nilai.time() == time() else f"{nilai:%d/%m/%Y %H:%M}"
    return f"{nilai:%d/%m/%Y}" if isinstance(nilai, date) else f"{nilai:%H:%M}"
