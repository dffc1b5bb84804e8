"""Which printed total of a budget table speaks of the whole."""

from __future__ import annotations

import re
from decimal import Decimal

from impor.tabel import Rekaman, Tabel

from .uang_lepas import leaf_amounts, money_of_row

POLA_SEBAGIAN = re.compile(
    r"^sub\b|pindah|halaman|\b(?:program|kegiatan|bidang|urusan|sasaran|misi)\s+\w"
    r"|(?:jumlah|total)\s+(?:[ivx]+|[a-z]|\d+)\W*$"
)
"""A total of a group or of a page, no total of the whole."""


def find_total(tabel: Tabel) -> Rekaman | None:
    """The total of the whole table; None when it prints none, or only those of groups, which the
    last one does not add up."""
    utuh = [baris for baris in tabel.total if not POLA_SEBAGIAN.search(label_total(baris))]
    if not utuh:
        return None
    if tabel.baris and utuh[0].nomor_baris < tabel.baris[0].nomor_baris:
        return utuh[0]
    return None if len(utuh) > 1 and is_sum_of_group(tabel, *utuh[-2:]) else utuh[-1]


def is_sum_of_group(tabel: Tabel, sebelum: Rekaman, total: Rekaman) -> bool:
    """Whether a total adds up only the leaves that stand below the total before it."""
    antara = range(sebelum.nomor_baris + 1, total.nomor_baris)
    uang = money_of_row(tabel, total)
    kunci = next((k for k, isi in total.isian.items() if uang and isi is uang[0]), "")
    jumlah = sum(leaf_amounts(tabel, kunci, antara), Decimal(0))
    return bool(uang) and jumlah == uang[0].nilai


def label_total(baris: Rekaman) -> str:
    """The first words of a total."""
    kata = (str(isi.nilai) for isi in baris.isian.values() if isinstance(isi.nilai, str))
    return next((satu for satu in kata if any(map(str.isalpha, satu))), "").casefold()
