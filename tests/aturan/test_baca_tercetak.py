"""Every target and realisasi with a unit or a percent sign that four real documents print.

The oracle is another rule than the reader's: in these documents a separator before three digits is
thousands, before one or two digits decimals. Lines of one cell are parted by a bar.
"""

import re
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest

from aturan.baca import parse_nilai
from aturan.catatan_baca import KodeCatatan
from aturan.nilai import Angka, Bagian, Gabungan, Nilai, Persen

KELAS: dict[str, type[Nilai]] = {"angka": Angka, "persen": Persen, "gabungan": Gabungan}
DAFTAR = Path(__file__).parents[1] / "data" / "nilai-tercetak.tsv"
TERCETAK = [
    (teks.replace("|", "\n"), KELAS[jenis])
    for jenis, teks in (
        baris.split("\t") for baris in DAFTAR.read_text(encoding="utf-8").splitlines()
    )
]
ANGKA_TERCETAK = re.compile(r"(?<![Rr]oda )\d+(?:[.,]\d+)*")


def read_by_notes(token: str) -> Decimal:
    pecahan = re.search(r"[.,](\d{1,2})$", token)
    bulat = token[: pecahan.start()] if pecahan else token
    return Decimal(re.sub(r"[.,]", "", bulat) + (f".{pecahan[1]}" if pecahan else ""))


def numbers_in(nilai: Nilai | Bagian) -> list[Decimal]:
    if isinstance(nilai, Gabungan):
        return [angka for bagian in nilai.bagian for angka in numbers_in(bagian)]
    isi = [getattr(nilai, medan.name) for medan in fields(nilai)]
    return [satu for satu in isi if isinstance(satu, Decimal)]


@pytest.mark.parametrize(("teks", "kelas"), TERCETAK)
def test_no_printed_number_is_lost_or_misread(teks: str, kelas: type[Nilai]) -> None:
    bacaan = parse_nilai(teks)
    assert type(bacaan.nilai) is kelas
    tercetak = map(read_by_notes, ANGKA_TERCETAK.findall(teks))
    assert sorted(numbers_in(bacaan.nilai)) == sorted(tercetak)


@pytest.mark.parametrize(("teks", "kelas"), TERCETAK)
def test_unit_or_percent_sign_leaves_no_question(teks: str, kelas: type[Nilai]) -> None:
    assert KodeCatatan.AMBIGU not in {catatan.kode for catatan in parse_nilai(teks).catatan}
