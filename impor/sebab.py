"""Why a message is given: one stable code each, by which messages are grouped and counted.

Scripts may rely on the codes; the sentence of a message may be worded anew. ``judul`` heads the
group, for a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from aturan.catatan_baca import KodeCatatan


class SebabPesan(StrEnum):
    """The causes. A new kind of message gets a line of its own here."""

    judul: str

    def __new__(cls, kode: str, judul: str = "") -> SebabPesan:
        satu = str.__new__(cls, kode)
        satu._value_ = kode
        satu.judul = judul
        return satu

    # The file as a whole.
    BERKAS_TIADA = "berkas-tiada", "Berkas tidak ditemukan"
    BERKAS_KOSONG = "berkas-kosong", "Berkas kosong"
    BERKAS_BESAR = "berkas-terlalu-besar", "Berkas terlalu besar"
    BERKAS_KEMBAR = "berkas-kembar", "Berkas yang isinya sama"
    BERKAS_RUSAK = "berkas-rusak", "Berkas rusak"
    BERKAS_TERKUNCI = "berkas-terkunci", "Berkas terkunci dengan kata sandi"
    BERKAS_MAKRO = "berkas-bermakro", "Berkas memuat makro"
    BERKAS_TERTAUT = "berkas-tertaut", "Rumus mengambil angka dari berkas lain"
    BERKAS_ASING = "bukan-lembar-kerja", "Berkas ini bukan lembar kerja"
    BERKAS_TERLARANG = "berkas-terlarang", "Berkas memuat hal yang tidak diizinkan"
    BERKAS_LAMA = "format-lama", "Berkas berformat lama"
    SISTEM_GAGAL = "sistem-gagal", "Sistem gagal membaca berkas"
    SEL_JAUH = "sel-jauh", "Ada isi jauh di luar tabel"

    # The sheet and its tables.
    LEMBAR_KOSONG = "lembar-kosong", "Lembar kosong"
    TERSEMBUNYI = "tersembunyi", "Yang disembunyikan tetap dibaca"
    RUMUS = "rumus", "Hasil rumus yang tersimpan dipakai"
    RUMUS_MELINGKAR = "rumus-melingkar", "Rumus memerlukan hasilnya sendiri"
    RUMUS_TANPA_HASIL = "rumus-tanpa-hasil", "Rumus belum dihitung"
    NAMA_TANPA_HASIL = "nama-tanpa-hasil", "Nama berupa rumus tanpa hasil"
    TANPA_TABEL = "tanpa-tabel", "Tidak ada tabel yang dikenali"
    JENIS_TAK_DIKENAL = "jenis-tak-dikenal", "Jenis tabel tidak dikenali"
    KOLOM_TANPA_JUDUL = "kolom-tanpa-judul", "Kolom tidak berjudul"
    DI_LUAR_KOLOM = "di-luar-kolom", "Isi di luar kolom tabel tidak dibaca"
    DIABAIKAN = "diabaikan", "Diabaikan menurut jawaban"
    DIBETULKAN = "dibetulkan", "Isi sel dibetulkan menurut jawaban"
    JAWABAN_LEPAS = "jawaban-tak-terpakai", "Jawaban yang tidak cocok dengan berkas"
    KLAIM = "klaim", "Angka hasil disimpan sebagai klaim"
    TAHUN_LAIN = "tahun-lain", "Judul menyebut tahun lain"
    INSTANSI_LAIN = "instansi-lain", "Judul menyebut perangkat daerah lain"
    TRIWULAN_JUDUL = "triwulan-judul", "Triwulan diambil dari judul tabel atau nama lembar"

    # Columns.
    KELIPATAN = "kelipatan", "Jumlah uang ditulis dalam kelipatan"
    KOLOM_DITAFSIRKAN = "kolom-ditafsirkan", "Isi kolom diperkirakan dari barisnya"
    PERSEN_CAMPUR = "persen-campur", "Persen ditulis dengan dua cara dalam satu kolom"
    PERSEN_UANG = "persen-uang", "Kolom realisasi berisi persen anggaran"
    TAHUN_TAK_TENTU = "tahun-tak-tentu", "Kolom tahun ke-n tanpa periode Renstra"
    DI_LUAR_PERIODE = "di-luar-periode", "Kolom target di luar periode Renstra"
    TAK_DISIMPAN = "kolom-tak-disimpan", "Kolom terbaca, tetapi belum dapat disimpan"
    UNIT_ASING = "unit-asing", "Unit kerja belum ada pada struktur organisasi"
    DISAMBUNG = "disambung", "Kalimat yang terputus pada beberapa baris disambung"
    DAFTAR_DI_SEL = "daftar-di-sel", "Beberapa indikator dalam satu sel"
    PEMBILANG_BEDA = "pembilang-beda", "Persen tidak sama dengan pembilang dibagi penyebut"
    WAKTU_TAK_TENTU = "waktu-tak-tentu", "Angka triwulan atau angka setahun belum jelas"
    CAPAIAN_TAK_TENTU = "capaian-tak-tentu", "Capaian: persen atau nilai belum jelas"
    ANGKA_BERJALAN = "angka-berjalan", "Angka s.d. triwulan tidak dapat diuraikan"

    # Values.
    ANGKA_AMBIGU = "angka-ambigu", "Angka dapat dibaca dengan dua cara"
    ANGKA_DITAFSIRKAN = "angka-ditafsirkan", "Angka dibaca menurut sekitarnya"
    BUKAN_ANGKA = "bukan-angka", "Isi bukan angka"
    HURUF_DALAM_ANGKA = "huruf-dalam-angka", "Ada huruf di dalam angka"
    NOTASI_ILMIAH = "notasi-ilmiah", "Angka dalam notasi ilmiah"
    PEMISAH_KACAU = "pemisah-kacau", "Pemisah angka tidak beraturan"
    TERLALU_PANJANG = "terlalu-panjang", "Isi terlalu panjang"
    TANDA_BELAKANG = "tanda-belakang", "Garis di belakang angka bukan tanda minus"
    PENGALI = "pengali", "Angka ditulis dengan kata pengali"
    SATUAN_BEDA = "satuan-beda", "Satuan berbeda dari kolomnya"
    SATUAN_TANPA_NILAI = "satuan-tanpa-nilai", "Satuan tanpa angka"
    BATAS_TERBUKA = "batas-terbuka", "Batas terbuka"
    BATAS_TERBALIK = "batas-terbalik", "Batas rentang terbalik"
    KIRA_KIRA = "kira-kira", "Angka kira-kira"
    TANDA_KAKI = "tanda-kaki", "Tanda catatan kaki pada angka"
    DIPISAH_SPASI = "dipisah-spasi", "Beberapa nilai dipisahkan spasi"
    KATA_TERSISA = "kata-tersisa", "Kata di samping angka tidak ikut dibaca"
    GALAT_RUMUS = "galat-rumus", "Rumus bergalat"
    SEL_TANGGAL = "sel-tanggal", "Sel berisi tanggal"
    NIHIL = "nihil", "“Nihil” dapat berarti nol atau tidak ada data"
    BUKAN_UANG = "bukan-uang", "Isi bukan jumlah uang"
    UANG_TAK_TERBACA = "uang-tak-terbaca", "Jumlah uang tidak dapat dibaca"
    UANG_GABUNG = "uang-gabung", "Satu jumlah uang untuk beberapa baris"
    JUMLAH_BEDA = "jumlah-beda", "Jumlah tercetak berbeda dari jumlah barisnya"
    UANG_BERULANG = "uang-berulang", "Uang satu baris tertulis berulang"
    UANG_TERLALU_BESAR = "uang-terlalu-besar", "Jumlah uang terlalu besar"
    UANG_DIBULATKAN = "uang-dibulatkan", "Jumlah uang dibulatkan ke sen"
    SATUAN_BERISI_ANGKA = "satuan-berisi-angka", "Kolom satuan berisi angka"
    KODE_DIBETULKAN = "kode-dibetulkan", "Kode dibetulkan"
    KODE_DARI_ANGKA = "kode-dari-angka", "Kode ditulis sebagai angka"
    KODE_POLA_LAMA = "kode-pola-lama", "Kode menurut pola lama"
    KODE_TAK_DIKENAL = "kode-tak-dikenal", "Kode tidak dikenal"
    KODE_TAK_LENGKAP = "kode-tak-lengkap", "Kode tidak lengkap"

    # What is stored, or not.
    TANPA_INDIKATOR = "tanpa-indikator", "Target tanpa nama indikator"
    INDIKATOR_TAK_ADA = "indikator-tak-ada", "Indikator hanya ada pada tabel ini"
    UANG_TANPA_NAMA = "uang-tanpa-nama", "Uang pada baris tanpa nama"
    BUKAN_BELANJA = "bukan-belanja", "Pendapatan dan pembiayaan tidak disimpan"
    LEBIH_RINCI = "anggaran-lebih-rinci", "Anggaran tersimpan lebih rinci daripada tabel ini"
    RINCIAN_REKENING = "rincian-rekening", "Rincian di bawah rekening tidak disimpan"
    BANYAK_PD = "banyak-pd", "Tabel memuat beberapa perangkat daerah"
    TAHUN_LUAR = "tahun-luar", "Tahun di luar yang dapat disimpan"
    BANYAK_TAHUN = "banyak-tahun", "Baris tabel menyebut beberapa tahun"
    NOMENKLATUR = "nomenklatur", "Daftar nomenklatur tidak dimasukkan ke rencana"
    UANG_DI_LUAR = "uang-di-luar-anggaran", "Uang di luar tabel anggaran"
    FISIK = "fisik-tak-disimpan", "Realisasi fisik yang tidak disimpan"
    BULAN_TAK_TENTU = "bulan-tak-tentu", "Judul tidak menyebut bulan laporan"
    BULAN_MUNDUR = "bulan-mundur", "Realisasi bulan lebih awal datang belakangan"
    TANPA_PADANAN = "tanpa-padanan", "Baris anggaran tanpa padanan di tabel rinci"
    PK_DITANDATANGANI = "pk-ditandatangani", "PK sudah ditandatangani"
    PK_TANPA_JABATAN = "pk-tanpa-jabatan", "PK bawahan tanpa jabatan"
    AKSI_TANPA_TRIWULAN = "aksi-tanpa-triwulan", "Rencana aksi tanpa triwulan"
    DATA_PRIBADI = "data-pribadi", "Data pribadi tidak disimpan"
    PENGGUNA = "pengguna", "Pengguna tidak dibuat lewat impor"
    FAKTA_GANDA = "fakta-ganda", "Satu hal tertulis dengan angka yang berbeda"
    HILANG = "hilang", "Tidak ada lagi di lembar ini"

    # A buku isian coming back.
    DIKOSONGKAN = "dikosongkan", "Sel dikosongkan; nilai yang tersimpan tetap"
    BERUBAH_SEJAK = "berubah-sejak-diunduh", "Nilai diubah sejak buku isian diunduh"
    BUKU_LAIN = "buku-isian-lain", "Buku isian perangkat daerah atau tahun lain"
    KUNCI_LEPAS = "kunci-lepas", "Baris buku isian yang kuncinya tidak berlaku"
    BUKAN_ISIAN = "bukan-sel-isian", "Sel yang tidak diisi di buku isian"
    TERKUNCI = "terkunci", "Terkunci, sehingga dibiarkan"
    TENGGAT_LEWAT = "tenggat-lewat", "Tenggatnya sudah lewat"
    ISIAN_TETAP = "isian-tetap", "Isian di layar tetap dipakai"
    ISIAN_DIGANTI = "isian-diganti", "Isian di layar diganti"


SEBAB_CATATAN: Mapping[KodeCatatan, SebabPesan] = {
    KodeCatatan.AMBIGU: SebabPesan.ANGKA_AMBIGU,
    KodeCatatan.TAFSIR: SebabPesan.ANGKA_DITAFSIRKAN,
    **{
        kode: SebabPesan(kode.value.replace("_", "-"))
        for kode in KodeCatatan
        if kode not in (KodeCatatan.AMBIGU, KodeCatatan.TAFSIR)
    },
}
"""The cause of a remark that the reader of a value makes."""
