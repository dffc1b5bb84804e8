"""What formulas tell without being computed: those that run in circles.

A spreadsheet shows 0 for a formula that needs its own result, so its figure is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from impor.baca.grid import column_number, split_address

BATAS_RUJUKAN = 2_000_000
"""References that are followed on one sheet; beyond, circles are not looked for."""
_TEKS = re.compile(r'"[^"]*"')
_LEMBAR = re.compile(r"'[^']*'(?=[!.])")
_TEMPAT = re.compile(r"\b(?:ROWS?|COLUMNS?|OFFSET|CELL|ADDRESS|SHEET)\([^()]*\)?", re.IGNORECASE)
_RUJUKAN = re.compile(
    r"(?<![\w!.:$'])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(!.])"
)

Alamat = tuple[int, int]


def find_circular(rumus: Mapping[str, str]) -> frozenset[str]:
    """The addresses whose formulas need their own result, or that of one that does.

    ``rumus`` are the formulas of one sheet by address; what they ask of other sheets is left out.
    """
    letak = {split_address(alamat): alamat for alamat in rumus}
    kolom = _columns(letak)
    rujukan: dict[Alamat, set[Alamat]] = {}
    tersisa = BATAS_RUJUKAN
    for tempat, alamat in letak.items():
        rujukan[tempat] = set(_asked(rumus[alamat], kolom)) if tersisa > 0 else set()
        tersisa -= len(rujukan[tempat])
    return frozenset(letak[tempat] for tempat in _never_ready(rujukan))


def _columns(letak: Mapping[Alamat, str]) -> dict[int, list[int]]:
    """The rows that hold formulas, by column and sorted."""
    kolom: dict[int, list[int]] = {}
    for baris, nomor in sorted(letak):
        kolom.setdefault(nomor, []).append(baris)
    return kolom


def _asked(rumus: str, kolom: Mapping[int, list[int]]) -> Iterator[Alamat]:
    """The cells with formulas that a formula looks at. Those asked only for their place are not
    looked at."""
    polos = _TEMPAT.sub("", _LEMBAR.sub("", _TEKS.sub("", rumus)))
    if "[." in polos:
        polos = polos.replace("[.", "").replace(":.", ":").replace("]", "")
    for kiri, atas, kanan, bawah in _RUJUKAN.findall(polos):
        awal, akhir = sorted((column_number(kiri), column_number(kanan or kiri)))
        mulai, habis = sorted((int(atas), int(bawah or atas)))
        for nomor in range(awal, akhir + 1):
            baris = kolom.get(nomor, [])
            for urutan in range(bisect_left(baris, mulai), len(baris)):
                if baris[urutan] > habis:
                    break
                yield baris[urutan], nomor


def _never_ready(rujukan: Mapping[Alamat, set[Alamat]]) -> set[Alamat]:
    """The cells that are left when each is computed as soon as all that it asks for are."""
    peminta: dict[Alamat, list[Alamat]] = {}
    for tempat, diminta in rujukan.items():
        for satu in diminta:
            peminta.setdefault(satu, []).append(tempat)
    tunggu = {tempat: len(diminta) for tempat, diminta in rujukan.items()}
    siap = [tempat for tempat, banyak in tunggu.items() if not banyak]
    while siap:
        selesai = siap.pop()
        del tunggu[selesai]
        for tempat in peminta.get(selesai, ()):
            tunggu[tempat] -= 1
            if not tunggu[tempat]:
                siap.append(tempat)
    return set(tunggu)
