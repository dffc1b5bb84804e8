"""The code of a row: in a cell of its own, in parts, before its name, or that of an account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aturan.kode import Tingkat, parse_kode
from impor.baca.grid import Sel
from impor.istilah import Kelas, Peran
from impor.tabel import Isi, Kolom
from impor.urai.kata import has_level, read_code, read_words
from impor.urai.kode_nama import split_code
from impor.urai.pencatat import Pencatat
from impor.urai.rekening import account_depth


class PembacaKode:
    """Reads the codes of one table. Remembers the level of each, and the parts that go on."""

    def __init__(self, kolom: Sequence[Kolom], uraian: Kolom | None, pencatat: Pencatat) -> None:
        self.indeks = [k.indeks for k in kolom if k.peran is Peran.KODE and not k.milik]
        self.uraian = uraian
        self.pencatat = pencatat
        self.tingkat: dict[str, Tingkat | None] = {}
        self.ruas: dict[int, Sel] = {}

    def read(self, sel: Mapping[int, Sel]) -> dict[str, Isi]:
        """The code of a row, from one cell or from its parts, the unchanged ones from above."""
        bagian = [sel[indeks] for indeks in self.indeks if indeks in sel]
        if not bagian:
            return {}
        if (nama := self._name_over_code(bagian, sel)) is not None:
            return nama
        lengkap = self._with_parts_above(bagian)
        isi, kode = read_code(lengkap, self.pencatat)
        if lengkap is not bagian:
            isi = isi._replace(sel=bagian[0].alamat)
        self.tingkat[kode.baku] = kode.tingkat
        isian = {"kode": isi}
        if kode.nama and self.uraian is None:
            isian["uraian"] = Isi(bagian[0].alamat, bagian[0].mentah, kode.nama)
        return isian

    def settle(self, isian: dict[str, Isi], sel: Mapping[int, Sel]) -> None:
        """The code in the light of the name beside it, or out of that name."""
        self._split_name(isian, sel)
        self._settle_account(isian)

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

    def _with_parts_above(self, bagian: list[Sel]) -> list[Sel]:
        """The parts of a code with those to their left that a row above states, where that makes
        a code that says its level."""
        kiri = self.indeks[: self.indeks.index(bagian[0].kolom)]
        penuh = [*(self.ruas[k] for k in kiri if k in self.ruas), *bagian]
        if not kiri or len(penuh) < len(kiri) + len(bagian) or not has_level(penuh):
            penuh = bagian
        self.ruas = {satu.kolom: satu for satu in penuh}
        return penuh

    def _split_name(self, isian: dict[str, Isi], sel: Mapping[int, Sel]) -> None:
        """``1.06.01 - PROGRAM PENUNJANG``: a code before the name, in a table without codes."""
        kolom = self.uraian
        if kolom is None or self.indeks or kolom.indeks not in sel:
            return
        kode, nama = split_code(isian[kolom.kunci])
        if kode is not None:
            self.tingkat[str(kode.nilai)] = parse_kode(kode.mentah).tingkat
            isian |= {"kode": kode, kolom.kunci: nama}

    def _settle_account(self, isian: dict[str, Isi]) -> None:
        """``5.2`` in a number cell is 5.20, unless its row speaks of belanja: then an account."""
        kode = isian.get("kode")
        nama = isian.get(self.uraian.kunci) if self.uraian else None
        if kode is None or nama is None or kode.nilai == kode.mentah:
            return
        if account_depth(kode.mentah, str(nama.nilai)) and "." in kode.mentah:
            isian["kode"] = kode._replace(nilai=kode.mentah, catatan="")
            self.tingkat[kode.mentah] = None
