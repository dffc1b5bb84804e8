"""What prose names and the report does not have, found in the finished document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laporan.document import Blok, Tabel, Teks, tampil
from laporan.narasi.usang import walk_run

# As ``token.missing``, ``blok.TANPA_TEMPAT`` and the picture without a file print it.
_AWAL = (
    "angka tidak tersedia: ",
    "tabel tidak ada di bagian ini: ",
    "gambar tidak ada di bagian ini: ",
    "berkas gambar ",
)
_KURANG = re.compile(rf"\[(?:{'|'.join(_AWAL)})[^\]]*\]")


def find_kurang(blok: Blok) -> Iterator[str]:
    """Each as it is printed."""
    if isinstance(blok, Tabel):
        teks = [tampil(sel) for baris in blok.baris for sel in baris.sel]
    else:
        teks = [run.isi for run in walk_run([blok]) if isinstance(run, Teks)]
    for satu in teks:
        yield from _KURANG.findall(satu)
