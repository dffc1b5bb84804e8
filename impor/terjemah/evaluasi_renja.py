"""T-C.29: last year's Renja beside the Renstra, with what this year is expected to bring."""

from __future__ import annotations

import re

from impor.istilah import JenisBaris, Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import nama_garis, put_realisasi
from impor.rencana.konteks import Konteks
from impor.tabel import Kolom, Rekaman, Tabel
from renstra.enums import PeriodeTarget

from .capaian import find_ukuran, isi_kolom, put_target_pengukuran, put_target_ujung
from .program import SIMPUL, Matriks
from .sisa import is_terisi
from .tak_disimpan import report_columns
from .urutan import Pencacah

SAMPAI = re.compile(r"\bs ?[./]? ?d\b|\bsampai\b|\bperkiraan\b", re.IGNORECASE)
RENSTRA = re.compile(r"\bren?stra\b", re.IGNORECASE)
RENJA = re.compile(r"\brenja\b|\brencana kerja\b", re.IGNORECASE)


def evaluasi_renja(k: Konteks, tabel: Tabel) -> None:
    """The end of the Renstra, and target and realisasi of single years. What years came to
    together, and what is only expected, follows from those and is never stored as a year's."""
    pembaca = PembacaEvaluasi(k, tabel)
    for urutan, baris in enumerate(tabel.baris, start=1):
        indikator = pembaca.find_ukuran(urutan - 1, baris)
        if indikator is None:
            continue
        for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
            if is_akhir(kolom):
                put_target_ujung(k, tabel, isi, indikator, PeriodeTarget.AKHIR, kolom.tahun or 0)
            elif kolom.tahun and not is_sampai(kolom):
                put_target_pengukuran(k, tabel, isi, indikator, kolom.tahun, urutan)
        for kolom, isi in isi_kolom(baris, tabel, Peran.REALISASI):
            if kolom.tahun and not is_sampai(kolom):
                put_realisasi(k, tabel, isi, indikator=indikator, tahun=kolom.tahun)
    report_rest(k, tabel)


class PembacaEvaluasi(Matriks):
    """Finds the programs, kegiatan and sub kegiatan of the rows, whose indicators these are."""

    def __init__(self, k: Konteks, tabel: Tabel) -> None:
        super().__init__(k, tabel)
        self.kolom = []  # its targets are those of a Renja
        self.cacah = Pencacah()

    def find_ukuran(self, nomor: int, baris: Rekaman) -> Entri | None:
        """The indicator of a row; of the PD itself where the row names nothing that has a level."""
        lanjutan = baris.jenis_baris == JenisBaris.LANJUTAN and self.kini is not None
        isi = nama_garis(baris)
        if not lanjutan and (isi is None or baris.tingkat not in SIMPUL):
            return find_ukuran(self.k, self.tabel, baris, self.cacah)
        if not lanjutan and isi is not None:
            self.simpul[nomor] = self.find(baris, isi)
            self.kini = (self.simpul[nomor], isi)
        return self.put_indikator(baris, nomor)


def is_akhir(kolom: Kolom) -> bool:
    kepala = " ".join(kolom.kepala)
    return bool(RENSTRA.search(kepala)) and not RENJA.search(kepala) and not is_sampai(kolom)


def is_sampai(kolom: Kolom) -> bool:
    """Whether it holds several years together, or an estimate."""
    return SAMPAI.search(" ".join(kolom.kepala)) is not None


def report_rest(k: Konteks, tabel: Tabel) -> None:
    """What follows from other columns, and figures of no known year."""
    isi = [kolom for kolom in tabel.kolom if is_terisi(tabel, kolom)]
    angka = [kolom for kolom in isi if kolom.peran in (Peran.TARGET, Peran.REALISASI)]
    lepas = [s for s in angka if not (s.tahun or is_akhir(s) or is_sampai(s))]
    turunan = [s for s in angka if is_sampai(s)]
    turunan += [s for s in isi if s.peran in (Peran.LAIN, Peran.CAPAIAN, Peran.PERSEN)]
    for milik, is_turunan in ((lepas, False), (turunan, True)):
        if milik:
            report_columns(k, tabel, milik, turunan=is_turunan)
