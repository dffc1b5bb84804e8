"""Reading a scale as a document prints it, and saying how its holes are closed.

Printed scales have gaps (90–91), overlaps, points without a label and nothing above 100. A class
begins at its printed lower bound; what lies in a gap goes to the lower class; what lies in two
classes goes to the higher. A scale whose printed bounds are those of a regulation is read as that
regulation is (Permendagri 86/2017: above 90, 75, 65, 50), with the printed labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from aturan.celah_skala import Baris, JenisTemuan, TemuanSkala, find_temuan
from aturan.interval_cetak import read_interval
from aturan.jejak import tampil
from aturan.predikat import PERMENDAGRI_86_2017, Kelas, Skala, is_urut


@dataclass(frozen=True, slots=True)
class BacaanSkala:
    """``skala`` None: a row could not be read, or the classes cannot be put in order."""

    skala: Skala | None
    temuan: tuple[TemuanSkala, ...]


# Printed lower bounds of a regulation's scale, without the lowest class, and how it is read.
CETAKAN_DIKENAL: tuple[tuple[tuple[Decimal, ...], Skala], ...] = (
    ((Decimal(91), Decimal(76), Decimal(66), Decimal(51)), PERMENDAGRI_86_2017),
)
_BUTIR = re.compile(r"\s*(?:[-–•*·]|\d{1,2}[.)]|[a-z][.)])\s+")

_LABEL_DI_BELAKANG = re.compile(r"(?P<interval>.*[\dXx%$])\s*[=:]\s*(?P<label>[A-Za-z].*)")
_LABEL_DI_DEPAN = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]+?)\s*[=:]\s*(?P<interval>.*\d.*)")


def baca_skala_cetak(
    baris: Iterable[tuple[str, str]], nama: str = "Skala tercetak", sumber: str = ""
) -> BacaanSkala:
    """Read rows of (interval, label); an empty label is looked for inside the first text."""
    dibaca = [(teks, read_baris(teks, label)) for teks, label in baris]
    terbaca = [satu for _, satu in dibaca if satu]
    gagal = tuple(not_read(teks) for teks, satu in dibaca if satu is None)
    if gagal or not terbaca:
        return BacaanSkala(None, gagal)
    return build_skala(sorted(terbaca, key=urutan_bawah, reverse=True), nama, sumber)


def read_baris(teks: str, label: str) -> Baris | None:
    interval_teks, label_teks = split_label(teks, label)
    interval = read_interval(interval_teks)
    return Baris(label_teks, interval) if interval and label_teks else None


def split_label(teks: str, label: str) -> tuple[str, str]:
    """The two parts of a row that was printed as one text (``- 85-100 = Sangat Baik``)."""
    tanpa_butir = _BUTIR.sub("", teks, count=1) if _BUTIR.match(teks) else teks
    if label.strip():
        return tanpa_butir, " ".join(label.split())
    rapi = " ".join(tanpa_butir.replace("$", " ").split())
    cocok = _LABEL_DI_BELAKANG.fullmatch(rapi) or _LABEL_DI_DEPAN.fullmatch(rapi)
    return (cocok["interval"], cocok["label"].strip()) if cocok else (teks, "")


def not_read(teks: str) -> TemuanSkala:
    kalimat = f"Baris skala “{teks}” tidak terbaca; tulis seperti “76 – 90” dengan labelnya."
    return TemuanSkala(JenisTemuan.TIDAK_TERBACA, kalimat)


def urutan_bawah(baris: Baris) -> tuple[bool, Decimal, bool]:
    bawah = baris.interval.bawah
    return bawah is not None, bawah or Decimal(0), not baris.interval.bawah_inklusif


def build_skala(baris: Sequence[Baris], nama: str, sumber: str) -> BacaanSkala:
    """The scale of rows that go down, with what was found between them."""
    bacaan = find_cetakan(baris)
    kelas = bacaan or [find_kelas(satu) for satu in baris]
    kelas[-1] = replace(kelas[-1], mulai=None, inklusif=False)
    temuan = find_temuan(baris, kelas)
    if not is_urut(kelas):
        return BacaanSkala(None, temuan)
    dikenali = (recognised(kelas),) if bacaan else ()
    return BacaanSkala(Skala(nama, sumber, tuple(kelas)), (*dikenali, *temuan))


def find_kelas(baris: Baris) -> Kelas:
    return Kelas(baris.label, baris.interval.bawah, baris.interval.bawah_inklusif)


def find_cetakan(baris: Sequence[Baris]) -> list[Kelas] | None:
    """The classes of a regulation whose printed bounds these are, with the printed labels."""
    bawah = tuple(satu.interval.bawah for satu in baris[:-1])
    for cetakan, skala in CETAKAN_DIKENAL:
        if bawah == cetakan and all(satu.interval.bawah_inklusif for satu in baris[:-1]):
            pasangan = zip(skala.kelas, baris, strict=True)
            return [replace(kelas, label=satu.label) for kelas, satu in pasangan]
    return None


def recognised(kelas: Sequence[Kelas]) -> TemuanSkala:
    batas = ", ".join(f"> {tampil(satu.mulai)}" for satu in kelas if satu.mulai is not None)
    kalimat = f"Dibaca menurut {PERMENDAGRI_86_2017.nama}: {batas}, selebihnya kelas terbawah."
    return TemuanSkala(JenisTemuan.DIKENALI, kalimat)
