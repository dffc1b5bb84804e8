"""Fixed choices of the plan: where a row came from, kinds of document and of period."""

from __future__ import annotations

from django.db import models


class Asal(models.TextChoices):
    RENSTRA = "renstra", "Renstra"
    PK = "pk", "Perjanjian Kinerja"
    IMPOR = "impor", "impor"
    MANUAL = "manual", "diisi di layar"


class KelompokIndikator(models.TextChoices):
    """The groups of Permendagri 13/2006 at kegiatan level; empty elsewhere."""

    INPUT = "input", "Input"
    OUTPUT = "output", "Output"
    OUTCOME = "outcome", "Outcome"
    BENEFIT = "benefit", "Benefit"
    IMPACT = "impact", "Impact"


class JenisDokumen(models.TextChoices):
    RENSTRA = "renstra", "Renstra"
    RPJMD = "rpjmd", "RPJMD"
    RENJA = "renja", "Renja"
    IKU = "iku", "Indikator Kinerja Utama"
    PK = "pk", "Perjanjian Kinerja"
    PK_PERUBAHAN = "pk_perubahan", "Perjanjian Kinerja Perubahan"
    TABEL_CAPAIAN = "tabel_capaian", "Tabel target dan realisasi"
    EVALUASI = "evaluasi", "Tabel evaluasi program dan kegiatan"
    PROGRAM_PENDUKUNG = "program_pendukung", "Tabel program pendukung"


class PeriodeTarget(models.TextChoices):
    """A year, its quarters (of a rencana aksi), and the two ends of a Renstra."""

    AWAL = "awal", "kondisi awal"
    TAHUN = "tahun", "tahun"
    TW1 = "tw1", "triwulan I"
    TW2 = "tw2", "triwulan II"
    TW3 = "tw3", "triwulan III"
    TW4 = "tw4", "triwulan IV"
    AKHIR = "akhir", "kondisi akhir"


UJUNG = (PeriodeTarget.AWAL, PeriodeTarget.AKHIR)
TRIWULAN = (PeriodeTarget.TW1, PeriodeTarget.TW2, PeriodeTarget.TW3, PeriodeTarget.TW4)
