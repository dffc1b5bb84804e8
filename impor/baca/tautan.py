"""Formulas that take their figure from another file, or from the network.

The other file is not here, so what such a cell shows is only what was once true: a file that holds
one is refused. A link that no cell uses takes nothing, and is no matter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from impor.baca.penolakan import BerkasDitolakError
from impor.sebab import SebabPesan

SEBUT = 5
_TEKS = re.compile(r'"[^"]*"')
_LEMBAR_LAIN = r"\](?:[^\[\]!'\"]|'')*'?!"
_LUAR = re.compile(
    rf"(?<![\w\]])\[\d+{_LEMBAR_LAIN}"  # [1]Lembar!A1; not Tabel[2021]
    rf"|\[[^\[\]]{{1,200}}\.\w{{2,5}}{_LEMBAR_LAIN}"  # 'C:\…\[Pagu.xlsx]Lembar'!A1
    r"|'\w{2,10}:/(?:[^']|'')*'#",  # 'file:///…'#$Lembar.A1 of an ods
    re.IGNORECASE,
)
_MENGAMBIL = re.compile(r"\b(?:DDE|WEBSERVICE|IMPORT(?:RANGE|DATA|XML|HTML|FEED))\(", re.IGNORECASE)
_NAMA = re.compile(r"(?<![\w!.'\[])[^\W\d][\w.]*(?![\w(!\[])")


def takes_from_elsewhere(rumus: str, nama_luar: Collection[str] = ()) -> bool:
    """Whether a formula looks into another file: by itself, or by a name (lower case) that does."""
    if _MENGAMBIL.search(rumus):
        return True
    if "[" not in rumus and "#" not in rumus and not nama_luar:
        return False
    polos = _TEKS.sub("", rumus)
    return _LUAR.search(polos) is not None or (
        bool(nama_luar) and any(satu.lower() in nama_luar for satu in _NAMA.findall(polos))
    )


def find_names(bernama: Mapping[str, str]) -> frozenset[str]:
    """The defined names, in lower case, that stand for something elsewhere."""
    return frozenset(nama.lower() for nama, isi in bernama.items() if takes_from_elsewhere(isi))


def check_links(lembar: str, rumus: Mapping[str, str], nama_luar: Collection[str]) -> None:
    """``rumus`` are the formulas of a sheet by address. Raises BerkasDitolakError."""
    luar = [alamat for alamat, satu in rumus.items() if takes_from_elsewhere(satu, nama_luar)]
    if not luar:
        return
    lebih = f" dan {len(luar) - SEBUT} sel lain" if len(luar) > SEBUT else ""
    raise BerkasDitolakError(
        f"Rumus pada sel {', '.join(luar[:SEBUT])}{lebih} mengambil angka dari berkas lain, yang"
        " tidak ikut dibaca. Putuskan tautannya, atau ketik angkanya, simpan, lalu impor lagi.",
        f"={rumus[luar[0]][:60]}",
        "angka itu sendiri; di Excel: Data › Edit Tautan › Putuskan Tautan",
        lembar,
        luar[0],
        sebab=SebabPesan.BERKAS_TERTAUT,
    )
