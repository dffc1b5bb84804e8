"""From the rows of a table to records: each field with its cell, the inherited ones marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from aturan.baca import parse_nilai
from aturan.kode import Tingkat as TingkatKode
from aturan.kode import parse_kode
from aturan.nilai import Angka, Persen
from aturan.tampil import format_angka
from impor.baca.grid import Sel
from impor.istilah import Jenis, JenisBaris, Kelas, Peran, TingkatPesan
from impor.kenali.kepala import Halaman
from impor.kenali.penetapan import KELOMPOK
from impor.kenali.pola import fold
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.isi import (
    PERAN_UANG,
    Tabiat,
    column_habit,
    has_level,
    read_code,
    read_field,
    read_words,
)
from impor.urai.kode_nama import split_code
from impor.urai.pencatat import Pencatat
from impor.urai.rekening import account_depth
from impor.urai.tanda import names_level

BERUANG = frozenset({Jenis.ANGGARAN, Jenis.PENDANAAN, Jenis.PK_PROGRAM, Jenis.RENSTRA_PROGRAM})
DEPAN = frozenset(
    {Peran.NO, Peran.KODE, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN, Peran.URAIAN}
    | {Peran.MISI, Peran.TUJUAN, Peran.SASARAN}
)
BERNOMOR = frozenset({Peran.NO, Peran.KODE})
POLA_JUMLAH = re.compile(r"(?:(?:sub|grand)\W*)?(?:total|jumlah)\b")
POLA_NOMOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[IVXivx]{1,5})[.)]*")


class PembacaBaris:
    """Reads the rows of one table. Remembers what its columns tell about their cells."""

    def __init__(
        self,
        halaman: Halaman,
        kolom: Sequence[Kolom],
        baris: Sequence[int],
        pencatat: Pencatat,
        kali: Decimal = Decimal(1),
        bersama: frozenset[int] = frozenset(),
    ) -> None:
        self.halaman = halaman
        self.kolom = kolom
        self.pencatat = pencatat
        self.baris = frozenset(baris)
        self.bersama = bersama
        self.menurut_indeks = {k.indeks: k for k in kolom}
        self.tabiat = {k.indeks: column_habit(k, self._cells(k, baris), kali) for k in kolom}
        self._report_multiple()
        self.tingkat_kode: dict[str, TingkatKode | None] = {}
        self.kode = [k.indeks for k in kolom if k.peran is Peran.KODE and not k.milik]
        self.depan = {k.indeks: k.peran in BERNOMOR for k in kolom if k.peran in DEPAN}
        self.ruas: dict[int, Sel] = {}
        self.uraian = next((k for k in kolom if k.peran is Peran.URAIAN), None)
        self.kembar = _twin_keys(kolom)
        self.bergabung = bool(halaman.gabung_di)
        self.satuan = next((k for k in kolom if k.peran is Peran.SATUAN), None)

    def _report_multiple(self) -> None:
        """That amounts are not in rupiah is said once for a table."""
        kena = [tabiat for tabiat in self.tabiat.values() if tabiat.kali != 1]
        if kena:
            kelipatan = format_angka(kena[0].kali, 0)
            self.pencatat.report(
                TingkatPesan.PERINGATAN,
                f"Jumlah uang tabel ini tertulis dalam kelipatan Rp{kelipatan};"
                f" setiap angka dikalikan {kelipatan}.",
                sebab=SebabPesan.KELIPATAN,
                sel=kena[0].kolom.huruf,
                ditemukan=" ".join(kena[0].kolom.kepala),
                diharapkan="jumlah dalam rupiah penuh",
            )

    def _cells(self, kolom: Kolom, baris: Sequence[int]) -> list[Sel]:
        tempat = ((nomor, kolom.indeks) for nomor in baris)
        return [self.halaman.lembar.sel[t] for t in tempat if t in self.halaman.lembar.sel]

    def read_row(self, nomor: int, baris: Sequence[Sel] | None = None) -> dict[str, Isi]:
        """The fields of one row, those of merged cells above included; ``baris`` is the part of
        the row that is one record, where it holds several."""
        sel = {satu.kolom: satu for satu in baris or self.halaman.baris[nomor]}
        warisan = dict(self._from_merges(nomor, sel)) if self.bergabung else {}
        satuan = self._unit(sel, warisan)
        isian = self._read_codes(sel)
        for indeks, satu in sel.items():
            kolom = self.menurut_indeks.get(indeks)
            if kolom is not None and kolom.milik:
                isian[kolom.kunci] = read_code([satu], self.pencatat)[0]
            elif kolom is not None and kolom.peran is not Peran.KODE:
                isian[kolom.kunci] = read_field(satu, self.tabiat[indeks], satuan, self.pencatat)
        self._take_name(isian)
        self._split_name(isian, sel)
        self._settle_account(isian)
        for kunci, isi in warisan.items():
            isian.setdefault(kunci, isi)
        self._classify_rest(sel)
        return self._settle_unit(_settle_group(_join_twins(isian, self.kembar)), sel)

    def is_sum(self, nomor: int, jenis: Jenis) -> bool:
        """Whether a row of a budget has no code and no number and begins with ``Jumlah``."""
        if jenis not in BERUANG:
            return False
        for sel in self.halaman.baris[nomor]:
            bernomor = self.depan.get(sel.kolom)
            if bernomor is None or not (teks := sel.teks):
                continue
            if bernomor and teks[0].isdigit():
                return False
            if any(map(str.isalpha, teks)):
                return POLA_JUMLAH.match(fold(teks)) is not None
        return False

    def read_line(self, nomor: int) -> dict[str, Isi] | None:
        """The name of a program or kegiatan that stands across the table; None when it is none."""
        satu = self.halaman.baris[nomor][0]
        isi = read_words(satu)
        if self.uraian is None or not names_level(str(isi.nilai)):
            return None
        kode, nama = split_code(isi)
        return {**({"kode": kode} if kode else {}), self.uraian.kunci: nama}

    def _from_merges(self, nomor: int, sel: Mapping[int, Sel]) -> Iterator[tuple[str, Isi]]:
        for kolom in self.kolom:
            gabung = self.halaman.merged(nomor, kolom.indeks)
            if kolom.indeks in sel or gabung is None or gabung.baris_awal not in self.baris:
                continue
            asal = self.halaman.lembar.sel.get((gabung.baris_awal, gabung.kolom_awal))
            if asal is not None and gabung.baris_awal < nomor and asal.kolom == kolom.indeks:
                isi = self._reread(asal, kolom)
                yield kolom.kunci, replace(isi, diwariskan=True)

    def _reread(self, asal: Sel, kolom: Kolom) -> Isi:
        """A merged cell again, for a row further down: without a second message."""
        diam = Pencatat("", "")
        if kolom.peran is Peran.KODE:
            return read_code([asal], diam)[0]
        return read_field(asal, self.tabiat[kolom.indeks], "", diam)

    def _unit(self, sel: Mapping[int, Sel], warisan: Mapping[str, Isi]) -> str:
        if self.satuan is None:
            return ""
        satu = sel.get(self.satuan.indeks)
        if satu is not None:
            return "%" if satu.persen else satu.teks
        isi = warisan.get(self.satuan.kunci)
        return isi.mentah if isi else ""

    def _read_codes(self, sel: Mapping[int, Sel]) -> dict[str, Isi]:
        """The code of a row, from one cell or from its parts, the unchanged ones from above."""
        bagian = [sel[indeks] for indeks in self.kode if indeks in sel]
        if not bagian:
            return {}
        if (nama := self._name_over_code(bagian, sel)) is not None:
            return nama
        lengkap = self._with_parts_above(bagian)
        isi, kode = read_code(lengkap, self.pencatat)
        if lengkap is not bagian:
            isi = replace(isi, sel=bagian[0].alamat)
        self.tingkat_kode[kode.baku] = kode.tingkat
        isian = {"kode": isi}
        if kode.nama and self.uraian is None:
            isian["uraian"] = Isi(bagian[0].alamat, bagian[0].mentah, kode.nama)
        return isian

    def _take_name(self, isian: dict[str, Isi]) -> None:
        """A name that stands in the column of numbers, where its own is blank."""
        if self.uraian is None or self.uraian.kunci in isian or "no" not in isian:
            return
        if names_level(isian["no"].mentah):
            isian[self.uraian.kunci] = isian.pop("no")

    def _name_over_code(
        self, bagian: Sequence[Sel], sel: Mapping[int, Sel]
    ) -> dict[str, Isi] | None:
        """A name that begins in the column of codes, merged over its own or left of a blank one."""
        satu = bagian[0]
        kata = satu.teks[:1].isalpha() and " " in satu.teks and satu.teks[:2] not in ("X.", "x.")
        if self.uraian is None or self.uraian.indeks in sel or len(bagian) > 1 or not kata:
            return None
        self.pencatat.classify(bagian, Kelas.NILAI)
        return {self.uraian.kunci: read_words(satu)}

    def _settle_account(self, isian: dict[str, Isi]) -> None:
        """``5.2`` in a number cell is 5.20, unless its row speaks of belanja: then an account."""
        kode = isian.get("kode")
        nama = isian.get(self.uraian.kunci) if self.uraian else None
        if kode is None or nama is None or kode.nilai == kode.mentah:
            return
        if account_depth(kode.mentah, str(nama.nilai)) and "." in kode.mentah:
            isian["kode"] = replace(kode, nilai=kode.mentah, catatan="")
            self.tingkat_kode[kode.mentah] = None

    def _with_parts_above(self, bagian: list[Sel]) -> list[Sel]:
        """The parts of a code with those to their left that a row above states, where that makes
        a code that says its level."""
        kiri = self.kode[: self.kode.index(bagian[0].kolom)]
        penuh = [*(self.ruas[k] for k in kiri if k in self.ruas), *bagian]
        if not kiri or len(penuh) < len(kiri) + len(bagian) or not has_level(penuh):
            penuh = bagian
        self.ruas = {satu.kolom: satu for satu in penuh}
        return penuh

    def _split_name(self, isian: dict[str, Isi], sel: Mapping[int, Sel]) -> None:
        """``1.06.01 - PROGRAM PENUNJANG``: a code before the name, in a table without codes."""
        kolom = self.uraian
        if kolom is None or self.kode or kolom.indeks not in sel:
            return
        kode, nama = split_code(isian[kolom.kunci])
        if kode is not None:
            self.tingkat_kode[str(kode.nilai)] = parse_kode(kode.mentah).tingkat
            isian |= {"kode": kode, kolom.kunci: nama}

    def _classify_rest(self, sel: Mapping[int, Sel]) -> None:
        """Cells beside the table belong to no column: they are reported, not read."""
        for indeks, satu in sel.items():
            if indeks in self.menurut_indeks or indeks in self.bersama:
                continue
            self.pencatat.classify([satu], Kelas.TIDAK_DIPAHAMI)
            self.pencatat.report(
                TingkatPesan.PERINGATAN,
                "Isi di luar kolom tabel tidak dibaca.",
                sebab=SebabPesan.DI_LUAR_KOLOM,
                sel=satu.alamat,
                ditemukan=satu.teks[:60],
                diharapkan="setiap kolom mempunyai kepala",
            )

    def _settle_unit(self, isian: dict[str, Isi], sel: Mapping[int, Sel]) -> dict[str, Isi]:
        """A figure in the unit column is no unit: it is kept as the starting point."""
        satu = sel.get(self.satuan.indeks) if self.satuan else None
        if self.satuan is None or satu is None:
            return isian
        nilai = parse_nilai(
            satu.mentah if isinstance(satu.nilai, str) else satu.nilai, format_persen=satu.persen
        ).nilai
        if not isinstance(nilai, Angka | Persen) or nilai.satuan:
            return isian
        kalimat = f"Kolom satuan berisi angka {satu.teks}; dibaca sebagai kondisi awal."
        self.pencatat.report(
            TingkatPesan.PERINGATAN,
            kalimat,
            sebab=SebabPesan.SATUAN_BERISI_ANGKA,
            sel=satu.alamat,
            ditemukan=satu.teks,
            diharapkan="satuan, misalnya Persen atau Orang",
        )
        isian.setdefault("target:awal", Isi(satu.alamat, satu.mentah, nilai, catatan=kalimat))
        unit = "%" if isinstance(nilai, Persen) else None
        isian[self.satuan.kunci] = Isi(satu.alamat, satu.mentah, unit, catatan=kalimat)
        return isian


def _settle_group(isian: dict[str, Isi]) -> dict[str, Isi]:
    """The cell of Input/Output merged with the next holds an indicator, and no group."""
    kelompok = isian.get("kelompok_indikator")
    if kelompok is not None and fold(kelompok.mentah) not in KELOMPOK:
        isian.setdefault("indikator", isian.pop("kelompok_indikator"))
    return isian


def _twin_keys(kolom: Sequence[Kolom]) -> tuple[tuple[str, str], ...]:
    """(key, key of its base) of columns that stand under one header."""
    kepala = {k.kunci: k.kepala for k in kolom}
    ulang = ((k, k.kunci.partition("#")[0]) for k in kolom if "#" in k.kunci)
    return tuple((k.kunci, dasar) for k, dasar in ulang if kepala.get(dasar) == k.kepala)


def _join_twins(isian: dict[str, Isi], kembar: Sequence[tuple[str, str]]) -> dict[str, Isi]:
    """Columns under one header: a number before a name, or names set in by level."""
    for kunci, dasar in kembar:
        if kunci not in isian:
            continue
        if dasar not in isian:
            isian[dasar] = isian.pop(kunci)
        elif POLA_NOMOR.fullmatch(isian[dasar].mentah.strip()):
            nomor = isian[dasar].mentah.strip()
            isian[dasar] = replace(isian.pop(kunci), awalan=nomor)
    return isian


def read_totals(pembaca: PembacaBaris, nomor: int, jenis_baris: JenisBaris) -> Rekaman:
    """A total or average: all its cells are claims of the source, in their own class."""
    sel = pembaca.halaman.baris[nomor]
    pembaca.pencatat.classify(sel, Kelas.TOTAL)
    isian: dict[str, Isi] = {}
    for satu in sel:
        kolom = pembaca.menurut_indeks.get(satu.kolom)
        if kolom is not None:
            angka = kolom.peran in PERAN_UANG or not isinstance(satu.nilai, str) or kolom.klaim
            tabiat: Tabiat = pembaca.tabiat[satu.kolom]
            baca = read_field(satu, tabiat, "", pembaca.pencatat) if angka else read_words(satu)
            isian[kolom.kunci] = baca
    return Rekaman(nomor, jenis_baris, isian)
