"""What a quarter still lacks before it can be judged: known from the first day, not at its end.

Source: PermenPANRB 88/2021 (performance is measured, reported, and can be shown) and DOMAIN of
SAKIP documents, chapter 1. A *wajib* item does not stop a submission, because real quarters have
gaps, but asks for a reason that is kept; an *anjuran* is shown alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Bobot(StrEnum):
    WAJIB = "wajib"
    ANJURAN = "anjuran"


class Butir(StrEnum):
    """What is looked at, in the order of the list."""

    TARGET = "target"
    REALISASI = "realisasi"
    DIKEMBALIKAN = "dikembalikan"
    ANALISIS = "analisis"
    PENJELASAN = "penjelasan"
    ANGGARAN = "anggaran"
    BUKTI = "bukti"
    PASPOR = "paspor"
    PENANGGUNG_JAWAB = "penanggung_jawab"
    PERJANJIAN = "perjanjian"
    KEPUTUSAN = "keputusan"


@dataclass(frozen=True, slots=True)
class FaktaBaris:
    """One indicator in the quarter; ``butuh_*`` says whether the thing is asked for at all."""

    indikator: int
    punya_target: bool = True
    terisi: bool = True
    dikembalikan: bool = False
    butuh_analisis: bool = False
    punya_analisis: bool = False
    butuh_penjelasan: bool = False
    punya_penjelasan: bool = False
    punya_bukti: bool = True
    paspor_lengkap: bool = True
    punya_penanggung_jawab: bool = True


@dataclass(frozen=True, slots=True)
class FaktaTriwulan:
    """``anggaran_kosong``: lines with a pagu whose money of the quarter nobody reported.
    ``keputusan_lewat``: decisions of meetings that are due and not followed up."""

    baris: tuple[FaktaBaris, ...] = ()
    anggaran_kosong: int = 0
    perjanjian_disetujui: bool = True
    keputusan_lewat: int = 0


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """``terbuka`` is said with the count of what lacks; ``beres`` when nothing does."""

    bobot: Bobot
    terbuka: str
    beres: str


KETENTUAN: Mapping[Butir, Ketentuan] = {
    Butir.TARGET: Ketentuan(
        Bobot.ANJURAN, "{n} indikator belum punya target tahun ini", "Semua indikator punya target"
    ),
    Butir.REALISASI: Ketentuan(
        Bobot.WAJIB, "{n} indikator belum diisi realisasinya", "Semua realisasi sudah diisi"
    ),
    Butir.DIKEMBALIKAN: Ketentuan(
        Bobot.WAJIB,
        "{n} baris dikembalikan dan belum selesai diperbaiki",
        "Tidak ada baris yang dikembalikan",
    ),
    Butir.ANALISIS: Ketentuan(
        Bobot.WAJIB, "{n} indikator wajib dianalisis", "Analisis yang wajib sudah ditulis"
    ),
    Butir.PENJELASAN: Ketentuan(
        Bobot.ANJURAN,
        "{n} angka yang tidak biasa belum dijelaskan",
        "Tidak ada angka tidak biasa yang belum dijelaskan",
    ),
    Butir.ANGGARAN: Ketentuan(
        Bobot.ANJURAN,
        "{n} baris anggaran belum berisi realisasi triwulan ini",
        "Realisasi anggaran triwulan ini sudah diisi",
    ),
    Butir.BUKTI: Ketentuan(
        Bobot.ANJURAN, "{n} realisasi belum berbukti", "Semua realisasi berbukti"
    ),
    Butir.PASPOR: Ketentuan(
        Bobot.ANJURAN, "{n} paspor indikator belum lengkap", "Semua paspor indikator lengkap"
    ),
    Butir.PENANGGUNG_JAWAB: Ketentuan(
        Bobot.ANJURAN,
        "{n} indikator belum punya penanggung jawab",
        "Semua indikator punya penanggung jawab",
    ),
    Butir.PERJANJIAN: Ketentuan(
        Bobot.ANJURAN,
        "Perjanjian Kinerja tahun ini belum ditandatangani",
        "Perjanjian Kinerja sudah ditandatangani",
    ),
    Butir.KEPUTUSAN: Ketentuan(
        Bobot.ANJURAN,
        "{n} keputusan rapat lewat batas dan belum ditindaklanjuti",
        "Tidak ada keputusan rapat yang lewat batas",
    ),
}

# Items about rows: the row lacks what the item looks at.
KURANG: Mapping[Butir, Callable[[FaktaBaris], bool]] = {
    Butir.TARGET: lambda baris: not baris.punya_target,
    Butir.REALISASI: lambda baris: not baris.terisi,
    Butir.DIKEMBALIKAN: lambda baris: baris.dikembalikan,
    Butir.ANALISIS: lambda baris: baris.butuh_analisis and not baris.punya_analisis,
    Butir.PENJELASAN: lambda baris: baris.butuh_penjelasan and not baris.punya_penjelasan,
    Butir.BUKTI: lambda baris: baris.terisi and not baris.punya_bukti,
    Butir.PASPOR: lambda baris: not baris.paspor_lengkap,
    Butir.PENANGGUNG_JAWAB: lambda baris: not baris.punya_penanggung_jawab,
}
SETELAH_TERISI = frozenset({Butir.ANALISIS, Butir.PENJELASAN, Butir.BUKTI})
# Items about the quarter as a whole, counted.
JUMLAH: Mapping[Butir, Callable[[FaktaTriwulan], int]] = {
    Butir.ANGGARAN: lambda fakta: fakta.anggaran_kosong,
    Butir.PERJANJIAN: lambda fakta: int(not fakta.perjanjian_disetujui),
    Butir.KEPUTUSAN: lambda fakta: fakta.keputusan_lewat,
}


@dataclass(frozen=True, slots=True)
class HasilButir:
    """``indikator`` are the rows that lack it, for items about rows."""

    butir: Butir
    jumlah: int
    indikator: tuple[int, ...] = ()

    @property
    def ketentuan(self) -> Ketentuan:
        return KETENTUAN[self.butir]

    @property
    def bobot(self) -> Bobot:
        return self.ketentuan.bobot

    @property
    def is_beres(self) -> bool:
        return self.jumlah == 0

    @property
    def kalimat(self) -> str:
        teks = self.ketentuan.beres if self.is_beres else self.ketentuan.terbuka
        return teks.format(n=self.jumlah)


def check(fakta: FaktaTriwulan) -> tuple[HasilButir, ...]:
    """Every item that has something to look at, in its order, those that lack nothing too."""
    return tuple(check_butir(butir, fakta) for butir in Butir if is_diperiksa(butir, fakta))


def is_diperiksa(butir: Butir, fakta: FaktaTriwulan) -> bool:
    """Whether there is anything to look at: no figure yet is no proof that all have evidence."""
    if butir in SETELAH_TERISI:
        return any(baris.terisi for baris in fakta.baris)
    return butir in JUMLAH or bool(fakta.baris)


def check_butir(butir: Butir, fakta: FaktaTriwulan) -> HasilButir:
    if butir in JUMLAH:
        return HasilButir(butir, JUMLAH[butir](fakta))
    kurang = tuple(baris.indikator for baris in fakta.baris if KURANG[butir](baris))
    return HasilButir(butir, len(kurang), kurang)


def list_wajib(hasil: tuple[HasilButir, ...]) -> tuple[HasilButir, ...]:
    """What is required and open: a submission now needs a reason."""
    return tuple(satu for satu in hasil if satu.bobot is Bobot.WAJIB and not satu.is_beres)


def describe_kurang(hasil: tuple[HasilButir, ...]) -> str:
    """The open required items in one line; empty when there is none."""
    return "; ".join(satu.kalimat for satu in list_wajib(hasil))
