"""Tables that state one year per row (``Indikator | Tahun | Target | Realisasi``), year by year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from impor.istilah import Jenis, Peran, TingkatPesan
from impor.kenali.kolom import BERPERIODE, is_year_column
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Rekaman, Tabel

BERTAHUN = frozenset(
    {
        Jenis.TARGET_REALISASI,
        Jenis.PERBANDINGAN_TAHUN,
        Jenis.PERBANDINGAN_RENSTRA,
        Jenis.STANDAR_NASIONAL,
        Jenis.RENSTRA_TARGET,
        Jenis.INDIKATOR_RPJMD,
        Jenis.IKU,
        Jenis.PK,
    }
)
"""The kinds whose rows are indicators measured in years."""
POLA_TAHUN = re.compile(r"(?:tahun\s*)?((?:19|20)\d\d)", re.IGNORECASE)
WARISAN = (Peran.INDIKATOR, Peran.INDIKATOR_SASARAN, Peran.SATUAN)
"""What a row of a further year leaves blank, for the row above says it."""


def by_year(k: Konteks, tabel: Tabel) -> list[Tabel]:
    """One table for each year of its rows; the table itself where its rows state none. A row whose
    year nobody can read is left out and said."""
    kunci = [kolom.kunci for kolom in tabel.kolom if is_year_column(kolom)]
    if tabel.jenis not in BERTAHUN or len(kunci) != 1:
        return [tabel]
    menurut_tahun: dict[int, list[Rekaman]] = {}
    lepas = []
    for tahun, baris in read_years(tabel, kunci[0]):
        if isinstance(tahun, int):
            menurut_tahun.setdefault(tahun, []).append(baris)
        elif tahun is not None:
            lepas.append(tahun)
    if not menurut_tahun:
        return [tabel]
    report_lepas(k, tabel, lepas)
    if len(menurut_tahun) > 1 and tabel.total:
        report_total(k, tabel)
        tabel = replace(tabel, total=())
    return [of_year(tabel, tahun, baris) for tahun, baris in sorted(menurut_tahun.items())]


def read_years(tabel: Tabel, kunci: str) -> Iterator[tuple[int | Isi | None, Rekaman]]:
    """Each row with its year, or the field that holds none; a blank one goes on with the year
    above, and a blank name with the indicator."""
    tahun: int | Isi | None = None
    warisan: dict[str, Isi] = {}
    for baris in tabel.baris:
        isi = baris.isian.get(kunci)
        if isi is not None and isi.mentah.strip():
            cocok = POLA_TAHUN.fullmatch(isi.mentah.strip())
            tahun = int(cocok[1]) if cocok else isi
        nama = {peran: baris.isian[peran] for peran in WARISAN if peran in baris.isian}
        if Peran.INDIKATOR in nama or Peran.INDIKATOR_SASARAN in nama:
            warisan = {peran: milik._replace(diwariskan=True) for peran, milik in nama.items()}
        yield tahun, baris._replace(isian={**warisan, **baris.isian})


def of_year(tabel: Tabel, tahun: int, baris: list[Rekaman]) -> Tabel:
    """The rows of one year, and columns that say so."""
    kolom = (
        replace(satu, tahun=satu.tahun or tahun) if satu.peran in BERPERIODE else satu
        for satu in tabel.kolom
        if not is_year_column(satu)
    )
    return replace(tabel, tahun=tahun, kolom=tuple(kolom), baris=tuple(baris))


def report_total(k: Konteks, tabel: Tabel) -> None:
    """A total or mean over rows of several years speaks of none of them."""
    isi = [isi for baris in tabel.total for isi in baris.isian.values()]
    k.lapor(
        TingkatPesan.INFO,
        tabel,
        isi[0].sel,
        "Baris jumlah atau rata-rata di bawah baris beberapa tahun tidak disimpan.",
        sebab=SebabPesan.TAK_DISIMPAN,
        ditemukan=isi[0].mentah,
        sel_lain=[satu.sel for satu in isi[1:]],
    )


def report_lepas(k: Konteks, tabel: Tabel, lepas: list[Isi]) -> None:
    if lepas:
        k.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            lepas[0].sel,
            f"{len(lepas)} baris tidak menyebut tahunnya dengan angka; baris itu dilewati.",
            sebab=SebabPesan.TAHUN_TAK_TENTU,
            ditemukan=lepas[0].mentah,
            diharapkan="tahun empat angka, misalnya 2024",
            sel_lain=[isi.sel for isi in lepas[1:]],
        )
