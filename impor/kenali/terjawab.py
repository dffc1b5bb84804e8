"""Columns as a person says that they are to be read, and the mark by which a header is known."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from impor.istilah import Jenis
from impor.jawaban.isi import ABAIKAN, JawabanTabel, SalahJawaban
from impor.jawaban.kunci import parse_kunci, with_kunci
from impor.kenali.kolom import number_parts, with_keys
from impor.kenali.pola import fold
from impor.tabel import Kolom

PANJANG_TANDA = 16


def sign_header(kolom: Sequence[Kolom]) -> str:
    """The mark of a header: its words in their order, wherever the table begins."""
    kata = "\n".join("›".join(map(fold, satu.kepala)) for satu in kolom)
    return hashlib.sha256(kata.encode()).hexdigest()[:PANJANG_TANDA]


class Terjawab:
    """The answer about the columns of one table; without one, columns stay as they are."""

    def __init__(self, jawaban: JawabanTabel | None, kolom: Sequence[Kolom]) -> None:
        """Raises ``SalahJawaban`` when it speaks of columns that the table does not have."""
        self.jawaban = jawaban
        self.tercetak = tuple(kolom)
        jawab = dict(jawaban.kolom) if jawaban else {}
        if jawaban and (luar := [nomor for nomor in jawab if nomor > len(kolom)]):
            raise SalahJawaban(
                f"{jawaban.letak}: kolom {luar[0]} di luar tabel, yang berkolom {len(kolom)}."
            )
        menurut_indeks = {kolom[nomor - 1].indeks: kunci for nomor, kunci in jawab.items()}
        self.diabaikan = tuple(k for k in kolom if menurut_indeks.get(k.indeks) == ABAIKAN)
        self.kunci = {
            indeks: parse_kunci(kunci)
            for indeks, kunci in menurut_indeks.items()
            if kunci != ABAIKAN
        }
        if jawaban and len(self.diabaikan) == len(kolom):
            raise SalahJawaban(
                f"{jawaban.letak}: semua kolom diabaikan; abaikan tabelnya dengan"
                f" “jenis”: “{ABAIKAN}”."
            )

    @property
    def jenis(self) -> Jenis | None:
        """The kind that a person says the table is; None: by its header."""
        return self.jawaban.jenis if self.jawaban else None

    @property
    def is_diabaikan(self) -> bool:
        """Whether the table is left out whole."""
        return self.jawaban is not None and self.jawaban.is_diabaikan

    def drop_known(self, kolom: Sequence[Kolom]) -> None:
        """Forget answers that say what these columns hold without them: what is as it would be
        anyway must not speak for another kind of table."""
        dikenal = {k.indeks: parse_kunci(k.kunci) for k in kolom}
        self.kunci = {i: kunci for i, kunci in self.kunci.items() if dikenal.get(i) != kunci}

    def settle(self, kolom: Sequence[Kolom]) -> tuple[Kolom, ...]:
        """The columns that stay, each with the key that it was given."""
        if not self.kunci and not self.diabaikan:
            return tuple(kolom)
        pergi = {k.indeks for k in self.diabaikan}
        sisa = (k for k in kolom if k.indeks not in pergi)
        return with_keys(
            number_parts(
                with_kunci(k, self.kunci[k.indeks]) if k.indeks in self.kunci else k for k in sisa
            )
        )
