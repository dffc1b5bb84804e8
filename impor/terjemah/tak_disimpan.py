"""Columns that are understood but have no place yet: said once a table, never passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impor.istilah import Jenis, Peran, TingkatPesan
from impor.kenali.kolom import is_year_column
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANALISIS, Kolom, Tabel
from impor.urai.rumpun_jenis import APA_ADANYA

from .sisa import is_terisi

BERUANG = frozenset({Jenis.ANGGARAN, Jenis.EVALUASI_KINERJA})
PERSEN = re.compile(r"\W*%\W*|pro?sen(?:tase)?\W*|persen(?:tase)?\W*%?\W*")
TURUNAN = re.compile(
    r"tambah\b.*kurang|lebih\W*kurang|kenaikan|penurunan|selisih|naik\W+turun"
    r"|\b(?:bulan|triwulan|periode|minggu)(?: yang)? (?:ini|lalu)\b",
    re.IGNORECASE,
)
TAK_DISIMPAN = frozenset({Peran.LOKASI, Peran.UNIT_KERJA})
LEPAS = PERAN_ANALISIS | {Peran.LAIN, Peran.BAGIAN_UANG}
TAK_DISIMPAN_JENIS = {Jenis.INDIKATOR_RPJMD: frozenset({Peran.URAIAN})}


def put_tak_disimpan(k: Konteks, tabel: Tabel) -> None:
    """Say which columns of a table are left out, where they hold anything."""
    if tabel.jenis in APA_ADANYA:
        return
    if tabel.jenis in BERUANG:
        report_others(k, tabel)
    peran = TAK_DISIMPAN | TAK_DISIMPAN_JENIS.get(tabel.jenis, frozenset())
    if tabel.jenis in BERUANG and not has_uang(tabel):
        peran |= {Peran.SUMBER_DANA}
    for kolom in tabel.kolom:
        if kolom.peran in peran and is_terisi(tabel, kolom):
            k.lapor_kolom(
                TingkatPesan.PERINGATAN,
                tabel,
                kolom,
                f"Kolom “{' '.join(kolom.kepala)}” terbaca, tetapi isinya belum dapat disimpan.",
                sebab=SebabPesan.TAK_DISIMPAN,
                diharapkan="tidak perlu diubah; kolom lain pada tabel ini tetap disimpan",
            )


def has_uang(tabel: Tabel) -> bool:
    """Whether its rows become lines of a budget, which have a source of money."""
    return any(kolom.peran in (Peran.PAGU, Peran.REALISASI_ANGGARAN) for kolom in tabel.kolom)


def report_others(k: Konteks, tabel: Tabel) -> None:
    """The columns of a budget that stand for nothing that is stored: one message for a table.

    What only follows from other columns (``Bertambah/(Berkurang)``, ``s.d. bulan lalu``) is told
    as information.
    """
    lain = [
        kolom
        for kolom in tabel.kolom
        if kolom.peran in LEPAS or is_end_money(kolom)
        if kolom.kepala and not is_year_column(kolom)
        if is_terisi(tabel, kolom)
    ]
    for turunan in (False, True):
        if milik := [kolom for kolom in lain if is_turunan(kolom) == turunan]:
            report_columns(k, tabel, milik, turunan=turunan)


def report_columns(k: Konteks, tabel: Tabel, milik: Sequence[Kolom], *, turunan: bool) -> None:
    nama = dict.fromkeys(f"“{' – '.join(kolom.kepala)}”" for kolom in milik)
    tetap = "karena impor belum menyimpan isi seperti itu"
    sebab = "karena dapat dihitung dari kolom lain" if turunan else tetap
    k.lapor_kolom(
        TingkatPesan.INFO if turunan else TingkatPesan.PERINGATAN,
        tabel,
        milik[0],
        f"Kolom {', '.join(nama)} terbaca, tetapi tidak disimpan {sebab}.",
        sebab=SebabPesan.TAK_DISIMPAN,
        diharapkan="tidak perlu diubah; kolom lain pada tabel ini tetap disimpan",
    )


def is_end_money(kolom: Kolom) -> bool:
    """The money of a whole Renstra, beside the budget of a year."""
    return kolom.peran is Peran.PAGU and kolom.periode == "akhir"


def is_turunan(kolom: Kolom) -> bool:
    kepala = " ".join(kolom.kepala).casefold()
    persen = PERSEN.fullmatch(kolom.kepala[-1].casefold()) is not None and "fisik" not in kepala
    return persen or TURUNAN.search(kepala) is not None
