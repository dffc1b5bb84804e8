"""What titles say of year and office, held against what a person says that they brought."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from aturan.nama_instansi import is_lain
from impor.istilah import Jenis, TingkatPesan
from impor.kenali.judul import find_office, find_year
from impor.sebab import SebabPesan
from impor.tabel import Pesan, Tabel

TAHUNAN: Mapping[Jenis, int] = {
    Jenis.PK: 0,
    Jenis.PK_PROGRAM: 0,
    Jenis.RENCANA_AKSI: 0,
    Jenis.TARGET_REALISASI: 0,
    Jenis.PROGRAM_PENDUKUNG: 0,
    Jenis.EVALUASI_KINERJA: 0,
    Jenis.RUMUSAN_RENJA: 0,
    Jenis.ANGGARAN: 1,
}
"""Tables that speak of one year, and how many years before may stand beside it: a budget of the
year before is usual beside the report's own."""
SEBUT_LAIN = frozenset(
    {
        Jenis.PERBANDINGAN_TAHUN,
        Jenis.PERBANDINGAN_RENSTRA,
        Jenis.STANDAR_NASIONAL,
        Jenis.INDIKATOR_RPJMD,
        Jenis.NOMENKLATUR,
        Jenis.SPM,
        Jenis.PROFIL,
    }
)
"""Kinds whose titles may well name others than the PD itself."""


def check_judul(tabel: Tabel, *, tahun: int | None, nama: str) -> Iterator[Pesan]:
    """A warning where a title names another year or another PD. ``tahun`` None and an empty
    ``nama`` are not held against it."""
    if tahun is not None and _is_other_year(tabel, tahun):
        yield _pesan(
            tabel,
            _year_cell(tabel),
            SebabPesan.TAHUN_LAIN,
            f"tabel tahun {tahun}",
            f"Judul menyebut tahun {tabel.tahun}; isinya disimpan untuk tahun {tabel.tahun},"
            f" bukan untuk tahun laporan {tahun}.",
        )
    tertulis = tabel.instansi_tertulis
    if nama and tertulis and tabel.jenis not in SEBUT_LAIN and is_lain(tertulis, nama):
        yield _pesan(
            tabel,
            _title_cell(tabel, lambda teks: find_office([teks]) is not None),
            SebabPesan.INSTANSI_LAIN,
            nama,
            f"Judul menyebut {tertulis}, bukan {nama}. Pastikan ini berkas yang benar.",
        )


def _is_other_year(tabel: Tabel, tahun: int) -> bool:
    mundur = TAHUNAN.get(tabel.jenis)
    if mundur is None or tabel.tahun is None:
        return False
    return not tahun - mundur <= tabel.tahun <= tahun


def _year_cell(tabel: Tabel) -> str:
    """The title that states the year of the table, else the header of its column; empty where only
    the name of the sheet does."""
    if di_judul := _title_cell(tabel, lambda teks: find_year([teks], ()) == tabel.tahun):
        return di_judul
    kolom = next((k.huruf for k in tabel.kolom if k.tahun == tabel.tahun), "")
    return f"{kolom}{tabel.baris_kepala[0]}" if kolom and tabel.baris_kepala else ""


def _title_cell(tabel: Tabel, says: Callable[[str], bool]) -> str:
    """The first title cell that says something, by itself or with those after it in its row."""
    semua = [(isi.sel, " ".join(isi.mentah.split())) for isi in tabel.sel_judul]
    utuh = next((sel for sel, teks in semua if says(teks)), "")
    gabung = (sel for (sel, kiri), (_, kanan) in pairwise(semua) if says(f"{kiri} {kanan}"))
    return utuh or next(gabung, "")


def _pesan(tabel: Tabel, sel: str, sebab: SebabPesan, diharapkan: str, kalimat: str) -> Pesan:
    return Pesan(
        TingkatPesan.PERINGATAN,
        tabel.berkas,
        tabel.lembar,
        sel,
        " ".join(tabel.judul),
        diharapkan,
        kalimat,
        sebab,
    )
