"""Accounts (5.1.02.01…): how deep one stands, and what is no belanja at all.

Source: Permendagri 90/2019 and 77/2020: 4 pendapatan, 5 belanja, 6 pembiayaan. The second segment
of an account has one digit, that of a program has two.
"""

from __future__ import annotations

import re
from functools import lru_cache

POLA_REKENING = re.compile(r"[456](?:\.\d(?:\.\d{1,4}){0,5})?")
POLA_KODE_KEGIATAN = re.compile(
    r"(?:\d\.\d{2}\.\d{2}\.[12]\.\d{2}\.\d{2,4}|\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{2}\.\d{2,3})"
    r"\.(?=[456](?:\.|$))"
)
"""The code of a sub kegiatan (or of a kegiatan of 13/2006) that exports put before its accounts."""
POLA_BELANJA = re.compile(r"belanja\b", re.IGNORECASE)
POLA_BUKAN_BELANJA = re.compile(
    r"(?:total |jumlah )?(?:pendapatan|(?:penerimaan |pengeluaran )?pembiayaan|surplus|defisit"
    r"|silpa|sisa lebih)\b(?!.*\bprogram\b)",
    re.IGNORECASE,
)
POLA_PD = re.compile(
    r"(?:dinas|badan|kantor|kecamatan|inspektorat|sekretariat|rsud|rumah sakit|satuan polisi)\b",
    re.IGNORECASE,
)
POLA_UPT = re.compile(
    r"(?:upt[db]?|unit pelaksana teknis|puskesmas|labkesda|laboratorium kesehatan)\b", re.IGNORECASE
)
POLA_SKPD = re.compile(r"\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}(?:\.\d{4})?")


def account_depth(kode: str, nama: str) -> int:
    """The number of segments of an account; 0 when the code is none.

    One or two segments could be a number or an urusan: then the name has to say belanja.
    """
    rapi = strip_kegiatan(kode)
    if POLA_REKENING.fullmatch(rapi) is None:
        return 0
    ruas = rapi.count(".") + 1
    return ruas if ruas > 2 or POLA_BELANJA.match(nama) or is_no_spending("", nama) else 0


@lru_cache(maxsize=4096)
def strip_kegiatan(kode: str) -> str:
    """The account of ``1.06.02.2.03.0001.5.1.02``, in plain segments; any other code as it is."""
    rapi = re.sub(r"[\s,.]+", ".", kode.strip()).strip(".")
    return POLA_KODE_KEGIATAN.sub("", rapi, count=1)


def is_account(kode: str) -> bool:
    """Whether a code of three segments or more is an account."""
    return account_depth(kode, "") > 0


def may_be_account(kode: str) -> bool:
    """Whether a code of two segments or more is written as accounts are."""
    return "." in kode and POLA_REKENING.fullmatch(strip_kegiatan(kode)) is not None


def is_no_spending(kode: str, nama: str) -> bool:
    """Whether a row of an LRA speaks of pendapatan or pembiayaan."""
    return bool(POLA_BUKAN_BELANJA.match(nama)) or (
        is_account(kode) and strip_kegiatan(kode)[0] in "46"
    )


def is_office(kode: str, nama: str) -> bool:
    """Whether a row is the PD itself, by its code or, without any, by its name."""
    return is_office_code(kode) or (not kode.strip() and POLA_PD.match(nama) is not None)


def is_unit(nama: str) -> bool:
    """Whether a name begins as that of a unit of a PD with a budget of its own."""
    return POLA_UPT.match(nama) is not None


def is_office_code(kode: str) -> bool:
    """Whether a code is that of a PD or of a unit of one."""
    return POLA_SKPD.fullmatch(kode.strip()) is not None
