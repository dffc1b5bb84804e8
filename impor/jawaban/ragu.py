"""Numbers that can be read in two ways: offered in both, each in a writing with one reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from decimal import Decimal
from typing import Any

from aturan.baca import parse_nilai
from aturan.nilai import Bagian, Nilai
from aturan.pemisah import tegaskan
from impor.tabel import HasilBaca, Isi, Tabel


@dataclass(frozen=True, slots=True)
class PertanyaanSel:
    """How is this number meant? ``pilihan`` are its two readings, each in an unmistakable writing;
    ``dibaca`` is the one that was used."""

    berkas: str
    lembar: str
    sel: str
    tertulis: str
    dibaca: str
    pilihan: tuple[str, ...]

    def as_template(self) -> dict[str, Any]:
        return {**asdict(self), "pilihan": list(self.pilihan), "isi": None}


def find_ragu(hasil: Iterable[HasilBaca]) -> list[PertanyaanSel]:
    """The numbers that nothing settled, each cell once."""
    tanya: dict[tuple[str, str, str], PertanyaanSel] = {}
    for berkas in hasil:
        for tabel in berkas.tabel:
            for isi in doubtful(tabel):
                satu = PertanyaanSel(
                    tabel.berkas, tabel.lembar, isi.sel, isi.mentah, *readings(isi)
                )
                tanya.setdefault((tabel.berkas, tabel.lembar, isi.sel), satu)
    return list(tanya.values())


def doubtful(tabel: Tabel) -> Iterator[Isi]:
    for baris in (*tabel.baris, *tabel.total):
        yield from (isi for isi in baris.isian.values() if isi.is_ragu)


def readings(isi: Isi) -> tuple[str, tuple[str, ...]]:
    """The writing of the reading that was used, and of both."""
    pilihan = tuple(tegaskan(isi.mentah, desimal=desimal) for desimal in (False, True))
    dipakai = figures(isi.nilai) if isinstance(isi.nilai, Nilai) else []
    cocok = (teks for teks in pilihan if figures(parse_nilai(teks).nilai) == dipakai)
    return next(cocok, ""), pilihan


def figures(nilai: Nilai | Bagian) -> list[Decimal]:
    """The numbers of a value, whatever its kind, in their order."""
    hasil: list[Decimal] = []
    for medan in fields(nilai):
        isi = getattr(nilai, medan.name)
        if isinstance(isi, Decimal):
            hasil.append(isi)
        elif isinstance(isi, tuple):
            hasil += (angka for bagian in isi for angka in figures(bagian))
        elif isinstance(isi, Nilai):
            hasil += figures(isi)
    return hasil
