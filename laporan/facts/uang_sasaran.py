"""Which sasaran each line of the budget serves, and the lines of each sasaran."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran
from aturan.porsi_rekap import split_rekap
from aturan.serapan_gabungan import MetodeSerapan, compute_serapan_rekap
from isian.kelompok import by_key
from laporan.facts.anggaran import BarisUang, Porsi, UangSasaran
from laporan.facts.dukungan import find_berlaku
from laporan.facts.rows import Rows

SERATUS_PERSEN = Decimal(100)
TANPA_SASARAN = "Tidak terhubung dengan sasaran"


def find_porsi(
    rows: Rows, baris: Sequence[BarisAnggaran], tahun: int
) -> dict[int, tuple[Porsi, ...]]:
    """The sasaran of each line: stated for the line itself, else through its program."""
    sasaran = {satu.pk: satu.nama for satu in rows.sasaran_semua}
    langsung = by_key(rows.porsi, "baris_id")
    program = by_key(find_berlaku(rows, tahun), "program_id")
    return {
        satu.pk: tuple(
            Porsi(hubungan.sasaran_id, sasaran[hubungan.sasaran_id], as_persen(hubungan.porsi))
            for hubungan in langsung.get(satu.pk) or dukungan_baris(satu, program)
            if hubungan.sasaran_id in sasaran
        )
        for satu in baris
    }


def dukungan_baris(baris: BarisAnggaran, program: Mapping[int, list[Any]]) -> list[Any]:
    """What the plan says of a program's own line, and not of the lines below it."""
    if baris.tingkat != Tingkat.PROGRAM or baris.program_id is None:
        return []
    return program.get(baris.program_id, [])


def as_persen(porsi: int | None) -> Decimal | None:
    return None if porsi is None else Decimal(porsi) / SERATUS_PERSEN


def group_by_sasaran(
    rows: Rows, uang: Sequence[BarisUang], metode: MetodeSerapan
) -> Iterable[UangSasaran]:
    """Lines under each sasaran that they serve, then those that serve none."""
    menurut_id = {satu.id: satu for satu in uang}
    for sasaran in rows.sasaran_semua:
        milik = [b for b in uang if serves(b, sasaran.pk) and is_teratas(b, sasaran.pk, menurut_id)]
        if milik:
            bagian = [take_bagian(satu, sasaran.pk) for satu in milik]
            yield make_uang_sasaran(sasaran.pk, sasaran.nama, bagian, metode)
    lepas = list(find_lepas(uang))
    if lepas:
        yield make_uang_sasaran(None, TANPA_SASARAN, lepas, metode)


def serves(baris: BarisUang, sasaran: int) -> bool:
    return any(porsi.sasaran_id == sasaran for porsi in baris.porsi)


def is_teratas(baris: BarisUang, sasaran: int, menurut_id: Mapping[int, BarisUang]) -> bool:
    """Whether no line above it serves the sasaran already, of which it would be a part."""
    return not any(serves(menurut_id[atas], sasaran) for atas in above(baris, menurut_id))


def take_bagian(baris: BarisUang, sasaran: int) -> BarisUang:
    """The line with the sasaran's share of its money; in full where shares are not stated."""
    porsi = {str(s.sasaran_id): s.bagian for s in baris.porsi if s.bagian is not None}
    if len(porsi) < len(baris.porsi):
        return baris
    return replace(baris, rekap=split_rekap(baris.rekap, porsi, str(sasaran)))


def find_lepas(uang: Sequence[BarisUang]) -> Iterable[BarisUang]:
    """The topmost lines without a sasaran above, in or below them."""
    menurut_id = {satu.id: satu for satu in uang}
    terhubung: set[int] = set()
    for satu in uang:
        if satu.porsi or satu.induk_id in terhubung:
            terhubung.add(satu.id)
    leluhur = {atas for pk in terhubung for atas in above(menurut_id[pk], menurut_id)}
    for satu in uang:
        bebas = satu.id not in terhubung and satu.id not in leluhur
        if bebas and (satu.induk_id is None or satu.induk_id in leluhur):
            yield satu


def above(baris: BarisUang, menurut_id: Mapping[int, BarisUang]) -> Iterable[int]:
    while baris.induk_id is not None and baris.induk_id in menurut_id:
        baris = menurut_id[baris.induk_id]
        yield baris.id


def make_uang_sasaran(
    pk: int | None, nama: str, baris: Sequence[BarisUang], metode: MetodeSerapan
) -> UangSasaran:
    rekap = [satu.rekap for satu in baris]
    return UangSasaran(pk, nama, tuple(baris), compute_serapan_rekap(rekap, metode))
