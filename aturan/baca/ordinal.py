"""Grades: letters, opinions and words, with the score when it stands beside them."""

from __future__ import annotations

import re
from decimal import Decimal

from aturan.baca.bacaan import BILANGAN, Konteks, Temuan, note_leftover, read_bilangan
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.nilai import Ordinal, Teks
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
_DEPAN = re.compile(
    r"^(?:nilai|predikat|opini|kategori|kriteria|mutu(?: pelayanan)?|(?:ter)?akreditasi"
    r"|lulus(?: tingkat)?)\b\s*:?\s*",
    re.IGNORECASE,
)
_ANGKA = re.compile(rf"(?<![\w.,-])({BILANGAN})\s*%?(?!\w)", re.IGNORECASE)
_PEMISAH = re.compile(r"\s*[()/,;:=\n]\s*|\s+-\s+")
_LABEL = re.compile(r"[^\W\d_](?:[^\W\d_ .-]|[ .-](?=[^\W\d_]))*\.?")
_KE_BERAPA = re.compile(r"\s*\(?\s*(?:yang )?ke\s?-?\s?\d+(?: kali(?:nya)?)?\s*\)?$", re.IGNORECASE)
_LEVEL = tuple(
    re.compile(pola, re.IGNORECASE)
    for pola in (
        rf"level\s*-?\s*(?P<level>\d)(?:\s*[/:(]\s*(?:nilai |skor )?(?P<skor>{BILANGAN})\s*\)?)?",
        rf"(?P<skor>{BILANGAN})\s*[/(]\s*level\s*-?\s*(?P<level>\d)\s*\)?",
    )
)


def read_ordinal(teks: str, konteks: Konteks) -> Temuan | None:
    """``CC``, ``WTP``, ``Baik (B)``, ``80 (A)``, ``BB / 72,35``, ``Level 3 (3,01)``."""
    if len(teks) > PANJANG_MAKS:
        return None
    if cocok := next(filter(None, (pola.fullmatch(teks) for pola in _LEVEL)), None):
        return _read_level(cocok["level"], cocok["skor"], konteks)
    inti = _KE_BERAPA.sub("", teks)
    angka = list(_ANGKA.finditer(inti))
    tanpa_angka = _ANGKA.sub(" ; ", inti)
    if len(semua := find_grades(tanpa_angka)) > 1:
        kalimat = f"“{teks}” memuat dua predikat, {' dan '.join(semua)}; disimpan sebagai teks"
        return Temuan(Teks(teks), (Catatan(KodeCatatan.BUKAN_ANGKA, kalimat),))
    label = find_grade(tanpa_angka)
    if label is None or len(angka) > 1:
        return None
    catatan = note_leftover(teks, teks[len(inti) :])
    return _with_score(label, angka[0][1], konteks) if angka else Temuan(Ordinal(label), catatan)


def _read_level(level: str, skor: str | None, konteks: Konteks) -> Temuan | None:
    """A level is a number too; a score beside it tells more."""
    if skor is None:
        return Temuan(Ordinal(f"Level {level}", Decimal(level)))
    return _with_score(f"Level {level}", skor, konteks)


def find_grade(teks: str) -> str | None:
    """The grade that a text names and nothing else; the letter of ``Baik (B)``."""
    label = _labels(teks)
    if not 1 <= len(label) <= 2 or None in label:
        return None
    return next((satu for satu in label if satu not in _KATA.values()), label[0])


def find_grades(teks: str) -> list[str]:
    """The two grades of a text that names two where one would do (``WTP / BB``, ``Baik / Cukup``);
    empty for one, or for a letter with its word."""
    label = [satu for satu in _labels(teks) if satu is not None]
    if len(label) != 2 or label[0] == label[1]:
        return []
    huruf = all(satu not in _KATA.values() for satu in label)
    sekeluarga = any(set(label) <= set(keluarga) for keluarga in KELUARGA_PREDIKAT)
    return label if huruf or sekeluarga else []


def _labels(teks: str) -> list[str | None]:
    potong = [satu for satu in _PEMISAH.split(_DEPAN.sub("", teks.strip())) if satu]
    return [_canonical(satu) for satu in potong if satu.casefold() not in _PENGANTAR]


def _canonical(teks: str) -> str | None:
    if not _LABEL.fullmatch(teks):
        return None
    kunci = normalise_label(teks)
    return _KATA.get(kunci) or _HURUF.get(kunci)


def _with_score(label: str, token: str, konteks: Konteks) -> Temuan | None:
    bacaan = read_bilangan(token, "%", konteks)  # scores run to 100, as percentages do
    return None if bacaan.nilai is None else Temuan(Ordinal(label, bacaan.nilai), bacaan.catatan)
