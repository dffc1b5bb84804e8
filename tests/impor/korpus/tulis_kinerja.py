"""Cases of performance sheets written as text files: what stands in them, what they say.

The first line is a claim in words, the id of the test; then ``tahun 2024``. Sections follow:
``== pengaturan`` are settings; ``== lembar NAME; A1:B2`` is a sheet of the one workbook, with its
merged ranges, drawn as ``tulis`` tells; ``== bacaan`` and ``== simpanan`` are what
``gambar_kinerja`` draws of the reading and of the store; ``== pesan`` are the warnings, ``== info``
the sentences that tell what was not stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .bentuk import Lembar
from .tulis import parse_sheet

FOLDER = Path(__file__).parent / "kinerja"


@dataclass(frozen=True, slots=True)
class KasusKinerja:
    """One workbook and all that a person wrote about it."""

    klaim: str
    tahun: int
    lembar: tuple[Lembar, ...]
    bacaan: str
    simpanan: str
    pesan: str
    info: str
    pengaturan: str

    @property
    def cells(self) -> int:
        """How many cells hold anything."""
        return sum(isi is not None for satu in self.lembar for b in satu.baris for isi in b)


def load_cases() -> list[KasusKinerja]:
    """Every case, by the name of its file."""
    return [parse_case(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]


def parse_case(teks: str) -> KasusKinerja:
    kepala, *bagian = re.split(r"^== ", teks, flags=re.MULTILINE)
    klaim, tahun = kepala.strip().splitlines()
    isi = [(judul, badan.rstrip("\n")) for judul, _, badan in (b.partition("\n") for b in bagian)]
    gambar = dict(isi)
    return KasusKinerja(
        klaim,
        int(tahun.removeprefix("tahun ")),
        tuple(parse_sheets(isi)),
        *(gambar.get(nama, "") for nama in ("bacaan", "simpanan", "pesan", "info", "pengaturan")),
    )


def parse_sheets(bagian: list[tuple[str, str]]) -> Iterator[Lembar]:
    for judul, badan in bagian:
        if judul.startswith("lembar "):
            nama, _, gabung = judul.removeprefix("lembar ").partition(";")
            yield Lembar(nama, parse_sheet(badan), tuple(gabung.split()))
