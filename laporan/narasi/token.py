"""Tokens: the marks in prose that always show the current figure.

``{capaian:i12}`` is a figure inside a sentence; ``[[tabel:capaian]]`` alone in its paragraph is
the place of a table or figure. Keys are stable: ``i12`` and ``s3`` are the numbers of the rows of
an indicator and a sasaran, a line of the budget has its code, or ``b7`` where the code is no key.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from laporan.document import JenisRujukan
from laporan.facts.anggaran import AnggaranFakta

POLA_TOKEN = re.compile(r"\{([a-z_]+(?::[^{}\n]{1,120})?)\}")
POLA_TEMPAT = re.compile(r"\[\[(tabel|gambar):([\w.-]+)\]\]")
RINCI = "Anggaran: "
RUJUKAN = tuple(f"{jenis}:" for jenis in JenisRujukan)


@dataclass(frozen=True, slots=True)
class Token:
    """A figure that can stand in prose. ``tampil`` is empty where there is none, for the reason
    ``alasan``; ``label`` says what it is, ``kelompok`` under which heading the list has it."""

    kunci: str
    label: str
    tampil: str
    kelompok: str
    alasan: str = ""

    @property
    def is_rinci(self) -> bool:
        """Whether it is one of very many: of a line of the budget."""
        return self.kelompok.startswith(RINCI)

    @property
    def tulisan(self) -> str:
        return mark(self.kunci)

    @property
    def cetakan(self) -> str:
        """What the report prints; a figure that is missing is seen."""
        return self.tampil or missing(f"{self.label}: {self.alasan}")


Tokens = Mapping[str, Token]


def mark(kunci: str) -> str:
    return f"{{{kunci}}}"


def missing(apa: str) -> str:
    return f"[angka tidak tersedia: {apa}]"


def is_rujukan(kunci: str) -> bool:
    """Whether it refers to a table, figure or part, and is no figure."""
    return kunci.startswith(RUJUKAN)


def find_token(teks: str) -> Iterator[str]:
    """The keys of the figures in a text, in their order."""
    for cocok in POLA_TOKEN.finditer(teks):
        if not is_rujukan(cocok[1]):
            yield cocok[1]


def fill_token(teks: str, tokens: Tokens) -> str:
    """The text with its figures; references stay for the numbering."""

    def fill(cocok: re.Match[str]) -> str:
        kunci = cocok[1]
        if is_rujukan(kunci):
            return cocok[0]
        token = tokens.get(kunci)
        return token.cetakan if token else missing(mark(kunci))

    return POLA_TOKEN.sub(fill, teks)


# --- keys -------------------------------------------------------------------------------------


def key_indikator(pk: int) -> str:
    return f"i{pk}"


def key_sasaran(pk: int) -> str:
    return f"s{pk}"


def key_baris(anggaran: AnggaranFakta) -> dict[int, str]:
    """The key of every line of a budget: its code where no other line has the same."""
    banyak = Counter(satu.kode for satu in anggaran.baris)
    return {
        satu.id: satu.kode if satu.kode and banyak[satu.kode] == 1 else f"b{satu.id}"
        for satu in anggaran.baris
    }
