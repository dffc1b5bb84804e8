"""Choices of a PD's method in a year. Values are what ``pengaturan.toml`` says."""

from __future__ import annotations

from django.db import models


class CaraRataRata(models.TextChoices):
    INDIKATOR = "indikator", "rata-rata semua indikator"
    SASARAN = "sasaran", "rata-rata capaian sasaran"


class BatasCapaian(models.TextChoices):
    """The cap on a capaian; the raw value is always kept."""

    TANPA = "tanpa", "tanpa batas"
    SERATUS = "100", "paling tinggi 100 %"
    SERATUS_SEPULUH = "110", "paling tinggi 110 %"
    SERATUS_DUA_PULUH = "120", "paling tinggi 120 %"
    SERATUS_LIMA_PULUH = "150", "paling tinggi 150 %"


class RumusTurun(models.TextChoices):
    """Which formula an indicator of "makin rendah makin baik" takes unless it names its own."""

    SELISIH = "turun_selisih", "(2T − R) ÷ T × 100"
    RASIO = "turun_rasio", "T ÷ R × 100"


class CaraEfisiensi(models.TextChoices):
    SELISIH = "A", "capaian − serapan, hanya bila capaian ≥ 100 %"
    RASIO = "B", "capaian ÷ serapan"
    KEMENTERIAN = "C", "nilai efisiensi model kementerian"


class CaraSerapan(models.TextChoices):
    TERTIMBANG = "tertimbang", "jumlah realisasi ÷ jumlah pagu"
    SEDERHANA = "sederhana", "rata-rata serapan program"


class CaraPertumbuhan(models.TextChoices):
    """Which growth the table T-C.24 prints; the form itself names no formula."""

    RATA_RATA = "rata_rata", "rata-rata pertumbuhan tahunan"
    TAHUN_TERAKHIR = "tahun_terakhir", "pertumbuhan tahun terakhir"
    MAJEMUK = "majemuk", "pertumbuhan majemuk tahunan"


class SumberTarget(models.TextChoices):
    """Which document's target the year is measured against."""

    PK = "pk", "Perjanjian Kinerja"
    RENSTRA = "renstra", "Renstra"
    TABEL_CAPAIAN = "tabel_capaian", "tabel target dan realisasi (Bab III)"


class JenisLaporan(models.TextChoices):
    LKJIP = "LKjIP", "Laporan Kinerja Instansi Pemerintah (LKjIP)"
    LAKIP = "LAKIP", "Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)"


class GarisBesar(models.TextChoices):
    """Outlines that come with the system; a PD may make one its own (``laporan.kerangka``)."""

    LAZIM = "lazim", "lazim"
    MINIMUM = "53/2014", "minimum menurut PermenPANRB 53/2014"
    ANGKA_BERTINGKAT = "angka-bertingkat", "1.1: rencana strategis bertingkat, lima perbandingan"
    HURUF_PERBANDINGAN = "huruf-perbandingan", "A.: gambaran organisasi, tujuh perbandingan"
    HURUF_LAMPIRAN = "huruf-lampiran", "A.: gambaran pelayanan, tabel organisasi di lampiran"


class JenisPadanan(models.TextChoices):
    """What two names are declared to be one of."""

    SASARAN = "sasaran", "sasaran"
    INDIKATOR = "indikator", "indikator"
    PROGRAM = "program", "program"
    KEGIATAN = "kegiatan", "kegiatan"
