"""The report as data: what every renderer draws, and no renderer computes.

A builder makes a ``Document`` from facts; html, pdf, docx, xlsx and json are drawn from it. Cells
keep their value and kind; ``tampil`` is the one function that turns a cell into Indonesian text.
"""

from laporan.document.bagan import BaganStruktur, Letak, UnitBagan
from laporan.document.bagian import (
    DAFTAR_LAZIM,
    PINGGIR_SEMPIT,
    Bab,
    BagianDepan,
    Blok,
    DaftarOtomatis,
    Document,
    Kertas,
    Lampiran,
    Pinggir,
    Sampul,
    SkemaHalaman,
    SkemaSubbab,
    Subbab,
    Tata,
)
from laporan.document.gambar import Aset, Gambar
from laporan.document.grafik import (
    BagianUang,
    Batang,
    Grafik,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Pasang,
    Seri,
)
from laporan.document.pengesahan import Pengesahan
from laporan.document.sel import Isi, JenisSel, Perataan, Sel
from laporan.document.tabel import Baris, Catatan, GayaBaris, Kolom, Tabel
from laporan.document.tampil import tampil
from laporan.document.tanda_tangan import BlokTandaTangan, Penandatangan
from laporan.document.teks import (
    Butir,
    Daftar,
    JenisDaftar,
    JenisRujukan,
    Paragraf,
    Petunjuk,
    Rujukan,
    Rumus,
    Run,
    Teks,
    Uraian,
    runs,
)

__all__ = [
    "DAFTAR_LAZIM",
    "PINGGIR_SEMPIT",
    "Aset",
    "Bab",
    "BaganStruktur",
    "BagianDepan",
    "BagianUang",
    "Baris",
    "Batang",
    "Blok",
    "BlokTandaTangan",
    "Butir",
    "Catatan",
    "Daftar",
    "DaftarOtomatis",
    "Document",
    "Gambar",
    "GayaBaris",
    "Grafik",
    "GrafikBatang",
    "GrafikKomposisi",
    "GrafikPasangan",
    "GrafikTren",
    "Isi",
    "JenisDaftar",
    "JenisRujukan",
    "JenisSel",
    "Kertas",
    "Kolom",
    "Lampiran",
    "Letak",
    "Paragraf",
    "Pasang",
    "Penandatangan",
    "Pengesahan",
    "Perataan",
    "Petunjuk",
    "Pinggir",
    "Rujukan",
    "Rumus",
    "Run",
    "Sampul",
    "Sel",
    "Seri",
    "SkemaHalaman",
    "SkemaSubbab",
    "Subbab",
    "Tabel",
    "Tata",
    "Teks",
    "UnitBagan",
    "Uraian",
    "runs",
    "tampil",
]
