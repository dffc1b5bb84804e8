"""What a row inherits: from merged cells, from blank parent cells above, and from banners."""

from __future__ import annotations

from collections.abc import Mapping

from impor.baca.grid import Sel
from impor.istilah import Jenis, Peran
from impor.kenali.pola import POLA_SPANDUK
from impor.tabel import PERAN_BUTIR, Isi, Kolom

INDUK = (
    Peran.MISI,
    Peran.TUJUAN,
    Peran.INDIKATOR_TUJUAN,
    Peran.SASARAN,
    Peran.INDIKATOR_SASARAN,
    Peran.POKOK_MASALAH,
)
INDUK_MENURUT_JENIS: Mapping[Jenis, tuple[Peran, ...]] = {
    Jenis.ANGGARAN: (*INDUK, Peran.INDIKATOR),
    Jenis.KESELARASAN_PROGRAM: (*INDUK, Peran.INDIKATOR),
    Jenis.EFISIENSI: (*INDUK, Peran.INDIKATOR),
    Jenis.PROGRAM_PENDUKUNG: (*INDUK, Peran.INDIKATOR),
    Jenis.RENCANA_AKSI: (*INDUK, Peran.INDIKATOR),
    Jenis.PERMASALAHAN: (*INDUK, Peran.MASALAH),
    Jenis.STRATEGI: (*INDUK, Peran.STRATEGI),
    Jenis.VISI_MISI: (Peran.MISI, Peran.TUJUAN, Peran.INDIKATOR_TUJUAN, Peran.SASARAN),
}
"""The roles whose blank cells repeat what stands above them; the leaf of a kind never does."""

BERNAMA = PERAN_BUTIR | {Peran.URAIAN}
BERSARANG = frozenset({Peran.TUJUAN, Peran.SASARAN, Peran.MISI, Peran.POKOK_MASALAH})


class Pewaris:
    """Keeps the parents that hold for the next row."""

    def __init__(self, jenis: Jenis, kolom: tuple[Kolom, ...]) -> None:
        peran = INDUK_MENURUT_JENIS.get(jenis, INDUK)
        daun = min((k.indeks for k in kolom if k.peran in BERNAMA), default=kolom[-1].indeks)
        self.induk = [k for k in kolom if k.peran in peran and k.indeks < daun]
        self.berlaku: dict[str, Isi] = {}
        self.spanduk: dict[str, Isi] = {}

    def set_banner(self, sel: Sel) -> Isi:
        """A banner holds for all rows below, and ends what was inherited before it."""
        cocok = POLA_SPANDUK.fullmatch(sel.teks)
        if cocok is None:
            isi = Isi(sel.alamat, sel.mentah, sel.teks)
            self.spanduk["kelompok"] = isi
        else:
            awalan = (cocok["nomor"] or "").strip()
            isi = Isi(sel.alamat, sel.mentah, cocok["isi"].strip(' "“”'), awalan=awalan)
            self.spanduk[cocok["apa"].casefold()] = isi
            self.berlaku.clear()
        return isi

    def fill(self, isian: Mapping[str, Isi]) -> dict[str, Isi]:
        """The fields of a row with those that it inherits."""
        penuh = dict(isian)
        diganti = False
        for kolom in self.induk:
            isi = penuh.get(kolom.kunci)
            if isi is not None and not isi.diwariskan:
                self.berlaku[kolom.kunci] = isi
                diganti = diganti or kolom.peran in BERSARANG
            elif isi is None and diganti:
                self.berlaku.pop(kolom.kunci, None)
            elif isi is None and kolom.kunci in self.berlaku:
                penuh[kolom.kunci] = self.berlaku[kolom.kunci]._replace(diwariskan=True)
        for kunci, isi in self.spanduk.items():
            penuh.setdefault(kunci, isi._replace(diwariskan=True))
        return penuh
