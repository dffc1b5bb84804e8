"""From header rows to columns: the words above each column, and the role they give it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from impor.baca.grid import column_letters
from impor.istilah import Peran
from impor.kenali.bagian import Bagian
from impor.kenali.ejaan import correct, spell_out
from impor.kenali.halaman import Halaman
from impor.kenali.kata_waktu import POLA_TAHUN_SAJA
from impor.kenali.kolom_tingkat import find_own_codes
from impor.kenali.pola import POLA_PERATURAN, POLA_TAHUN, fold
from impor.kenali.sinonim import SINONIM, Sinonim
from impor.kenali.waktu import find_subperiod, is_subperiod, month_number
from impor.tabel import PERAN_ANALISIS, Kolom

PASTI, DARI_INDUK, TEBAKAN, TAK_DIKENAL = (Decimal(n) / 100 for n in (100, 90, 60, 0))
ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
BERPERIODE = frozenset(
    {
        Peran.TARGET,
        Peran.REALISASI,
        Peran.CAPAIAN,
        Peran.PAGU,
        Peran.REALISASI_ANGGARAN,
        Peran.FISIK,
        Peran.RASIO,
        Peran.PERSEN,
        Peran.AKSI,
        Peran.JADWAL,
        Peran.PEMBILANG,
        Peran.PENYEBUT,
    }
)
BERBAGIAN = frozenset(
    {Peran.TARGET, Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.AKSI, Peran.JADWAL}
    | {Peran.PEMBILANG, Peran.PENYEBUT, Peran.FISIK}
    | PERAN_ANALISIS
)
"""The roles whose columns of triwulan and months are kept."""
BERNAMA_PANJANG = frozenset(
    {Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR, Peran.UNIT_KERJA, Peran.SUMBER_DATA}
)
"""The roles whose header may stand in several rows, a word in each: ``Indikator``, ``Utama``."""
KATA_TAHUN = frozenset({"tahun", "pada tahun", "tahun ke", "tahun ke-", "th"})
"""What a header says above its years, between them and the words that count."""
POLA_KEPALA_TAHUN = re.compile(r"tahun(?: anggaran| data| pelaporan)?|ta")
HURUF_KINERJA = {"k": "target"}
HURUF_UKURAN = {
    "t": "Target",
    "r": "Realisasi",
    **dict.fromkeys(("c", "c %", "c (%)", "c(%)", "%c", "% c"), "Capaian"),
}
POLA_SINGKATAN = re.compile(r"\s*\((?!rp|rupiah|k\))[a-z]{2,8}\)$")
"""The letters that a header gives to what it names: ``Sasaran Strategis (SS)``."""
POLA_BERSAMBUNG = re.compile(
    r"(?:indikator|tujuan|sasaran)\b.*(?:[/&]|\bdan)\Z|.*[a-z]-\Z(?<!\bke-)", re.IGNORECASE
)
"""How a header ends that goes on in the row below; ``Program dan`` above ``Kegiatan`` says by its
last row of which level the names are."""
PANJANG_DIBACA = 500
POLA_TANPA_TAHUN = re.compile(r"\(?\s*(?:tahun\s*)?(?:19|20)\d\d\s*\)?")


@dataclass(frozen=True, slots=True)
class Waktu:
    """The year or period that a header names."""

    tahun: int | None = None
    tahun_ke: int | None = None
    periode: str = ""


def read_columns(halaman: Halaman, bagian: Bagian, judul: str) -> tuple[Kolom, ...]:
    """The columns of a table from left to right. ``judul`` helps where a header is only a year."""
    letak = range(bagian.kolom_awal, bagian.kolom_akhir + 1)
    kepala = [header_path(halaman, bagian, indeks) for indeks in letak]
    huruf = spell_letters(kepala, judul)
    kolom = [
        _read_spelled(satu, indeks, judul, huruf)
        for indeks, satu in zip(letak, kepala, strict=True)
    ]
    return with_keys(number_parts(kolom))


def _read_spelled(
    kepala: tuple[str, ...], indeks: int, judul: str, huruf: Mapping[str, str]
) -> Kolom:
    """A column whose last header is a letter that this table spells; ``K`` is spelled only where
    the headers above it do not tell of what."""
    kata = huruf.get(fold(kepala[-1])) if kepala else None
    if kata is None:
        return read_column(kepala, indeks, judul)
    if fold(kepala[-1]) in HURUF_KINERJA:
        kolom = read_column(kepala, indeks, judul)
        if kolom.keyakinan != TAK_DIKENAL:
            return kolom
    return replace(read_column((*kepala[:-1], kata), indeks, judul), kepala=kepala)


def spell_letters(kepala: Iterable[Sequence[str]], judul: str = "") -> Mapping[str, str]:
    """What ``T``, ``R`` and ``C`` mean in a table that has at least the first two, and ``K``
    beside ``Rp`` in a plan; by itself a letter means nothing."""
    ada = {fold(satu[-1]) for satu in kepala if satu}
    ukuran = HURUF_UKURAN if {"t", "r"} <= ada else {}
    berencana = {"k", "rp"} <= ada and _role_of_year(judul) is Peran.TARGET
    return {**ukuran, **HURUF_KINERJA} if berencana else ukuran


def header_path(halaman: Halaman, bagian: Bagian, kolom: int) -> tuple[str, ...]:
    """The header texts above a column from top to bottom, those of wide cells included."""
    teks: list[str] = []
    for baris in bagian.kepala.kepala:
        isi = halaman.text(baris, kolom) or _from_left(halaman, bagian, baris, kolom)
        if isi[:1].isalpha() and teks and POLA_BERSAMBUNG.match(teks[-1]):
            teks[-1] = f"{teks[-1]} {isi}"
        elif isi and (not teks or teks[-1] != isi):
            teks.append(isi)
    return tuple(teks)


def _from_left(halaman: Halaman, bagian: Bagian, baris: int, kolom: int) -> str:
    """A wide header cell that nobody merged: its text, when the column has a header below it."""
    bawah = [n for n in bagian.kepala.kepala if n > baris]
    if not any((n, kolom) in halaman.lembar.sel for n in bawah):
        return ""
    kiri = [sel for sel in halaman.baris[baris] if sel.kolom < kolom]
    if not kiri or halaman.merged(baris, kiri[-1].kolom) is not None:
        return ""
    if _begins_group(halaman, bagian, baris, kiri[-1].kolom, kolom):
        return ""
    return kiri[-1].teks if any((n, kiri[-1].kolom) in halaman.lembar.sel for n in bawah) else ""


def _begins_group(halaman: Halaman, bagian: Bagian, baris: int, kiri: int, kolom: int) -> bool:
    """Whether a row further up begins a cell right of ``kiri``: what stands below the one before
    it goes no further."""
    atas = [n for n in bagian.kepala.kepala if n < baris]
    return any(kiri < sel.kolom <= kolom for n in atas for sel in halaman.baris[n])


def read_column(kepala: tuple[str, ...], indeks: int, judul: str) -> Kolom:
    peran, periode, keyakinan = find_role(kepala, judul)
    lipat = [_words(teks) for teks in kepala]
    berbagian = peran in BERPERIODE or peran in PERAN_ANALISIS
    bagian_tahun = find_subperiod(lipat) if berbagian else ""
    if bagian_tahun and peran not in BERBAGIAN:
        return Kolom(indeks, column_letters(indeks), kepala, Peran.LAIN, "", keyakinan)
    waktu = Waktu(periode=bagian_tahun)
    if peran in BERPERIODE:
        waktu = _time(lipat, periode or bagian_tahun)
    return Kolom(
        indeks=indeks,
        huruf=column_letters(indeks),
        kepala=kepala,
        peran=peran,
        kunci="",
        keyakinan=keyakinan,
        tahun=waktu.tahun,
        tahun_ke=waktu.tahun_ke,
        periode=waktu.periode,
    )


def find_role(kepala: Sequence[str], judul: str = "") -> tuple[Peran, str, Decimal]:
    """The role that header words give, with the period they name, and how sure that is."""
    lipat = [_words(teks) for teks in kepala]
    hasil = _role_of(lipat, judul)
    if hasil[2] == TAK_DIKENAL and (benar := [correct(teks) for teks in lipat]) != lipat:
        peran, periode, keyakinan = _role_of(benar, judul)
        return peran, periode, min(keyakinan, TEBAKAN)
    return hasil


def _words(teks: str) -> str:
    """A header cell folded, its broken and shortened words whole. Of an essay the beginning: the
    patterns of words go through a text once for each of its words."""
    return spell_out(fold(teks[:PANJANG_DIBACA]))


def _role_of(lipat: Sequence[str], judul: str) -> tuple[Peran, str, Decimal]:
    bermakna = [
        teks for teks in lipat if not POLA_TAHUN_SAJA.fullmatch(teks) and not is_subperiod(teks)
    ]
    if len(lipat) > 1:
        bermakna = [teks for teks in bermakna if not month_number(teks)] or bermakna
        bermakna = [teks for teks in bermakna if teks not in KATA_TAHUN]
    if not bermakna:
        return (_role_of_year(judul), "", TEBAKAN) if lipat else (Peran.LAIN, "", TAK_DIKENAL)
    daun, induk = bermakna[-1], [*bermakna[:-1]]
    tanpa_tahun = POLA_TANPA_TAHUN.sub("", daun).strip(" .:,")
    for teks in (daun, tanpa_tahun, POLA_SINGKATAN.sub("", daun)):
        if (baris := _match(teks, induk)) is not None:
            return baris.peran, baris.periode, PASTI
    panjang = _match(" ".join(bermakna), ()) if induk else None
    if panjang is not None and panjang.peran in BERNAMA_PANJANG:
        return panjang.peran, panjang.periode, DARI_INDUK
    return Peran.LAIN, "", TAK_DIKENAL


def _match(daun: str, induk: Sequence[str]) -> Sinonim | None:
    rapi = re.sub(r"\s*/\s*", "/", daun)
    for baris in SINONIM:
        cocok = baris.pola.fullmatch(daun) or baris.pola.fullmatch(rapi)
        if cocok and _stands_below(baris, induk):
            return baris
    return None


def _stands_below(baris: Sinonim, induk: Sequence[str]) -> bool:
    """Whether the headers above a column allow a line of the table of words."""
    if baris.bukan is not None and any(baris.bukan.search(teks) for teks in induk):
        return False
    return baris.induk is None or any(baris.induk.search(teks) for teks in induk)


def _role_of_year(judul: str) -> Peran:
    """A header of nothing but years: the title tells of what."""
    lipat = fold(judul)
    if re.search(r"\banggaran|\bbelanja|\bpagu", lipat):
        return Peran.REALISASI_ANGGARAN if "realisasi" in lipat else Peran.PAGU
    terukur = "realisasi" in lipat or (
        re.search(r"\bcapaian\b", lipat) and not re.search(r"\btarget|\brencana\b", lipat)
    )
    return Peran.REALISASI if terukur else Peran.TARGET


def _time(kepala: Sequence[str], periode: str) -> Waktu:
    """The nearest year above a column, by its folded headers; the number of a year counts below a
    ``tahun ke``."""
    for teks in reversed(kepala):
        if tahun := POLA_TAHUN.findall(POLA_PERATURAN.sub(" ", teks)):
            return Waktu(int(tahun[-1]), periode=periode)
    for nomor in reversed(range(len(kepala))):
        if (ke := _ordinal(kepala[nomor], " ".join(kepala[:nomor]))) is not None:
            return Waktu(tahun_ke=ke, periode=periode)
    return Waktu(periode=periode)


def _ordinal(teks: str, atas: str) -> int | None:
    """The number of a year in its period: ``Tahun-2``, ``ke-2``, or ``2`` below such words."""
    cocok = POLA_TAHUN_SAJA.fullmatch(teks)
    if cocok is None or not cocok[2]:
        return None
    if not re.search(r"tahun|\bth\b|ke", teks) and "tahun" not in atas:
        return None
    return int(cocok[2]) if cocok[2].isdigit() else ROMAWI[cocok[2]]


def is_year_column(kolom: Kolom) -> bool:
    """Whether a column is headed as the year of its rows."""
    bebas = kolom.peran is Peran.LAIN
    return bebas and POLA_KEPALA_TAHUN.fullmatch(fold(kolom.daun)) is not None


def number_parts(kolom: Iterable[Kolom]) -> list[Kolom]:
    """Count the parts of a code that stands in several columns; say whose a whole one is."""
    daftar = list(kolom)
    milik = find_own_codes(daftar)
    kode = [k.indeks for k in daftar if k.peran is Peran.KODE and k.indeks not in milik]
    bagian = {indeks: nomor for nomor, indeks in enumerate(kode, 1)} if len(kode) > 1 else {}
    return [
        replace(isi, bagian=bagian.get(isi.indeks), milik=str(milik.get(isi.indeks, "")))
        for isi in daftar
    ]


def with_keys(kolom: Iterable[Kolom]) -> tuple[Kolom, ...]:
    """Give every column its key; equal keys are counted from left to right."""
    hitung: Counter[str] = Counter()
    hasil = []
    for isi in kolom:
        kunci = _key(isi)
        hitung[kunci] += 1
        ulang = hitung[kunci]
        hasil.append(replace(isi, kunci=kunci if ulang == 1 else f"{kunci}#{ulang}"))
    return tuple(hasil)


def _key(kolom: Kolom) -> str:
    if kolom.bagian is not None:
        return f"{kolom.peran}:{kolom.bagian}"
    if kolom.milik or kolom.periode:
        return f"{kolom.peran}:{kolom.milik or kolom.periode}"
    if kolom.tahun is not None:
        return f"{kolom.peran}:{kolom.tahun}"
    return f"{kolom.peran}:ke-{kolom.tahun_ke}" if kolom.tahun_ke is not None else str(kolom.peran)
