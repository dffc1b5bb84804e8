"""Ranges, closed (``60-70``) and open on one side (``≥95``), with a label or a unit."""

from __future__ import annotations

import re
from decimal import Decimal

from aturan.baca.bacaan import BILANGAN, Konteks, Temuan, note_leftover, read_bilangan
from aturan.baca.ordinal import find_grade
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.nilai import Rentang
from aturan.satuan import KEPALA_SATUAN

SATUAN_MAKS = 4  # words of a unit
EKOR_MAKS = 10  # words behind a known one

# Sign or words → which side is closed, and whether the bound itself is excluded.
BATAS_BAWAH = (
    r"≥|>\s?=|=\s?>|minimal|minimum|min\.?|paling sedikit|paling rendah|sekurang-kurangnya"
)
BATAS_BAWAH_TERBUKA = r">|lebih dari|di ?atas"
BATAS_ATAS = r"≤|<\s?=|=\s?<|maksimal|maksimum|maks?\.?|paling banyak|paling lama|paling lambat"
BATAS_ATAS_TERBUKA = r"<|kurang dari|di ?bawah"

_LABEL = r"(?P<label>[^\d<>≤≥=]*?)"
_AKHIR = r"\s*(?P<persen>%)?\s*(?P<sisa>[^\d]*)"
_TERTUTUP = re.compile(
    rf"{_LABEL}\s*(?P<buka>\()?\s*(?:antara\s|≥|(?P<ketat>>))?\s*(?P<bawah>{BILANGAN})\s*(?:%|persen\b)?\s*"
    r"(?:-|s/d|s\.d\.?|sd\b|sampai(?: dengan)?|hingga|≤|<\s?=|<)\s*"
    rf"(?P<atas>{BILANGAN}){_AKHIR}",
    re.IGNORECASE,
)
_TERBUKA = re.compile(
    rf"{_LABEL}\s*(?P<buka>\()?\s*(?:(?P<min>{BATAS_BAWAH})|(?P<lebih>{BATAS_BAWAH_TERBUKA})"
    rf"|(?P<maks>{BATAS_ATAS})|(?P<kurang>{BATAS_ATAS_TERBUKA}))\s*(?P<batas>{BILANGAN}){_AKHIR}",
    re.IGNORECASE,
)


def read_rentang(teks: str, konteks: Konteks) -> Temuan | None:
    """``60-70``, ``Baik (B) 60-70``, ``60 s.d. 70 %``, ``≥95``, ``minimal 15 Nagari``."""
    satu_baris = " ".join(teks.split())
    if cocok := _TERTUTUP.fullmatch(satu_baris):
        return _closed(cocok, konteks)
    if cocok := _TERBUKA.fullmatch(satu_baris):
        return _open(cocok, konteks)
    return None


def _closed(cocok: re.Match[str], konteks: Konteks) -> Temuan | None:
    keterangan = _label_and_unit(cocok)
    if keterangan is None:
        return None
    label, satuan, ekor = keterangan
    bawah, atas = (read_bilangan(cocok[sisi], satuan, konteks) for sisi in ("bawah", "atas"))
    if bawah.nilai is None or atas.nilai is None:
        return None
    kecil, besar = sorted((bawah.nilai, atas.nilai))
    terbalik = _note_swapped(kecil != bawah.nilai, cocok[0])
    terbuka = _note_strict(bool(cocok["ketat"]), cocok[0])
    catatan = bawah.catatan + atas.catatan + terbalik + terbuka + note_leftover(cocok[0], ekor)
    return Temuan(Rentang(kecil, besar, label, satuan), catatan)


def _open(cocok: re.Match[str], konteks: Konteks) -> Temuan | None:
    keterangan = _label_and_unit(cocok)
    if keterangan is None:
        return None
    label, satuan, ekor = keterangan
    batas = read_bilangan(cocok["batas"], satuan, konteks)
    if batas.nilai is None:
        return None
    dari_bawah = bool(cocok["min"] or cocok["lebih"])
    sisi: tuple[Decimal | None, Decimal | None] = (None, batas.nilai)
    bawah, atas = sisi[::-1] if dari_bawah else sisi
    terbuka = _note_strict(bool(cocok["lebih"] or cocok["kurang"]), cocok[0])
    catatan = batas.catatan + terbuka + note_leftover(cocok[0], ekor)
    return Temuan(Rentang(bawah, atas, label, satuan), catatan)


def _label_and_unit(cocok: re.Match[str]) -> tuple[str, str, str] | None:
    """Label, unit and the words left over; None when the words around the bounds are none of them
    (a sentence)."""
    depan, sisa = cocok["label"].strip(" :,"), cocok["sisa"].strip()
    if cocok["buka"]:
        if not sisa.endswith(")"):
            return None
        sisa = sisa[:-1].strip()
    belakang = sisa.strip("() ")
    if find_grade(belakang):
        return (depan or belakang, cocok["persen"] or "", "") if not depan else None
    if depan and not find_grade(depan):
        return None
    if len(sisa.split()) <= SATUAN_MAKS:
        return depan, cocok["persen"] or sisa, ""
    return _known_unit(depan, cocok["persen"] or "", sisa)


def _known_unit(depan: str, persen: str, sisa: str) -> tuple[str, str, str] | None:
    """A known unit before words that tell when it counts: ``menit terlayani setelah pasien …``."""
    satuan, _, ekor = sisa.partition(" ")
    if persen or depan or satuan.casefold().strip(",") not in KEPALA_SATUAN | {"menit", "detik"}:
        return None
    return ("", satuan.strip(","), ekor) if len(ekor.split()) <= EKOR_MAKS else None


def _note_swapped(terbalik: bool, teks: str) -> tuple[Catatan, ...]:
    if not terbalik:
        return ()
    kalimat = (
        f"batas rentang “{teks}” tertulis terbalik; batas yang kecil dipakai sebagai batas bawah"
    )
    return (Catatan(KodeCatatan.BATAS_TERBALIK, kalimat),)


def _note_strict(terbuka: bool, teks: str) -> tuple[Catatan, ...]:
    if not terbuka:
        return ()
    kalimat = f"“{teks}” disimpan dengan batas yang ikut dihitung"
    return (Catatan(KodeCatatan.BATAS_TERBUKA, kalimat),)
