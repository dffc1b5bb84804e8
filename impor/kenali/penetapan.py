"""Settling the roles of columns by the table around them: what a header alone cannot tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from impor.baca.grid import Sel
from impor.istilah import Jenis, Peran
from impor.kenali.bagian import Bagian, RupaBaris
from impor.kenali.capaian_nilai import BacaAngka
from impor.kenali.halaman import Halaman
from impor.kenali.kolom import with_keys
from impor.kenali.kolom_tingkat import LAIN_TINGKAT
from impor.kenali.pola import fold
from impor.kenali.waktu import find_subperiod
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Kolom

KELOMPOK = frozenset(
    {"input", "output", "outcome", "benefit", "impact", "masukan", "keluaran", "hasil", "manfaat"}
    | {"dampak", "proses"}
)
BERBUTIR = frozenset(
    {
        Jenis.ANGGARAN,
        Jenis.PENDANAAN,
        Jenis.PK_PROGRAM,
        Jenis.EVALUASI_KINERJA,
        Jenis.EVALUASI_RENSTRA,
        Jenis.RENSTRA_PROGRAM,
        Jenis.RUMUSAN_RENJA,
    }
)
BERJANJI = frozenset({Jenis.PK, Jenis.PK_PROGRAM})
SUMBER_MENURUT_JENIS = {
    Jenis.IKU: Peran.SUMBER_DATA,
    Jenis.PK_PROGRAM: Peran.SUMBER_DANA,
    Jenis.ANGGARAN: Peran.SUMBER_DANA,
}
TERUKUR = frozenset({Peran.REALISASI, Peran.CAPAIAN, Peran.REALISASI_ANGGARAN, Peran.PERSEN})
"""What a cause can be told of; beside none of it, ``Alasan`` says why an indicator was chosen."""
POLA_NOMOR = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]*", re.IGNORECASE)
NYATA = re.compile(r"^realisasi\b")
POLA_PERSEN = re.compile(r"\(?(?:%|pro?sen(?:tase)?|persen(?:tase)?)\)?")
UANG = re.compile(r"anggaran|keuangan|pagu|belanja|dana")
INDIKATIF = re.compile(r"\bindikatif\b")
RENSTRA = re.compile(r"\bren?stra\b|\brpjmd\b|\bjangka menengah\b|\bakhir\b")
LAMA = re.compile(r"\b(?:sebelum|semula|murni)\b")
BARU = re.compile(r"\b(?:setelah|sesudah|menjadi|perubahan)\b")
TOLERANSI_PERSEN = Decimal("0.6")
CUKUP = Decimal("0.6")


def settle_twins(halaman: Halaman, bagian: Bagian, kolom: Sequence[Kolom]) -> tuple[Kolom, ...]:
    """Columns under one merged header: empty ones go, a column of Input/Output gets its role."""
    isi = halaman.columns(bagian.rows(RupaBaris.DATA))
    hasil: list[Kolom] = []
    for satu in kolom:
        if hasil and satu.kepala and hasil[-1].kepala == satu.kepala and not isi[satu.indeks]:
            continue
        if hasil and _is_set_in(satu, hasil[-1], isi):
            satu = replace(satu, kepala=hasil[-1].kepala, peran=hasil[-1].peran)
        if not hasil and not satu.kepala and _are_row_numbers(isi[satu.indeks]):
            satu = replace(satu, peran=Peran.NO)
        if satu.peran is Peran.INDIKATOR and _names_groups(isi[satu.indeks]):
            satu = replace(satu, peran=Peran.KELOMPOK_INDIKATOR)
        hasil.append(satu)
    return with_keys(hasil)


def _are_row_numbers(sel: Sequence[Sel]) -> bool:
    """Whether a column holds nothing but numbers of rows; a program is named beside its number,
    though its header leaves the place of numbers blank."""
    return bool(sel) and all(POLA_NOMOR.fullmatch(satu.teks) for satu in sel)


def _is_set_in(kolom: Kolom, kiri: Kolom, isi: Mapping[int, Sequence[Sel]]) -> bool:
    """Whether a column without a header holds names set in by level: words, each in a row where
    the name column to its left is blank."""
    sel = isi[kolom.indeks]
    if kolom.kepala or kiri.peran not in {*PERAN_BUTIR, Peran.URAIAN} or not sel:
        return False
    terisi = {satu.baris for satu in isi[kiri.indeks]}
    return all(isinstance(satu.nilai, str) and satu.baris not in terisi for satu in sel)


def _names_groups(sel: Sequence[Sel]) -> bool:
    """Whether half of the cells say Input, Output and the like."""
    kata = sum(fold(satu.teks) in KELOMPOK for satu in sel)
    return kata >= max(2, len(sel) // 2)


def settle_percent(kolom: Sequence[Kolom], tahun: int | None) -> tuple[Kolom, ...]:
    """``Realisasi (%)`` beside a target and without money is the realisasi of performance; so is a
    percentage beside its numerator and denominator. ``tahun`` is the table's own."""
    ada = {k.peran for k in kolom}
    uang = PERAN_ANGGARAN | {Peran.SISA}
    if Peran.TARGET not in ada or ada & uang:
        return tuple(kolom)
    berbagian = {Peran.PEMBILANG, Peran.PENYEBUT} <= ada
    kolom = [_with_part(k) if berbagian else k for k in kolom]
    terisi = {(k.tahun or tahun, k.periode) for k in kolom if k.peran is Peran.REALISASI}
    return with_keys(
        replace(k, peran=Peran.REALISASI)
        if _is_measured_percent(k, berbagian=berbagian)
        and (k.tahun or tahun, k.periode) not in terisi
        else k
        for k in kolom
    )


