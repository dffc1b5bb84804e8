"""From the rows of a table to records: each field with its cell, the inherited ones marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from aturan.baca import parse_nilai
from aturan.nilai import Angka, Persen
from aturan.tampil import format_angka
from impor.baca.grid import Sel
from impor.istilah import Jenis, JenisBaris, Kelas, Peran, TingkatPesan
from impor.kenali.halaman import Halaman
from impor.kenali.penetapan import KELOMPOK
from impor.kenali.pola import fold
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.isi import PERAN_UANG, Cara, Tabiat, column_habit, read_field
from impor.urai.kata import read_code, read_words
from impor.urai.kode_baris import PembacaKode
from impor.urai.kode_nama import split_code
from impor.urai.pencatat import Pencatat
from impor.urai.rumpun_jenis import BERUANG
from impor.urai.tanda import names_level

DEPAN = frozenset(
    {Peran.NO, Peran.KODE, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN, Peran.URAIAN}
    | {Peran.MISI, Peran.TUJUAN, Peran.SASARAN}
)
BERNOMOR = frozenset({Peran.NO, Peran.KODE})
POLA_JUMLAH = re.compile(r"(?:(?:sub|grand)\W*)?(?:total|jumlah)\b")
POLA_JUMLAH_BELANJA = re.compile(
    r"(?:total|jumlah)(?: (?:total|seluruh\w*|keseluruhan))?(?: (?:anggaran|belanja|pagu))?"
    r"(?: (?:daerah|skpd|opd))?\W*(?:\(?[a-z0-9](?: ?\+ ?[a-z0-9])+\)?)?"
)
"""What can be no line even where it is counted among them."""
POLA_NOMOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[IVXivx]{1,5})[.)]*")


class PembacaBaris:
    """Reads the rows of one table. Remembers what its columns tell about their cells."""

    def __init__(
        self,
        halaman: Halaman,
        kolom: Sequence[Kolom],
        baris: Sequence[int],
        pencatat: Pencatat,
        kali: Decimal,
        bersama: frozenset[int],
    ) -> None:
        self.halaman = halaman
        self.kolom = kolom
        self.pencatat = pencatat
        self.baris = frozenset(baris)
        self.bersama = bersama
        self.menurut_indeks = {k.indeks: k for k in kolom}
        sekolom = halaman.columns(baris)
        self.tabiat = {k.indeks: column_habit(k, sekolom[k.indeks], kali) for k in kolom}
        self._report_multiple()
        self.dibaca = {
            indeks: tabiat
            for indeks, tabiat in self.tabiat.items()
            if tabiat.kolom.peran is not Peran.KODE or tabiat.kolom.milik
        }
        self.dikenal = self.bersama | self.menurut_indeks.keys()
        self.depan = {k.indeks: k.peran in BERNOMOR for k in kolom if k.peran in DEPAN}
        self.uraian = next((k for k in kolom if k.peran is Peran.URAIAN), None)
        self.kode = PembacaKode(kolom, self.uraian, pencatat)
        self.kembar = _twin_keys([k for k in kolom if self.tabiat[k.indeks].cara is Cara.KATA])
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

    def read_row(self, nomor: int, baris: Sequence[Sel]) -> dict[str, Isi]:
        """The fields of one row, those of merged cells above included; ``baris`` is the part of
        the row that is one record."""
        sel = {satu.kolom: satu for satu in baris}
        warisan = dict(self._from_merges(nomor, sel)) if self.bergabung else {}
        satuan = self._unit(sel, warisan)
        isian = self.kode.read(sel)
        for indeks, satu in sel.items():
            tabiat = self.dibaca.get(indeks)
            if tabiat is None:
                continue
            if tabiat.kolom.milik:
                isian[tabiat.kolom.kunci] = read_code([satu], self.pencatat)[0]
            else:
                isian[tabiat.kolom.kunci] = read_field(satu, tabiat, satuan, self.pencatat)
        self._take_name(isian)
        self.kode.settle(isian, sel)
        for kunci, isi in warisan.items():
            isian.setdefault(kunci, isi)
        self._classify_rest(sel)
        return self._settle_unit(_settle_group(_join_twins(isian, self.kembar)), sel)

    def is_sum(self, nomor: int, jenis: Jenis) -> bool:
        """Whether a row of a budget has no code and no number and begins with ``Jumlah``; one that
        is counted with the lines says nothing more than that."""
        if jenis not in BERUANG:
            return False
        terhitung = False
        for sel in self.halaman.baris[nomor]:
            bernomor = self.depan.get(sel.kolom)
            if bernomor is None or not (teks := sel.teks):
                continue
            if bernomor and teks[0].isdigit():
                terhitung = True
                continue
            if any(map(str.isalpha, teks)):
                lipat = fold(teks)
                utuh = POLA_JUMLAH_BELANJA.fullmatch(lipat) is not None
                return utuh or (not terhitung and POLA_JUMLAH.match(lipat) is not None)
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
                yield kolom.kunci, isi._replace(diwariskan=True)

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

    def _take_name(self, isian: dict[str, Isi]) -> None:
        """A name that stands in the column of numbers, where its own is blank."""
        if self.uraian is None or self.uraian.kunci in isian or "no" not in isian:
            return
        if names_level(isian["no"].mentah):
            isian[self.uraian.kunci] = isian.pop("no")

    def _classify_rest(self, sel: Mapping[int, Sel]) -> None:
        """Cells beside the table belong to no column: they are reported, not read."""
        for indeks in sorted(sel.keys() - self.dikenal):
            satu = sel[indeks]
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
    """(key, key of its base) of columns of words that stand under one header."""
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
        elif _is_number_of_name(isian[dasar], isian[kunci]):
            nomor = isian[dasar].mentah.strip()
            isian[dasar] = isian.pop(kunci)._replace(awalan=nomor)
    return isian


def _is_number_of_name(nomor: Isi, nama: Isi) -> bool:
    bernama = any(map(str.isalpha, nama.mentah))
    return bernama and POLA_NOMOR.fullmatch(nomor.mentah.strip()) is not None


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
