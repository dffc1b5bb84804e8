"""A misi as cells and banners name it: by an Arabic or Roman number, with or without its words."""

from __future__ import annotations

import re

from impor.rencana.entri import Entri, Tempat
from impor.rencana.konteks import Konteks, tempat
from impor.tabel import Isi, Tabel

ROMAWI = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MISI = re.compile(
    r"\s*misi\s*(?:ke\s*-?\s*)?(?P<nomor>\d{1,2}|[ivx]{1,4})\b\s*[:.\-–]?\s*(?P<uraian>.*)",
    re.IGNORECASE | re.DOTALL,
)


def parse_misi(teks: str) -> tuple[int, str] | None:
    """Number and wording; None when the text names no misi by its number."""
    cocok = _MISI.match(teks)
    if cocok is None:
        return None
    nomor = cocok["nomor"].casefold()
    if nomor in ROMAWI:
        return ROMAWI.index(nomor) + 1, " ".join(cocok["uraian"].split())
    return (int(nomor), " ".join(cocok["uraian"].split())) if nomor.isdigit() else None


def find_misi(k: Konteks, tabel: Tabel, isi: Isi | None) -> Entri | None:
    """The misi that a field names; None when it names none."""
    dibaca = parse_misi(isi.mentah) if isi is not None else None
    if isi is None or dibaca is None:
        return None
    nomor, uraian = dibaca
    letak = tempat(tabel, isi)
    move_into_periode(k, nomor, letak)
    isian = {"periode": k.periode, "nomor": nomor, **({"uraian": uraian} if uraian else {})}
    return k.papan.tulis("misi", isian, letak).entri


def move_into_periode(k: Konteks, nomor: int, letak: Tempat) -> None:
    """A misi that was imported before its period was known gets it now."""
    lama = k.papan.cari("misi", {"periode": None, "nomor": nomor})
    baru = k.papan.cari("misi", {"periode": k.periode, "nomor": nomor})
    if lama is not None and baru is None:
        k.papan.pindah(lama, {"periode": k.periode}, letak)