def _is_measured_percent(kolom: Kolom, *, berbagian: bool) -> bool:
    if kolom.peran is not Peran.PERSEN or _says(kolom, UANG):
        return False
    return _says(kolom, NYATA) or berbagian


def _with_part(kolom: Kolom) -> Kolom:
    """The percentage of a triwulan, which money has no use for."""
    lipat = [fold(teks) for teks in kolom.kepala]
    bebas = kolom.peran is Peran.LAIN and bool(lipat) and POLA_PERSEN.fullmatch(lipat[-1])
    bagian = find_subperiod(lipat) if bebas and _says(kolom, NYATA) else ""
    return replace(kolom, peran=Peran.PERSEN, periode=bagian) if bagian else kolom


def settle_roles(kolom: Sequence[Kolom], jenis: Jenis) -> tuple[Kolom, ...]:
    """The roles in the light of the kind of the table."""
    ada = {k.peran for k in kolom}
    ganti = dict(_replacements(kolom, ada, jenis))
    hasil = [replace(k, peran=ganti.get(k.peran, k.peran)) for k in name_sources(kolom, jenis)]
    hasil = _drop_former_targets(hasil)
    if jenis is Jenis.TARGET_REALISASI and _is_capaian_left_out(hasil):
        hasil = [replace(k, peran=Peran.CAPAIAN) if k.peran is Peran.PERSEN else k for k in hasil]
    if jenis is Jenis.ANGGARAN:
        hasil = [replace(k, peran=Peran.LAIN) if _is_indicative(k) else k for k in hasil]
    berakhir = any(k.peran is Peran.TARGET and k.periode == "akhir" for k in hasil)
    if jenis is Jenis.PERBANDINGAN_RENSTRA and not berakhir:
        bernama = any(k.peran is Peran.TARGET and _says(k, RENSTRA) for k in hasil)
        hasil = [_as_end_target(k) if _says(k, RENSTRA) or not bernama else k for k in hasil]
    return with_keys(_drop_former(hasil, Peran.PAGU) if jenis in BERJANJI else hasil)


def name_sources(kolom: Sequence[Kolom], jenis: Jenis) -> list[Kolom]:
    """``Sumber`` by itself is that of the data of an IKU, or that of the money of a program."""
    peran = SUMBER_MENURUT_JENIS.get(jenis, Peran.LAIN)
    return [replace(k, peran=peran) if _is_source(k) else k for k in kolom]


def _is_source(kolom: Kolom) -> bool:
    bernama = [fold(teks) for teks in kolom.kepala] == ["sumber"]
    return kolom.peran is Peran.LAIN and bernama


def _is_capaian_left_out(kolom: Sequence[Kolom]) -> bool:
    """Whether the one percentage beside target and realisasi is the capaian, which no other column
    is: ``Target | Realisasi | %``. Beside numerator and denominator it is their quotient."""
    ada = [k.peran for k in kolom]
    persen = [k for k in kolom if k.peran is Peran.PERSEN]
    lain = {Peran.CAPAIAN, Peran.PEMBILANG, Peran.PENYEBUT}
    return len(persen) == 1 and lain.isdisjoint(ada) and not _says(persen[0], UANG)


