"""Levels of a budget line and stages of a budget."""

from __future__ import annotations

from django.db import models


class Tingkat(models.TextChoices):
    """From the top down; the set in use differs by year and PD."""

    URUSAN = "urusan", "urusan"
    BIDANG_URUSAN = "bidang_urusan", "bidang urusan"
    KELOMPOK_BELANJA = "kelompok_belanja", "kelompok belanja"
    PROGRAM = "program", "program"
    KEGIATAN = "kegiatan", "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan", "sub kegiatan"
    BELANJA = "belanja", "belanja"


class Tahap(models.TextChoices):
    """Stages of the budget year; the last one that exists divides."""

    MURNI = "murni", "APBD murni"
    PERGESERAN = "pergeseran", "pergeseran"
    PERUBAHAN = "perubahan", "APBD perubahan"


class JenisPeriode(models.TextChoices):
    TAHUN = "tahun", "setahun"
    TRIWULAN = "triwulan", "triwulan"
    BULAN = "bulan", "bulan"
