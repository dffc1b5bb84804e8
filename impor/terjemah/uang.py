"""Money on a budget line: a value at a leaf, a claim above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from anggaran.enums import Tahap
from aturan.nilai import TidakBerlaku
from capaian.models import JenisKlaim
from impor.istilah import Jenis, Peran
from impor.kenali.waktu import read_ke, read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai, is_isi, put_klaim
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.peringkat import peringkat_uang
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel

from .rupiah import read_rupiah
from .uang_peringkat import Pernyataan, find_lama, report_rank
from .uang_periode import money_of

Kata = tuple[tuple[Tahap, re.Pattern[str]], ...]
TAHAP_KEPALA: Kata = (
    (Tahap.MURNI, re.compile(r"\b(?:sebelum|semula|murni|induk|awal)\b")),
    (Tahap.PERGESERAN, re.compile(r"pergeseran")),
    (
        Tahap.PERUBAHAN,
        re.compile(r"perubahan|setelah|sesudah|menjadi|apbd-?p\b|\bp-?apbd|dppa|dpa-?p"),
    ),
)
TAHAP_JUDUL: Kata = (
    (Tahap.PERGESERAN, re.compile(r"\bpergeseran\b")),
    (
        Tahap.PERUBAHAN,
        re.compile(
            r"\b(?:dppa|dpa-?p|apbd-?p|p-?apbd|rkap|rka-?p)\b|\bperubahan\b(?! (?:renstra|rpjmd))"
        ),
    ),
)
"""The stages as headers and titles name them; of several words the first line counts."""
KLAIM_UANG = {
    Peran.PAGU: JenisKlaim.PAGU,
    Peran.REALISASI_ANGGARAN: JenisKlaim.REALISASI_ANGGARAN,
}
KLAIM_TURUNAN = {
    Peran.PERSEN: JenisKlaim.PERSEN,
    Peran.SISA: JenisKlaim.SISA,
    Peran.KETERANGAN: JenisKlaim.KETERANGAN,
    Peran.STATUS: JenisKlaim.STATUS,
}


@dataclass(frozen=True, slots=True)
class KolomUang:
    """One money column of a year: where its figures stand in a row, the year that it speaks of,
    what they are where they are claims, and the stage of a pagu. Where its figures may be values
    ``jenis`` is their kind, and ``sama`` the columns that are the same of all of them."""

    kunci: str
    tahun: int
    klaim: JenisKlaim
    tahap: tuple[Tahap, int]
    jenis: str = ""
    sama: Mapping[str, Any] = field(default_factory=dict)


def money_columns(tabel: Tabel, tahun: int) -> list[KolomUang]:
    """The money columns about one year, and those derived of them."""
    klaim = KLAIM_UANG | KLAIM_TURUNAN
    return [
        KolomUang(
            kolom.kunci,
            kolom.tahun or tahun,
            klaim[kolom.peran],
            tahap,
            *_same_columns(kolom.peran, tabel.jenis, tahap),
        )
        for kolom in columns_of_year(tabel, tahun)
        if kolom.peran in klaim
        for tahap in [read_tahap(kolom, tabel.judul)]
    ]


def _same_columns(
    peran: Peran, sumber: Jenis, tahap: tuple[Tahap, int]
) -> tuple[str, Mapping[str, Any]]:
    """The kind of row that holds values of a role, and what is the same in all of them."""
    isian = {"jenis_sumber": sumber.value}
    if peran is Peran.PAGU:
        return "pagu", {**isian, "tahap": tahap[0].value, "nomor_tahap": tahap[1]}
    if peran is Peran.REALISASI_ANGGARAN:
        return "realisasianggaran", {**isian, "jenis_periode": "tahun", "periode": 0}
    return "", {}


def put_uang(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    garis: Entri | None,
    *,
    kolom: Iterable[KolomUang],
    daun: bool = False,
    is_total: bool = False,
) -> None:
    """The money columns of a row; ``garis`` None when the line is not in the budget's tree."""
    label = "" if garis is not None else uraian(baris)
    for satu in kolom:
        isi = baris.isian.get(satu.kunci)
        if isi is None or not is_isi(isi) or (isi.diwariskan and not satu.jenis):
            continue
        milik = satu.jenis and daun and garis and put_nilai(k, tabel, satu, isi, garis)
        if not milik:
            put_klaim(
                k,
                tabel,
                isi,
                satu.klaim,
                tahun=satu.tahun,
                baris=garis,
                label=label,
                is_total=is_total,
            )


