"""The first sheet of a buku isian: how it is filled in, and how it comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aturan.tanggal import format_tanggal
from impor.baca.tambahan import LEMBAR_TAMBAHAN
from instansi.models import Instansi

from .lembar import LembarBuku

NAMA_PETUNJUK = "Petunjuk"
LANGKAH = (
    "Isi hanya sel berwarna kuning. Sel abu-abu terkunci, karena menandai baris atau memang tidak"
    " dapat diubah lagi.",
    "Arahkan tetikus ke kepala kolom untuk membaca penjelasannya.",
    "Simpan sebagai .xlsx, lalu impor lewat menu Impor pada perangkat daerah dan tahun yang sama."
    " Sebelum disimpan, aplikasi menunjukkan apa saja yang akan berubah.",
    "Sel yang tidak Anda ubah tidak ditulis lagi, sehingga isian orang lain sesudah buku ini"
    " diunduh tidak tertimpa.",
    "Sel yang dikosongkan tidak menghapus nilainya; aplikasi hanya memberi tahu. Hapus nilai di"
    " halamannya bila memang salah.",
    "Yang belum ada ditambahkan pada baris kosong di bawah tabel, lengkap dengan nama sasaran dan"
    " indikatornya. Baris anggaran dan program baru ditambahkan di aplikasi.",
)
CONTOH = (
    ("85,5", "angka; titik hanya untuk ribuan: 1.234,5"),
    ("85,5%", "persen"),
    ("60-70", "rentang"),
    ("BB", "predikat atau opini"),
    ("1:17,9", "rasio"),
    ("67 SDM; 24 TSKK", "beberapa angka dalam satu target"),
    ("0", "nol; bukan kosong"),
    ("-", "belum ada angka"),
    ("n/a", "tidak berlaku bagi perangkat daerah ini"),
    ("(kosong)", "belum diisi"),
)


def list_baris(
    instansi: Instansi, tahun: int, lembar: Sequence[LembarBuku], dibuat: date
) -> list[tuple[str, ...]]:
    """The rows of the sheet; the second one says what the sheet is."""
    return [
        (f"Buku isian {instansi.nama_lengkap}, tahun {tahun}",),
        (LEMBAR_TAMBAHAN,),
        (f"Diunduh {format_tanggal(dibuat)}.",),
        ("",),
        ("Cara mengisi",),
        *((f"{nomor}. {teks}",) for nomor, teks in enumerate(LANGKAH, 1)),
        ("",),
        ("Lembar", "Isinya"),
        *((satu.nama, satu.keterangan) for satu in lembar),
        ("",),
        ("Contoh isi", "Artinya"),
        *CONTOH,
    ]