def _is_indicative(kolom: Kolom) -> bool:
    """``Pagu indikatif`` of a Renja is a plan, no budget yet."""
    return kolom.peran is Peran.PAGU and _says(kolom, INDIKATIF)


def _replacements(kolom: Sequence[Kolom], ada: set[Peran], jenis: Jenis) -> Mapping[Peran, Peran]:
    ganti: dict[Peran, Peran] = {} if ada & TERUKUR else {Peran.PENYEBAB: Peran.LAIN}
    beruang = Peran.PAGU in ada
    if beruang and Peran.TARGET not in ada and not _has_year_spending(kolom):
        ganti[Peran.REALISASI] = Peran.REALISASI_ANGGARAN
    bertingkat = Peran.URAIAN in ada or not ada.isdisjoint(LAIN_TINGKAT)
    sekolom = not bertingkat and sum(k.peran in PERAN_BUTIR for k in kolom) == 1
    if jenis in BERBUTIR and sekolom:
        ganti |= dict.fromkeys(PERAN_BUTIR, Peran.URAIAN)
    if jenis is Jenis.STANDAR_NASIONAL and Peran.REALISASI not in ada:
        ganti[Peran.CAPAIAN] = Peran.REALISASI
    if not beruang and Peran.PERSEN in ada and Peran.TARGET in ada and Peran.REALISASI not in ada:
        ganti[Peran.PERSEN] = Peran.REALISASI
    return ganti


def _has_year_spending(kolom: Sequence[Kolom]) -> bool:
    """Whether a column gives the money spent in the year, not only in its triwulan or months."""
    return any(k.peran is Peran.REALISASI_ANGGARAN and not k.periode for k in kolom)


def _drop_former_targets(kolom: Sequence[Kolom]) -> list[Kolom]:
    """``Semula`` beside ``Menjadi``: the former target is no target any more. Nor is the former
    money of a PK; the stages of a budget are all kept."""
    return _drop_former(kolom, Peran.TARGET)


def _drop_former(kolom: Sequence[Kolom], peran: Peran) -> list[Kolom]:
    milik = [k for k in kolom if k.peran is peran]
    lama = {k.indeks for k in milik if _says(k, LAMA)}
    if not lama or not any(_says(k, BARU) for k in milik):
        return list(kolom)
    return [replace(k, peran=Peran.LAIN) if k.indeks in lama else k for k in kolom]


def _says(kolom: Kolom, pola: re.Pattern[str]) -> bool:
    return any(pola.search(fold(teks)) for teks in kolom.kepala)


def _as_end_target(kolom: Kolom) -> Kolom:
    if kolom.peran is Peran.TARGET and not kolom.periode and kolom.tahun is None:
        return replace(kolom, periode="akhir")
    return kolom


def find_money_percent(
    baris: Sequence[Mapping[int, Sel]], kolom: Sequence[Kolom], uang: BacaAngka
) -> Kolom | None:
    """A column headed as realisasi that holds realisasi anggaran ÷ pagu: no performance at all.

    Offices head it ``REALISASI TARGET``. It is told by its figures: most rows agree.
    """
    pagu = _only(kolom, Peran.PAGU)
    terpakai = _only(kolom, Peran.REALISASI_ANGGARAN)
    dugaan = _only(kolom, Peran.REALISASI)
    if pagu is None or terpakai is None or dugaan is None:
        return None
    kena = [
        _is_ratio(isi[dugaan.indeks], isi[terpakai.indeks], isi[pagu.indeks], uang)
        for isi in baris
        if {dugaan.indeks, terpakai.indeks, pagu.indeks} <= isi.keys()
    ]
    return dugaan if len(kena) >= 2 and sum(kena) >= CUKUP * len(kena) else None


def _only(kolom: Sequence[Kolom], peran: Peran) -> Kolom | None:
    cocok = [k for k in kolom if k.peran is peran]
    return cocok[0] if len(cocok) == 1 else None


def _is_ratio(dugaan: Sel, terpakai: Sel, pagu: Sel, uang: BacaAngka) -> bool:
    nilai, atas, bawah = uang(dugaan), uang(terpakai), uang(pagu)
    if nilai is None or atas is None or not bawah:
        return False
    return abs(nilai - atas / bawah * 100) <= TOLERANSI_PERSEN
