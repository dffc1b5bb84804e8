"""Which sasaran each line of the budget serves, and the lines of each sasaran."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran
from aturan.serapan_gabungan import MetodeSerapan, compute_serapan_gabungan
from laporan.facts.anggaran import BarisUang, Porsi, UangSasaran
from laporan.facts.rows import Rows, by_key

SERATUS_PERSEN = Decimal(100)
TANPA_SASARAN = "Tidak terhubung dengan sasaran"


def find_porsi(
    rows: Rows, baris: Sequence[BarisAnggaran], tahun: int
) -> dict[int, tuple[Porsi, ...]]:
    """The sasaran of each line: stated for the line itself, else through its program."""
    sasaran = {satu.pk: satu.nama for satu in rows.sasaran}
    langsung = by_key(rows.porsi, "baris_id")
    menurut_tahun = by_key(rows.dukungan, "tahun")
    program = by_key(menurut_tahun.get(tahun) or menurut_tahun.get(0) or [], "program_id")
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
    """Lines under each sasaran that they serve, then those that serve none.

    A line below one that is linked already is part of it and is not listed again.
    """
    for sasaran in rows.sasaran:
        milik = [satu for satu in uang if serves(satu, sasaran.pk)]
        if milik:
            yield make_uang_sasaran(sasaran.pk, sasaran.nama, milik, metode)
    lepas = list(find_lepas(uang))
    if lepas:
        yield make_uang_sasaran(None, TANPA_SASARAN, lepas, metode)


def serves(baris: BarisUang, sasaran: int) -> bool:
    return any(porsi.sasaran_id == sasaran for porsi in baris.porsi)


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
    uang = [(satu.rekap.pagu.nilai, satu.rekap.realisasi.nilai) for satu in baris]
    return UangSasaran(pk, nama, tuple(baris), compute_serapan_gabungan(uang, metode))
