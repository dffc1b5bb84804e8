"""Which sasaran a program supports, and with which share of its money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from aturan.angka import parse_angka
from aturan.tampil import format_angka
from renstra.actions.simpul import IsiDukungan
from renstra.models import ProgramSasaran, Sasaran

SERATUS = 10_000  # hundredths of a percent


@dataclass(frozen=True, slots=True)
class BarisDukungan:
    """A sasaran as the form shows it: whether it is ticked, the share as typed, what is wrong."""

    sasaran: Sasaran
    dipilih: bool
    porsi: str
    galat: str = ""
    nilai: int | None = None


def show_dukungan(sasaran: list[Sasaran], ada: list[ProgramSasaran]) -> list[BarisDukungan]:
    per_sasaran = {satu.sasaran_id: satu for satu in ada}
    return [
        BarisDukungan(satu, satu.pk in per_sasaran, show_porsi(per_sasaran.get(satu.pk)))
        for satu in sasaran
    ]


def show_porsi(dukungan: ProgramSasaran | None) -> str:
    if dukungan is None or dukungan.porsi is None:
        return ""
    return format_angka(Decimal(dukungan.porsi) / 100, None)


def read_dukungan(sasaran: list[Sasaran], data: Mapping[str, Any]) -> list[BarisDukungan]:
    """What was posted, for the sasaran of this PD alone: other ids are never looked at."""
    return [read_satu(satu, data) for satu in sasaran]


def read_satu(sasaran: Sasaran, data: Mapping[str, Any]) -> BarisDukungan:
    dipilih = f"sasaran-{sasaran.pk}" in data
    tertulis = str(data.get(f"porsi-{sasaran.pk}", "")).strip().removesuffix("%").strip()[:20]
    if not dipilih or not tertulis:
        return BarisDukungan(sasaran, dipilih, tertulis)
    angka = parse_angka(tertulis).nilai
    if angka is None or not 0 <= angka <= 100 or angka * 100 != int(angka * 100):
        galat = "Tulis 0 sampai 100 dengan paling banyak dua desimal, misalnya 37,5."
        return BarisDukungan(sasaran, dipilih, tertulis, galat)
    return BarisDukungan(sasaran, dipilih, tertulis, nilai=int(angka * 100))


def find_galat(baris: list[BarisDukungan]) -> str:
    """What is wrong with the shares together; empty when nothing is."""
    jumlah = sum(satu.nilai or 0 for satu in baris if satu.dipilih)
    if jumlah > SERATUS:
        return f"Jumlah porsi {format_angka(Decimal(jumlah) / 100)}%, lebih dari 100%."
    return "Perbaiki porsi yang ditandai." if any(satu.galat for satu in baris) else ""


def make_isi(baris: list[BarisDukungan]) -> list[IsiDukungan]:
    return [IsiDukungan(satu.sasaran, satu.nilai) for satu in baris if satu.dipilih]
