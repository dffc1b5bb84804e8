"""The paragraph styles of the report: typefaces and sizes are those of the printed one.

Liberation and the faces named here are of equal width, so that lines break alike.
"""

from __future__ import annotations

from dataclasses import dataclass

SERIF = "Times New Roman"
SANS = "Arial"
UKURAN_TABEL = (6, 7, 8, 9)


@dataclass(frozen=True, slots=True)
class Gaya:
    """A paragraph style; sizes and spaces in points. ``perataan`` as WordprocessingML says it."""

    kode: str
    nama: str
    huruf: str = SERIF
    ukuran: float = 11.5
    tebal: bool = False
    miring: bool = False
    besar: bool = False  # capitals
    warna: str = "111111"
    perataan: str = "left"
    sebelum: float = 0
    sesudah: float = 0
    baris: float = 1.0
    kiri: float = 0
    tingkat: int | None = None  # of the outline, from 0
    ikut: bool = False  # stays with what follows
    halaman_baru: bool = False
    berhalaman: bool = False  # a page number stands at the end of its line


GAYA = (
    Gaya("Paragraf", "Paragraf Laporan", perataan="both", sesudah=8, baris=1.2),
    Gaya("Butir", "Butir Laporan", perataan="both", sesudah=3, baris=1.2),
    Gaya(
        "Heading1",
        "heading 1",
        SANS,
        15,
        baris=1.15,
        tingkat=0,
        ikut=True,
        tebal=True,
        besar=True,
        perataan="center",
        sesudah=22,
        halaman_baru=True,
    ),
    Gaya(
        "Heading2",
        "heading 2",
        SANS,
        12.5,
        baris=1.15,
        tingkat=1,
        ikut=True,
        tebal=True,
        sebelum=18,
        sesudah=7,
    ),
    Gaya(
        "Heading3",
        "heading 3",
        SANS,
        11.5,
        baris=1.15,
        tingkat=2,
        ikut=True,
        tebal=True,
        sebelum=14,
        sesudah=6,
    ),
    Gaya(
        "Heading4",
        "heading 4",
        SANS,
        11,
        baris=1.15,
        tingkat=3,
        ikut=True,
        miring=True,
        sebelum=12,
        sesudah=5,
    ),
    Gaya(
        "JudulLampiran",
        "Judul Lampiran",
        SANS,
        13,
        tebal=True,
        perataan="center",
        sesudah=22,
        baris=1.15,
        tingkat=0,
        ikut=True,
        halaman_baru=True,
    ),
    Gaya(
        "JudulNaskah",
        "Judul Naskah",
        SANS,
        12,
        tebal=True,
        besar=True,
        perataan="center",
        sesudah=14,
        baris=1.15,
        tingkat=0,
        ikut=True,
        halaman_baru=True,
    ),
    *(
        Gaya(
            kode,
            nama,
            SANS,
            15,
            tebal=True,
            besar=True,
            perataan="center",
            sebelum=sebelum,
            sesudah=22,
            tingkat=0,
            ikut=True,
            halaman_baru=not sebelum,
        )
        for kode, nama, sebelum in (
            ("JudulDaftar", "Judul Daftar", 0),
            ("JudulDaftarSusulan", "Judul Daftar Susulan", 30),
        )
    ),
    Gaya(
        "Caption",
        "caption",
        SANS,
        10,
        tebal=True,
        perataan="center",
        sebelum=8,
        sesudah=5,
        ikut=True,
    ),
    Gaya(
        "TakarirGambar",
        "Takarir Gambar",
        SANS,
        10,
        tebal=True,
        perataan="center",
        sebelum=5,
        sesudah=14,
    ),
    Gaya("Gambar", "Gambar Laporan", perataan="center", sebelum=10, ikut=True),
    Gaya("Bagan", "Kotak Bagan", SANS, 8, perataan="center"),
    Gaya("Sumber", "Sumber Tabel", SANS, 8.5, miring=True, warna="333333", sebelum=3),
    Gaya("Catatan", "Catatan Tabel", SANS, 8.5, warna="333333"),
    Gaya("Uraian", "Uraian Berlabel", sesudah=2, baris=1.15),
    Gaya("Jarak", "Jarak", SANS, 2, sesudah=10),
    Gaya("AkhirBagian", "Akhir Bagian", SANS, 1),
    Gaya("Rumus", "Rumus", miring=True, perataan="center", sebelum=6, sesudah=12, ikut=True),
    Gaya("KeteranganRumus", "Keterangan Rumus", ukuran=10, perataan="center", sesudah=12),
    Gaya(
        "Petunjuk",
        "Petunjuk Penulis",
        SANS,
        10,
        miring=True,
        warna="444444",
        sebelum=6,
        sesudah=10,
        kiri=8,
    ),
    Gaya("TandaTangan", "Tanda Tangan", perataan="center", ikut=True),
    Gaya("TOC1", "toc 1", ukuran=11, tebal=True, sebelum=5, sesudah=2, berhalaman=True),
    Gaya("TOC2", "toc 2", ukuran=11, sesudah=2, kiri=20, berhalaman=True),
    Gaya("TOC3", "toc 3", ukuran=11, sesudah=2, kiri=44, berhalaman=True),
    Gaya("TableofFigures", "table of figures", ukuran=11, sesudah=2, berhalaman=True),
    Gaya("Kaki", "Kaki Halaman", SANS, 9, warna="333333"),
    Gaya("Versi", "Versi Data", SANS, 7.5, warna="555555", sebelum=16),
    Gaya(
        "SampulJenis",
        "Sampul Jenis Laporan",
        SANS,
        25,
        tebal=True,
        besar=True,
        perataan="center",
        sebelum=190,
        baris=1.15,
    ),
    Gaya("SampulSingkatan", "Sampul Singkatan", SANS, 18, tebal=True, perataan="center"),
    Gaya(
        "SampulTahun",
        "Sampul Tahun",
        SANS,
        22,
        tebal=True,
        besar=True,
        perataan="center",
        sebelum=32,
    ),
    Gaya(
        "SampulInstansi",
        "Sampul Instansi",
        SANS,
        22,
        tebal=True,
        besar=True,
        perataan="center",
        sebelum=20,
        baris=1.15,
    ),
    Gaya(
        "SampulPemda",
        "Sampul Pemerintah Daerah",
        SANS,
        18,
        tebal=True,
        besar=True,
        perataan="center",
        baris=1.15,
        sesudah=8,
    ),
    Gaya("SampulAlamat", "Sampul Alamat", SANS, 10, perataan="center", baris=1.15),
    *(Gaya(f"Sel{ukuran}", f"Sel Tabel {ukuran}", SANS, ukuran) for ukuran in UKURAN_TABEL),
)
