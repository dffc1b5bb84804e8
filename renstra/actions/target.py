"""Targets of a Renstra: one cell of its grid. The caller stands inside ``editing_renstra``."""

from __future__ import annotations

from dataclasses import dataclass

from aturan.baca import Bacaan, parse_nilai
from isian.riwayat import Bentrok, Pelaku, add, changing
from pengaturan.models import Periode
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

PANJANG_TARGET = 300


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of the grid: a year, or one of the ends. ``tahun`` of an end is what a new row gets;
    an existing row keeps the year that its source stated."""

    kunci: str
    periode: PeriodeTarget
    tahun: int
    judul: str

    def is_milik(self, target: Target) -> bool:
        """Whether the target stands in this column."""
        ujung = self.periode != PeriodeTarget.TAHUN
        return target.periode == self.periode and (ujung or target.tahun == self.tahun)


def list_kolom(periode: Periode) -> list[Kolom]:
    """Baseline, the years of the period that have a target, end."""
    awal, akhir = periode.tahun_data_awal or 0, periode.tahun_akhir
    judul_awal = f"Kondisi awal {awal}" if awal else "Kondisi awal"
    return [
        Kolom("awal", PeriodeTarget.AWAL, awal, judul_awal),
        *[
            Kolom(str(tahun), PeriodeTarget.TAHUN, tahun, str(tahun))
            for tahun in periode.tahun_target
        ],
        Kolom("akhir", PeriodeTarget.AKHIR, akhir, "Kondisi akhir"),
    ]


def find_kolom(periode: Periode, kunci: str) -> Kolom | None:
    return next((kolom for kolom in list_kolom(periode) if kolom.kunci == kunci), None)


def find_target(indikator: Indikator, dokumen: Dokumen, kolom: Kolom) -> Target | None:
    """The row of a cell, if there is one."""
    calon = Target.objects.filter(indikator=indikator, dokumen=dokumen, periode=kolom.periode)
    return next((satu for satu in calon if kolom.is_milik(satu)), None)


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """``target`` None: the cell was empty and stays so."""

    target: Target | None
    bacaan: Bacaan


def put_target(
    indikator: Indikator,
    *,
    dokumen: Dokumen,
    kolom: Kolom,
    mentah: str,
    acting_user: Pelaku,
    versi: int | None = None,
) -> Tersimpan:
    """Write one cell; ``versi`` is what the person saw, 0 when there was no row, None: not asked.

    The same text again writes nothing. An emptied cell keeps its row without a value. Raises
    ``Bentrok``.
    """
    teks = mentah.strip()
    bacaan = parse_nilai(teks, satuan=indikator.satuan)
    target = find_target(indikator, dokumen, kolom)
    if target is None and versi:
        raise Bentrok(indikator)
    if target is None:
        return Tersimpan(
            add_target(indikator, dokumen, kolom, bacaan, acting_user) if teks else None, bacaan
        )
    if target.mentah == teks:
        return Tersimpan(target, bacaan)
    if versi is not None and versi != target.versi_baris:
        raise Bentrok(target)
    with changing(target, acting_user=acting_user, versi=versi):
        target.set_nilai(bacaan.nilai, mentah=teks)
    return Tersimpan(target, bacaan)


def add_target(
    indikator: Indikator, dokumen: Dokumen, kolom: Kolom, bacaan: Bacaan, acting_user: Pelaku
) -> Target:
    target = Target(
        indikator=indikator,
        dokumen=dokumen,
        periode=kolom.periode,
        tahun=kolom.tahun,
        urutan=indikator.urutan,
    )
    target.set_nilai(bacaan.nilai, mentah=bacaan.mentah)
    return add(target, acting_user=acting_user)


def reread_target(indikator: Indikator, *, dokumen: Dokumen, acting_user: Pelaku) -> None:
    """Read the targets of an open Renstra again after the unit has changed; what could be read in
    two ways stays as it was settled."""
    for target in Target.objects.filter(indikator=indikator, dokumen=dokumen):
        bacaan = parse_nilai(target.mentah, satuan=indikator.satuan)
        if bacaan.alternatif:
            continue
        with changing(target, acting_user=acting_user, alasan="Satuan indikator diubah"):
            target.set_nilai(bacaan.nilai, mentah=target.mentah)
