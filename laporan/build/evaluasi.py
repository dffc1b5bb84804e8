"""The table that evaluates program and kegiatan: indicators by group beside the money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from anggaran.enums import Tingkat
from laporan.build.anggaran import BarisSel, sel_uang
from laporan.build.cells import (
    KOLOM_NO,
    KOSONG,
    drop_kolom,
    kolom_nilai,
    kolom_persen,
    kolom_rupiah,
    merge_down,
    nilai,
    nomor,
    teks,
)
from laporan.document import Kolom, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.anggaran import BarisUang


def tabel_evaluasi(fakta: Fakta) -> tuple[Tabel, ...]:
    """Program and kegiatan with their indicators by group, target and money; nothing while only
    programs have indicators, which stand beside their sasaran already."""
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Kode Rekening", 10),
        Kolom("Sasaran Strategis", 14),
        Kolom("Program/Kegiatan", 20),
        Kolom("Kelompok", 7, kelompok=("Indikator Kinerja",)),
        Kolom("Uraian", 18, kelompok=("Indikator Kinerja",)),
        kolom_nilai("Target"),
        kolom_nilai("Realisasi Kinerja"),
        kolom_rupiah("Pagu"),
        kolom_rupiah("Realisasi Pagu"),
        kolom_persen("Realisasi Pagu (%)"),
    )
    pilihan = [satu for satu in fakta.anggaran.baris if is_evaluasi(satu)]
    if not any(satu.ukuran for satu in pilihan if satu.tingkat != Tingkat.PROGRAM):
        return ()
    baris = [sel for urut, satu in enumerate(pilihan, 1) for sel in baris_evaluasi(urut, satu)]
    kosong = [i for i in (1, 2, 4) if not any(satu[i].nilai for satu in baris)]
    kosong += [7] if not any(satu[7].alasan == "" for satu in baris) else []
    kolom, baris = drop_kolom(kolom, baris, kosong)
    uang = range(len(kolom) - 3, len(kolom))
    gabung = [0, *find_kolom(kolom, ("Kode Rekening", "Sasaran Strategis", "Program/Kegiatan"))]
    judul = (
        f"Evaluasi dan Analisis Kinerja {fakta.identitas.nama} Tahun Anggaran"
        f" {fakta.anggaran.tahun}"
    )
    isi = merge_down(baris, [*gabung, *uang])
    return (Tabel("evaluasi", judul, kolom, isi),)


def is_evaluasi(satu: BarisUang) -> bool:
    return satu.tingkat in (Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)


def find_kolom(kolom: Sequence[Kolom], judul: Sequence[str]) -> list[int]:
    return [letak for letak, satu in enumerate(kolom) if satu.judul in judul]


def baris_evaluasi(urut: int, satu: BarisUang) -> Iterable[BarisSel]:
    """One row for every indicator of the line; the money stands once."""
    kepala = (
        nomor(urut),
        Sel(satu.kode),
        Sel("\n".join(porsi.sasaran for porsi in satu.porsi)),
        teks(satu.uraian),
    )
    uang = sel_uang(satu.rekap, f"evaluasi:{satu.id}")[:3]
    for ukuran in satu.ukuran or (None,):
        if ukuran is None:
            yield (*kepala, KOSONG, KOSONG, nilai(None, "–"), nilai(None), *uang)
            continue
        yield (
            *kepala,
            Sel(ukuran.indikator.kelompok.capitalize()),
            teks(ukuran.indikator.nama),
            nilai(ukuran.target.nilai if ukuran.target else None),
            nilai(ukuran.realisasi.nilai),
            *uang,
        )
