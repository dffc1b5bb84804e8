"""A code and a name in one cell (``1.06.01 - PROGRAM PENUNJANG``), a code below its parent's."""

from __future__ import annotations

import re

from aturan.kode import parse_kode
from impor.tabel import Isi, Rekaman
from impor.urai.kata import is_short_code
from impor.urai.rekening import is_account

POLA_KODE_DEPAN = re.compile(
    r"(?P<kode>[\dX](?:\s?[.,]\s?[\dX]{1,4}){2,}|[\dX][.,]\d\d(?=\s*[-–:]))\.?\s*(?:[-–:]\s*)?"
    r"(?P<nama>[^\W\d_].*)",
    re.DOTALL,
)


def split_code(isi: Isi) -> tuple[Isi | None, Isi]:
    """The code before a name and the name; None when there is no code that can be one."""
    teks = f"{isi.awalan} {isi.nilai or ''}".strip() if isi.awalan else str(isi.nilai or "")
    cocok = POLA_KODE_DEPAN.fullmatch(teks)
    if cocok is None:
        return None, isi
    kode = parse_kode(cocok["kode"])
    if kode.tingkat is None and not is_account(cocok["kode"]):
        return None, isi
    nama = " ".join(cocok["nama"].split())
    return Isi(isi.sel, cocok["kode"], kode.baku), isi._replace(nilai=nama, awalan="")


def join_code(rekaman: Rekaman, induk: Rekaman) -> Rekaman:
    """A code of one segment (``07``) goes on from its parent's code, where that gives a code."""
    kode, atas = rekaman.isian.get("kode"), induk.isian.get("kode")
    if kode is None or atas is None or not is_short_code(kode.mentah):
        return rekaman
    gabungan = parse_kode(f"{atas.nilai}.{kode.mentah.strip()}")
    if gabungan.tingkat is None:
        return rekaman
    catatan = f"kode “{kode.mentah.strip()}” dibaca {gabungan.baku} menurut baris induknya"
    baru = kode._replace(nilai=gabungan.baku, catatan=catatan)
    return rekaman._replace(isian={**rekaman.isian, "kode": baru})
