"""What is wrong between the classes of a printed scale, and how each hole is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.interval_cetak import Interval
from aturan.jejak import tampil
from aturan.predikat import Kelas


class JenisTemuan(StrEnum):
    """What is wrong with a printed scale."""

    CELAH = "celah"
    TITIK_TANPA_LABEL = "titik_tanpa_label"
    TUMPANG_TINDIH = "tumpang_tindih"
    DI_ATAS_TANPA_LABEL = "di_atas_tanpa_label"
    DI_BAWAH_TANPA_LABEL = "di_bawah_tanpa_label"
    TIDAK_TERBACA = "tidak_terbaca"
    DIKENALI = "dikenali"


@dataclass(frozen=True, slots=True)
class TemuanSkala:
    """A finding: between which values, and in a sentence how it is closed."""

    jenis: JenisTemuan
    kalimat: str
    dari: Decimal | None = None
    sampai: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Baris:
    label: str
    interval: Interval


def find_temuan(baris: Sequence[Baris], kelas: Sequence[Kelas]) -> tuple[TemuanSkala, ...]:
    """What is wrong above the top class, between neighbours and below the last one."""
    antara = [
        find_antara(baris[i], baris[i + 1], kelas[i], kelas[i + 1]) for i in range(len(baris) - 1)
    ]
    semua = [find_di_atas(baris[0]), *antara, find_di_bawah(baris[-1])]
    return tuple(temuan for temuan in semua if temuan)


def find_di_atas(baris: Baris) -> TemuanSkala | None:
    atas = baris.interval.atas
    if atas is None:
        return None
    kalimat = f"Nilai di atas {tampil(atas)} tidak berlabel; masuk kelas {baris.label}."
    return TemuanSkala(JenisTemuan.DI_ATAS_TANPA_LABEL, kalimat, dari=atas)


def find_di_bawah(baris: Baris) -> TemuanSkala | None:
    """Nothing is missing below a class that is printed from 0."""
    bawah = baris.interval.bawah
    if bawah is None or (bawah <= 0 and baris.interval.bawah_inklusif):
        return None
    kalimat = f"Nilai di bawah {tampil(bawah)} tidak berlabel; masuk kelas {baris.label}."
    return TemuanSkala(JenisTemuan.DI_BAWAH_TANPA_LABEL, kalimat, sampai=bawah)


def find_antara(atas: Baris, bawah: Baris, kelas: Kelas, di_bawah: Kelas) -> TemuanSkala | None:
    """The gap, the lone point or the overlap between two neighbouring classes."""
    mulai, sampai = atas.interval.bawah, bawah.interval.atas
    if mulai is None or sampai is None or mulai < sampai:
        return overlap(mulai, sampai, kelas)
    if mulai > sampai:
        return gap(bawah.interval, mulai, kelas, di_bawah)
    if atas.interval.bawah_inklusif and bawah.interval.atas_inklusif:
        return overlap(mulai, sampai, kelas)
    if atas.interval.bawah_inklusif or bawah.interval.atas_inklusif:
        return None
    kalimat = f"Nilai tepat {tampil(mulai)} tidak berlabel; masuk kelas {di_bawah.label}."
    return TemuanSkala(JenisTemuan.TITIK_TANPA_LABEL, kalimat, mulai, mulai)


def gap(bawah: Interval, sampai: Decimal, kelas: Kelas, di_bawah: Kelas) -> TemuanSkala | None:
    """The values between two classes; a class may already begin where the lower one ends."""
    dari = bawah.atas
    if dari is None:
        return None
    tujuan = kelas if kelas.mulai == dari else di_bawah
    celah = "Nilai di antara {} dan {}" if bawah.atas_inklusif else "Nilai {} sampai sebelum {}"
    tempat = celah.format(tampil(dari), tampil(sampai))
    kalimat = f"{tempat} tidak berlabel; masuk kelas {tujuan.label}."
    return TemuanSkala(JenisTemuan.CELAH, kalimat, dari, sampai)


def overlap(dari: Decimal | None, sampai: Decimal | None, kelas: Kelas) -> TemuanSkala:
    mulai = tampil(dari) if dari is not None else "batas bawah"
    ujung = tampil(sampai) if sampai is not None else "batas atas"
    tempat = mulai if dari == sampai else f"{mulai} sampai {ujung}"
    kalimat = f"Nilai {tempat} berada di dua kelas; masuk kelas {kelas.label}."
    return TemuanSkala(JenisTemuan.TUMPANG_TINDIH, kalimat, dari, sampai)
