"""Money that no line of the budget takes: it is said, never passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from impor.istilah import JenisBaris, Peran, Tingkat, TingkatPesan
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from impor.urai.tahun_baris import years_of_rows

from .induk import baris_berinduk
from .uang_periode import money_of

PERAN_UANG = (Peran.PAGU, Peran.REALISASI_ANGGARAN)
POLA_PD = re.compile(r"\b(?:skpd|opd|perangkat daerah|organisasi)\b", re.IGNORECASE)
POLA_KODE_PD = re.compile(r"\d\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d")
POLA_SUB = re.compile(r"\bsub\b", re.IGNORECASE)
SEBUT = 3


def money_of_row(tabel: Tabel, baris: Rekaman) -> list[Isi]:
    """The amounts that stand in a row itself, other than 0."""
    kolom = [k.kunci for peran in PERAN_UANG for k in tabel.kolom_peran(peran)]
    isi = (baris.isian.get(kunci) for kunci in kolom)
    return [
        satu
        for satu in isi
        if satu is not None
        and not satu.diwariskan
        and isinstance(satu.nilai, Decimal)
        and satu.nilai
    ]


def report_unnamed(k: Konteks, tabel: Tabel, baris: Rekaman) -> None:
    """A row with money that names no line, or the one above it again: the money stands nowhere."""
    uang = money_of_row(tabel, baris)
    if uang:
        k.peringatan(
            tabel,
            uang[0],
            "Baris ini berisi uang, tetapi namanya kosong atau sama dengan baris di atasnya;"
            " uangnya tidak disimpan.",
            sebab=SebabPesan.UANG_TANPA_NAMA,
            diharapkan="nama program, kegiatan, atau sub kegiatan pada setiap baris yang beruang",
        )


class JumlahDaun:
    """The sums of the leaves of a table, by column; added up when they are first asked for."""

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel
        self.kunci = [k.kunci for peran in PERAN_UANG for k in tabel.kolom_peran(peran)]
        self._jumlah: dict[str, Decimal] = {}

    def is_bare_total(self, baris: Rekaman) -> bool:
        """Whether a row without a name only adds up the leaves of the table."""
        terisi = [kunci for kunci in self.kunci if money_of(baris, kunci) is not None]
        return bool(terisi) and all(money_of(baris, kunci) == self.of(kunci) for kunci in terisi)

    def of(self, kunci: str) -> Decimal:
        """The sum of one column."""
        if kunci not in self._jumlah:
            self._jumlah[kunci] = sum(leaf_amounts(self.tabel, kunci), Decimal(0))
        return self._jumlah[kunci]


def leaf_amounts(tabel: Tabel, kunci: str, di: range | None = None) -> Iterable[Decimal]:
    """The amounts of the leaves in one column; of those in the rows ``di`` of the sheet only."""
    beranak = baris_berinduk(tabel)
    for nomor, baris in enumerate(tabel.baris):
        jumlah = money_of(baris, kunci)
        daun = nomor not in beranak and baris.jenis_baris == JenisBaris.DATA
        if daun and jumlah is not None and (di is None or baris.nomor_baris in di):
            yield jumlah


def is_luar_belanja(baris: Rekaman) -> bool:
    """Pendapatan, pembiayaan and what follows from them, which levels pass over."""
    return baris.tingkat is None and baris.jenis_baris == JenisBaris.DATA


def report_outside(k: Konteks, tabel: Tabel, baris: list[Rekaman]) -> None:
    """Pendapatan, pembiayaan, surplus and defisit of an LRA: said once for the table."""
    uang = [satu for isi in baris for satu in money_of_row(tabel, isi)[:1]]
    if uang:
        k.peringatan(
            tabel,
            uang[0],
            f"{len(uang)} baris pendapatan, pembiayaan, surplus, atau defisit tidak disimpan;"
            " yang disimpan hanya belanja.",
            sebab=SebabPesan.BUKAN_BELANJA,
            diharapkan="tidak perlu diubah",
        )


def report_items(k: Konteks, tabel: Tabel, baris: list[Rekaman]) -> None:
    """What accounts are spent on in detail: said once for the table."""
    uang = [satu for isi in baris for satu in money_of_row(tabel, isi)[:1]]
    if uang:
        k.peringatan(
            tabel,
            uang[0],
            f"{len(uang)} baris rincian di bawah rekening tidak disimpan; uangnya sudah termasuk"
            " rekeningnya.",
            sebab=SebabPesan.RINCIAN_REKENING,
            diharapkan="tidak perlu diubah",
        )


def is_of_many(k: Konteks, tabel: Tabel) -> bool:
    """Whether a table holds the budgets of several PDs: that is said, and none of it is taken."""
    pd = list(dict.fromkeys([*_offices_in_columns(tabel), *_offices_in_rows(tabel)]))
    if len(pd) < 2:
        return False
    lain = f" dan {len(pd) - SEBUT} lainnya" if len(pd) > SEBUT else ""
    k.lapor(
        TingkatPesan.PERINGATAN,
        tabel,
        "",
        f"Tabel ini memuat anggaran {len(pd)} perangkat daerah; tidak ada isinya yang disimpan.",
        sebab=SebabPesan.BANYAK_PD,
        ditemukan="; ".join(pd[:SEBUT]) + lain,
        diharapkan="hanya baris milik satu perangkat daerah",
    )
    return True


def is_of_years(k: Konteks, tabel: Tabel) -> bool:
    """Whether the rows of a table state several years: that is said, and none of it is taken."""
    tahun = years_of_rows(tabel.kolom, tabel.baris)
    if len(tahun) < 2:
        return False
    k.lapor(
        TingkatPesan.PERINGATAN,
        tabel,
        "",
        f"Baris tabel ini menyebut {len(tahun)} tahun anggaran; tidak ada isinya yang disimpan.",
        sebab=SebabPesan.BANYAK_TAHUN,
        ditemukan=", ".join(map(str, tahun)),
        diharapkan="satu tabel untuk satu tahun anggaran",
    )
    return True


def office_columns(tabel: Tabel) -> list[Kolom]:
    """The columns that say whose a row is; one of sub units only where no other does."""
    kolom = [
        k
        for k in tabel.kolom_peran(Peran.UNIT_KERJA)
        if POLA_PD.search(k.kepala[-1]) and "jawab" not in k.kepala[-1].casefold()
    ]
    return [k for k in kolom if not POLA_SUB.search(k.kepala[-1])] or kolom


def _offices_in_columns(tabel: Tabel) -> Iterable[str]:
    kolom = office_columns(tabel)
    for baris in tabel.baris:
        for satu in kolom:
            if (isi := baris.isian.get(satu.kunci)) is not None and isi.mentah.strip():
                yield " ".join(isi.mentah.split()).upper()


def _offices_in_rows(tabel: Tabel) -> Iterable[str]:
    """Rows of whole offices, by their codes; sub units of an office share its code."""
    for baris in tabel.baris:
        kode = baris.isian.get("kode")
        cocok = POLA_KODE_PD.match(kode.mentah) if kode is not None else None
        if cocok is not None and baris.tingkat is Tingkat.BIDANG:
            yield cocok[0]