def years_of_money(k: Konteks, tabel: Tabel) -> list[int]:
    """The budget years that a table speaks of, the year of the report first.

    A column that names no year speaks of the year of the table.
    """
    dasar = tabel.tahun or k.tahun
    uang = [kolom for kolom in tabel.kolom if kolom.peran in KLAIM_UANG]
    tahun = {kolom.tahun or dasar for kolom in uang if kolom.periode != "akhir"} or {dasar}
    return sorted(tahun, key=lambda satu: (satu != k.tahun, -satu))


def columns_of_year(tabel: Tabel, tahun: int) -> list[Kolom]:
    """The columns about one year. A percentage or a rest without a year goes with the money to
    its left; parts of the year are read apart."""
    hasil, kini = [], None
    for kolom in tabel.kolom:
        kini = kolom.tahun if kolom.peran in KLAIM_UANG else kini
        milik = kolom.tahun or (kini if kolom.peran in (Peran.PERSEN, Peran.SISA) else None)
        if (milik or tahun) == tahun and read_subperiod(kolom.periode) is None:
            hasil.append(kolom)
    return hasil


def put_nilai(k: Konteks, tabel: Tabel, kolom: KolomUang, isi: Isi, garis: Entri) -> bool:
    """State pagu or realisasi of a leaf. False when a better source stands."""
    uang = read_rupiah(k, tabel, isi)
    if uang is None and not isinstance(isi.nilai, Decimal | TidakBerlaku) and not is_strip(isi):
        k.peringatan(
            tabel,
            isi,
            "Nilai uang tidak dapat dibaca; dibiarkan kosong.",
            sebab=SebabPesan.UANG_TAK_TERBACA,
            diharapkan="angka, misalnya 1.234.567 atau 1.234.567,00",
        )
        return False
    letak = tempat(tabel, isi)
    isian = {"baris": garis, "nilai": uang, "mentah": isi.mentah, "sumber": str(letak)}
    pangkat = peringkat_uang(tabel.jenis)
    tulisan = k.papan.tulis(kolom.jenis, {**isian, **kolom.sama}, letak, peringkat=pangkat)
    lama = find_lama(tulisan)
    if lama is not None and pangkat != lama.peringkat and uang != lama.nilai:
        report_rank(k, lama, Pernyataan(uang, isi.mentah, str(letak), letak, pangkat), tulisan)
    return tulisan.menang


def is_strip(isi: Isi) -> bool:
    return isi.mentah.strip(" -–—") == "" or as_nilai(isi).__class__.__name__ == "Kosong"


def read_tahap(kolom: Kolom, judul: Sequence[str] = ()) -> tuple[Tahap, int]:
    """The stage that the header names, else the title, and which one of its kind; murni when
    neither names one."""
    di_kepala = find_tahap(" ".join(kolom.kepala), TAHAP_KEPALA)
    return di_kepala or find_tahap(" ".join(judul), TAHAP_JUDUL) or (Tahap.MURNI, 0)


def find_tahap(teks: str, kata: Kata) -> tuple[Tahap, int] | None:
    """The stage that words name; None when they name none."""
    rapi = teks.casefold()
    tahap = next((tahap for tahap, pola in kata if pola.search(rapi)), None)
    nomor = re.search(r"pergeseran\W*(?:ke\W*)?(\d|i{1,3})\b", rapi)
    if tahap is Tahap.PERGESERAN and nomor:
        return tahap, read_ke(nomor[1])
    return None if tahap is None else (tahap, 0)


def uraian(baris: Rekaman) -> str:
    """The name of a line, from whichever column the table has for it."""
    for peran in ("uraian", "program", "kegiatan", "sub_kegiatan"):
        isi = baris.isian.get(peran)
        if isi is not None and isi.mentah and not isi.diwariskan:
            return " ".join(str(isi.nilai).split())
    return ""


def is_persen_uang(tabel: Tabel) -> bool:
    """Whether a column headed as realisasi of the target holds the percentage of the money.

    Some offices print the serapan there. It is told by the figures: nearly all of them equal
    realisasi ÷ pagu × 100.
    """
    cocok = banyak = 0
    realisasi = tabel.kolom_peran(Peran.REALISASI)
    for baris in tabel.baris if realisasi else ():
        pagu, nyata = (money_of(baris, peran) for peran in ("pagu", "realisasi_anggaran"))
        for kolom in realisasi:
            tertulis = angka(baris.isian.get(kolom.kunci))
            if tertulis is not None and pagu and nyata is not None:
                banyak += 1
                cocok += abs(nyata / pagu * 100 - tertulis) <= 1
    return banyak > 0 and cocok * 10 >= banyak * 7


def angka(isi: Isi | None) -> Decimal | None:
    """The number of a field, of whichever kind it is."""
    if isi is None:
        return None
    pokok = getattr(as_nilai(isi), "nilai", None)
    return pokok if isinstance(pokok, Decimal) else None
