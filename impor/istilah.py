"""The closed vocabularies of reading: cell classes, kinds of table, roles of columns, levels."""

from __future__ import annotations

from enum import StrEnum


class Kelas(StrEnum):
    """What a non-empty cell was understood as. Every cell has exactly one.

    ``TAMBAHAN`` is what this application wrote into the workbook itself.
    """

    NILAI = "nilai"
    KLAIM = "klaim"
    JUDUL = "judul"
    KEPALA = "kepala"
    PENOMORAN = "penomoran"
    CATATAN_KAKI = "catatan_kaki"
    TANDA_TANGAN = "tanda_tangan"
    TOTAL = "total"
    TAMBAHAN = "tambahan"
    TIDAK_DIPAHAMI = "tidak_dipahami"
    DIABAIKAN = "diabaikan"


class TingkatPesan(StrEnum):
    """How heavy a message is: galat stops the file, the others do not."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    KLAIM = "klaim"
    INFO = "info"


class Jenis(StrEnum):
    """The kinds of table that carry meaning. ``PROFIL`` is any other table with a header."""

    RENSTRA_TARGET = "renstra_target"
    STRATEGI = "strategi"
    VISI_MISI = "visi_misi"
    RENSTRA_PROGRAM = "renstra_program"
    PELAYANAN = "pelayanan"
    PENDANAAN = "pendanaan"
    PELAYANAN_RENJA = "pelayanan_renja"
    REVIU_RKPD = "reviu_rkpd"
    USULAN = "usulan"
    RUMUSAN_RENJA = "rumusan_renja"
    INDIKATOR_RPJMD = "indikator_rpjmd"
    IKU = "iku"
    PK = "pk"
    PK_PROGRAM = "pk_program"
    RENCANA_AKSI = "rencana_aksi"
    TARGET_REALISASI = "target_realisasi"
    PERBANDINGAN_TAHUN = "perbandingan_tahun"
    PERBANDINGAN_RENSTRA = "perbandingan_renstra"
    STANDAR_NASIONAL = "standar_nasional"
    TARGET_AWAL_AKHIR = "target_awal_akhir"
    KESELARASAN_PROGRAM = "keselarasan_program"
    EFISIENSI = "efisiensi"
    PROGRAM_PENDUKUNG = "program_pendukung"
    ANGGARAN = "anggaran"
    EVALUASI_KINERJA = "evaluasi_kinerja"
    EVALUASI_RENSTRA = "evaluasi_renstra"
    EVALUASI_RENJA = "evaluasi_renja"
    NOMENKLATUR = "nomenklatur"
    SKALA = "skala"
    SDM = "sdm"
    SARANA = "sarana"
    SPM = "spm"
    PERMASALAHAN = "permasalahan"
    PEJABAT = "pejabat"
    PENGGUNA = "pengguna"
    PROFIL = "profil"


class JenisBaris(StrEnum):
    """What a row is. ``LANJUTAN`` adds to the record above (a second indicator of a kegiatan);
    ``RINCIAN`` is an item of an account, whose money the account holds already."""

    DATA = "data"
    LANJUTAN = "lanjutan"
    RINCIAN = "rincian"
    TOTAL = "total"
    RATA_RATA = "rata_rata"


class Tingkat(StrEnum):
    """The level of a row of program or budget, from the top."""

    KELOMPOK_BELANJA = "kelompok_belanja"
    URUSAN = "urusan"
    BIDANG = "bidang"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    BELANJA = "belanja"


class Peran(StrEnum):
    """What a column holds. ``KUNCI`` is the hidden column of a buku isian."""

    KUNCI = "kunci"
    NO = "no"
    KODE = "kode"
    MISI = "misi"
    TUJUAN = "tujuan"
    INDIKATOR_TUJUAN = "indikator_tujuan"
    SASARAN = "sasaran"
    INDIKATOR_SASARAN = "indikator_sasaran"
    STRATEGI = "strategi"
    ARAH_KEBIJAKAN = "arah_kebijakan"
    URUSAN = "urusan"
    BIDANG_URUSAN = "bidang_urusan"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    BELANJA = "belanja"
    URAIAN = "uraian"
    INDIKATOR = "indikator"
    KELOMPOK_INDIKATOR = "kelompok_indikator"
    ARAH = "arah"
    SATUAN = "satuan"
    TARGET = "target"
    TARGET_NSPK = "target_nspk"
    TARGET_IKK = "target_ikk"
    TARGET_LAIN = "target_lain"
    TARGET_NASIONAL = "target_nasional"
    REALISASI = "realisasi"
    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    CAPAIAN = "capaian"
    RASIO = "rasio"
    PREDIKAT = "predikat"
    STATUS = "status"
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi_anggaran"
    BAGIAN_UANG = "bagian_uang"
    FISIK = "fisik"
    PERSEN = "persen"
    SISA = "sisa"
    EFISIENSI = "efisiensi"
    PERTUMBUHAN = "pertumbuhan"
    DEFINISI = "definisi"
    RUMUS = "rumus"
    KONSOLIDASI = "konsolidasi"
    SUMBER_DATA = "sumber_data"
    SUMBER_DANA = "sumber_dana"
    KETERANGAN = "keterangan"
    UNIT_KERJA = "unit_kerja"
    LOKASI = "lokasi"
    AKSI = "aksi"
    JADWAL = "jadwal"
    BATAS = "batas"
    POKOK_MASALAH = "pokok_masalah"
    MASALAH = "masalah"
    AKAR_MASALAH = "akar_masalah"
    PENYEBAB = "penyebab"
    SOLUSI = "solusi"
    TINDAK_LANJUT = "tindak_lanjut"
    LAIN = "lain"
