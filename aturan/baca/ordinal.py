"""Grades: letters, opinions and words, with the score when it stands beside them."""

from __future__ import annotations

import re
from decimal import Decimal

from aturan.baca.bacaan import BILANGAN, Konteks, Temuan, note_leftover, read_bilangan
from aturan.nilai import Ordinal
from aturan.ordinal import SKALA_ORDINAL, normalise_label

PANJANG_MAKS = 80

# Words of the scales in use, each family from best to worst.
KELUARGA_PREDIKAT: tuple[tuple[str, ...], ...] = (
    ("Sangat Memuaskan", "Memuaskan", "Cukup Memuaskan", "Kurang Memuaskan", "Tidak Memuaskan"),
    ("Sangat Baik", "Baik", "Cukup Baik", "Cukup", "Kurang Baik", "Kurang", "Sangat Kurang"),
    ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"),
    ("Sangat Berhasil", "Berhasil", "Cukup Berhasil", "Kurang Berhasil", "Tidak Berhasil"),
    ("Sangat Efektif", "Efektif", "Cukup Efektif", "Kurang Efektif", "Tidak Efektif"),
    ("Mandiri", "Maju", "Berkembang", "Tertinggal", "Sangat Tertinggal"),
    ("Paripurna", "Utama", "Nindya", "Madya", "Pratama"),
    ("Informatif", "Menuju Informatif", "Cukup Informatif", "Kurang Informatif"),
)

_KATA = {normalise_label(kata): kata for keluarga in KELUARGA_PREDIKAT for kata in keluarga}
_HURUF = {
    normalise_label(sebutan): tingkat.label
    for skala in SKALA_ORDINAL.values()
    for tingkat in skala.tingkat
    for sebutan in (tingkat.label, *tingkat.sinonim)
}
_PENGANTAR = frozenset(
    {"nilai", "predikat", "opini", "kategori", "kriteria", "skor", "dengan nilai"}
)
_DEPAN = re.compile(r"^(?:nilai|predikat|opini|kategori|kriteria)\b\s*:?\s*", re.IGNORECASE)
_ANGKA = re.compile(rf"(?<![\w.,-])({BILANGAN})\s*%?(?!\w)", re.IGNORECASE)
_PEMISAH = re.compile(r"\s*[()/,;:=\n]\s*|\s+-\s+")
_LABEL = re.compile(r"[^\W\d_](?:[^\W\d_ .-]|[ .-](?=[^\W\d_]))*\.?")
_KE_BERAPA = re.compile(r"\s*\(?\s*(?:yang )?ke\s?-?\s?\d+(?: kali(?:nya)?)?\s*\)?$", re.IGNORECASE)
_LEVEL = re.compile(r"level\s*-?\s*(\d)", re.IGNORECASE)


def read_ordinal(teks: str, konteks: Konteks) -> Temuan | None:
    """``CC``, ``WTP``, ``Sangat Baik``, ``Baik (B)``, ``80 (A)``, ``BB / 72,35``."""
    if len(teks) > PANJANG_MAKS:
        return None
    if cocok := _LEVEL.fullmatch(teks):
        return Temuan(Ordinal(f"Level {cocok[1]}", Decimal(cocok[1])))
    inti = _KE_BERAPA.sub("", teks)
    angka = list(_ANGKA.finditer(inti))
    label = find_grade(_ANGKA.sub(" ; ", inti))
    if label is None or len(angka) > 1:
        return None
    catatan = note_leftover(teks, teks[len(inti) :])
    return _with_score(label, angka[0][1], konteks) if angka else Temuan(Ordinal(label), catatan)


def find_grade(teks: str) -> str | None:
    """The grade that a text names and nothing else; the letter of ``Baik (B)``."""
    potong = [satu for satu in _PEMISAH.split(_DEPAN.sub("", teks.strip())) if satu]
    label = [_canonical(satu) for satu in potong if satu.casefold() not in _PENGANTAR]
    if not 1 <= len(label) <= 2 or None in label:
        return None
    return next((satu for satu in label if satu not in _KATA.values()), label[0])


def _canonical(teks: str) -> str | None:
    if not _LABEL.fullmatch(teks):
        return None
    kunci = normalise_label(teks)
    return _KATA.get(kunci) or _HURUF.get(kunci)


def _with_score(label: str, token: str, konteks: Konteks) -> Temuan | None:
    bacaan = read_bilangan(token, "%", konteks)  # scores run to 100, as percentages do
    return None if bacaan.nilai is None else Temuan(Ordinal(label, bacaan.nilai), bacaan.catatan)
