"""The name under which a file is handed out again: readable, and harmless on every system."""

from __future__ import annotations

import re
import unicodedata

PANJANG_NAMA = 120
BITA_NAMA = 200  # a system takes 255 for a name, its ending and a number behind it included
TAK_TAMPAK = {"Cf", "Cc", "Cs"}
_TERLARANG = re.compile(r'[<>:"/\\|?*%;\x00-\x1f\x7f]')
_AKHIRAN = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")


def clean_nama(nama: str, akhiran: str) -> str:
    """``../../LAPORAN.exe`` of a PDF becomes ``LAPORAN.pdf``.

    The folder is dropped, the ending is that of the content; a name of nothing becomes ``bukti``.
    """
    dasar = re.split(r"[/\\]", nama)[-1]
    tampak = "".join(huruf for huruf in dasar if unicodedata.category(huruf) not in TAK_TAMPAK)
    rapi = " ".join(_TERLARANG.sub("_", _AKHIRAN.sub("", tampak)).split()).strip(". ")
    pendek = rapi[:PANJANG_NAMA].encode()[:BITA_NAMA].decode(errors="ignore")
    return f"{pendek.strip() or 'bukti'}.{akhiran}"
