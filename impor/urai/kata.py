"""Words and codes of cells: what stands before a name is told apart from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from aturan.huruf import fold_huruf
from aturan.kode import Kode, parse_kode
from impor.baca.grid import Sel
from impor.istilah import Kelas
from impor.tabel import Isi
from impor.urai.pencatat import Pencatat
from impor.urai.rekening import may_be_account

BERULANG = 4096
"""Different cells whose reading is remembered: names, accounts and units come again and again."""
POLA_AWALAN = re.compile(
    r"(?P<awalan>\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[IVX]{1,5})[.)]+|\d{1,2}(?:\.\d{1,2})+)\s+(?=\S)"
)
POLA_BUTIR = re.compile(r"(?P<awalan>[-–•▪●])\s*(?=[^\W\d_]{2})")
"""A dash or dot before an item of a list."""
POLA_NOMOR_TELANJANG = re.compile(r"(?P<n>\d{1,2})\s+(?=[A-Z])")
POLA_KODE_PENDEK = re.compile(r"\s*\d{1,4}\s*")


def read_words(sel: Sel) -> Isi:
    """Words of a cell, with the numbering that stood before them apart."""
    return Isi(sel.alamat, sel.mentah, *split_numbering(sel.mentah))


@lru_cache(maxsize=BERULANG)
def split_numbering(mentah: str) -> tuple[str, str]:
    """The words on one line, and the numbering before them."""
    teks = fold_huruf(mentah)
    cocok = POLA_AWALAN.match(teks) or POLA_BUTIR.match(teks)
    if cocok is None:
        return teks.replace("\n", " "), ""
    return teks[cocok.end() :].replace("\n", " ").strip(), cocok["awalan"]


def read_code(sel: Sequence[Sel], pencatat: Pencatat) -> tuple[Isi, Kode]:
    """A code from one cell or from its parts: the field, and what was made of it."""
    bagian = [_code_part(satu) for satu in sel]
    kode = parse_kode(bagian if len(bagian) > 1 else bagian[0])
    pencatat.classify(sel, Kelas.NILAI)
    akun = may_be_account(kode.baku if len(bagian) > 1 else kode.tertulis)
    if kode.catatan and not is_short_code(kode.tertulis) and not akun:
        pencatat.report_notes(sel[0], kode.catatan)
    catatan = "; ".join(satu.kalimat for satu in kode.catatan)
    return Isi(sel[0].alamat, kode.tertulis, kode.baku or None, catatan=catatan), kode


def has_level(sel: Sequence[Sel]) -> bool:
    """Whether the parts of a code together say what level it stands for."""
    return parse_kode([_code_part(satu) for satu in sel]).tingkat is not None


def is_short_code(teks: str) -> bool:
    """``07``: a code that only goes on from the one of its parent."""
    return POLA_KODE_PENDEK.fullmatch(teks) is not None


def _code_part(sel: Sel) -> str | Decimal:
    """A number cell whose format shows zeros (``06``, ``1,10``) counts as it is shown."""
    if not isinstance(sel.nilai, Decimal):
        return sel.mentah
    terlihat = sel.mentah.replace(".", "").replace(",", ".")
    return sel.nilai if terlihat == format(sel.nilai, "f") else terlihat
