"""The level of each row of program or budget; its parent by position, never by code prefix."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from aturan.kode import Tingkat as TingkatKode
from impor.istilah import JenisBaris, Tingkat
from impor.kenali.pola import fold
from impor.tabel import Rekaman
from impor.urai.jumlah_tingkat import DiBawah, levels_by_sums
from impor.urai.kode_nama import join_code
from impor.urai.tanda import BERJENJANG, Tanda, read_marks, settle_marks

KEDALAMAN: dict[Tingkat, int] = {
    Tingkat.KELOMPOK_BELANJA: 0,
    Tingkat.URUSAN: 1,
    Tingkat.BIDANG: 2,
    Tingkat.PROGRAM: 3,
    Tingkat.KEGIATAN: 4,
    Tingkat.SUB_KEGIATAN: 5,
    Tingkat.BELANJA: 6,
}
KEPALA: tuple[tuple[Tingkat, re.Pattern[str]], ...] = tuple(
    (tingkat, re.compile(rf"(?:nama |uraian )?{pola}"))
    for tingkat, pola in (
        (Tingkat.PROGRAM, r"program(?: [^/ ]+)?"),
        (Tingkat.KEGIATAN, "kegiatan"),
        (Tingkat.SUB_KEGIATAN, "sub ?-?kegiatan"),
    )
)
POLA_LABEL = re.compile(
    r"(?:(?P<kata>program|(?:sub\s*-?\s*)?kegiatan)\s*:|(?:prog|(?:sub[\s.-]*)?keg)\b\.?\s*:?)\s*"
    r"(?P<nama>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
BERSUSUN = frozenset(
    {
        ("romawi", "huruf", "angka"),
        ("huruf", "romawi", "angka"),
        ("romawi", "angka", "huruf_kecil"),
        ("huruf", "angka", "huruf_kecil"),
        ("angka", "huruf_kecil"),
    }
)
"""Styles of numbering that stand one below the other, from the top."""
BERNOMOR = (Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)
DI_BAWAH = {
    Tingkat.PROGRAM: Tingkat.KEGIATAN,
    Tingkat.KEGIATAN: Tingkat.SUB_KEGIATAN,
    Tingkat.SUB_KEGIATAN: Tingkat.BELANJA,
}
BERKELOMPOK = frozenset({Tingkat.KELOMPOK_BELANJA, Tingkat.BELANJA})
KELOMPOK_90 = re.compile(r"belanja (?:operasi|modal|tidak terduga|transfer)$", re.IGNORECASE)
"""Groups of belanja that stand below each sub kegiatan since Permendagri 77/2020."""


def set_levels(
    baris: Sequence[Rekaman],
    tingkat_kode: Mapping[str, TingkatKode | None],
    kepala: Sequence[str],
    *,
    berinci: bool,
) -> tuple[Rekaman, ...]:
    """Give rows their level and their parent. Continuation rows follow the row above.

    ``kepala`` is the header above the names: one that says Program alone holds for rows that
    show nothing else. ``berinci``: the table counts out what its accounts buy.
    """
    tanda = settle_marks([read_marks(isi, tingkat_kode) for isi in baris])
    rata = Tingkat.PROGRAM if is_flat(baris, tanda) else None
    jumlah = levels_by_sums(baris, tanda, kepala)
    penjenjang = Penjenjang(tanda, level_of_header(kepala) or rata, jumlah, berinci=berinci)
    return tuple(penjenjang.place(isi, indeks) for indeks, isi in enumerate(baris))


def level_of_header(kepala: Sequence[str]) -> Tingkat | None:
    """The one level that a header names; None when it names several or none."""
    return next((t for t, pola in KEPALA if kepala and pola.fullmatch(fold(kepala[-1]))), None)


def is_flat(baris: Sequence[Rekaman], tanda: Sequence[Tanda]) -> bool:
    """Whether nothing tells the rows apart: no words, codes or change of numbering, and the
    first is not the sum of the others."""
    rupa = {(satu.nomor, satu.kapital) for satu in tanda}
    if len(rupa) > 1 or any(satu.kata or satu.kode or satu.rekening for satu in tanda):
        return False
    uang = [
        isi.nilai
        for rekaman in baris
        if (isi := rekaman.isian.get("pagu")) and isinstance(isi.nilai, Decimal)
    ]
    return len(uang) < 2 or uang[0] != sum(uang[1:])


def nested_numbering(tanda: Sequence[Tanda]) -> Mapping[str, Tingkat]:
    """Levels by numbering where its styles stand one below the other (``I``, ``1``, ``a``), or
    numbers have ever more parts (``1``, ``1.1``); empty where they do not."""
    gaya = list(dict.fromkeys(t.nomor for t in tanda if t.nomor and t.kata not in BERKELOMPOK))
    if len(gaya) in (2, 3) and gaya[1:] == ["titik2", "titik3"][: len(gaya) - 1]:
        return dict(zip(gaya, BERNOMOR, strict=False))
    if tuple(gaya) not in BERSUSUN:
        return {}
    program = {t.nomor for t in tanda if t.kata is Tingkat.PROGRAM}
    if program <= {gaya[0]}:
        return dict(zip(gaya, BERNOMOR, strict=False))
    return dict(zip(gaya, BERNOMOR[1:], strict=True)) if program == {""} and len(gaya) == 2 else {}


class Penjenjang:
    """Walks down the rows with the ancestors of the current row at hand."""

    def __init__(
        self,
        tanda: Sequence[Tanda],
        bawaan: Tingkat | None,
        jumlah: Mapping[int, DiBawah],
        *,
        berinci: bool,
    ) -> None:
        self.tanda = tanda
        self.jumlah = jumlah
        self.berinci = berinci
        self.bawaan = bawaan
        berkode = sum(isi.kode is not None or isi.rekening > 0 for isi in tanda)
        self.berkode = berkode >= 0.5 * max(1, len(tanda))
        self.berlapis = any(isi.kapital and isi.kata is None for isi in tanda)
        self.senomor = len({isi.nomor for isi in tanda}) == 1  # then numbers only count the rows
        self.bernomor = any(isi.nomor == "angka" for isi in tanda)
        self.gaya_program = next((isi.nomor for isi in tanda if isi.kata is Tingkat.PROGRAM), "")
        self.penomoran = nested_numbering(tanda)
        self.leluhur: list[tuple[float, int, Rekaman]] = []
        self.ada: set[Tingkat] = set()
        self.rekening_di_atas = False
        self.di_luar_belanja = False

    def place(self, rekaman: Rekaman, indeks: int) -> Rekaman:
        """The record with its level and parent."""
        if rekaman.jenis_baris is JenisBaris.LANJUTAN:
            return rekaman._replace(induk=self.leluhur[-1][1] if self.leluhur else None)
        tanda = self.tanda[indeks]
        if self._is_outside(tanda):
            return rekaman
        if self.berinci and self._is_item_of_account(tanda):
            akun = self.leluhur[-1][1]
            return rekaman._replace(jenis_baris=JenisBaris.RINCIAN, induk=akun)
        tingkat = self._level(tanda, indeks)
        dalam = self._depth(tingkat, tanda)
        while self.leluhur and self.leluhur[-1][0] >= dalam:
            self.leluhur.pop()
        atas = self.leluhur[-1] if self.leluhur else None
        bernama = _without_label(rekaman)
        hasil = bernama._replace(tingkat=tingkat, induk=atas[1] if atas else None)
        hasil = join_code(hasil, atas[2]) if atas else hasil
        self.leluhur.append((dalam, indeks, hasil))
        self.ada.add(tingkat)
        return hasil

    def _is_outside(self, tanda: Tanda) -> bool:
        """Pendapatan and pembiayaan of an LRA, up to the next row that speaks of belanja."""
        if tanda.is_bukan_belanja:
            self.di_luar_belanja = True
        elif tanda.rekening or tanda.kata is not None or tanda.kode is not None:
            self.di_luar_belanja = False
        return self.di_luar_belanja

    def _is_office(self, tanda: Tanda) -> bool:
        """The row of a PD: by its code anywhere, by its name only above the programs."""
        return tanda.berkode_pd or (tanda.is_pd and Tingkat.PROGRAM not in self.ada)

    def _is_item_of_account(self, tanda: Tanda) -> bool:
        """A row right below an account without a code or a word of a level."""
        atas = self.tanda[self.leluhur[-1][1]] if self.leluhur else None
        bertanda = tanda.kode or tanda.rekening or tanda.kata or tanda.is_pd
        return atas is not None and atas.rekening > 2 and not bertanda

    def _is_below_program(self) -> bool:
        return any(isi.tingkat in BERJENJANG for _, _, isi in self.leluhur)

    def _depth(self, tingkat: Tingkat, tanda: Tanda) -> float:
        """How deep a row stands; accounts go by their segments."""
        if self._is_office(tanda):
            return KEDALAMAN[Tingkat.BIDANG] + 0.5 if self.leluhur else -2
        if tanda.rekening:
            return self._account_depth(tanda)
        if tanda.kata is Tingkat.KELOMPOK_BELANJA:
            return self._group_depth(tanda)
        return KEDALAMAN[tingkat]

    def _account_depth(self, tanda: Tanda) -> int:
        """Accounts below a sub kegiatan, or above the programs when groups open the table."""
        bawah = KEDALAMAN[Tingkat.BELANJA] + tanda.rekening
        if tanda.rekening > 2:
            return bawah
        if not self._is_below_program():
            self.rekening_di_atas = True
        return tanda.rekening - 2 if self.rekening_di_atas else bawah

    def _group_depth(self, tanda: Tanda) -> float:
        """A group of belanja that comes after programs stands beside them, not above; one of a
        sub kegiatan below it, above its kinds of belanja."""
        if self._is_group_of_sub(tanda):
            return KEDALAMAN[Tingkat.BELANJA] - 0.5
        if Tingkat.PROGRAM in self.ada and Tingkat.KELOMPOK_BELANJA not in self.ada:
            return KEDALAMAN[Tingkat.PROGRAM]
        return -1 if fold(tanda.nama) in ("belanja", "belanja daerah") else 0

    def _level(self, tanda: Tanda, indeks: int) -> Tingkat:
        kata = tanda.kata
        if (pasti := self._level_of_account(tanda)) is not None:
            return pasti
        if kata is Tingkat.PROGRAM and self._numbered_below_programs(tanda):
            return Tingkat.KEGIATAN
        if kata is not None:
            return kata
        if self.bawaan is not None and tanda.kode is None:
            return self.bawaan
        if (bernomor := self._level_by_number(tanda)) is not None:
            return bernomor
        if self.berkode and tanda.kode is not None:
            return tanda.kode
        return self._level_by_sum(indeks) or self._level_by_look(tanda)

    def _level_of_account(self, tanda: Tanda) -> Tingkat | None:
        """The level of the PD's own row, of an account, of a group below a sub kegiatan."""
        if self._is_office(tanda):
            return Tingkat.BIDANG
        if tanda.rekening > 2 or (tanda.rekening and self._is_below_program()):
            return Tingkat.BELANJA
        kelompok = tanda.kata is Tingkat.KELOMPOK_BELANJA and self._is_group_of_sub(tanda)
        return Tingkat.BELANJA if kelompok else None

    def _is_group_of_sub(self, tanda: Tanda) -> bool:
        return Tingkat.SUB_KEGIATAN in self.ada and KELOMPOK_90.match(tanda.nama) is not None

    def _numbered_below_programs(self, tanda: Tanda) -> bool:
        """``1. Program Keluarga Harapan`` below ``Program …``: a kegiatan of that name."""
        return tanda.nomor.startswith("~") and tanda.nomor != self.gaya_program

    def _level_by_number(self, tanda: Tanda) -> Tingkat | None:
        if tanda.nomor == "~butir":
            return self._level_of_item()
        if tanda.nomor in self.penomoran:
            return self.penomoran[tanda.nomor]
        if self.senomor and self.berkode and tanda.kode is not None:
            return tanda.kode
        if tanda.nomor in (
            "romawi",
            "huruf",
            "huruf_kecil",
        ):  # above programs that count 1, 2, 3: a group
            berangka = self.gaya_program == "angka"
            return Tingkat.KELOMPOK_BELANJA if berangka else Tingkat.PROGRAM
        bawah = tanda.nomor == "angka" and Tingkat.PROGRAM in self.ada
        return Tingkat.KEGIATAN if bawah else None

    def _level_of_item(self) -> Tingkat | None:
        """An item of a list stands one level below the last line that is none."""
        atas = [isi for _, n, isi in self.leluhur if self.tanda[n].nomor != "~butir"]
        tingkat = atas[-1].tingkat if atas else None
        return DI_BAWAH.get(tingkat) if tingkat else None

    def _level_by_sum(self, indeks: int) -> Tingkat | None:
        """The level below the row that this one and its like add up to."""
        letak = self.jumlah.get(indeks)
        atas = [isi.tingkat for _, n, isi in self.leluhur if letak and n == letak.atas]
        tingkat = atas[0] if atas else None
        for _ in range(letak.jenjang if letak else 0):
            tingkat = DI_BAWAH.get(tingkat) if tingkat else None
        return tingkat

    def _level_by_look(self, tanda: Tanda) -> Tingkat:
        """Without words, code or numbering: capitals, then the rows above."""
        if Tingkat.PROGRAM not in self.ada:
            return Tingkat.PROGRAM
        if tanda.kapital:
            return Tingkat.KEGIATAN
        di_bawah = any(
            isi.tingkat is Tingkat.KEGIATAN and self.tanda[n].nomor for _, n, isi in self.leluhur
        )
        bernomor = self.bernomor and not tanda.nomor and di_bawah
        return Tingkat.SUB_KEGIATAN if self.berlapis or bernomor else Tingkat.KEGIATAN


def _without_label(rekaman: Rekaman) -> Rekaman:
    """``Sub Kegiatan : Penyediaan …``, ``Sub Keg. Penyediaan …`` are named Penyediaan …; names of
    programs begin with the word Program, so there only the colon goes."""
    isi = rekaman.isian.get("uraian")
    cocok = POLA_LABEL.fullmatch(str(isi.nilai or "")) if isi is not None else None
    if isi is None or cocok is None:
        return rekaman
    nama = cocok["nama"]
    is_program = cocok[0].casefold().startswith("prog")
    if is_program and not nama.casefold().startswith("program"):
        nama = f"{cocok['kata'] or 'Program'} {nama}"
    return rekaman._replace(isian={**rekaman.isian, "uraian": isi._replace(nilai=nama)})
