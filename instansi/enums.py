"""Fixed choices of the app: kinds of region, unit, office and table, time zones, proposals."""

from __future__ import annotations

from django.db import models


class JenisPemda(models.TextChoices):
    PROVINSI = "provinsi", "Provinsi"
    KABUPATEN = "kabupaten", "Kabupaten"
    KOTA = "kota", "Kota"


class ZonaWaktu(models.TextChoices):
    """Deadlines end at 23.59 in the zone of the pemda."""

    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"


class StatusJabatan(models.TextChoices):
    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Plt."
    PLH = "plh", "Plh."
    PJ = "pj", "Pj."


class JenisUnit(models.TextChoices):
    """Where a unit stands in the chart of the structure, as offices draw it."""

    KEPALA = "kepala", "Kepala"
    SEKRETARIAT = "sekretariat", "Sekretariat"
    BIDANG = "bidang", "Bidang atau bagian"
    SUBUNIT = "subunit", "Subbagian, seksi, atau subbidang"
    FUNGSIONAL = "fungsional", "Kelompok jabatan fungsional"
    UPT = "upt", "Unit pelaksana teknis (UPT)"


class UsulanUnit(models.TextChoices):
    """A change of the structure that is proposed and does not hold yet."""

    BARU = "baru", "Diusulkan dibentuk"
    HAPUS = "hapus", "Diusulkan dihapus"


class JenisProfil(models.TextChoices):
    """Known kinds carry meaning in the report; ``bebas`` is for what nobody foresaw."""

    SDM = "sdm", "Sumber daya manusia"
    SARANA = "sarana", "Sarana dan prasarana"
    PERMASALAHAN = "permasalahan", "Permasalahan pelayanan"
    SPM = "spm", "Standar pelayanan minimal"
    DASAR_HUKUM = "dasar_hukum", "Dasar hukum"
    TUGAS_FUNGSI = "tugas_fungsi", "Tugas dan fungsi"
    PENGHARGAAN = "penghargaan", "Penghargaan"
    INOVASI = "inovasi", "Inovasi"
    LHE = "lhe", "Tindak lanjut rekomendasi evaluasi AKIP (LHE)"
    PELAYANAN = "pelayanan", "Pencapaian kinerja pelayanan (T-C.23)"
    PENDANAAN = "pendanaan", "Anggaran dan realisasi pendanaan (T-C.24)"
    PROYEKSI = "proyeksi", "Proyeksi dan analisis kinerja pelayanan (T-C.30)"
    REVIU_RKPD = "reviu_rkpd", "Review terhadap rancangan awal RKPD (T-C.31)"
    USULAN = "usulan", "Usulan pemangku kepentingan (T-C.32)"
    CATATAN_RENJA = "catatan_renja", "Catatan penting rencana (T-C.33)"
    BEBAS = "bebas", "Tabel lain"


# Tables of these kinds hold until a later year has its own.
TETAP_BERLAKU = (
    JenisProfil.DASAR_HUKUM,
    JenisProfil.TUGAS_FUNGSI,
    JenisProfil.PERMASALAHAN,
    JenisProfil.SPM,
)
# Tables of these kinds are printed on forms of the Renja alone, never in the report.
MILIK_RENJA = (
    JenisProfil.PROYEKSI,
    JenisProfil.REVIU_RKPD,
    JenisProfil.USULAN,
    JenisProfil.CATATAN_RENJA,
)
