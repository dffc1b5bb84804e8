"""Tables of the perjanjian kinerja: promises, programs with money, baseline and end target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from aturan.jumlah_bertingkat import sum_teratas
from capaian.ukur.fakta import TargetFakta
from laporan.build.cells import (
    KOLOM_NO,
    KOSONG,
    drop_kolom,
    kolom_nilai,
    kolom_rupiah,
    merge_down,
    nilai,
    rupiah,
    teks,
    total,
)
from laporan.build.hitung import named, sum_cells
from laporan.document import Baris, Kolom, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.kinerja import Pengukuran
from laporan.facts.rencana import BarisPk, PerjanjianFakta, ProgramPk

BarisSel = tuple[Sel, ...]


def tabel_pk(fakta: Fakta, kunci: str = "pk") -> tuple[Tabel, ...]:
    """What was promised, with unit, formula and programs where the PK gives them."""
    pk = fakta.rencana.perjanjian
    if pk is None or not pk.baris:
        return ()
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Sasaran Strategis", 20),
        Kolom("Indikator Kinerja", 24),
        Kolom("Satuan", 8),
        kolom_nilai("Target"),
        Kolom("Keterangan/Rumus Penghitungan", 22),
        Kolom("Program dan Kegiatan", 30),
    )
    baris = [baris_pk(urut, satu, pk) for urut, satu in enumerate(pk.baris, 1)]
    kosong = [letak for letak in (1, 3, 5, 6) if not any(satu[letak].nilai for satu in baris)]
    kolom, baris = drop_kolom(kolom, baris, kosong)
    judul_gabung = ("Sasaran Strategis", "Program dan Kegiatan")
    gabung = [i for i, satu in enumerate(kolom) if satu.judul in judul_gabung]
    judul = f"{pk.sebutan} Tahun {fakta.identitas.tahun}"
    return (Tabel(kunci, judul, kolom, merge_down(baris, gabung)),)


def baris_pk(urut: int, baris: BarisPk, pk: PerjanjianFakta) -> BarisSel:
    return (
        teks(str(urut)),
        teks(baris.sasaran),
        teks(baris.indikator.nama),
        teks(baris.indikator.satuan),
        nilai(baris.target.nilai),
        teks(baris.indikator.formulasi or baris.target.alasan),
        teks(program_tanpa_uang(pk, baris.sasaran)),
    )


def program_tanpa_uang(pk: PerjanjianFakta, sasaran: str) -> str:
    """The programs and kegiatan that the PK names for a sasaran without money."""
    if has_uang(pk.program):
        return ""
    milik = [satu for satu in pk.program if satu.sasaran in (sasaran, "")]
    return "\n".join(f"{'– ' * satu.tingkat}{satu.nama}" for satu in milik)


def has_uang(program: Iterable[ProgramPk]) -> bool:
    return any(satu.anggaran is not None for satu in program)


def tabel_program_pk(fakta: Fakta, kunci: str = "pk-program") -> tuple[Tabel, ...]:
    """Programs of the PK with their money and a total; nothing when the PK states no money."""
    pk = fakta.rencana.perjanjian
    if pk is None or not has_uang(pk.program):
        return ()
    kolom = (
        Kolom("Program", 46, bertingkat=True),
        kolom_rupiah("Anggaran"),
        Kolom("Keterangan/Sumber Dana", 18),
    )
    baris = tuple(
        Baris(
            (
                teks(satu.nama),
                named(rupiah(satu.anggaran, "–"), f"{kunci}:{urut}"),
                teks(satu.keterangan),
            ),
            tingkat=satu.tingkat,
        )
        for urut, satu in enumerate(pk.program)
    )
    teratas = [urut for urut, satu in enumerate(pk.program) if satu.tingkat == 0]
    hitung = sum_cells(f"{kunci}:{urut}" for urut in teratas)
    jumlah = total((teks("Jumlah"), named(rupiah(jumlah_pk(pk.program)), "", hitung), KOSONG))
    judul = f"Program dan Anggaran dalam {pk.sebutan} Tahun {fakta.identitas.tahun}"
    return (Tabel(kunci, judul, kolom, (*baris, jumlah)),)


def jumlah_pk(program: Iterable[ProgramPk]) -> Decimal | None:
    return sum_teratas((satu.tingkat, satu.anggaran) for satu in program)


def tabel_awal_akhir(fakta: Fakta) -> tuple[Tabel, ...]:
    """The target of the year against the baseline and the end target of the Renstra."""
    pilihan = [satu for satu in fakta.kinerja.semua if satu.indikator.awal or satu.indikator.akhir]
    if not pilihan:
        return ()
    tahun = fakta.identitas.tahun
    awal = [satu.indikator.awal for satu in pilihan if satu.indikator.awal]
    akhir = [satu.indikator.akhir for satu in pilihan if satu.indikator.akhir]
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Indikator Sasaran", 34),
        Kolom("Satuan", 9),
        kolom_nilai(with_tahun("Data Awal", awal, fakta.rencana.tahun_awal)),
        kolom_nilai(f"Target {tahun}"),
        kolom_nilai(with_tahun("Target Akhir Renstra", akhir, fakta.rencana.tahun_akhir)),
    )
    baris = [baris_awal_akhir(urut, satu) for urut, satu in enumerate(pilihan, 1)]
    kosong = [2] if not any(satu[2].nilai for satu in baris) else []
    kolom, baris = drop_kolom(kolom, baris, [*kosong, *([] if awal else [3])])
    judul = f"Perbandingan Target Tahun {tahun} dengan Data Awal dan Target Akhir Renstra"
    return (Tabel("awal-akhir", judul, kolom, tuple(Baris(satu) for satu in baris)),)


def baris_awal_akhir(urut: int, satu: Pengukuran) -> BarisSel:
    return (
        teks(str(urut)),
        teks(satu.indikator.nama),
        teks(satu.indikator.satuan),
        nilai_target(satu.indikator.awal),
        nilai_target(satu.target),
        nilai_target(satu.indikator.akhir),
    )


def nilai_target(target: TargetFakta | None) -> Sel:
    return nilai(target.nilai if target else None)


def with_tahun(judul: str, target: Sequence[TargetFakta], bawaan: int | None) -> str:
    """The heading with the year, when all figures of the column are of one year."""
    tahun = {satu.tahun for satu in target if satu.tahun} or ({bawaan} if bawaan else set())
    return f"{judul} ({tahun.pop()})" if len(tahun) == 1 else judul
