"""One cell read by the role of its column: a value, an amount of money, a code, or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from aturan.angka import parse_angka
from aturan.baca import Bacaan, parse_nilai
from aturan.baca.teks import is_galat
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.kelipatan import UANG_TERBESAR, find_multiple
from aturan.nilai import Angka, Kosong, Nilai, Persen, TidakBerlaku
from aturan.pemisah import BAWAAN, DIGIT_MAKS, Kebiasaan, kebiasaan_dari
from aturan.satuan import is_persen
from impor.baca.grid import NilaiSel, Sel
from impor.istilah import Kelas, Peran, TingkatPesan
from impor.sebab import SEBAB_CATATAN, SebabPesan
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Isi, Kolom
from impor.urai.kata import BERULANG, read_words
from impor.urai.pencatat import Pencatat

PERAN_UANG = PERAN_ANGGARAN | {Peran.BAGIAN_UANG, Peran.SISA}
PERAN_NAMA = PERAN_BUTIR | frozenset(
    {
        Peran.MISI,
        Peran.TUJUAN,
        Peran.SASARAN,
        Peran.URUSAN,
        Peran.BIDANG_URUSAN,
        Peran.BELANJA,
        Peran.URAIAN,
        Peran.INDIKATOR,
        Peran.INDIKATOR_TUJUAN,
        Peran.INDIKATOR_SASARAN,
    }
)
"""What says whose the figures of a row are."""
PERAN_PERSEN = frozenset(
    {Peran.CAPAIAN, Peran.PERSEN, Peran.EFISIENSI, Peran.PERTUMBUHAN, Peran.FISIK}
)
PERAN_CACAH = frozenset({Peran.PEMBILANG, Peran.PENYEBUT})
"""Counts beside a percentage, whose unit is not theirs."""
PERAN_KINERJA = PERAN_CACAH | frozenset(
    {
        Peran.TARGET,
        Peran.TARGET_NSPK,
        Peran.TARGET_IKK,
        Peran.TARGET_LAIN,
        Peran.TARGET_NASIONAL,
        Peran.REALISASI,
        Peran.RASIO,
    }
)
"""A rasio is one: 0,95 of it is no 0,95 percent, unless its header says so."""
SEBAB_TENTU = frozenset(
    {
        KodeCatatan.HURUF_DALAM_ANGKA,
        KodeCatatan.NOTASI_ILMIAH,
        KodeCatatan.PEMISAH_KACAU,
        KodeCatatan.TERLALU_PANJANG,
        KodeCatatan.GALAT_RUMUS,
    }
)
"""Remarks that tell better than ``bukan jumlah uang`` why an amount cannot be read."""
POLA_PERSEN = re.compile(r"%|^\W*persen(?:tase)?\W*$|\(\s*persen\s*\)", re.IGNORECASE)
POLA_PERSEN_SAJA = re.compile(r"\W*%\W*|\W*persen(?:tase)?\W*", re.IGNORECASE)
"""What a header says of figures that are percentages, and one that says nothing else."""


SATUAN_UMUM = frozenset({"nilai", "angka", "capaian", "kinerja", "skor", "tingkat"})
"""Words of a unit column that leave percent possible."""


class Cara(Enum):
    """The three ways of reading a cell."""

    UANG = auto()
    NILAI = auto()
    KATA = auto()


@dataclass(frozen=True, slots=True)
class Tabiat:
    """What a column tells about its cells: number habits, and whether its header says percent."""

    kolom: Kolom
    kebiasaan: Kebiasaan
    persen: bool
    cara: Cara
    kelas: Kelas
    kali: Decimal = Decimal(1)


def column_habit(kolom: Kolom, sel: Sequence[Sel], kali: Decimal) -> Tabiat:
    """Learn the habits of a column from its text cells. ``kali`` is the multiple of money that
    the title of the table states."""
    teks = [satu.mentah for satu in sel if isinstance(satu.nilai, str)]
    persen = kolom.peran in PERAN_PERSEN or any(map(POLA_PERSEN.search, kolom.kepala))
    kelas = Kelas.KLAIM if kolom.klaim else Kelas.NILAI
    cara = _way(kolom.peran)
    kebiasaan = kebiasaan_dari(teks) if cara is Cara.NILAI else BAWAAN
    if kolom.peran in PERAN_CACAH:
        kebiasaan = Kebiasaan(cacah=True)
    if cara is not Cara.UANG:
        return Tabiat(kolom, kebiasaan, persen, cara, kelas)
    terbesar = max(kali, find_multiple(kolom.kepala))
    return Tabiat(kolom, kebiasaan, persen, cara, kelas, _sane(terbesar, sel))


def _sane(kali: Decimal, sel: Sequence[Sel]) -> Decimal:
    """The multiple, unless it would make amounts that no budget holds."""
    if kali == 1:
        return kali
    jumlah = (abs(nilai) for satu in sel if (nilai := read_number(satu)) is not None)
    terbesar = max(jumlah, default=Decimal(0))
    return kali if terbesar * kali <= UANG_TERBESAR else Decimal(1)


def _way(peran: Peran) -> Cara:
    if peran in PERAN_UANG:
        return Cara.UANG
    return Cara.NILAI if peran in PERAN_KINERJA or peran in PERAN_PERSEN else Cara.KATA


def read_field(sel: Sel, tabiat: Tabiat, satuan: str, pencatat: Pencatat) -> Isi:
    """Read one cell. What cannot be read is reported and counted as not understood."""
    if tabiat.cara is Cara.KATA:
        isi = read_words(sel) if has_words(sel) else _without_words(sel, tabiat, pencatat)
    elif tabiat.cara is Cara.UANG:
        isi = _multiply(_read_money(sel, pencatat), tabiat.kali)
    else:
        isi = _read_value(sel, tabiat, satuan, pencatat)
    pencatat.classify_cell(sel, tabiat.kelas)
    return isi


def _read_value(sel: Sel, tabiat: Tabiat, satuan: str, pencatat: Pencatat) -> Isi:
    bacaan = _parse(
        sel.nilai if not isinstance(sel.nilai, str) else sel.mentah,
        _unit_of(tabiat, satuan),
        sel.persen,
        tabiat.kebiasaan,
    )
    semua = (*bacaan.catatan, *_unit_note(tabiat, satuan, bacaan.nilai))
    pencatat.report_notes(sel, semua)
    catatan = "; ".join(satu.kalimat for satu in semua) or _dash_note(sel)
    return Isi(
        sel.alamat,
        sel.mentah,
        bacaan.nilai,
        catatan=catatan,
        alternatif=bacaan.alternatif,
        is_ragu=any(satu.kode is KodeCatatan.AMBIGU for satu in bacaan.catatan),
    )


@lru_cache(maxsize=BERULANG, typed=True)
def _parse(isi: NilaiSel, satuan: str, persen: bool, kebiasaan: Kebiasaan) -> Bacaan:
    return parse_nilai(isi, satuan=satuan, format_persen=persen, kebiasaan=kebiasaan)


def _unit_of(tabiat: Tabiat, satuan: str) -> str:
    """The unit that a bare number of the column has: none of a count; of a value the row's, which
    tells more than a header with ``(%)``; else percent by the header."""
    if tabiat.kolom.peran in PERAN_CACAH:
        return ""
    return satuan if _is_other_unit(tabiat, satuan) or not tabiat.persen else "%"


def _is_other_unit(tabiat: Tabiat, satuan: str) -> bool:
    """Whether a row says of its values that they are no percentages, against the header. One of
    nothing but ``%`` stands."""
    if not tabiat.persen or tabiat.kolom.peran not in PERAN_KINERJA or not satuan.strip(" -–."):
        return False
    polos = POLA_PERSEN_SAJA.fullmatch(tabiat.kolom.kepala[-1]) is not None
    return not polos and not is_persen(satuan) and satuan.casefold() not in SATUAN_UMUM


def _unit_note(tabiat: Tabiat, satuan: str, nilai: Nilai) -> tuple[Catatan, ...]:
    if not isinstance(nilai, Angka) or not _is_other_unit(tabiat, satuan):
        return ()
    kalimat = f"kepala kolom menyebut persen, satuan baris ini {satuan}; dibaca dalam {satuan}"
    return (Catatan(KodeCatatan.SATUAN_BEDA, kalimat),)


def _dash_note(sel: Sel) -> str:
    """A zero that its format shows as a dash is told, for a dash has other meanings too."""
    return "sel berisi 0 yang ditampilkan sebagai “-”" if sel.strip and sel.nilai == 0 else ""


def _multiply(isi: Isi, kali: Decimal) -> Isi:
    if kali == 1 or not isinstance(isi.nilai, Decimal):
        return isi
    return isi._replace(nilai=isi.nilai * kali, catatan=f"tertulis dalam kelipatan {kali:f}")


def _read_money(sel: Sel, pencatat: Pencatat) -> Isi:
    if isinstance(sel.nilai, Decimal) and not sel.persen and _is_amount(sel.nilai):
        return Isi(sel.alamat, sel.mentah, sel.nilai, catatan=_dash_note(sel))
    if isinstance(sel.nilai, str):
        bacaan = parse_angka(sel.nilai, Kebiasaan(cacah=True))
        if bacaan.nilai is not None:
            catatan = "; ".join(satu.kalimat for satu in bacaan.catatan)
            return Isi(sel.alamat, sel.mentah, bacaan.nilai, catatan=catatan)
        kosong = parse_nilai(sel.nilai)
        if isinstance(kosong.nilai, Kosong | TidakBerlaku):
            return Isi(sel.alamat, sel.mentah, kosong.nilai)
        return _refuse_money(sel, pencatat, (*bacaan.catatan, *kosong.catatan))
    return _refuse_money(sel, pencatat)


def _is_amount(nilai: Decimal) -> bool:
    """Whether a document can mean the figure of a number cell, which holds up to 1E+308."""
    return not nilai or abs(nilai.adjusted()) <= DIGIT_MAKS


def read_number(sel: Sel) -> Decimal | None:
    """A cell as the number of a value, percentages in percent; None when it holds none."""
    isi = sel.mentah if isinstance(sel.nilai, str) else sel.nilai
    nilai = parse_nilai(isi, format_persen=sel.persen).nilai
    return nilai.nilai if isinstance(nilai, Angka | Persen) else None


def _refuse_money(sel: Sel, pencatat: Pencatat, catatan: Sequence[Catatan] = ()) -> Isi:
    """No amount. A formula without a result is told with all others of the sheet."""
    tentu = next((satu for satu in catatan if satu.kode in SEBAB_TENTU), None)
    kalimat = f"“{sel.teks[:40]}” bukan jumlah uang, jadi tidak dipakai."
    pencatat.classify([sel], Kelas.TIDAK_DIPAHAMI)
    if sel.nilai is not None:
        pencatat.report(
            TingkatPesan.PERINGATAN,
            tentu.kalimat if tentu else kalimat,
            sebab=SEBAB_CATATAN[tentu.kode] if tentu else SebabPesan.BUKAN_UANG,
            sel=sel.alamat,
            ditemukan=sel.teks,
            diharapkan="jumlah rupiah, misalnya 1.234.567,00",
        )
    return Isi(sel.alamat, sel.mentah, None, catatan=kalimat)


def has_words(sel: Sel) -> bool:
    """Whether a cell holds words; a formula without a result and an error do not."""
    return sel.nilai is not None and not is_galat(sel.mentah)


def _without_words(sel: Sel, tabiat: Tabiat, pencatat: Pencatat) -> Isi:
    """Nothing is told of a name that is not there: its row would go to another line."""
    pencatat.classify([sel], Kelas.TIDAK_DIPAHAMI)
    if tabiat.kolom.peran in PERAN_NAMA:
        pencatat.nama_hilang.append(sel)
    return Isi(sel.alamat, sel.mentah, "", catatan="rumus tanpa hasil")
