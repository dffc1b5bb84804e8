"""T-C.27: programs of a Renstra, each with an indicator and, year by year, a target and money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from impor.istilah import Jenis, Peran
from impor.tabel import HasilBaca, Rekaman, Tabel

from .angka import (
    GAYA_PERSEN,
    GAYA_UANG,
    Ukuran,
    as_ukuran,
    persentase,
    rupiah,
    write_kinerja,
    write_uang,
)
from .kanvas import Kanvas
from .kata import DINAS, INDIKATOR
from .tata import Kolom, draw_table, tata
from .uang import TINGKAT, by_code, by_words, path_of, pohon, set_in, word

Draw = Any
TAHUN = (2022, 2023, 2024)
ATAS = (
    (),
    ("Target Kinerja Program dan Kerangka Pendanaan",),
    ("Capaian Kinerja dan Kerangka Pendanaan",),
    ("Target Kinerja Program dan Kerangka Pendanaan", "Rencana Tahun"),
)
BUTIR = (("Target", "Rp"), ("Target", "Pagu (Rp)"), ("Target Kinerja", "Anggaran (Rp)"))


@dataclass(frozen=True, slots=True)
class Rencana:
    """A line: its level, names from the top, indicator, and (year, target, money)."""

    tingkat: int
    nama: tuple[str, ...]
    indikator: str
    tahunan: tuple[tuple[int, Ukuran, Decimal], ...]


@st.composite
def renstra_program(draw: Draw) -> tuple[list[Rencana], list[Kanvas]]:
    """The table on a sheet of its own."""
    garis, kolom = draw(st.sampled_from((by_code, by_words, set_in)))(draw, draw(pohon()))
    semua = [
        Rencana(g.tingkat, g.nama, draw(st.sampled_from(INDIKATOR)), tuple(draw(_years())))
        for g in garis
    ]
    gaya_kinerja, gaya_uang = (draw(st.sampled_from(g)) for g in (GAYA_PERSEN, GAYA_UANG))
    kolom.append(Kolom(("Indikator Kinerja",), [r.indikator for r in semua]))
    atas, butir = draw(st.sampled_from(ATAS)), draw(st.sampled_from(BUTIR))
    kata = draw(st.sampled_from(("{}", "Tahun {}", "TAHUN {}")))
    for urutan, tahun in enumerate(TAHUN):
        kepala = (*atas, kata.format(tahun))
        target = [write_kinerja(r.tahunan[urutan][1], gaya_kinerja) for r in semua]
        uang = [write_uang(r.tahunan[urutan][2], gaya_uang) for r in semua]
        kolom += [Kolom((*kepala, butir[0]), target), Kolom((*kepala, butir[1]), list(uang))]
    if draw(st.booleans()):
        kolom.append(Kolom((word(draw, "unit_kerja"),), ["Sekretariat"] * len(semua)))
    if draw(st.booleans()):
        kolom.append(Kolom(("Lokasi",), ["Kabupaten Tanah Contoh"] * len(semua)))
    kanvas = Kanvas("T-C.27")
    judul = [
        "Tabel T-C.27",
        "Rencana Program, Kegiatan, dan Pendanaan",
        draw(st.sampled_from(DINAS)),
    ]
    draw_table(kanvas, kolom, judul, draw(tata(len(semua))))
    return semua, [kanvas]


@st.composite
def _years(draw: Draw) -> list[tuple[int, Ukuran, Decimal]]:
    return [(tahun, ("%", draw(persentase).normalize()), draw(rupiah)) for tahun in TAHUN]


def read_rencana(hasil: HasilBaca) -> list[Rencana]:
    """The lines of all such tables."""
    return [
        Rencana(
            TINGKAT.index(baris.tingkat) if baris.tingkat in TINGKAT else -1,
            tuple(path_of(tabel, baris)),
            str(baris.isian["indikator"].nilai),
            tuple(_read_years(tabel, baris)),
        )
        for tabel in hasil.tabel
        if tabel.jenis is Jenis.RENSTRA_PROGRAM
        for baris in tabel.baris
    ]


def _read_years(tabel: Tabel, baris: Rekaman) -> Iterable[tuple[int, Ukuran, Decimal]]:
    for target in tabel.kolom_peran(Peran.TARGET):
        for uang in tabel.kolom_peran(Peran.PAGU):
            nilai = baris.isian.get(uang.kunci)
            if target.tahun == uang.tahun and nilai and isinstance(nilai.nilai, Decimal):
                isi = baris.isian[target.kunci].nilai
                yield target.tahun or 0, as_ukuran(isi), nilai.nilai
