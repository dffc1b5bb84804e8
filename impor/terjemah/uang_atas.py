"""Money of a table on lines that have lines below them: a claim, held against what those add up to.

Two tables then state one thing: the one as a figure, the other as the lines below it. That they
differ, or that the lines have no such money, is said where the figure stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from anggaran.enums import JenisPeriode, Tahap
from anggaran.uang import URUTAN_TAHAP, label_tahap
from aturan.kelipatan import find_multiple
from aturan.realisasi_anggaran import SETAHUN, sum_setahun
from aturan.tahap import NomorTahap, find_pagu_berlaku
from aturan.tampil import format_rupiah
from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANGGARAN, Isi, Kolom, Rekaman, Tabel

from .uang import read_tahap
from .uang_lepas import money_of_row


@dataclass(frozen=True, slots=True)
class Uang:
    """What a column states: the pagu of a stage, or with ``tahap`` None the realisasi of the
    year."""

    nama: str
    tahap: NomorTahap | None = None


def what_of(tabel: Tabel, kolom: Kolom) -> Uang:
    if kolom.peran is not Peran.PAGU:
        return Uang("realisasi")
    tahap, nomor = read_tahap(kolom, tabel.judul)
    stage = (URUTAN_TAHAP.index(tahap), nomor)
    return Uang("pagu" if tahap is Tahap.MURNI else f"pagu {label_tahap(stage)}", stage)


def report_above(
    k: Konteks,
    tabel: Tabel,
    tertahan: Sequence[tuple[Rekaman, Entri]],
    kolom: Iterable[Kolom],
) -> None:
    """Say of each money column whether the lines below those of ``tertahan`` agree with it."""
    for satu in kolom if tertahan else ():
        if satu.peran in PERAN_ANGGARAN:
            uang = what_of(tabel, satu)
            rincian = sum_below(k, uang)
            isi = list(held_money(tabel, tertahan, satu))
            report_held(k, tabel, uang, [isi for isi, garis in isi if garis not in rincian.ada])
            for tertulis, garis in isi:
                if garis in rincian.ada and garis in rincian.jumlah:
                    report_other_sum(k, tabel, uang, tertulis, garis, rincian.jumlah[garis])


def held_money(
    tabel: Tabel, tertahan: Iterable[tuple[Rekaman, Entri]], kolom: Kolom
) -> Iterator[tuple[Isi, Entri]]:
    for baris, garis in tertahan:
        for isi in money_of_row(tabel, baris):
            if baris.isian.get(kolom.kunci) is isi:
                yield isi, garis


def report_held(k: Konteks, tabel: Tabel, uang: Uang, isi: Sequence[Isi]) -> None:
    """Money that none of the lines below has: said once for a column."""
    if isi:
        k.peringatan(
            tabel,
            isi[0],
            f"{uang.nama[:1].upper()}{uang.nama[1:]} pada {len(isi)} sel dicatat sebagai klaim:"
            " anggaran tahun ini tersimpan lebih rinci daripada tabel ini, dan rinciannya"
            f" belum memuat {uang.nama}.",
            sebab=SebabPesan.LEBIH_RINCI,
            diharapkan=f"tabel {uang.nama} sampai tingkat yang sama rincinya",
        )


def report_other_sum(
    k: Konteks, tabel: Tabel, uang: Uang, isi: Isi, garis: Entri, jumlah: Decimal
) -> None:
    """A figure that differs by more than its own rounding from what the lines below add up to."""
    if isinstance(isi.nilai, Decimal) and abs(isi.nilai - jumlah) * 2 > grain(tabel):
        k.peringatan(
            tabel,
            isi,
            f"{uang.nama[:1].upper()}{uang.nama[1:]} “{garis.lihat('uraian')}” tertulis"
            f" {format_rupiah(isi.nilai)} di sini, sedangkan rinciannya berjumlah"
            f" {format_rupiah(jumlah)}; yang dipakai rinciannya.",
            sebab=SebabPesan.FAKTA_GANDA,
            diharapkan="angka yang sama dengan jumlah rinciannya",
        )


def grain(tabel: Tabel) -> Decimal:
    """The smallest amount that a table tells apart: 0 when it is written to the rupiah."""
    kepala = (kata for kolom in tabel.kolom for kata in kolom.kepala)
    kali = find_multiple([*tabel.judul_berlaku, *kepala])
    return kali if kali > 1 else Decimal(0)


@dataclass(frozen=True, slots=True)
class Rincian:
    """``ada``: the lines with money of a kind below them. ``jumlah``: what it adds up to, but
    where parts of the year do not reach its end."""

    ada: Collection[Entri]
    jumlah: Mapping[Entri, Decimal]


def sum_below(k: Konteks, uang: Uang) -> Rincian:
    """The money of the leaves on the board, for every line above them."""
    ada: set[Entri] = set()
    belum: set[Entri] = set()
    jumlah: dict[Entri, Decimal] = {}
    for garis, (nilai, is_sendiri) in amounts_of(k, uang).items():
        for atas in lines_above(garis):
            if is_sendiri:
                ada.add(atas)
            if nilai is None:
                belum.add(atas)
            else:
                jumlah[atas] = jumlah.get(atas, Decimal(0)) + nilai
    return Rincian(ada, {satu: isi for satu, isi in jumlah.items() if satu not in belum})


def lines_above(garis: Entri) -> Iterator[Entri]:
    atas = garis.lihat("induk")
    while atas is not None:
        yield atas
        atas = atas.lihat("induk")


def amounts_of(k: Konteks, uang: Uang) -> dict[Entri, tuple[Decimal | None, bool]]:
    """The money of each leaf, and whether it is stated for this very stage: where it is not, that
    of the last stage before counts. None: it does not reach the end of the year."""
    jenis = "realisasianggaran" if uang.tahap is None else "pagu"
    beranak = {garis.lihat("induk") for garis in k.papan.semua("barisanggaran")}
    milik: dict[Entri, list[Entri]] = {}
    for entri in k.papan.semua(jenis):
        if entri.lihat("nilai") is not None and entri.lihat("baris") not in beranak:
            milik.setdefault(entri.lihat("baris"), []).append(entri)
    hitung = realisasi_of if uang.tahap is None else partial(pagu_of, uang.tahap)
    return {garis: hitung(semua) for garis, semua in milik.items()}


def pagu_of(tahap: NomorTahap, semua: Iterable[Entri]) -> tuple[Decimal | None, bool]:
    nilai = {stage_of(satu): satu.lihat("nilai") for satu in semua}
    sampai = {satu: isi for satu, isi in nilai.items() if satu <= tahap}
    return find_pagu_berlaku(sampai) or Decimal(0), tahap in nilai


def stage_of(pagu: Entri) -> NomorTahap:
    return URUTAN_TAHAP.index(Tahap(pagu.lihat("tahap"))), pagu.lihat("nomor_tahap")


def realisasi_of(semua: Iterable[Entri]) -> tuple[Decimal | None, bool]:
    nilai: dict[str, dict[int, Decimal | None]] = {str(jenis): {} for jenis in JenisPeriode}
    for satu in semua:
        nilai[str(satu.lihat("jenis_periode"))][satu.lihat("periode")] = satu.lihat("nilai")
    setahun = sum_setahun(
        nilai[JenisPeriode.TAHUN].get(0), nilai[JenisPeriode.BULAN], nilai[JenisPeriode.TRIWULAN]
    )
    return (setahun.nilai if setahun.sampai == SETAHUN else None), True
